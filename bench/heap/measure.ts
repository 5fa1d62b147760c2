// What stays in the heap after messages: the slope of what is left over what was sent.
import { Session } from "node:inspector/promises";

/** Work that is done in equal steps, with the heap measured in between. */
export interface Task {
  readonly name: string;
  /** Messages, or calls, in all. */
  readonly count: number;
  run(count: number): Promise<void>;
}

/** Where memory was allocated that is still held. */
export interface Site {
  readonly name: string;
  readonly bytes: number;
}

/** What a task has left in the heap. */
export interface Retained {
  readonly name: string;
  readonly count: number;
  /** Bytes of the heap and of array buffers, after a collection, after each step. */
  readonly points: readonly number[];
  readonly bytesPerMessage: number;
  /** What was allocated since the first point and is still held, by allocation site; a sample. */
  readonly sites: readonly Site[];
}

const STEPS = 8;
/** A share of a task is done beforehand: code is compiled and tables reach their size. */
const WARM_UP_SHARE = 0.2;
const SAMPLING_BYTES = 4096;
const MAX_SITES = 8;

/** Does a task and measures what it leaves; needs `--expose-gc`. */
export async function measureTask(task: Task): Promise<Retained> {
  const { count, name } = task;
  const step = count / STEPS;
  await task.run(count * WARM_UP_SHARE);
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.enable");
  const points = [await usedBytes()];
  await session.post("HeapProfiler.startSampling", { samplingInterval: SAMPLING_BYTES });
  for (let i = 0; i < STEPS; i++) {
    await task.run(step);
    points.push(await usedBytes());
  }
  const { profile } = await session.post("HeapProfiler.stopSampling");
  session.disconnect();
  const bytesPerMessage = slope(points) / step;
  return { name, count, points, bytesPerMessage, sites: largestSites(profile.head) };
}

/** Bytes in use after a collection. */
async function usedBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error("start with --expose-gc");
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    // Memory of array buffers is given back between turns.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The slope of the line that fits equally spaced points best, so that no single one decides. */
export function slope(points: readonly number[]): number {
  const middle = (points.length - 1) / 2;
  const spread = points.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return points.reduce((sum, value, at) => sum + (at - middle) * value, 0) / spread;
}

interface ProfileNode {
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  readonly selfSize: number;
  readonly children: readonly ProfileNode[];
}

function largestSites(head: ProfileNode): Site[] {
  const bytes = new Map<string, number>();
  const visit = ({ callFrame, children, selfSize }: ProfileNode): void => {
    const name = `${callFrame.functionName || "(anonymous)"}:${callFrame.lineNumber + 1}`;
    if (selfSize > 0) bytes.set(name, (bytes.get(name) ?? 0) + selfSize);
    for (const child of children) visit(child);
  };
  visit(head);
  const sites = [...bytes].map(([name, size]) => ({ name, bytes: size }));
  return sites.toSorted((a, b) => b.bytes - a.bytes).slice(0, MAX_SITES);
}
