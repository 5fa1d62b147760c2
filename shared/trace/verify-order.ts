import { MessageFlags } from "../wire/index.ts";
import { CHUNK_MASK, NO_ROW } from "./columns.ts";
import { IN_TRANSIT } from "./pipe-closing.ts";
import { type DirectionInfo, otherEnd, type PipeEnd, type PipeInfo } from "./pipe-info.ts";
import { PROCESS_EXIT } from "./process-end.ts";
import { RowStatus } from "./row-kind.ts";
import type { Trace } from "./trace.ts";

/** How a receiver's end went with a process, with a link, or in a message under way. */
const DEATHS: ReadonlySet<string> = new Set([PROCESS_EXIT, "link-lost", IN_TRANSIT]);
/** How it went when the receiving process closed it. */
const CLOSINGS: ReadonlySet<string> = new Set(["local", "protocol-error"]);

/** Violations listed by one check; further ones are only counted. */
export const MAX_VIOLATIONS_LISTED = 1000;

/** What may be wrong with a message, or between it and the one before it. */
export type OrderViolationKind =
  | "gap"
  | "sent out of order"
  | "arrived out of order"
  | "dispatched out of order"
  | "never sent"
  | "never arrived"
  | "never dispatched"
  | "lost without a reason";

/** One broken promise. */
export interface OrderViolation {
  readonly kind: OrderViolationKind;
  readonly pipe: number;
  /** The end that the message is for. */
  readonly toEnd: PipeEnd;
  readonly sequence: number;
  readonly row: number;
}

/** What a check of all pipes found. */
export interface OrderReport {
  readonly pipes: number;
  /** Directions that carried anything. */
  readonly directions: number;
  readonly messages: number;
  readonly sent: number;
  readonly arrived: number;
  readonly dispatched: number;
  readonly dropped: number;
  readonly rejected: number;
  /** Messages that did not arrive because their receiver was gone, or any other that did not. */
  readonly lost: number;
  /** Of these: a process or a link had died; the receiver had closed its end. */
  readonly lostToDeath: number;
  readonly lostToClose: number;
  readonly violationCount: number;
  readonly violations: readonly OrderViolation[];
}

type Tally = { -readonly [Key in keyof OrderReport]: OrderReport[Key] } & {
  violations: OrderViolation[];
};

/**
 * Checks every pipe in both directions: sequence numbers without gaps from 1 (after what was not
 * kept), and each message sent, received and dispatched, in the order of sequence; but what has the
 * sync flag may be dispatched before what has not (docs/sync-calls.md). Messages to an
 * end that closed may be lost; those dropped or rejected need no dispatch; and what came from a
 * process that died need not have been reported by it.
 * @param isIncluded which pipes to look at; all of them unless told
 */
export function verifyOrder(
  trace: Trace,
  isIncluded: (pipe: PipeInfo) => boolean = () => true,
): OrderReport {
  const pipes = trace.pipes.all.filter(isIncluded);
  const tally: Tally = {
    pipes: pipes.length,
    directions: 0,
    messages: 0,
    sent: 0,
    arrived: 0,
    dispatched: 0,
    dropped: 0,
    rejected: 0,
    lost: 0,
    lostToDeath: 0,
    lostToClose: 0,
    violationCount: 0,
    violations: [],
  };
  for (const pipe of pipes) {
    for (const end of [0, 1] as const) {
      const direction = pipe.directions[end];
      if (direction.rows.highest >= 0) {
        tally.directions++;
        new DirectionCheck(trace, pipe, end, tally).run(direction);
      }
    }
  }
  return tally;
}

class DirectionCheck {
  readonly #trace: Trace;
  readonly #pipe: PipeInfo;
  readonly #toEnd: PipeEnd;
  readonly #tally: Tally;
  #sent = Number.NEGATIVE_INFINITY;
  #arrived = Number.NEGATIVE_INFINITY;
  #dispatched = Number.NEGATIVE_INFINITY;
  /** The same of messages with the sync flag, by interface: they overtake others, not each other. */
  readonly #syncDispatched = new Map<number, number>();

  constructor(trace: Trace, pipe: PipeInfo, toEnd: PipeEnd, tally: Tally) {
    this.#trace = trace;
    this.#pipe = pipe;
    this.#toEnd = toEnd;
    this.#tally = tally;
  }

