import { fuseMessagePipes, MessagePipeHandle } from "../index.ts";
import { deliverAll, type ManualTransport, turns } from "./manual-transport.ts";
import { Star } from "./star.ts";

/** One step of a random run; the numbers pick among what there is. */
export interface FuseStep {
  readonly op: "send" | "move" | "deliver" | "turn" | "fuse";
  readonly a: number;
  readonly b: number;
}

/** One end of a pipe of the chain: where it is or goes to, and what was sent from it. */
interface ChainEnd {
  process: number;
  /** Undefined while it is on its way, and once it is fused. */
  handle: MessagePipeHandle | undefined;
  readonly sent: string[];
}

/** Pipes in a row, of which each is to be fused to the next, all wandering between three processes. */
export class FuseModel {
  readonly #star = new Star();
  /** The ends from left to right: two of each pipe. */
  readonly #ends: ChainEnd[] = [];

  /** @param homes for each pipe the process that makes it: the broker (0) or a leaf (1, 2) */
  static async make(homes: readonly number[]): Promise<FuseModel> {
    const model = new FuseModel();
    await model.#setUp(homes);
    return model;
  }

  async run(steps: readonly FuseStep[]): Promise<void> {
    for (const { op, a, b } of steps) {
      if (op === "turn") await turns();
      else if (op === "deliver") this.#sides()[a % 4]?.deliver();
      else if (op === "move") this.#move(this.#ends[a % this.#ends.length], b % 3);
      else if (op === "send") this.#send(this.#ends[a % this.#ends.length]);
      else this.#fuse(a % (this.#ends.length / 2 - 1));
    }
  }

  /** Fuses what is left, lets everything arrive, and says what does not hold. */
  async check(): Promise<string[]> {
    for (let joint = 0; joint < this.#ends.length / 2 - 1; joint += 1) {
      await this.#settle();
      for (const end of this.#jointAt(joint)) this.#move(end, 0);
      await this.#settle();
      this.#fuse(joint);
    }
    await this.#settle();
    const left = this.#ends[0];
    const right = this.#ends.at(-1);
    const atLeft = this.#read(left);
    const atRight = this.#read(right);
    await this.#settle();
    right?.handle?.close();
    await this.#settle();
    left?.handle?.close();
    await this.#settle();
    const pipes = this.#star.broker.routeCount - this.#star.leaves.length;
    return [
      ...difference("left", atLeft, [...this.#sentBy(1), "<closed>"]),
      ...difference("right", atRight, this.#sentBy(0)),
      ...difference("pipes", [`${pipes}`], ["0"]),
    ];
  }

  /** What arrives at one side: first what the nearest pipe's far end has sent, then the next one's. */
  #sentBy(side: 0 | 1): string[] {
    const senders = this.#ends.filter((_, index) => index % 2 === side);
    if (side === 0) senders.reverse();
    return senders.flatMap(({ sent }) => sent);
  }

  async #setUp(homes: readonly number[]): Promise<void> {
    for (const process of [1, 2]) {
      const { here, there } = await this.#star.addLeaf();
      here.setReader(this.#carrier(0));
      there.setReader(this.#carrier(process));
    }
    for (const home of homes) {
      const node = home === 0 ? this.#star.broker : this.#star.leaves[home - 1]?.node;
      for (const handle of node?.createMessagePipe() ?? []) {
        this.#ends.push({ process: home, handle, sent: [] });
      }
    }
  }

  /** Takes the ends that arrive in a process; the message says which they are. */
  #carrier(process: number) {
    return {
      onMessage: (bytes: Uint8Array, [handle]: readonly unknown[]) => {
        const end = this.#ends[bytes[0] ?? -1];
        if (end === undefined || !(handle instanceof MessagePipeHandle)) return;
        if (end.process === process) end.handle = handle;
        else this.#sendOn(process, end, handle);
      },
      onPeerClosed: () => undefined,
    };
  }

  #move(end: ChainEnd | undefined, to: number): void {
    if (end?.handle === undefined || end.process === to) return;
    const { process: from, handle } = end;
    Object.assign(end, { process: to, handle: undefined });
    this.#sendOn(from, end, handle);
  }

  #sendOn(from: number, end: ChainEnd, handle: MessagePipeHandle): void {
    const link = this.#star.leaves[(from === 0 ? end.process : from) - 1];
    const pipe = from === 0 ? link?.here : link?.there;
    pipe?.write(new Uint8Array([this.#ends.indexOf(end)]), [handle]);
  }

  #send(end: ChainEnd | undefined): void {
    if (end?.handle === undefined) return;
    const text = `${this.#ends.indexOf(end)}.${end.sent.length}`;
    end.sent.push(text);
    end.handle.write(new TextEncoder().encode(text));
  }

  #fuse(joint: number): void {
    const [one, other] = this.#jointAt(joint);
    if (one?.handle === undefined || other?.handle === undefined) return;
    if (one.process !== other.process) return;
    fuseMessagePipes(one.handle, other.handle);
    one.handle = undefined;
    other.handle = undefined;
  }

  #jointAt(joint: number): readonly (ChainEnd | undefined)[] {
    return [this.#ends[2 * joint + 1], this.#ends[2 * joint + 2]];
  }

  #read(end: ChainEnd | undefined): string[] {
    const log: string[] = [];
    end?.handle?.setReader({
      onMessage: (bytes) => log.push(new TextDecoder().decode(bytes)),
      onPeerClosed: (cause) => log.push(`<${cause}>`),
    });
    return log;
  }

  async #settle(): Promise<void> {
    await deliverAll(this.#sides());
  }

  #sides(): ManualTransport[] {
    return this.#star.leaves.flatMap(({ brokerSide, leafSide }) => [brokerSide, leafSide]);
  }
}

function difference(where: string, got: readonly string[], wanted: readonly string[]): string[] {
  const [a, b] = [got.join(" "), wanted.join(" ")];
  return a === b ? [] : [`${where}: got ${a}, not ${b}`];
}
