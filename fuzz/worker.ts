// The run itself; in a thread of its own, so that main.ts can tell when it hangs.
import { parentPort, workerData } from "node:worker_threads";
import { checkGreedyMessages } from "./check-heap.ts";
import type { Failure } from "./failure.ts";
import { CORPUS_SCHEMAS, FIXED_SCHEMAS } from "./fixed-schemas.ts";
import { FuzzRun, type RunCounts } from "./fuzz-run.ts";
import type { SchemaSource } from "./load-schema.ts";
import { Random } from "../shared/base/index.ts";
import { randomSchema } from "./random-schema.ts";
import { SharedState } from "./shared-state.ts";

/** What the run is to do. */
export interface WorkerTask {
  readonly seed: number;
  readonly seconds: number;
  readonly growsCorpus: boolean;
  readonly state: SharedArrayBuffer;
}

/** What the run says. */
export type WorkerNews =
  | { readonly type: "subject"; readonly schema: SchemaSource; readonly interfaceName: string }
  | { readonly type: "failure"; readonly failure: Failure }
  | {
      readonly type: "done";
      readonly counts: RunCounts;
      readonly seconds: number;
      /** The most that was kept of a message, in bytes per byte. */
      readonly kept: { readonly generated: number; readonly reflective: number } | undefined;
    };

/** Shorter runs do without the greediest messages: to measure memory takes seconds. */
const MEMORY_CHECK_SECONDS = 5;

async function run({ seed, seconds, growsCorpus, state: buffer }: WorkerTask): Promise<void> {
  const state = new SharedState(buffer);
  const kept = seconds < MEMORY_CHECK_SECONDS ? undefined : await checkMemory(seed, state);
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const random = new Random(seed);
  let subjectOfLast: unknown;
  let isFirst = true;
  const fuzz = new FuzzRun(seed, random, {
    onMessage: (subject, { direction, method }, message) => {
      if (subject !== subjectOfLast) {
        subjectOfLast = subject;
        const { definition, schema } = subject;
        tell({ type: "subject", schema: schema.source, interfaceName: definition.name });
      }
      state.begin({ ...message, direction, method: method.ordinal });
    },
    onFailure: (failure) => tell({ type: "failure", failure }),
    goesOn: () => {
      state.step();
      // However slow the machine, a run is never about nothing.
      return isFirst || performance.now() < end;
    },
  });
  for (let round = 0; isFirst || performance.now() < end; round++) {
    const fixed = FIXED_SCHEMAS[growsCorpus ? round % FIXED_SCHEMAS.length : round];
    const number = round - FIXED_SCHEMAS.length;
    const source = fixed ?? { name: `random-${number}`, text: randomSchema(random) };
    await fuzz.schema(source, growsCorpus && CORPUS_SCHEMAS.has(source.name));
    isFirst = false;
  }
  tell({ type: "done", counts: fuzz.counts, seconds: (performance.now() - begin) / 1000, kept });
}

async function checkMemory(
  seed: number,
  state: SharedState,
): Promise<{ generated: number; reflective: number }> {
  const { findings, generatedPerByte, reflectivePerByte } = await checkGreedyMessages(() =>
    state.step(),
  );
  for (const { message, subject, what } of findings) {
    const { definition, schema } = subject;
    const failure: Failure = {
      seed,
      what,
      schema: schema.source,
      interfaceName: definition.name,
      direction: "request",
      method: 0,
      message,
    };
    tell({ type: "failure", failure });
  }
  return { generated: generatedPerByte, reflective: reflectivePerByte };
}

function tell(news: WorkerNews): void {
  parentPort?.postMessage(news, []);
}

await run(workerData as WorkerTask);
