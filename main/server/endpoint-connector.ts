import { setTimeout as delay } from "node:timers/promises";
import { type ChannelListener, listenOnChannel, type ListenOptions } from "./channel-listener.ts";
import { ServerError } from "./server-error.ts";

/** How long Chromium's server waits before it tries again to open its channel, in milliseconds. */
export const RETRY_INTERVAL_MS = 3000;

/** What will not be different the next time. */
const FINAL = new Set(["INVALID_NAME", "NAME_TOO_LONG"]);

/** How a connector opens its channel. */
export interface ConnectorOptions extends Omit<ListenOptions, "onAcceptFailed"> {
  /** Tries again after so long, in milliseconds, for as long as it takes; fails unless told. */
  readonly retryIntervalMs: number | undefined;
  /** The channel is open; once per start. */
  readonly onOpened: () => void;
  /** What the connector lives with: an attempt that is to be repeated, a connection that failed. */
  readonly onTrouble: (error: ServerError) => void;
}

/** From a start to the stop that ends it. */
interface Run {
  readonly stopping: AbortController;
  /** Settles when the channel is open, or not wanted any more. */
  opened: Promise<void>;
  listener: ChannelListener | undefined;
}

/** Opens a named channel, waits for the name if told to, and gives it back. */
export class EndpointConnector {
  readonly #options: ConnectorOptions;
  #run: Run | undefined;
  /** Settles when the run before has given the name back. */
  #ended: Promise<void> = Promise.resolve();

  constructor(options: ConnectorOptions) {
    this.#options = options;
  }

  /** Whether it was started and not stopped. */
  get isStarted(): boolean {
    return this.#run !== undefined;
  }

  /**
   * Opens the channel; one that is open, or opening, goes on. Settles as well if it is stopped before.
   * @throws ServerError as `listenOnChannel`; with a retry interval INVALID_NAME, NAME_TOO_LONG only
   */
  async start(): Promise<void> {
    if (this.#run === undefined) this.#begin();
    await this.#run?.opened;
  }

  /** Takes no more connections. Settles when the name is free. May be started again at once. */
  async stop(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    if (run !== undefined) {
      run.stopping.abort();
      run.listener?.close();
      // One that failed has told whoever started it.
      this.#ended = run.opened.catch(() => undefined);
    }
    await this.#ended;
  }

  #begin(): void {
    const run: Run = {
      stopping: new AbortController(),
      opened: Promise.resolve(),
      listener: undefined,
    };
    this.#run = run;
    run.opened = this.#open(run);
  }

  async #open(run: Run): Promise<void> {
    const { signal } = run.stopping;
    await this.#ended;
    while (!signal.aborted) {
      try {
        const listener = await this.#listen();
        run.listener = listener;
        if (signal.aborted) listener.close();
        else this.#options.onOpened();
        return;
      } catch (error) {
        if (!this.#isRepeated(error)) {
          if (this.#run === run) this.#run = undefined;
          throw error;
        }
        if (signal.aborted) return;
        this.#options.onTrouble(error);
        await this.#pause(signal);
      }
    }
  }

  #listen(): Promise<ChannelListener> {
    const { isPublic, name, onConnection, onTrouble } = this.#options;
    return listenOnChannel({ isPublic, name, onConnection, onAcceptFailed: onTrouble });
  }

  #isRepeated(error: unknown): error is ServerError {
    if (!(error instanceof ServerError) || FINAL.has(error.code)) return false;
    return this.#options.retryIntervalMs !== undefined;
  }

  /** Waits before the next attempt; not if the connector is stopped. */
  async #pause(signal: AbortSignal): Promise<void> {
    await delay(this.#options.retryIntervalMs, undefined, { signal }).catch(() => undefined);
  }
}
