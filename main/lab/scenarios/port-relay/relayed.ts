import type { RowSnapshot } from "../../../../shared/trace/index.ts";
import { type Check, CheckState } from "../../checks/index.ts";

/** Messages looked at, the newest ones. */
const MAX_MESSAGES = 500;

/**
 * Holds when messages of one pipe went to as many processes.
 * @param filter the messages, of one direction
 */
export function relayed(
  name: string,
  text: string,
  { filter, processes }: { filter: string; processes: number },
): Check {
  return {
    name,
    text,
    judge: (evidence) => {
      const [pipe, first] = longestJourney(evidence.newest(filter, MAX_MESSAGES));
      const state = first.length >= processes ? CheckState.Met : CheckState.Pending;
      const pids = first.map(({ to }) => evidence.processes()[to ?? -1]?.pid);
      const detail = pipe === 0 ? "Not seen yet" : `pipe ${pipe} was read by ${pids.join(", ")}`;
      return { state, detail, rows: first.map(({ no }) => no) };
    },
  };
}

/** The pipe whose messages went to most processes, and the first message to each of these. */
function longestJourney(rows: readonly RowSnapshot[]): [pipe: number, first: RowSnapshot[]] {
  const journeys = new Map<number, RowSnapshot[]>();
  for (const row of rows) {
    const first = journeys.get(row.pipe) ?? [];
    journeys.set(row.pipe, first);
    if (!first.some(({ to }) => to === row.to)) first.push(row);
  }
  const longest = Math.max(...[...journeys.values()].map(({ length }) => length));
  return [...journeys].findLast(([, { length }]) => length === longest) ?? [0, []];
}
