import type { RowSnapshot } from "../../../shared/trace/index.ts";

/** A message, and one sent before it that was dispatched after it. */
export interface Overtaking {
  readonly overtaking: number;
  readonly overtaken: number;
}

/** Overtakings that are remembered; all are counted. */
const MAX_REMEMBERED = 3;
/** A message that awaits its dispatch holds up those behind it, but no more than so many. */
const MAX_HELD_UP = 10_000;
/** Rows compared in one go: some 50 ms of work, when nobody has looked for long. */
const MAX_AT_ONCE = 20_000;

/** What a comparison needs of a row. */
export type ComparedRow = Pick<
  RowSnapshot,
  "no" | "from" | "to" | "pipe" | "sequence" | "sent" | "dispatched"
>;

/** Where rows come from: those that pass a filter, by their position. */
export interface PassingRows<R extends ComparedRow> {
  readonly size: number;
  /** The position of a row, or of the next one that passes. */
  indexOf(row: number): number;
  at(position: number): R | undefined;
  /** Whether it is a message that may still be dispatched. */
  awaitsDispatch(row: R): boolean;
}

/**
 * Which messages are compared with each other: those from one process to another, or those of one
 * pipe in one direction, whichever processes hold its ends.
 */
export type Lanes = "processes" | "pipe";

/**
 * Compares the order of dispatch with that of sending, message by message as they settle, so that
 * what has been compared need not be read again.
 */
export class OrderTally {
  /** Messages compared so far, and those among them that overtook another. */
  compared = 0;
  count = 0;
  /** The latest overtakings. */
  readonly overtakings: Overtaking[] = [];
  /** Per lane the message that was dispatched last. */
  readonly #latest = new Map<string, ComparedRow>();
  readonly #lanes: Lanes;
  #next: number;

  /** @param first the row to begin with */
  constructor(first: number, lanes: Lanes) {
    this.#next = first;
    this.#lanes = lanes;
  }

  /** Goes on as far as messages have settled; what is more than a little is left to the next time. */
  advance<R extends ComparedRow>(rows: PassingRows<R>): void {
    const first = rows.indexOf(this.#next);
    const end = Math.min(rows.size, first + MAX_AT_ONCE);
    for (let position = first; position < end; position++) {
      const row = rows.at(position);
      if (row === undefined) return;
      if (rows.size - position <= MAX_HELD_UP && rows.awaitsDispatch(row)) return;
      this.#next = row.no + 1;
      this.#compare(row);
    }
  }

  #compare(row: ComparedRow): void {
    const place = this.#placeOf(row);
    if (place === null || row.dispatched === null) return;
    this.compared++;
    const lane = this.#lanes === "processes" ? `${row.from} ${row.to}` : `${row.pipe}`;
    const latest = this.#latest.get(lane);
    const latestPlace = latest === undefined ? null : this.#placeOf(latest);
    if (latest === undefined || latestPlace === null || latest.dispatched === null) {
      this.#latest.set(lane, row);
      return;
    }
    const isLater = row.dispatched >= latest.dispatched;
    if (isLater) this.#latest.set(lane, row);
    // Where the sender's report came late, the row of the later message may be the earlier one.
    if (isLater === place >= latestPlace) return;
    const [overtaking, overtaken] = isLater ? [latest.no, row.no] : [row.no, latest.no];
    this.count++;
    this.overtakings.push({ overtaking, overtaken });
    if (this.overtakings.length > MAX_REMEMBERED) this.overtakings.shift();
  }

  /**
   * Where a message stands in the order of sending; null if nobody knows. Those of one pipe are
   * numbered, so that they can be compared before their sender has reported them.
   */
  #placeOf({ sequence, sent }: ComparedRow): number | null {
    return this.#lanes === "pipe" ? sequence : sent;
  }
}
