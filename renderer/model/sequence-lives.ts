import { RowKind } from "../../shared/contract/index.ts";
import type { Row } from "../../shared/contract/index.ts";

/** From when to when something is known to have lived, in session milliseconds. */
export interface Life {
  readonly start: number | null;
  readonly end: number | null;
  /** How it ended, in a few words. */
  readonly how: string;
}

/** The lives of processes (by index) and pipes (by number), as far as rows have told. */
export interface Lives {
  readonly processes: ReadonlyMap<number, Life>;
  readonly pipes: ReadonlyMap<number, Life>;
}

export const NO_LIVES: Lives = { processes: new Map(), pipes: new Map() };

const UNKNOWN: Life = { start: null, end: null, how: "" };

/** Adds what these rows tell about beginnings and ends; `before` itself if that is nothing new. */
export function noteLives(before: Lives, rows: readonly Row[]): Lives {
  const processes = new Map(before.processes);
  const pipes = new Map(before.pipes);
  let changed = false;
  const note = (lives: Map<number, Life>, id: number | null, change: Partial<Life>): void => {
    if (id === null || (id === 0 && lives === pipes)) return;
    const known = lives.get(id) ?? UNKNOWN;
    const next = { ...known, ...change };
    if (next.start === known.start && next.end === known.end && next.how === known.how) return;
    lives.set(id, next);
    changed = true;
  };
  for (const row of rows) {
    const process = row.from ?? row.to;
    if (row.kind === RowKind.PROCESS_STARTED) note(processes, process, { start: row.time });
    if (row.kind === RowKind.PROCESS_EXITED) {
      note(processes, process, { end: row.time, how: row.info === "" ? "exited" : row.info });
    }
    if (row.kind === RowKind.PIPE_OPENED) note(pipes, row.pipe, { start: row.time });
    if (row.kind === RowKind.PIPE_CLOSED || row.kind === RowKind.DISCONNECTED) {
      note(pipes, row.pipe, { end: lastEnd(pipes.get(row.pipe), row.time), how: "closed" });
    }
  }
  return changed ? { processes, pipes } : before;
}

/** Both ends of a pipe report its end; the later one counts. */
function lastEnd(known: Life | undefined, time: number): number {
  return Math.max(known?.end ?? time, time);
}
