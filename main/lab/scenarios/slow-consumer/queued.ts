import type { RowSnapshot } from "../../../../shared/trace/index.ts";
import { type Check, CheckState } from "../../checks/index.ts";

/** Messages looked at, the newest ones. */
const MAX_MESSAGES = 1000;

/** Holds when as many messages were on their way at one time, and dispatched later. */
export function queued(
  name: string,
  text: string,
  { filter, what, atLeast }: { filter: string; what: string; atLeast: number },
): Check {
  return {
    name,
    text,
    judge: (evidence) => {
      const { depth, deepest } = deepestQueue(evidence.newest(filter, MAX_MESSAGES));
      return {
        state: depth >= atLeast ? CheckState.Met : CheckState.Pending,
        detail: `${depth} ${what} on their way at one time`,
        rows: deepest === undefined ? [] : [deepest.no],
      };
    },
  };
}

/** The longest queue, and the message that stood at its end. Rows are in the order of sending. */
function deepestQueue(rows: readonly RowSnapshot[]): {
  depth: number;
  deepest: RowSnapshot | undefined;
} {
  const dispatched = rows.filter((row) => row.sent !== null && row.dispatched !== null);
  let depth = 0;
  let deepest: RowSnapshot | undefined;
  let gone = 0;
  dispatched.forEach((row, index) => {
    while ((dispatched[gone]?.dispatched ?? Infinity) < (row.sent ?? 0)) gone++;
    if (index - gone + 1 > depth) {
      depth = index - gone + 1;
      deepest = row;
    }
  });
  return { depth, deepest };
}
