import { PendingReceiver, PendingRemote } from "../shared/bindings/index.ts";
import { createDataPipe, createMessagePipe } from "../shared/system/index.ts";
import { DataEnd, ELEMENT_BYTES } from "./data-end.ts";
import { makeFiller } from "./filler.ts";
import type { Chat, LooseEnd, MovingEnd } from "./gen/chaos.mojom.ts";
import type { EndBooks, EndHolder, HeldEnd, Speaker } from "./held-end.ts";
import type { Journal } from "./journal.ts";
import { RawEnd } from "./raw-end.ts";
import type { Side } from "./records.ts";
import { TypedEnd } from "./typed-end.ts";

/** More processes than this, respawned ones included, would get the same pipe numbers. */
export const MAX_PROCESSES = 4096;

/** Few, so that producers often have to wait. */
const DATA_PIPE_ELEMENTS = 24;

/** A pipe of interfaces, one without bindings, or a data pipe. */
export type PipeKind = "typed" | "raw" | "data";

/** What decides in the holdings' place; the random decisions of a run. */
export interface Decider {
  /** Whether what arrives stays loose, and questions open, for the time being. */
  decidesToWait(): boolean;
  /** Whether a message is to break its pipe. */
  decidesToFail(): boolean;
  /** Ends have arrived and are neither bound nor sent on yet. */
  onArrival(ends: readonly HeldEnd[]): void;
  /** A message of `end` is being dispatched. */
  onDispatch(end: HeldEnd): void;
}

/** The ends of pipes that a process holds. */
export class Holdings implements EndHolder {
  readonly journal: Journal;
  decider: Decider | undefined;
  readonly #process: number;
  readonly #ends = new Set<HeldEnd>();
  #domains = 0;

  /** @param process number of the process in the run */
  constructor(journal: Journal, process: number) {
    this.journal = journal;
    this.#process = process;
  }

  get size(): number {
    return this.#ends.size;
  }

  /** All ends, in the order in which they came. */
  list(): HeldEnd[] {
    return [...this.#ends];
  }

  /** Makes a pipe and returns its two ends, which are loose. */
  makePipe(kind: PipeKind, isTrunk = false): [HeldEnd, HeldEnd] {
    this.#domains += 1;
    const domain = this.#domains * MAX_PROCESSES + this.#process;
    const loose = looseEnds(kind);
    const add = (side: Side): HeldEnd => {
      this.journal.write({ type: "made", domain, side, isTrunk });
      return this.#add({ domain, side, hop: 0, sent: 0, received: 0 }, loose[side], isTrunk);
    };
    return [add(0), add(1)];
  }

  /** Sends a message through `speaker` that takes along as many of `passengers` as can leave. */
  send(speaker: Speaker, passengers: readonly HeldEnd[], fillerBytes: number): void {
    const { end } = speaker;
    const via = { domain: end.domain, side: end.side, number: end.sent + 1 };
    const moving: MovingEnd[] = [];
    for (const passenger of passengers) {
      const loose = this.letGo(passenger, via);
      if (loose !== undefined) moving.push(loose);
    }
    speaker.speak(moving, (number) => makeFiller(number, fillerBytes));
  }

  /** Makes an end ready to be sent; undefined if it cannot leave now. */
  letGo(
    passenger: HeldEnd,
    via: { domain: number; side: Side; number: number },
  ): MovingEnd | undefined {
    const loose = passenger.release();
    if (loose === undefined) return undefined;
    this.#ends.delete(passenger);
    const books = passenger.moveBooks();
    this.journal.write({ type: "left", ...books, via });
    this.journal.flush();
    return { ...books, end: loose };
  }

  /** Takes in ends that came with a message. */
  take(ends: readonly MovingEnd[], isTrunk = false): HeldEnd[] {
    return ends.map(({ end, side, ...rest }) => {
      const books: EndBooks = { ...rest, side: side === 0 ? 0 : 1 };
      this.journal.write({ type: "came", ...books });
      return this.#add(books, end, isTrunk);
    });
  }

  decidesToWait(): boolean {
    return this.decider?.decidesToWait() === true;
  }

  decidesToFail(): boolean {
    return this.decider?.decidesToFail() === true;
  }

  arrived(moving: readonly MovingEnd[]): void {
    if (moving.length === 0) return;
    const ends = this.take(moving);
    if (this.decider === undefined) for (const end of ends) end.bind();
    else this.decider.onArrival(ends);
  }

  interrupted(end: HeldEnd): void {
    if (!end.isOver) this.decider?.onDispatch(end);
  }

  ended(end: HeldEnd): void {
    this.#ends.delete(end);
  }

  fault(text: string): void {
    this.journal.write({ type: "fault", text });
  }

  #add(books: EndBooks, loose: LooseEnd, isTrunk: boolean): HeldEnd {
    const end = this.#hold(books, loose, isTrunk);
    this.#ends.add(end);
    return end;
  }

  #hold(books: EndBooks, loose: LooseEnd, isTrunk: boolean): HeldEnd {
    switch (loose.tag) {
      case "raw":
        return new RawEnd(loose.value, books, this);
      case "producer":
      case "consumer":
        return new DataEnd(loose.value, books, this);
      default:
        return new TypedEnd(loose.value, books, this, isTrunk);
    }
  }
}

function looseEnds(kind: PipeKind): [LooseEnd, LooseEnd] {
  if (kind === "data") {
    const { consumer, producer } = createDataPipe({
      elementBytes: ELEMENT_BYTES,
      capacityBytes: DATA_PIPE_ELEMENTS * ELEMENT_BYTES,
    });
    return [
      { tag: "producer", value: producer },
      { tag: "consumer", value: consumer },
    ];
  }
  const [a, b] = createMessagePipe();
  if (kind === "raw") {
    return [
      { tag: "raw", value: a },
      { tag: "raw", value: b },
    ];
  }
  return [
    { tag: "remote", value: new PendingRemote<Chat>(a) },
    { tag: "receiver", value: new PendingReceiver<Chat>(b) },
  ];
}
