import type { RowSnapshot } from "../../../shared/trace/index.ts";
import { type Check, CheckState } from "./check.ts";

/** Pairs of rows that a verdict names. */
const PAIRS_NAMED = 3;

/** What to compare. */
interface OrderOptions {
  /** The messages; those of one sender to one receiver are compared with each other. */
  readonly filter: string;
  /** The messages in words. */
  readonly what: string;
  /** So many messages, or overtakings, are enough to tell. */
  readonly atLeast: number;
}

/** Holds when enough messages were dispatched, all in the order in which they were sent. */
export function keptOrder(name: string, text: string, options: OrderOptions): Check {
  const { filter, what, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const { compared, overtakings } = compare(evidence.rows(filter));
      const detail = `${overtakings.length} of ${compared} ${what} overtook another`;
      if (overtakings.length > 0) {
        return { state: CheckState.Broken, detail, rows: named(overtakings) };
      }
      return { state: compared >= atLeast ? CheckState.Met : CheckState.Pending, detail };
    },
  };
}

/** Holds when enough messages were dispatched ahead of one that was sent before them. */
export function inverted(name: string, text: string, options: OrderOptions): Check {
  const { filter, what, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const { compared, overtakings } = compare(evidence.rows(filter));
      return {
        state: overtakings.length >= atLeast ? CheckState.Met : CheckState.Pending,
        detail: `${overtakings.length} of ${compared} ${what} overtook another`,
        rows: named(overtakings),
      };
    },
  };
}

/** A message, and one sent before it that was dispatched after it. */
type Overtaking = readonly [overtaking: RowSnapshot, overtaken: RowSnapshot];

function compare(rows: readonly RowSnapshot[]): { compared: number; overtakings: Overtaking[] } {
  const latest = new Map<string, RowSnapshot>();
  const overtakings: Overtaking[] = [];
  const dispatched = rows.filter((row) => row.sent !== null && row.dispatched !== null);
  for (const row of dispatched.toSorted((a, b) => (a.sent ?? 0) - (b.sent ?? 0))) {
    const lane = `${row.from} ${row.to}`;
    const before = latest.get(lane);
    if (before !== undefined && (before.dispatched ?? 0) > (row.dispatched ?? 0)) {
      overtakings.push([row, before]);
    } else {
      latest.set(lane, row);
    }
  }
  return { compared: dispatched.length, overtakings };
}

function named(overtakings: readonly Overtaking[]): number[] {
  return overtakings.slice(-PAIRS_NAMED).flatMap((pair) => pair.map(({ no }) => no));
}
