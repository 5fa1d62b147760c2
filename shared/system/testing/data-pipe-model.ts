import type { Handle } from "../../wire/index.ts";
import {
  type DataPipeConsumerHandle,
  type DataPipeProducerHandle,
  DataPipeConsumerHandle as Consumer,
  DataPipeProducerHandle as Producer,
  type PeerClosedCause,
} from "../index.ts";
import { deliverAll, type ManualTransport, turns } from "./manual-transport.ts";
import { Star } from "./star.ts";

/** One step of a random run; the numbers pick among what there is. */
export interface PipeStep {
  readonly op:
    | "write"
    | "read"
    | "peek"
    | "discard"
    | "move"
    | "deliver"
    | "turn"
    | "close"
    | "die";
  readonly a: number;
  readonly b: number;
}

/** One end: the process that has it, or that it is on its way to (then there is no handle). */
interface End<H> {
  process: number;
  handle: H | undefined;
}

/** A data pipe whose ends wander between three processes, and what must hold of it. */
export class DataPipeModel {
  readonly faults: string[] = [];
  readonly #star = new Star();
  readonly #elementBytes: number;
  readonly #capacityBytes: number;
  readonly #producer: End<DataPipeProducerHandle>;
  readonly #consumer: End<DataPipeConsumerHandle>;
  /** Processes that are no more. */
  readonly #dead = new Set<number>();
  #written = 0;
  #read = 0;

  /** The pipe is made in the first leaf, or in the broker. */
  private constructor(elementBytes: number, elements: number) {
    this.#elementBytes = elementBytes;
    this.#capacityBytes = elementBytes * elements;
    this.#producer = { process: 0, handle: undefined };
    this.#consumer = { process: 0, handle: undefined };
  }

  /** @param atHome process of the broker (0) or a leaf (1, 2) that makes the pipe */
  static async make(
    elementBytes: number,
    elements: number,
    atHome: number,
  ): Promise<DataPipeModel> {
    const model = new DataPipeModel(elementBytes, elements);
    await model.#setUp(atHome);
    return model;
  }

  async run(steps: readonly PipeStep[]): Promise<void> {
    for (const step of steps) await this.#step(step);
  }

