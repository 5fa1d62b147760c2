import { PipeError } from "../pipe-error.ts";
import type { Passenger } from "../passenger.ts";
import type { PeerClosedCause, Port } from "../port.ts";
import { CHECK_SENDABLE, checkPortToSend, type SendableHandle, SPEND } from "../sendable-handle.ts";
import type { ConsumerSignal, ConsumerStream } from "./consumer-stream.ts";
import type { DataPipeResult, DataPipeStream, TransferResult } from "./data-pipe-stream.ts";
import type { ProducerSignal, ProducerStream } from "./producer-stream.ts";
import type { WaitResult } from "./signal-waiters.ts";

/** How a read or a write is to be done. */
export interface TransferOptions {
  /** Transfers all of the bytes or none of them. */
  readonly allOrNone?: boolean;
}

/** What came of a read: the bytes, none unless the result is OK. */
export interface ReadResult {
  readonly result: DataPipeResult;
  readonly bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array(0);

/** What the handles of both ends have in common. */
abstract class DataPipeHandle<S, T extends DataPipeStream<S>> implements SendableHandle {
  abstract readonly handleType: "data_pipe_consumer" | "data_pipe_producer";
  #stream: T | undefined;

  /** For the system layer; everybody else gets handles from `createDataPipe` and messages. */
  constructor(stream: T) {
    this.#stream = stream;
  }

  /** False once the end was closed or sent away. */
  get isValid(): boolean {
    return this.#stream !== undefined;
  }

  /** Bytes of one element. */
  get elementBytes(): number {
    return this.stream.elementBytes;
  }

  /** Most bytes that are written and not read. */
  get capacityBytes(): number {
    return this.stream.capacityBytes;
  }

  /** Why the other end is gone; undefined while it is there. The consumer may still have data. */
  get peerClosedCause(): PeerClosedCause | undefined {
    this.stream.pump();
    return this.stream.cause;
  }

  /**
   * Settles when the signal is there (OK), when it cannot come any more (FAILED_PRECONDITION), or
   * when the handle is closed or sent away (CANCELLED).
   * @throws PipeError HANDLE_SPENT
   */
  async wait(signal: S): Promise<WaitResult> {
    return this.stream.waiters.wait(signal);
  }

  /** Closes this end. What the producer has written can still be read. */
  close(): void {
    const stream = this.#stream;
    if (stream === undefined) return;
    this.#stream = undefined;
    stream.port.close();
    stream.waiters.cancel();
  }

  [CHECK_SENDABLE](carrier: Port): Passenger {
    return checkPortToSend(this.stream.port, carrier);
  }

  [SPEND](): void {
    this.#stream?.waiters.cancel();
    this.#stream = undefined;
  }

  /** The end that the handle stands for. @throws PipeError HANDLE_SPENT */
  protected get stream(): T {
    if (this.#stream !== undefined) return this.#stream;
    throw new PipeError("HANDLE_SPENT", "the end of the data pipe is closed or sent");
  }
}

/** The end of a data pipe that is written to. */
export class DataPipeProducerHandle extends DataPipeHandle<ProducerSignal, ProducerStream> {
  readonly handleType = "data_pipe_producer";

  /** Bytes that a write would take now. */
  get freeBytes(): number {
    this.stream.pump();
    return this.stream.freeBytes;
  }

  /**
   * Writes as many of the bytes as there is room for, and says how many. They are copied.
   * @throws PipeError HANDLE_SPENT, INVALID_ARGUMENT if they are no whole elements
   */
  write(bytes: Uint8Array, { allOrNone = false }: TransferOptions = {}): TransferResult {
    return this.stream.write(bytes, allOrNone);
  }
}

/** The end of a data pipe that is read from. */
export class DataPipeConsumerHandle extends DataPipeHandle<ConsumerSignal, ConsumerStream> {
  readonly handleType = "data_pipe_consumer";

  /** Bytes that a read would give now. */
  get availableBytes(): number {
    this.stream.pump();
    return this.stream.availableBytes;
  }

  /**
   * Takes up to `maxBytes` out of the pipe, all that is there unless told.
   * @throws PipeError HANDLE_SPENT, INVALID_ARGUMENT if that is no number of whole elements
   */
  read(maxBytes = this.capacityBytes, { allOrNone = false }: TransferOptions = {}): ReadResult {
    const { result, byteCount } = this.stream.check(maxBytes, allOrNone);
    const bytes = byteCount === 0 ? NO_BYTES : this.stream.peek(byteCount);
    this.stream.discard(byteCount);
    return { result, bytes };
  }

  /** As {@link read}, but leaves the bytes in the pipe: they come again. */
  peek(maxBytes = this.capacityBytes, { allOrNone = false }: TransferOptions = {}): ReadResult {
    const { result, byteCount } = this.stream.check(maxBytes, allOrNone);
    return { result, bytes: byteCount === 0 ? NO_BYTES : this.stream.peek(byteCount) };
  }

  /** As {@link read}, but throws the bytes away. */
  discard(maxBytes: number, { allOrNone = false }: TransferOptions = {}): TransferResult {
    const checked = this.stream.check(maxBytes, allOrNone);
    this.stream.discard(checked.byteCount);
    return checked;
  }
}
