import { RowKind } from "../../shared/contract/index.ts";
import type { Row } from "../../shared/contract/index.ts";

/** A process that held an end of a pipe. */
export interface Stop {
  /** Index in the topology; null while the end is under way, and where nobody has told. */
  readonly process: number | null;
  /** When it came there, milliseconds of the session; null while it is under way, and where nobody has told. */
  readonly since: number | null;
  /** How long it was under way, ms; null at the first stop, and where one side has not told. */
  readonly travelled: number | null;
  /** The row that tells of it. */
  readonly row: number;
}

/** Where one end of a pipe has been, its first holder first. */
export type Journey = readonly Stop[];

/** The filter for the rows that {@link journeysOf} reads. */
export function journeyFilter(pipe: number): string {
  return `pipe == ${pipe} and kind in {pipe_opened, pipe_moved}`;
}

/**
 * Where the two ends of a pipe have been, the one that moved more first; from the first of these rows on.
 * Rows do not say which end moved: it is the one that was there. Where both were, either may be meant, as they
 * had the same journey up to there.
 */
export function journeysOf(rows: readonly Row[]): readonly Journey[] {
  const moves = rows
    .filter(({ kind }) => kind === RowKind.PIPE_MOVED)
    .toSorted((a, b) => timeOf(a) - timeOf(b));
  const opened = rows.find(({ kind }) => kind === RowKind.PIPE_OPENED);
  const begin = opened ?? moves[0];
  if (begin === undefined) return [];
  const first = (process: number | null): Stop[] => [
    { process, since: opened?.time ?? null, travelled: null, row: begin.no },
  ];
  const ends =
    opened === undefined
      ? [first(begin.from), first(null)]
      : [first(opened.to ?? opened.from), first(opened.from ?? opened.to)];
  for (const move of moves) {
    const [one] = ends;
    const end = ends.find((stops) => stops.at(-1)?.process === move.from) ?? one;
    end?.push(stopAfter(move));
  }
  return ends.toSorted((a, b) => b.length - a.length);
}

function stopAfter({ no, to, sent, arrived }: Row): Stop {
  const travelled = sent === null || arrived === null ? null : arrived - sent;
  return { process: to, since: arrived, travelled, row: no };
}

function timeOf({ sent, arrived, time }: Row): number {
  return sent ?? arrived ?? time;
}

/** A journey for a narrow place: its first stop, how many stops are left out, and its last ones. */
export function shortened(
  journey: Journey,
  most: number,
): { readonly first: Journey; readonly left: number; readonly last: Journey } {
  if (journey.length <= most) return { first: journey, left: 0, last: [] };
  const last = journey.slice(-(most - 2));
  return { first: journey.slice(0, 1), left: journey.length - 1 - last.length, last };
}