  /** Lets everything arrive, reads what is left, and says what does not hold. */
  async check(): Promise<string[]> {
    await this.#settle();
    const { handle: producer } = this.#producer;
    const { handle: consumer } = this.#consumer;
    while (consumer !== undefined && this.#take("read", consumer, this.#capacityBytes) > 0);
    const cause = consumer?.peerClosedCause;
    if (consumer !== undefined) this.#checkNews("consumer", cause, this.#producer);
    const isWhole = cause === undefined || cause === "closed";
    if (consumer !== undefined && isWhole && this.#read !== this.#written) {
      this.#fault(`${this.#read} of ${this.#written} bytes read`);
    }
    await this.#settle();
    if (producer !== undefined) {
      this.#checkNews("producer", producer.peerClosedCause, this.#consumer);
      const isEmpty = consumer !== undefined && cause === undefined;
      if (isEmpty && producer.freeBytes !== this.#capacityBytes) {
        this.#fault(`${producer.freeBytes} bytes free of an empty pipe`);
      }
    }
    producer?.close();
    consumer?.close();
    await this.#settle();
    const pipes = this.#star.broker.routeCount - this.#star.leaves.length;
    if (pipes !== 0) this.#fault(`${pipes} pipes left`);
    return this.faults;
  }

  /** What one end hears of the other: whoever is gone is told of, and nobody else. */
  #checkNews(who: string, cause: PeerClosedCause | undefined, other: End<Handle>): void {
    const isGone = other.handle === undefined;
    if (isGone && cause === undefined) this.#fault(`${who} hangs`);
    if (this.#dead.size > 0) return;
    if (cause !== (isGone ? "closed" : undefined)) this.#fault(`${who} was told ${cause}`);
  }

  async #setUp(atHome: number): Promise<void> {
    for (const process of [1, 2]) {
      const { here, there } = await this.#star.addLeaf();
      here.setReader(this.#carrier(0));
      there.setReader(this.#carrier(process));
    }
    const node = atHome === 0 ? this.#star.broker : this.#star.leaves[atHome - 1]?.node;
    const elementBytes = this.#elementBytes;
    const pipe = node?.createDataPipe({ elementBytes, capacityBytes: this.#capacityBytes });
    Object.assign(this.#producer, { process: atHome, handle: pipe?.producer });
    Object.assign(this.#consumer, { process: atHome, handle: pipe?.consumer });
  }

  /** Takes the ends that arrive in a process, and sends those on that are for another. */
  #carrier(process: number) {
    return {
      onMessage: (_bytes: Uint8Array, handles: readonly Handle[]) => {
        for (const handle of handles) {
          if (handle instanceof Producer) this.#arrive(this.#producer, handle, process);
          else if (handle instanceof Consumer) this.#arrive(this.#consumer, handle, process);
          else this.#fault(`a ${handle.handleType} arrived`);
        }
      },
      onPeerClosed: () => undefined,
    };
  }

  #arrive<H extends Handle>(end: End<H>, handle: H, process: number): void {
    if (this.#dead.has(process)) return;
    if (end.process === process) Object.assign(end, { handle });
    else this.#sendOn(process, end.process, handle);
  }

  /** Over the link of whichever of the two is a leaf; from leaf to leaf by way of the broker. */
  #sendOn(from: number, to: number, handle: Handle): void {
    const link = this.#star.leaves[(from === 0 ? to : from) - 1];
    const pipe = from === 0 ? link?.here : link?.there;
    pipe?.write(new Uint8Array(0), [handle]);
  }

  async #step({ op, a, b }: PipeStep): Promise<void> {
    if (op === "turn") await turns();
    else if (op === "deliver") this.#sides()[a % 4]?.deliver();
    else if (op === "move") this.#move(a % 2 === 0 ? this.#producer : this.#consumer, b % 3);
    else if (op === "die") this.#die(1 + (a % 2), b % 4);
    else if (op === "close") this.#close(a % 2 === 0 ? this.#producer : this.#consumer);
    else if (op === "write") this.#write((a % 40) * this.#elementBytes, b % 3 === 0);
    else if (this.#consumer.handle !== undefined) {
      this.#take(op, this.#consumer.handle, (a % 40) * this.#elementBytes);
    }
    const pending = this.#written - this.#read;
    if (pending > this.#capacityBytes) this.#fault(`${pending} bytes in the pipe`);
  }

  #move(end: End<Handle>, to: number): void {
    const { process, handle } = end;
    if (handle === undefined || process === to) return;
    Object.assign(end, { process: to, handle: undefined });
    this.#sendOn(process, to, handle);
  }

  /** A leaf dies; of what it has sent, that many frames still arrive. */
  #die(process: number, arriving: number): void {
    if (this.#dead.has(process)) return;
    this.#dead.add(process);
    this.#star.leaves[process - 1]?.leafSide.die(arriving);
    for (const end of [this.#producer, this.#consumer]) {
      if (end.process === process) end.handle = undefined;
    }
  }

  #close(end: End<Handle>): void {
    if (end.handle === undefined) return;
    end.handle.close();
    Object.assign(end, { handle: undefined });
  }

  #write(byteCount: number, allOrNone: boolean): void {
    const { handle } = this.#producer;
    if (handle === undefined) return;
    const start = this.#written;
    const bytes = Uint8Array.from({ length: byteCount }, (_, i) => byteAt(start + i));
    const { result, byteCount: written } = handle.write(bytes, { allOrNone });
    if (allOrNone && result === "OK" && written !== byteCount) this.#fault("written in part");
    this.#written += written;
  }

  /** Reads or only looks; returns how many bytes there were. */
  #take(op: "read" | "peek" | "discard", handle: DataPipeConsumerHandle, maxBytes: number): number {
    if (op === "discard") {
      const { byteCount } = handle.discard(maxBytes);
      this.#read += byteCount;
      return byteCount;
    }
    const { bytes } = op === "read" ? handle.read(maxBytes) : handle.peek(maxBytes);
    const start = this.#read;
    if (bytes.some((byte, i) => byte !== byteAt(start + i))) this.#fault(`${op}: wrong bytes`);
    if (op === "read") this.#read += bytes.length;
    return bytes.length;
  }

  async #settle(): Promise<void> {
    await deliverAll(this.#sides());
  }

  #sides(): ManualTransport[] {
    return this.#star.leaves.flatMap(({ brokerSide, leafSide }) => [brokerSide, leafSide]);
  }

  #fault(text: string): void {
    this.faults.push(text);
  }
}

/** The byte at each place of the stream: few neighbours are alike. */
function byteAt(place: number): number {
  return (place * 7 + Math.floor(place / 256)) % 251;
}
