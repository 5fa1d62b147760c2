import type { FaultTransport } from "./faults/fault-transport.ts";
import type { Worker, WorkerClosePipeResponse } from "./gen/lab.mojom.ts";
import { Ticker } from "./ticker.ts";
import type { WorkerPipes } from "./worker-pipes.ts";
import type { WorkerProgram } from "./worker-program.ts";

/** What a worker process has beside its program. */
export interface WorkerParts {
  readonly transport: FaultTransport;
  readonly pipes: WorkerPipes;
  /** Closes everything and ends the process. */
  readonly leave: () => Promise<void>;
}

/** What the host may ask of this process, once its program is there. */
export class WorkerImpl implements Worker {
  readonly #parts: WorkerParts;
  #program: WorkerProgram = { close: () => undefined };
  #ticker: Ticker | undefined;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
  }

  /** Runs the program, so many steps a second. */
  run(program: WorkerProgram, rate: number): void {
    this.#program = program;
    this.#ticker = new Ticker(() => program.step?.(), rate);
  }

  async stop(patienceMs: number | null): Promise<void> {
    this.#endSteps();
    // What is held back belongs to what is begun.
    this.#parts.transport.delayMs = 0;
    const finished = Promise.resolve(this.#program.finish?.());
    await (patienceMs === null ? finished : Promise.race([finished, after(patienceMs)]));
    // The reply to this very call goes out first, and is recorded too.
    setImmediate(() => void this.#leave());
  }

  setRate(rate: number): void {
    if (this.#ticker !== undefined) this.#ticker.rate = rate;
  }

  setDelay(milliseconds: number): void {
    this.#parts.transport.delayMs = milliseconds;
  }

  async closePipe(reason: number, description: string): Promise<WorkerClosePipeResponse> {
    const interfaceName = this.#parts.pipes.closeFirst(reason, description);
    if (interfaceName !== null) this.#abandonProgram();
    return { interfaceName };
  }

  sendGarbage(): void {
    this.#parts.transport.sendGarbage();
  }

  sendOversize(): void {
    this.#parts.transport.sendOversize();
  }

  /** A program that has lost a pipe neither goes on nor can it hear its last replies. */
  #abandonProgram(): void {
    this.#endSteps();
    const program = this.#program;
    this.#program = { close: () => program.close() };
  }

  #endSteps(): void {
    this.#ticker?.stop();
    this.#ticker = undefined;
  }

  async #leave(): Promise<void> {
    this.#program.close();
    await this.#parts.leave();
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
