import type { LooseEnd, MovingEnd, Stamp } from "./gen/chaos.mojom.ts";
import { isFiller } from "./filler.ts";
import type { Journal } from "./journal.ts";
import type { Reason, Side } from "./records.ts";

/** The books of an end, which go with it wherever it moves. */
export interface EndBooks {
  readonly domain: number;
  readonly side: Side;
  readonly hop: number;
  readonly sent: number;
  readonly received: number;
}

/** What an end needs of the process that holds it. */
export interface EndHolder {
  readonly journal: Journal;
  /** Whether what arrives is to be bound, and questions answered, at once. */
  decidesToWait(): boolean;
  /** Whether the message that is being dispatched is to break its pipe. */
  decidesToFail(): boolean;
  /** Ends came with a message. */
  arrived(ends: readonly MovingEnd[]): void;
  /** Called from inside the dispatch of a message of `end`. */
  interrupted(end: HeldEnd): void;
  /** The end is closed at either side. */
  ended(end: HeldEnd): void;
  fault(text: string): void;
}

/** Something that messages can be sent through: a raw end, or one of a pipe's interfaces. */
export interface Speaker {
  readonly end: HeldEnd;
  /**
   * Sends a message; the ends are spent.
   * @param filler makes the bytes that message `number` carries along
   */
  speak(ends: MovingEnd[], filler: (number: number) => Uint8Array): void;
}

/** One end of a pipe in this process, bound or not; it writes down what it sends and gets. */
export abstract class HeldEnd {
  readonly domain: number;
  readonly side: Side;
  readonly hop: number;
  /** Whether it stays in its process until the run is over. */
  readonly isTrunk: boolean;
  /** Closed at either side, or sent away. */
  isOver = false;
  protected readonly holder: EndHolder;
  #sent: number;
  #received: number;

  constructor(books: EndBooks, holder: EndHolder, isTrunk: boolean) {
    this.domain = books.domain;
    this.side = books.side;
    this.hop = books.hop;
    this.#sent = books.sent;
    this.#received = books.received;
    this.isTrunk = isTrunk;
    this.holder = holder;
  }

  /** How many messages it has sent. */
  get sent(): number {
    return this.#sent;
  }

  /** Number of the last message that it got. */
  get received(): number {
    return this.#received;
  }

  abstract readonly isBound: boolean;
  /** Begins to take messages. Harmless when repeated. */
  abstract bind(): void;
  /** What can be used to send now. */
  abstract speakers(): readonly Speaker[];
  /** Makes the end loose to send it away; undefined if it cannot leave now. */
  abstract release(): LooseEnd | undefined;
  /** Closes this end. */
  abstract close(reason: Reason): void;

  /** Writes down that this side is about to break the pipe; it sends no more. */
  fail(): void {
    const { domain, side } = this;
    this.holder.journal.write({ type: "failed", domain, side });
    this.isOver = true;
  }

  /** The books as the next home gets them. */
  moveBooks(): EndBooks {
    const { domain, side, hop, sent, received } = this;
    return { domain, side, hop: hop + 1, sent, received };
  }

  /** Takes the next number and writes it down. */
  nextStamp(branch: number): Stamp {
    this.#sent += 1;
    const { domain, side } = this;
    const stamp = { domain, number: this.#sent, branch };
    this.holder.journal.write({ type: "sent", domain, side, number: this.#sent, branch });
    return stamp;
  }

  /** Writes down a message that came for `branch`. */
  took(stamp: Stamp, branch: number, filler?: Uint8Array): void {
    const { domain, side } = this;
    if (stamp.domain !== domain || stamp.branch !== branch) {
      this.holder.fault(
        `pipe ${domain}, branch ${branch} got message ${stamp.number} of pipe ${stamp.domain}, branch ${stamp.branch}`,
      );
      return;
    }
    if (filler !== undefined && !isFiller(stamp.number, filler)) {
      this.holder.fault(`message ${stamp.number} of pipe ${domain} has other bytes than were sent`);
    }
    this.#received = stamp.number;
    this.holder.journal.write({ type: "got", domain, side, number: stamp.number, branch });
  }
}
