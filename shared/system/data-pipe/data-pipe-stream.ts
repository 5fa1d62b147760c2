import type { MessageBytes } from "../../wire/index.ts";
import { closeAll, type Passenger } from "../passenger.ts";
import { PipeError } from "../pipe-error.ts";
import type { PeerClosedCause, Port, PortReader } from "../port.ts";
import { SignalWaiters, type WaitResult } from "./signal-waiters.ts";
import type { PortStream, StreamState } from "./stream-state.ts";

/**
 * How a call on a data pipe ended, in Mojo's words: SHOULD_WAIT if the pipe is full or empty at the
 * moment, OUT_OF_RANGE if all was wanted or nothing and not all was possible, FAILED_PRECONDITION
 * if the other end is closed and, at the consumer, everything was read.
 */
export type DataPipeResult = "OK" | "SHOULD_WAIT" | "OUT_OF_RANGE" | "FAILED_PRECONDITION";

/** What came of a write or a discard: how many bytes, 0 unless the result is OK. */
export interface TransferResult {
  readonly result: DataPipeResult;
  readonly byteCount: number;
}

/**
 * One end of a data pipe while it is in this process, whoever has the handle. Data goes as messages
 * of whole elements over the port, and the consumer sends back how many bytes were read. It tells
 * the port's owner nothing by itself and calls nobody, so that it may be asked at any time.
 */
export abstract class DataPipeStream<S> implements PortStream, PortReader {
  readonly elementBytes: number;
  readonly capacityBytes: number;
  readonly port: Port;
  readonly waiters: SignalWaiters<S>;
  #cause: PeerClosedCause | undefined;

  constructor(port: Port, { elementBytes, capacityBytes }: StreamState) {
    this.port = port;
    this.elementBytes = elementBytes;
    this.capacityBytes = capacityBytes;
    this.waiters = new SignalWaiters((signal) => this.poll(signal));
    port.setReader(this);
  }

  abstract get state(): StreamState;

  /** Why the other end is gone, if it is; at the consumer, data may still be there. */
  get cause(): PeerClosedCause | undefined {
    return this.#cause;
  }

  onMessage(message: MessageBytes, passengers: readonly Passenger[]): void {
    if (passengers.length > 0 || !this.accept(message.toArray())) {
      closeAll(passengers);
      this.#cause = "protocol-error";
      this.abandon();
      this.port.close();
    }
    this.waiters.notify();
  }

  onPeerClosed(cause: PeerClosedCause): void {
    this.#cause = cause;
    this.waiters.notify();
  }

  leave(): void {
    this.port.setReader(null);
  }

  /** Takes what has reached the port and waits for its turn. */
  pump(): void {
    this.port.drain();
  }

  /** @throws PipeError INVALID_ARGUMENT unless `byteCount` is a number of whole elements */
  checkWhole(byteCount: number): void {
    if (byteCount >= 0 && byteCount % this.elementBytes === 0) return;
    const text = `${byteCount} bytes are no number of elements of ${this.elementBytes}`;
    throw new PipeError("INVALID_ARGUMENT", text);
  }

  /** How a wait for `signal` would end now; undefined if it has to go on. */
  protected abstract poll(signal: S): WaitResult | undefined;

  /** Takes what the other end sent; false if it may not send that. */
  protected abstract accept(bytes: Uint8Array): boolean;

  /** The pipe is broken: drops what came over it. */
  protected abstract abandon(): void;
}
