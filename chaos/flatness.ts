// Whether a process holds as much at the end of a run as at its beginning. Samples are taken after a
// garbage collection, when all pipes but the trunks are closed, so that they ought to be equal.
import type { Sample } from "./sample.ts";

/** Samples that come first do not count: compiled code and pools have yet to be made. */
const WARM_UP_SHARE = 0.25;
/** Fewer samples than this behind the warm-up say nothing about memory. */
const LEAST_SAMPLES = 6;
/** Heap by which the last third of a run may be above the first: lists that are still growing. */
export const HEAP_TOLERANCE_BYTES = 1024 * 1024;
/** Resident memory by which it may be: what the allocator keeps, which is not in our hands. */
export const RSS_TOLERANCE_BYTES = 24 * 1024 * 1024;

/** How a process's samples went. */
export interface Flatness {
  readonly samples: number;
  /** Medians of the first and the last third behind the warm-up; undefined for too few samples. */
  readonly heap: Growth | undefined;
  readonly rss: Growth | undefined;
  /** Open files in the first and the last sample. */
  readonly files: Growth | undefined;
  readonly problems: readonly string[];
}

/** From what to what. */
export interface Growth {
  readonly from: number;
  readonly to: number;
}

/** Compares the samples of one process, in their order. */
export function judgeFlatness(samples: readonly Sample[]): Flatness {
  const settled = samples.slice(Math.ceil(samples.length * WARM_UP_SHARE));
  const heap = growth(settled.map(({ heapBytes }) => heapBytes));
  const rss = growth(settled.map(({ rssBytes }) => rssBytes));
  const files = fileGrowth(samples);
  const problems: string[] = [];
  if (exceeds(heap, HEAP_TOLERANCE_BYTES)) problems.push(`the heap grew ${show(heap)}`);
  if (exceeds(rss, RSS_TOLERANCE_BYTES)) problems.push(`resident memory grew ${show(rss)}`);
  if (exceeds(files, 0)) problems.push(`open files went from ${files?.from} to ${files?.to}`);
  const held = samples.findIndex(({ ends }) => ends > 0);
  if (held >= 0) problems.push(`holds ${samples[held]?.ends} end(s) in round ${held + 1} at rest`);
  return { samples: samples.length, heap, rss, files, problems };
}

function growth(values: readonly number[]): Growth | undefined {
  if (values.length < LEAST_SAMPLES) return undefined;
  const third = Math.floor(values.length / 3);
  return { from: median(values.slice(0, third)), to: median(values.slice(-third)) };
}

/** The second sample comes first: files that the platform opens for good are open by then. */
function fileGrowth(samples: readonly Sample[]): Growth | undefined {
  const from = samples[1]?.files;
  const to = samples.at(-1)?.files;
  return from === undefined || to === undefined ? undefined : { from, to };
}

function exceeds(values: Growth | undefined, tolerance: number): boolean {
  return values !== undefined && values.to - values.from > tolerance;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A growth in megabytes. */
export function show(values: Growth | undefined): string {
  if (values === undefined) return "unknown (too few samples)";
  const [from, to] = [values.from, values.to].map((bytes) => (bytes / 2 ** 20).toFixed(2));
  return `from ${from} to ${to} MiB`;
}
