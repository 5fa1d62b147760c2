import type { Remote } from "../../../../shared/bindings/index.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Tape } from "./gen/tape.mojom.ts";
import { RunnerProgram } from "./runner.ts";

/** Lines of one step: a runner that has enough of them hands the tape over in their midst. */
const LINES_PER_STEP = 5;
/** When so many lines were not read yet, the writer waits: there may be nobody who reads. */
const MAX_AHEAD = 100;
const LINES_PER_FLUSH = 50;

/** Writes to a tape, and to a new one when that is gone. */
class WriterProgram implements WorkerProgram {
  readonly #context: WorkerContext;
  #tape: Remote<Tape>;
  #written = 0;
  /** Lines that were read for certain. */
  #read = 0;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#tape = this.#newTape();
  }

  step(): void {
    if (this.#written - this.#read >= MAX_AHEAD) return;
    for (let line = 0; line < LINES_PER_STEP; line++) {
      this.#tape.get().write(++this.#written);
      if (this.#written % LINES_PER_FLUSH === 0) void this.#flush();
    }
  }

  async finish(): Promise<void> {
    // The race ends when the last line has been read.
    if (this.#read > 0) await this.#tape.flushForTesting();
    this.#tape.reset();
  }

  close(): void {
    this.#tape.reset();
  }

  async #flush(): Promise<void> {
    const tape = this.#tape;
    const written = this.#written;
    await tape.flushForTesting();
    if (tape === this.#tape) this.#read = written;
  }

  #newTape(): Remote<Tape> {
    const tape = this.#context.bind(Tape);
    tape.setDisconnectHandler(() => {
      tape.reset();
      this.#tape = this.#newTape();
    });
    this.#written = 0;
    this.#read = 0;
    return tape;
  }
}

/** Writes lines. */
export function writerProgram(context: WorkerContext): WorkerProgram {
  return new WriterProgram(context);
}

/** Reads lines, and hands the tape on. */
export function runnerProgram(context: WorkerContext): WorkerProgram {
  return new RunnerProgram(context);
}
