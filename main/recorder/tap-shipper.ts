import { type PendingRemote, Remote } from "../../shared/bindings/index.ts";
import {
  RECORD_BYTES,
  type TapBatch,
  TapRecorder,
  type TapRecorderOptions,
} from "../../shared/trace/index.ts";
import { TapSink } from "./gen/tap_sink.mojom.ts";

/** What a tap sees is under way to the host after this time at the latest. */
export const FLUSH_DELAY_MS = 5;
/** How long an ending process waits for the host to take its last batches. */
export const CLOSE_TIMEOUT_MS = 2_000;

/** How a shipper is set up. */
export interface TapShipperOptions extends Pick<TapRecorderOptions, "payloads" | "payloadClip"> {
  /** Nanoseconds of the machine's monotonic clock. */
  readonly clock: () => number;
  /** Who is shipping. */
  readonly pid: number;
  readonly name: string;
  /** Called when nothing more is to be shipped: ends the connection. */
  readonly onClosed?: (() => void) | undefined;
}

/**
 * Records what this process sees at its pipes and ships it to the host. The sink has to be on a
 * node of its own without a tap: shipping must not be seen, nor stand in a queue with what is.
 */
export class TapShipper {
  /** The tap for the process's node. */
  readonly tap: TapRecorder;
  readonly #sink: Remote<TapSink>;
  readonly #onClosed: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lostRecords = 0;
  #clippedBytes = 0;

  constructor(sink: PendingRemote<TapSink>, options: TapShipperOptions) {
    const { pid, name, onClosed, ...recording } = options;
    this.#onClosed = onClosed;
    this.#sink = new Remote(TapSink, sink);
    this.#sink.get().introduce(pid, name);
    this.tap = new TapRecorder({
      ...recording,
      onBatch: (batch) => this.#ship(batch),
      areBatchesLent: true,
      onPending: () => this.#flushSoon(),
    });
    // Without a host there is nobody to record for.
    this.#sink.setDisconnectHandler(() => void this.tap.close());
  }

  /** Whether there is somebody to ship to. */
  get isConnected(): boolean {
    return this.#sink.isBound && this.#sink.isConnected;
  }

  /** Records that the host never got, and bytes of messages that were not kept. */
  get loss(): { readonly records: number; readonly clippedBytes: number } {
    return { records: this.#lostRecords, clippedBytes: this.#clippedBytes };
  }

  /** Ships the rest and waits, though not for ever, until the host has it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    let timeout: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timeout = setTimeout(resolve, CLOSE_TIMEOUT_MS);
    });
    await Promise.race([this.tap.close(), tooLate]);
    clearTimeout(timeout);
    this.#sink.reset();
    this.#onClosed?.();
  }

  #flushSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.tap.flush();
    }, FLUSH_DELAY_MS);
  }

  /** Encodes the batch before it returns. What the host has not taken when it goes is lost. */
  async #ship({ records, payload, losses }: TapBatch): Promise<void> {
    const { clippedMessages, clippedBytes } = losses;
    // Types that lost nothing are holes in the list.
    const counts = Array.from(losses.records, (count) => count ?? 0);
    this.#clippedBytes += clippedBytes;
    this.#lostRecords += counts.reduce((sum, count) => sum + count, 0);
    const recordCount = records.length / RECORD_BYTES;
    try {
      await this.#sink
        .get()
        .push({ records, payload, losses: { records: counts, clippedMessages, clippedBytes } });
    } catch {
      this.#lostRecords += recordCount;
    }
  }
}
