import { readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What a process of any kind holds at one moment. */
export interface ProcessSample {
  /** What is on the heap, and in buffers beside it, after a garbage collection. */
  readonly heapBytes: number;
  readonly rssBytes: number;
  /** Open files; undefined where the platform does not show them. */
  readonly files: number | undefined;
}

/** What a process of a chaos run holds at one moment. */
export interface Sample extends ProcessSample {
  /** Ends of pipes, but for those of trunks. */
  readonly ends: number;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Buffers that one collection has found are freed behind its back, or by the next one. */
function collectAll(): void {
  let before = Infinity;
  let now = process.memoryUsage().arrayBuffers;
  while (now < before) {
    collectGarbage();
    collectGarbage();
    before = now;
    now = process.memoryUsage().arrayBuffers;
  }
}

/** Measures this process. */
export function sampleProcess(): ProcessSample {
  collectAll();
  const { arrayBuffers, heapUsed, rss } = process.memoryUsage();
  const files = process.platform === "linux" ? readdirSync("/proc/self/fd").length : undefined;
  return { heapBytes: heapUsed + arrayBuffers, rssBytes: rss, files };
}

/** Measures this process of a chaos run. */
export function takeSample(ends: number): Sample {
  return { ...sampleProcess(), ends };
}
