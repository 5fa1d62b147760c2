import { MessageBytes } from "../../wire/index.ts";
import { NO_PASSENGERS } from "../passenger.ts";
import type { Port } from "../port.ts";
import { ByteRing } from "./byte-ring.ts";
import { writeCredit } from "./credit.ts";
import { DataPipeStream, type TransferResult } from "./data-pipe-stream.ts";
import type { WaitResult } from "./signal-waiters.ts";
import type { StreamState } from "./stream-state.ts";

/** What a consumer can wait for: data, data not seen yet, or the end of the producer. */
export type ConsumerSignal = "readable" | "new-data-readable" | "peer-closed";

/** The consumer's end of a data pipe: keeps what has come and not been read. */
export class ConsumerStream extends DataPipeStream<ConsumerSignal> {
  readonly #ring: ByteRing;
  #hasNewData = false;

  constructor(port: Port, state: StreamState) {
    super(port, state);
    this.#ring = new ByteRing(state.capacityBytes);
  }

  get state(): StreamState {
    const { elementBytes, capacityBytes } = this;
    return { role: "consumer", elementBytes, capacityBytes, freeBytes: 0 };
  }

  /** Bytes that can be read now. */
  get availableBytes(): number {
    return this.#ring.length;
  }

  /** How much of `maxBytes` can be had, or all or nothing of it. */
  check(maxBytes: number, allOrNone: boolean): TransferResult {
    this.checkWhole(maxBytes);
    this.pump();
    this.#hasNewData = false;
    const isGone = this.cause !== undefined;
    const byteCount = Math.min(maxBytes, this.#ring.length);
    if (allOrNone && byteCount < maxBytes) {
      return { result: isGone ? "FAILED_PRECONDITION" : "OUT_OF_RANGE", byteCount: 0 };
    }
    if (byteCount > 0) return { result: "OK", byteCount };
    return { result: isGone ? "FAILED_PRECONDITION" : "SHOULD_WAIT", byteCount: 0 };
  }

  /** A copy of the first bytes, which {@link check} has found to be there. */
  peek(byteCount: number): Uint8Array {
    return this.#ring.peek(byteCount);
  }

  /** Removes the first bytes and tells the producer that there is room for as many. */
  discard(byteCount: number): void {
    if (byteCount === 0) return;
    this.#ring.skip(byteCount);
    if (this.cause === undefined)
      this.port.send(MessageBytes.of(writeCredit(byteCount)), NO_PASSENGERS);
  }

  override leave(): void {
    super.leave();
    const rest = this.#ring.peek(this.#ring.length);
    this.#ring.clear();
    if (rest.length > 0) this.port.putBack(MessageBytes.of(rest));
  }

  protected poll(signal: ConsumerSignal): WaitResult | undefined {
    const isGone = this.cause !== undefined;
    if (signal === "peer-closed") return isGone ? "OK" : undefined;
    const isReadable = signal === "readable" ? this.#ring.length > 0 : this.#hasNewData;
    if (isReadable) return "OK";
    return isGone ? "FAILED_PRECONDITION" : undefined;
  }

  protected accept(bytes: Uint8Array): boolean {
    const isWhole = bytes.length > 0 && bytes.length % this.elementBytes === 0;
    if (!isWhole || bytes.length > this.#ring.room) return false;
    this.#ring.append(bytes);
    this.#hasNewData = true;
    return true;
  }

  protected abandon(): void {
    this.#ring.clear();
    this.#hasNewData = false;
  }
}