  run(direction: DirectionInfo): void {
    let expected = Math.max(direction.skipped, 0) + 1;
    for (const row of direction.rows.forwards()) {
      const sequence = this.#trace.columns.chunkOf(row).sequence[row & CHUNK_MASK] ?? 0;
      if (sequence > expected) {
        this.#violation("gap", sequence, row);
      }
      expected = Math.max(expected, sequence + 1);
      this.#checkMessage(row, sequence);
    }
  }

  #checkMessage(row: number, sequence: number): void {
    const chunk = this.#trace.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    const status = chunk.status[at] ?? RowStatus.Sent;
    const sent = chunk.sent[at] ?? Number.NaN;
    const arrived = chunk.arrived[at] ?? Number.NaN;
    const dispatched = chunk.dispatched[at] ?? Number.NaN;
    this.#count(status, sent, arrived, dispatched);
    this.#checkTimes({ row, sequence, sent, arrived });
    const isSync = ((chunk.flags[at] ?? 0) & MessageFlags.IsSync) !== 0;
    const endpoint = isSync ? (chunk.endpoint[at] ?? 0) : undefined;
    this.#checkDispatch({ row, sequence, dispatched, endpoint });
    if (Number.isNaN(sent) && !this.#senderDied()) {
      this.#violation("never sent", sequence, row);
    }
    if (status === RowStatus.Sent) {
      this.#violation("never arrived", sequence, row);
    }
    if (status === RowStatus.Lost) {
      this.#checkLoss(row, sequence);
    }
    if (status === RowStatus.Arrived && !this.#receiverGone()) {
      this.#violation("never dispatched", sequence, row);
    }
  }

  /** Only the death of a process, or a receiver that closed its end, may cost a message. */
  #checkLoss(row: number, sequence: number): void {
    const cause = this.#pipe.closes[this.#toEnd]?.cause ?? "";
    this.#tally.lost++;
    if (DEATHS.has(cause)) {
      this.#tally.lostToDeath++;
    } else if (CLOSINGS.has(cause)) {
      this.#tally.lostToClose++;
    } else {
      this.#violation("lost without a reason", sequence, row);
    }
  }

  #checkTimes(message: { row: number; sequence: number; sent: number; arrived: number }): void {
    const { row, sequence, sent, arrived } = message;
    if (sent < this.#sent) {
      this.#violation("sent out of order", sequence, row);
    }
    if (arrived < this.#arrived) {
      this.#violation("arrived out of order", sequence, row);
    }
    this.#sent = laterOf(this.#sent, sent);
    this.#arrived = laterOf(this.#arrived, arrived);
  }

  /** A blocked thread lets messages with the sync flag overtake those without. */
  #checkDispatch(message: {
    row: number;
    sequence: number;
    dispatched: number;
    /** The interface on the pipe, if the message has the sync flag. */
    endpoint: number | undefined;
  }): void {
    const { row, sequence, dispatched, endpoint } = message;
    const before =
      endpoint === undefined
        ? this.#dispatched
        : (this.#syncDispatched.get(endpoint) ?? Number.NEGATIVE_INFINITY);
    if (dispatched < before) {
      this.#violation("dispatched out of order", sequence, row);
    }
    this.#dispatched = laterOf(this.#dispatched, dispatched);
    if (endpoint !== undefined) this.#syncDispatched.set(endpoint, laterOf(before, dispatched));
  }

  #count(status: number, sent: number, arrived: number, dispatched: number): void {
    const tally = this.#tally;
    tally.messages++;
    tally.sent += Number.isNaN(sent) ? 0 : 1;
    tally.arrived += Number.isNaN(arrived) ? 0 : 1;
    tally.dispatched += Number.isNaN(dispatched) ? 0 : 1;
    tally.dropped += status === RowStatus.Dropped ? 1 : 0;
    tally.rejected += status === RowStatus.Rejected ? 1 : 0;
  }

  /** A process that was killed has not reported the last of what it sent. */
  #senderDied(): boolean {
    return this.#pipe.closes[otherEnd(this.#toEnd)]?.cause === PROCESS_EXIT;
  }

  #receiverGone(): boolean {
    return this.#pipe.closes[this.#toEnd] !== undefined;
  }

  #violation(kind: OrderViolationKind, sequence: number, row: number): void {
    const tally = this.#tally;
    tally.violationCount++;
    if (tally.violations.length < MAX_VIOLATIONS_LISTED) {
      tally.violations.push({
        kind,
        pipe: this.#pipe.number,
        toEnd: this.#toEnd,
        sequence,
        row: row === NO_ROW ? 0 : row,
      });
    }
  }
}

function laterOf(before: number, time: number): number {
  return time > before ? time : before;
}
