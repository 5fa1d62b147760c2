// npm run fuzz -- [--seconds N] [--seed S] [--grow] [--replay FILE]; see README.md.
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { type Failure, keepFailure, readFailure } from "./failure.ts";
import type { SchemaSource } from "./load-schema.ts";
import { replay } from "./replay.ts";
import { SharedState } from "./shared-state.ts";
import type { WorkerNews, WorkerTask } from "./worker.ts";

/** A message that takes longer than this hangs; most take some 30 microseconds. */
const HANG_MS = 20_000;
/** More failures than this are counted, but not kept. */
const MAX_KEPT = 20;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
      grow: { type: "boolean", default: false },
      replay: { type: "string" },
    },
  });
  if (values.replay !== undefined) return replayFile(values.replay);
  const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
  if (!(seconds > 0) || !Number.isInteger(seed)) {
    say("usage: npm run fuzz -- [--seconds N] [--seed S] [--grow] [--replay FILE]");
    return 2;
  }
  say(`seed ${seed}`);
  const supervisor = new Supervisor({ seed, seconds, growsCorpus: values.grow });
  return (await supervisor.run()) === 0 ? 0 : 1;
}

async function replayFile(file: string): Promise<number> {
  const what = await replay(readFailure(file));
  say(what === undefined ? "does not fail any more" : `fails: ${what}`);
  return what === undefined ? 0 : 1;
}

/** Runs the worker, keeps its failures, and ends it when it hangs. */
class Supervisor {
  readonly #task: Omit<WorkerTask, "state">;
  readonly #state = new SharedState();
  #subject: { schema: SchemaSource; interfaceName: string } | undefined;
  #failures = 0;

  constructor(task: Omit<WorkerTask, "state">) {
    this.#task = task;
  }

  /** The number of failures. */
  async run(): Promise<number> {
    const task: WorkerTask = { ...this.#task, state: this.#state.buffer };
    const boot = new URL("worker-boot.mjs", import.meta.url);
    const worker = new Worker(boot, { workerData: task });
    const stopWatching = this.#watch(worker);
    worker.on("message", (news: WorkerNews) => this.#take(news));
    worker.on("error", (error) => this.#fail(`the run broke off: ${error.stack ?? error.message}`));
    const code = await new Promise<number>((resolve) => {
      worker.once("exit", resolve);
    });
    stopWatching();
    return code === 0 ? this.#failures : Math.max(this.#failures, 1);
  }

  #watch(worker: Worker): () => void {
    let steps = -1;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = this.#state.steps;
      if (now !== steps) [steps, since] = [now, performance.now()];
      else if (performance.now() - since > HANG_MS) {
        this.#fail("hangs");
        void worker.terminate();
      }
    }, 1000);
    return () => clearInterval(timer);
  }

  #take(news: WorkerNews): void {
    if (news.type === "subject") this.#subject = news;
    else if (news.type === "failure") this.#keep(news.failure);
    else report(news);
  }

  /** A failure of the message that is being decoded. */
  #fail(what: string): void {
    if (this.#subject === undefined) {
      this.#failures++;
      say(`FAILED before the first message: ${what}`);
      return;
    }
    const { interfaceName, schema } = this.#subject;
    const { direction, method, ...message } = this.#state.current();
    const { seed } = this.#task;
    this.#keep({ seed, what, schema, interfaceName, direction, method, message });
  }

  #keep(failure: Failure): void {
    this.#failures++;
    if (this.#failures > MAX_KEPT) return;
    const [line] = failure.what.split("\n");
    say(`FAILED ${line}\n  kept in ${keepFailure(failure, this.#failures)}`);
    if (this.#failures === MAX_KEPT) say("Further failures are only counted.");
  }
}

function report({ counts, kept, seconds }: Extract<WorkerNews, { type: "done" }>): void {
  const { failures, junkRefused, junkSent, measured, mutated, schemas, values, verdicts } = counts;
  for (const [verdict, count] of [...verdicts].toSorted(([, a], [, b]) => b - a)) {
    say(`${String(count).padStart(10)}  ${verdict}`);
  }
  const perSecond = Math.round(mutated / seconds);
  say(`${mutated} mutated messages, ${perSecond} per second, of ${schemas} schemas`);
  say(`memory measured for ${measured} of them`);
  say(`${values} values there and back, ${junkRefused} bad ones refused, ${junkSent} harmless`);
  if (kept !== undefined) {
    const [generated, reflective] = [kept.generated.toFixed(1), kept.reflective.toFixed(1)];
    say(`kept in memory at most ${generated} bytes per byte, as a tree ${reflective}`);
  }
  say(`${failures} failures`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
