import type { Pipe, Process } from "../../shared/contract/index.ts";

/** One drawn connection: a single pipe, or all pipes of a pair of processes bundled. */
export interface Cable {
  /** Stable over updates: "pipe 12" or "pair 0 3". */
  readonly id: string;
  /** The process beside which the label stands; never the hub. */
  readonly owner: number;
  /** The process at the other end; null while nobody is known there. */
  readonly other: number | null;
  /** At least one, by number. */
  readonly pipes: readonly Pipe[];
  /** Whether this stands for a pair of processes instead of one pipe. */
  readonly bundled: boolean;
}

/** What `planCables` made of the pipes. */
export interface CablePlan {
  readonly cables: readonly Cable[];
  /** How many pipes have both ends in this process, or their only known end in the hub; drawn as a number. */
  readonly internal: ReadonlyMap<number, number>;
}

/**
 * The process in the middle of the star: the host, or in foreign traces the one with the most pipes.
 * Null when there is no process.
 */
export function pickHub(processes: readonly Process[], pipes: readonly Pipe[]): number | null {
  const host = processes.find((process) => process.role === "host");
  if (host !== undefined) return host.index;
  const degree = new Map<number, number>(processes.map((process) => [process.index, 0]));
  for (const { processA, processB } of pipes) {
    for (const end of [processA, processB]) {
      if (end !== null && degree.has(end)) degree.set(end, (degree.get(end) ?? 0) + 1);
    }
  }
  let best: number | null = null;
  for (const [process, count] of degree) {
    if (best === null || count > (degree.get(best) ?? 0)) best = process;
  }
  return best;
}

/**
 * Turns pipes into cables, in the order of their numbers. Pipes beside a process for which `isBundled` holds
 * become one cable per other end.
 */
export function planCables(
  pipes: readonly Pipe[],
  hub: number | null,
  isBundled: (process: number) => boolean,
): CablePlan {
  const cables = new Map<string, Cable>();
  const internal = new Map<number, number>();
  for (const pipe of pipes.toSorted((a, b) => a.number - b.number)) {
    const ends = endsOf(pipe, hub);
    if (ends === null) continue;
    if (ends.owner === null) {
      internal.set(ends.at, (internal.get(ends.at) ?? 0) + 1);
      continue;
    }
    const cable = cableFor(pipe, ends.owner, ends.other, isBundled(ends.owner));
    const known = cables.get(cable.id);
    cables.set(cable.id, known === undefined ? cable : { ...known, pipes: [...known.pipes, pipe] });
  }
  return { cables: [...cables.values()], internal };
}

type Ends =
  | { readonly owner: number; readonly other: number | null }
  | { readonly owner: null; readonly at: number };

function endsOf({ processA: a, processB: b }: Pipe, hub: number | null): Ends | null {
  if (a === null || b === null) {
    const known = a ?? b;
    if (known === null) return null;
    return known === hub ? { owner: null, at: known } : { owner: known, other: null };
  }
  if (a === b) return { owner: null, at: a };
  if (a === hub) return { owner: b, other: a };
  if (b === hub) return { owner: a, other: b };
  // Between two leaves the later one carries the label: the earlier one is then already placed.
  return { owner: Math.max(a, b), other: Math.min(a, b) };
}

function cableFor(pipe: Pipe, owner: number, other: number | null, bundled: boolean): Cable {
  const id = bundled ? `pair ${owner} ${other ?? "nobody"}` : `pipe ${pipe.number}`;
  return { id, owner, other, pipes: [pipe], bundled };
}

/** Messages per second over all pipes of a cable. */
export function cableRate(cable: Cable): number {
  return cable.pipes.reduce((sum, pipe) => sum + pipe.rate, 0);
}

/** Messages sent and not yet dispatched over all pipes of a cable. */
export function cableInFlight(cable: Cable): number {
  return cable.pipes.reduce((sum, pipe) => sum + pipe.inFlight, 0);
}
