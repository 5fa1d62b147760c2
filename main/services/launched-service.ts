import type { PendingReceiver } from "../../shared/bindings/index.ts";
import {
  type LaunchRequest,
  randomToken,
  type ServiceInterface,
  type ServiceProcess,
  type Token,
} from "../../shared/services/index.ts";
import type { LaunchedProcess, ProcessExit } from "../lab/process-launcher.ts";

const START_TIMEOUT_MS = 15_000;
const STOP_TIMEOUT_MS = 5_000;

/** How processes of services are started and what is told of them. */
export interface ServiceLaunching {
  /**
   * Starts a process with these arguments, which are for `runServiceProcess`.
   * @throws if it could not be started at all
   */
  readonly launch: (args: readonly string[], serviceName: string) => Promise<LaunchedProcess>;
  /** A process did not start, or ended badly unasked; `output` is what it wrote to standard error. */
  readonly onFailed?: ((message: string, output: string) => void) | undefined;
  /** A process that has not claimed its service by then is ended; 15 s unless told. */
  readonly startTimeoutMs?: number | undefined;
  /** A process that is not needed and is still there by then is killed; 5 s unless told. */
  readonly stopTimeoutMs?: number | undefined;
}

/** The connection of a process: an invitation, as far as it is needed here. */
export interface ProcessConnection {
  readonly isOpen: boolean;
  close(): void;
}

/** The process of one instance: from its start, over the claim of its service, to its end. */
export class LaunchedService implements ServiceProcess {
  /** What the process shows to get its service. */
  readonly token: Token = randomToken();
  /** Settles when the process is gone, or could not be started. */
  readonly ended: Promise<void>;
  readonly #request: LaunchRequest;
  readonly #launching: ServiceLaunching;
  #process: LaunchedProcess | undefined;
  #connection: ProcessConnection | undefined;
  #isEndWanted = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;

  /** Starts the process. */
  constructor(
    request: LaunchRequest,
    launching: ServiceLaunching,
    args: (token: Token) => string[],
  ) {
    this.#request = request;
    this.#launching = launching;
    this.ended = this.#run(args(this.token));
  }

  /**
   * The end of the pipe that the process has to serve; undefined if it cannot be the one, or has
   * got it already.
   * @param pid the peer's, where the platform tells
   */
  claim(
    pid: number | undefined,
    connection: ProcessConnection,
  ): PendingReceiver<ServiceInterface> | undefined {
    const isOther = pid !== undefined && this.#process !== undefined && pid !== this.#process.pid;
    if (isOther || this.#isEndWanted || this.#connection !== undefined) return undefined;
    this.#connection = connection;
    clearTimeout(this.#timer);
    return this.#request.receiver;
  }

  /** Has the process end by itself; one that does not, or has not connected yet, is killed. */
  close(): void {
    if (this.#isEndWanted || this.#isOver) return;
    const connection = this.#connection;
    // One that has left of its own accord may have failed: its exit will tell.
    this.#isEndWanted = connection?.isOpen !== false;
    if (connection === undefined) {
      this.#process?.kill("SIGKILL");
      return;
    }
    connection.close();
    this.#killAfter(this.#launching.stopTimeoutMs ?? STOP_TIMEOUT_MS);
  }

  async #run(args: string[]): Promise<void> {
    const { identity, receiver, setPid } = this.#request;
    try {
      const process = await this.#launching.launch(args, identity.name);
      this.#process = process;
      if (this.#isEndWanted) process.kill("SIGKILL");
      setPid(process.pid);
      if (this.#connection === undefined) this.#awaitClaim(process);
      this.#exited(process, await process.exited);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (!this.#isEndWanted) this.#launching.onFailed?.(`${this.#who} could not be started.`, why);
    }
    this.#isOver = true;
    // Unless it was claimed: then the pipe has gone with the process.
    receiver.reset();
  }

  #awaitClaim(process: LaunchedProcess): void {
    const { startTimeoutMs = START_TIMEOUT_MS, onFailed } = this.#launching;
    this.#timer = setTimeout(() => {
      this.#isEndWanted = true;
      const seconds = startTimeoutMs / 1000;
      onFailed?.(
        `${this.#who} did not ask for its service within ${seconds} s and was killed.`,
        process.errorOutput(),
      );
      process.kill("SIGKILL");
    }, startTimeoutMs);
  }

  #exited(process: LaunchedProcess, { code, signal }: ProcessExit): void {
    clearTimeout(this.#timer);
    const isOrderly = this.#connection !== undefined && code === 0;
    if (this.#isEndWanted || isOrderly) return;
    const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
    const when = this.#connection === undefined ? " before it asked for its service" : "";
    this.#launching.onFailed?.(`${this.#who} ended ${how}${when}.`, process.errorOutput());
  }

  #killAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#process?.kill("SIGKILL"), milliseconds);
  }

  get #who(): string {
    const process = this.#process === undefined ? "" : ` (process ${this.#process.pid})`;
    return `The service "${this.#request.identity.name}"${process}`;
  }
}
