// What belongs to the end of a process: the pipes that it held until then, and those that it closed
// as the last thing it did.
import { closedTime, type EndClose, otherEnd, type PipeInfo } from "./pipe-info.ts";
import type { ProcessInfo } from "./process-table.ts";

/** What a process closed longer than this before it ended, it closed for another reason: 3 s. */
export const ORDERLY_END_NS = 3_000_000_000;

/** The cause of an end of a pipe that closed because its process was gone. */
export const PROCESS_EXIT = "process-exit";

/**
 * True if a process closed something as a part of its end: by itself, at most
 * {@link ORDERLY_END_NS} before, and without sending or being given a message after that. A process
 * that a signal took while it held pipes did not end by itself, so nothing belongs to its end.
 */
export function belongsToEnd(process: ProcessInfo, closeTime: number): boolean {
  const ended = endTime(process);
  if (ended === undefined || closeTime < process.lastActive || closeTime < ended - ORDERLY_END_NS) {
    return false;
  }
  const { exit } = process;
  return exit?.signal === undefined || !exit.pipes.some((pipe) => isTaken(process, pipe));
}

/** Pipes that went with a process, in the order in which they were seen first. */
export function pipesOfEnd(process: ProcessInfo): PipeInfo[] {
  const pipes = process.exit?.pipes ?? [];
  return pipes.filter(
    (pipe) =>
      isTaken(process, pipe) ||
      ownCloses(process, pipe).some(({ time }) => belongsToEnd(process, time)),
  );
}

/** When the end of a process began: with the first of its pipes; undefined while it is alive. */
export function beginOfEnd(process: ProcessInfo): number | undefined {
  const ended = endTime(process);
  if (ended === undefined) {
    return undefined;
  }
  return pipesOfEnd(process).reduce((first, pipe) => {
    const time = closedTime(pipe) ?? ended;
    // What the other side had closed long before has nothing to do with it.
    return time >= ended - ORDERLY_END_NS ? Math.min(first, time) : first;
  }, ended);
}

/** Of the pipes that a process has held, those that may turn out to belong to its end. */
export function candidatesOfEnd(
  process: ProcessInfo,
  held: readonly PipeInfo[],
  exitTime: number,
): PipeInfo[] {
  const ended = process.linkLost?.time ?? exitTime;
  const since = ended - ORDERLY_END_NS;
  return held.filter(
    (pipe) =>
      isTaken(process, pipe, ended) || ownCloses(process, pipe).some(({ time }) => time >= since),
  );
}

function endTime({ exit, linkLost }: ProcessInfo): number | undefined {
  const times = [exit?.time, linkLost?.time].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}

/**
 * True for a pipe that was alive at both ends when the process was gone. The other side may have
 * closed its end because the process was gone, before that was told.
 */
function isTaken(process: ProcessInfo, pipe: PipeInfo, ended = endTime(process)): boolean {
  return ([0, 1] as const).some((end) => {
    const own = pipe.closes[end];
    const other = pipe.closes[otherEnd(end)];
    const isGone = own === undefined || own.cause === PROCESS_EXIT || own.cause === "link-lost";
    const closedEarlier =
      other?.cause === "local" && other.time < (ended ?? Number.NaN) - ORDERLY_END_NS;
    return pipe.holders[end] === process.index && isGone && !closedEarlier;
  });
}

function ownCloses(process: ProcessInfo, pipe: PipeInfo): EndClose[] {
  return pipe.closes.flatMap((close) =>
    close?.cause === "local" && close.process === process.index ? [close] : [],
  );
}
