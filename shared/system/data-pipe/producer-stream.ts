import { MessageBytes } from "../../wire/index.ts";
import { NO_PASSENGERS } from "../passenger.ts";
import type { Port } from "../port.ts";
import { CREDIT_BYTES, MAX_CHUNK_BYTES, readCredit } from "./credit.ts";
import { DataPipeStream, type TransferResult } from "./data-pipe-stream.ts";
import type { WaitResult } from "./signal-waiters.ts";
import type { StreamState } from "./stream-state.ts";

/** What a producer can wait for: room for an element, or the end of the consumer. */
export type ProducerSignal = "writable" | "peer-closed";

/** The producer's end of a data pipe: sends no more than the consumer has room for. */
export class ProducerStream extends DataPipeStream<ProducerSignal> {
  #freeBytes: number;

  constructor(port: Port, state: StreamState) {
    super(port, state);
    this.#freeBytes = state.freeBytes;
  }

  get state(): StreamState {
    const { elementBytes, capacityBytes } = this;
    return { role: "producer", elementBytes, capacityBytes, freeBytes: this.#freeBytes };
  }

  /** Bytes that can be written now. */
  get freeBytes(): number {
    return this.#freeBytes;
  }

  /** Sends as much as there is room for, or all or nothing. */
  write(bytes: Uint8Array, allOrNone: boolean): TransferResult {
    this.checkWhole(bytes.length);
    this.pump();
    if (this.cause !== undefined) return { result: "FAILED_PRECONDITION", byteCount: 0 };
    if (bytes.length === 0) return { result: "OK", byteCount: 0 };
    const byteCount = Math.min(bytes.length, this.#freeBytes);
    if (allOrNone && byteCount < bytes.length) return { result: "OUT_OF_RANGE", byteCount: 0 };
    if (byteCount === 0) return { result: "SHOULD_WAIT", byteCount: 0 };
    this.#send(bytes, byteCount);
    return { result: "OK", byteCount };
  }

  #send(bytes: Uint8Array, byteCount: number): void {
    const elements = Math.max(1, Math.floor(MAX_CHUNK_BYTES / this.elementBytes));
    const chunkBytes = elements * this.elementBytes;
    this.#freeBytes -= byteCount;
    for (let at = 0; at < byteCount; at += chunkBytes) {
      // Not `slice`, which copies nothing if this is a Buffer of Node's.
      const chunk = new Uint8Array(bytes.subarray(at, Math.min(at + chunkBytes, byteCount)));
      this.port.send(MessageBytes.of(chunk), NO_PASSENGERS);
    }
  }

  protected poll(signal: ProducerSignal): WaitResult | undefined {
    const isGone = this.cause !== undefined;
    if (signal === "peer-closed") return isGone ? "OK" : undefined;
    if (isGone) return "FAILED_PRECONDITION";
    return this.#freeBytes > 0 ? "OK" : undefined;
  }

  protected accept(bytes: Uint8Array): boolean {
    if (bytes.length !== CREDIT_BYTES) return false;
    const credit = readCredit(bytes);
    if (credit === 0 || credit % this.elementBytes !== 0) return false;
    if (credit > this.capacityBytes - this.#freeBytes) return false;
    this.#freeBytes += credit;
    return true;
  }

  protected abandon(): void {
    this.#freeBytes = 0;
  }
}
