import { type ChildProcess, fork } from "node:child_process";
import type { ContestantName } from "./contestant-names.ts";
import type { MeasuringMessage, TurnRequest } from "./process.ts";
import type { Turn } from "./workloads.ts";

/** The measuring processes of a run, started when they are first needed. */
export class MeasuringProcesses implements Disposable {
  readonly #program: string;
  readonly #seed: number;
  readonly #started = new Map<ContestantName, Promise<MeasuringProcess>>();

  constructor(program: string, seed: number) {
    this.#program = program;
    this.#seed = seed;
  }

  /** The one that measures a contestant. */
  of(contestant: ContestantName): Promise<MeasuringProcess> {
    const known = this.#started.get(contestant);
    if (known !== undefined) return known;
    const started = MeasuringProcess.start(this.#program, contestant, this.#seed);
    this.#started.set(contestant, started);
    return started;
  }

  /** Ends them all. */
  [Symbol.dispose](): void {
    for (const started of this.#started.values()) {
      started.then(
        (process) => process.end(),
        () => undefined,
      );
    }
  }
}

/** A process that measures one contestant; it and its peer sleep while others have their turns. */
class MeasuringProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<never>;

  private constructor(name: string, child: ChildProcess) {
    this.name = name;
    this.#child = child;
    this.#ended = new Promise((_, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) =>
        reject(new Error(`${name}: the measuring process ended with ${code ?? signal}`)),
      );
    });
    // Once disposed nobody waits for the end.
    this.#ended.catch(() => undefined);
  }

  /** Starts one, and waits until it is connected to its peer. */
  static async start(
    program: string,
    name: ContestantName,
    seed: number,
  ): Promise<MeasuringProcess> {
    const child = fork(program, ["measure", name, String(seed)], {
      execArgv: process.execArgv.filter((option) => option.startsWith("--cpu-prof")),
    });
    const started = new MeasuringProcess(name, child);
    await started.#next();
    return started;
  }

  /** Takes a turn; nobody else should have one meanwhile. */
  async turn(request: TurnRequest): Promise<Turn> {
    this.#child.send(request);
    const turn = await this.#next();
    if (turn === "ready") throw new Error(`${this.name} does not answer`);
    return turn;
  }

  /** Ends it, and with it its peer. */
  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #next(): Promise<MeasuringMessage> {
    const message = new Promise<MeasuringMessage>((resolve) => {
      this.#child.once("message", (value) => resolve(value as MeasuringMessage));
    });
    return Promise.race([message, this.#ended]);
  }
}
