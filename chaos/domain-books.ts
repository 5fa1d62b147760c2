// What the judge knows of one pipe. Its two directions are the FIFO domains.
import { otherSide, type LossCause, type Reason, type Side } from "./records.ts";

/** Lines of a pipe's log that are kept. */
const MAX_LOG = 400;

/** A message that was sent and of which it is not known that it arrived. */
export interface SentMessage {
  readonly branch: number;
  readonly process: number;
  /** Counts what the process sent, over whichever pipe. */
  readonly serial: number;
}

/** The time that an end spent in one process. */
export interface Stay {
  readonly process: number;
  sent: number;
  received: number;
  /** How it came here; undefined while only its leaving is known, which cannot be for long. */
  end: "left" | "closed" | "gone" | "died" | "lost" | undefined;
}

/** How an end left a process. */
export interface Departure {
  readonly sent: number;
  readonly received: number;
  /** What the process had sent by then, over whichever pipe; see {@link SentMessage}. */
  readonly serial: number;
  /** The end towards which the message with this one travels; undefined for one of no pipe here. */
  readonly towards: { readonly books: DomainBooks; readonly side: Side } | undefined;
}

/** One end of the pipe, in whatever process it is. */
export class SideBooks {
  /** By the number of moves before. */
  readonly stays: (Stay | undefined)[] = [];
  /** By the move that they began; the first one is 1. */
  readonly departures = new Map<number, Departure>();
  /** Messages from here that are not known to have arrived. */
  readonly underWay = new Map<number, SentMessage>();
  /** Numbers of messages from here that arrived before the judge heard that they were sent. */
  readonly unheard = new Map<number, number>();
  /** Numbers that were left out by what came here. */
  readonly skipped = new Set<number>();
  readonly closedBranches = new Set<number>();
  /** Whether this side broke the pipe itself. */
  hasFailed = false;
  reason: Reason | undefined;
  cause: LossCause | undefined;

  /** Where it is, or was last; undefined while its journal has not been read that far. */
  get last(): Stay | undefined {
    return this.stays.at(-1);
  }

  /** Whether it has come to an end of which nothing more can be heard. */
  get isOver(): boolean {
    const end = this.last?.end;
    if (end === undefined || end === "left") return false;
    const before = Array.from(this.stays).slice(0, -1);
    return before.every((stay) => stay?.end === "left");
  }

  /** Number of the last message that came here. */
  get received(): number {
    return this.last?.received ?? 0;
  }

  /** Whether it was in one of these processes, if only in a message that nobody read there. */
  wasIn(processes: ReadonlySet<number>, seen = new Set<SideBooks>()): boolean {
    if (seen.has(this)) return false;
    seen.add(this);
    return (
      this.stays.some((stay) => stay !== undefined && processes.has(stay.process)) ||
      this.wasCarriedTo(processes, seen)
    );
  }

  /** Whether a message brought it to one of these processes, or may have. */
  wasCarriedTo(processes: ReadonlySet<number>, seen = new Set<SideBooks>()): boolean {
    return [...this.departures.values()].some(({ towards }) => {
      return towards?.books.sides[towards.side].wasIn(processes, seen) === true;
    });
  }
}

/** One half of an interface that shares the pipe. */
export interface BranchHalf {
  readonly process: number;
  end: "closed" | "gone" | "died" | undefined;
  reason: Reason | undefined;
  /** Messages that its side of the pipe had sent when it was closed. */
  sent: number;
  /** Messages that its side had got when it was bound; undefined if it never was. */
  bound: number | undefined;
  /** Messages that its side had got when it was told that the other half is gone. */
  received: number;
  /** Whether its side of the pipe was over by then. */
  isAfterEnd: boolean;
}

/** A call that waits, or how it ended. */
export interface CallBooks {
  readonly process: number;
  readonly side: Side;
  readonly branch: number;
  end: "answered" | "rejected" | "died" | undefined;
  reason: Reason | undefined;
  cause: LossCause | undefined;
}

/** An end that travels in a message of this pipe. */
export interface Passenger {
  readonly books: DomainBooks;
  readonly side: Side;
  readonly hop: number;
  /** The message, and the side that sent it. */
  readonly number: number;
  readonly from: Side;
}

/** A pipe. */
export class DomainBooks {
  readonly domain: number;
  /** Whether it is to stay open until the run ends. */
  isTrunk = false;
  readonly sides: readonly [SideBooks, SideBooks] = [new SideBooks(), new SideBooks()];
  readonly branches = new Map<number, [BranchHalf | undefined, BranchHalf | undefined]>();
  /** By process and number. */
  readonly calls = new Map<string, CallBooks>();
  readonly passengers = new Set<Passenger>();
  readonly #log: string[] = [];
  #unlogged = 0;

  constructor(domain: number) {
    this.domain = domain;
  }

  /** The two ends, each with the other. */
  pairs(): readonly { side: Side; here: SideBooks; there: SideBooks }[] {
    const [a, b] = this.sides;
    return [
      { side: 0, here: a, there: b },
      { side: 1, here: b, there: a },
    ];
  }

  /** Whether one of its ends was in one of these processes; see {@link SideBooks.wasIn}. */
  wasIn(processes: ReadonlySet<number>): boolean {
    return processes.size > 0 && this.sides.some((side) => side.wasIn(processes));
  }

  /** Whether nothing more can be heard of anything on the pipe. */
  get isOver(): boolean {
    if (!this.sides.every((side) => side.isOver)) return false;
    for (const halves of this.branches.values()) {
      if (halves.some((half) => half !== undefined && half.end === undefined)) return false;
    }
    for (const call of this.calls.values()) if (call.end === undefined) return false;
    return true;
  }

  /** Whether a message that was sent from `from` may be dropped at the other side as it came. */
  mayDrop(from: Side, { branch }: Pick<SentMessage, "branch">): boolean {
    const there = this.sides[otherSide(from)];
    if (there.closedBranches.has(branch)) return true;
    if (branch === 0) return false;
    // The interface itself came, or would have come, with a message that was dropped.
    const origin = this.branches.get(branch);
    return origin !== undefined && origin[otherSide(from)] === undefined;
  }

  /** Keeps a line for whoever has to find out what happened. */
  note(line: string): void {
    this.#log.push(line);
    if (this.#log.length <= MAX_LOG) return;
    this.#log.shift();
    this.#unlogged += 1;
  }

  /** What happened to the pipe, by both sides' journals. */
  log(): string[] {
    return this.#unlogged === 0
      ? [...this.#log]
      : [`(${this.#unlogged} lines before)`, ...this.#log];
  }
}
