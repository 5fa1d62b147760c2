import { type Check, CheckState, type Verdict } from "./check.ts";
import type { Lanes, OrderTally } from "./order-tally.ts";

/** What to compare. */
interface OrderOptions {
  /** The messages. */
  readonly filter: string;
  /**
   * Which of them are compared with each other: those from one process to another, which is usual,
   * or those of one pipe, whichever processes hold its ends; the filter has to pick one direction.
   */
  readonly per?: Lanes;
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
      const tally = evidence.order(options);
      const detail = describe(tally, what);
      if (tally.count > 0) return { state: CheckState.Broken, detail, ...pairs(tally) };
      return { state: tally.compared >= atLeast ? CheckState.Met : CheckState.Pending, detail };
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
      const tally = evidence.order(options);
      return {
        state: tally.count >= atLeast ? CheckState.Met : CheckState.Pending,
        detail: describe(tally, what),
        ...pairs(tally),
      };
    },
  };
}

function describe({ count, compared }: OrderTally, what: string): string {
  return `${count} of ${compared} ${what} overtook another`;
}

/** The latest pair first, in each the message that overtook and then the one that was overtaken. */
function pairs({ overtakings }: OrderTally): Pick<Verdict, "rows" | "inPairs"> {
  const latest = overtakings.toReversed();
  const rows = latest.flatMap(({ overtaking, overtaken }) => [overtaking, overtaken]);
  return { rows, inPairs: true };
}
