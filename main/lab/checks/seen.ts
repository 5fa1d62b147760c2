import type { DisconnectSnapshot } from "../../../shared/trace/index.ts";
import { type Check, CheckState } from "./check.ts";

/** How many rows of what there is to see a verdict names. */
const ROWS_NAMED = 5;

/**
 * Holds when enough rows have passed a filter.
 * @param what the rows in words, such as "tails read"
 */
export function seen(
  name: string,
  text: string,
  { filter, what, atLeast = 1 }: { filter: string; what: string; atLeast?: number },
): Check {
  return {
    name,
    text,
    judge: (evidence) => {
      const count = evidence.count(filter);
      const state = count >= atLeast ? CheckState.Met : CheckState.Pending;
      return {
        state,
        detail: `${count} ${what}`,
        rows: evidence.newest(filter, ROWS_NAMED).map(({ no }) => no),
      };
    },
  };
}

/**
 * Holds when enough rows that pass `filter` were dispatched after a row that passes `first`: what
 * happened there did not keep them.
 * @param what the later rows in words
 */
export function seenAfter(
  name: string,
  text: string,
  options: { first: string; filter: string; what: string; atLeast: number },
): Check {
  const { first, filter, what, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const begin = evidence.first(first);
      if (begin === undefined) return { state: CheckState.Pending, detail: "Not begun yet" };
      const time = begin.arrived ?? begin.time;
      const later = evidence
        .newest(filter, atLeast)
        .filter(({ dispatched }) => (dispatched ?? 0) > time);
      const state = later.length >= atLeast ? CheckState.Met : CheckState.Pending;
      const detail = `${state === CheckState.Met ? "At least " : ""}${later.length} ${what} since`;
      return { state, detail, rows: [begin.no, ...later.slice(-ROWS_NAMED).map(({ no }) => no)] };
    },
  };
}

/**
 * Holds when no row has passed a filter, although there were enough occasions.
 * @param filter rows that must not be
 * @param occasions rows among which they would be
 * @param what the occasions in words
 */
export function never(
  name: string,
  text: string,
  options: { filter: string; occasions: string; what: string; atLeast: number },
): Check {
  const { filter, occasions, what, atLeast } = options;
  return {
    name,
    text,
    judge: (evidence) => {
      const count = evidence.count(filter);
      const among = evidence.count(occasions);
      if (count > 0) {
        const rows = evidence.newest(filter, ROWS_NAMED).map(({ no }) => no);
        return { state: CheckState.Broken, detail: `${count} of ${among} ${what}`, rows };
      }
      const state = among >= atLeast ? CheckState.Met : CheckState.Pending;
      return { state, detail: `none of ${among} ${what}` };
    },
  };
}

/** Holds when a card of a loss is what `matches` wants. */
export function card(
  name: string,
  text: string,
  matches: (card: DisconnectSnapshot) => boolean,
): Check {
  return {
    name,
    text,
    judge: (evidence) => {
      const found = evidence.cards().filter(matches);
      const [first] = found;
      if (first === undefined) return { state: CheckState.Pending, detail: "Not seen yet" };
      return { state: CheckState.Met, detail: first.summary, rows: first.lastRows.slice(-2) };
    },
  };
}
