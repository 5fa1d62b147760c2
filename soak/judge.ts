import type { Holdings } from "./commands.ts";

/**
 * Heap by which the host may hold more after the last round than after the first: compiled code, and
 * lists that keep their room. Rounds of a run in which nothing leaks differ by half of that.
 */
export const HEAP_GROWTH_LIMIT_BYTES = 2 ** 20;

/** What was there to be killed in a round, and what the host held afterwards. */
export interface Round {
  readonly pids: readonly number[];
  readonly connectionsPerProcess: number;
  /** Messages that every connection had to carry each way before it was killed. */
  readonly messages: number;
  readonly after: Holdings;
}

/** Compares what the host holds after a round with what it held before any. */
export function judgeRound(before: Holdings, { after, ...round }: Round): string[] {
  const problems: string[] = [];
  for (const what of ["connections", "links", "routes", "implementations"] as const) {
    if (after[what] !== 0) problems.push(`${after[what]} ${what} are left`);
  }
  if (after.files !== before.files) {
    problems.push(`open files went from ${before.files} to ${after.files}`);
  }
  return [...problems, ...judgeEnded(after, round)];
}

/** Every connection has ended once, in the name of its process, and has been used. */
function judgeEnded(
  { ended }: Holdings,
  { connectionsPerProcess, messages, pids }: Omit<Round, "after">,
): string[] {
  const problems: string[] = [];
  for (const pid of pids) {
    const count = ended.filter((one) => one.pid === pid).length;
    if (count !== connectionsPerProcess) {
      problems.push(
        `${count} connections of process ${pid} have ended, not ${connectionsPerProcess}`,
      );
    }
  }
  const strangers = ended.filter(({ pid }) => pid === undefined || !pids.includes(pid));
  if (strangers.length > 0) {
    problems.push(`${strangers.length} connections have ended that were nobody's`);
  }
  const idle = ended.filter(({ up, down }) => Math.min(up, down) < messages);
  if (idle.length > 0) problems.push(`${idle.length} connections have not carried enough`);
  return problems;
}

/** Compares the host's memory after the first round with what it is after the last. */
export function judgeMemory(rounds: readonly Holdings[]): string[] {
  const [first] = rounds;
  const last = rounds.at(-1);
  if (first === undefined || last === undefined) return [];
  const growth = last.heapBytes - first.heapBytes;
  if (growth <= HEAP_GROWTH_LIMIT_BYTES) return [];
  return [`the heap grew by ${growth} bytes, more than ${HEAP_GROWTH_LIMIT_BYTES}`];
}

/** What is left when the server has stopped. */
export function judgeEnd(before: Holdings, end: Holdings): string[] {
  const problems: string[] = [];
  if (end.hasSocketFile) problems.push("the socket file is left");
  // The listening socket is not there any more.
  if (before.files !== undefined && end.files !== before.files - 1) {
    problems.push(`open files are ${end.files} in the end, not ${before.files - 1}`);
  }
  return problems;
}
