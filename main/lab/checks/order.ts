import type { RowSnapshot } from "../../../shared/trace/index.ts";
import { type Check, CheckState } from "./check.ts";
import type { Evidence } from "./evidence.ts";

/** Pairs of rows that a verdict names. */
const PAIRS_NAMED = 3;
/** Messages compared at most, the newest ones: a view asks several times a second. */
const MAX_COMPARED = 4000;

/** What to compare. */
interface OrderOptions {
  /** The messages. */
  readonly filter: string;
  /**
   * Which of them are compared with each other: those from one process to another, which is usual,
   * or those of one pipe, whichever processes hold its ends; the filter has to pick one direction.
   */
  readonly per?: "processes" | "pipe";
  /** The messages in words. */
  readonly what: string;
  /** So many messages, or overtakings, are enough to tell. */
  readonly atLeast: number;
}

/** Holds when enough messages were dispatched, all in the order in which they were sent. */
export function keptOrder(name: string, text: string, options: OrderOptions): Check {
  const { what, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const { compared, overtakings } = compare(evidence, options);
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
  const { what, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const { compared, overtakings } = compare(evidence, options);
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

function compare(
  evidence: Evidence,
  { filter, per = "processes" }: OrderOptions,
): { compared: number; overtakings: Overtaking[] } {
  const rows = evidence.newest(filter, MAX_COMPARED);
  const latest = new Map<string, RowSnapshot>();
  const overtakings: Overtaking[] = [];
  const dispatched = rows.filter((row) => row.sent !== null && row.dispatched !== null);
  for (const row of dispatched.toSorted((a, b) => (a.sent ?? 0) - (b.sent ?? 0))) {
    const lane = per === "processes" ? `${row.from} ${row.to}` : `${row.pipe}`;
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
