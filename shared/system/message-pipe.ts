import { type Handle, MessageBytes } from "../wire/index.ts";
import { ConsumerStream } from "./data-pipe/consumer-stream.ts";
import { DataPipeConsumerHandle, DataPipeProducerHandle } from "./data-pipe/data-pipe.ts";
import { ProducerStream } from "./data-pipe/producer-stream.ts";
import { PipeError } from "./pipe-error.ts";
import type { PipeEnd, PipeName } from "./pipe-name.ts";
import { NO_PASSENGERS, type Passenger } from "./passenger.ts";
import { type PeerClosedCause, Port } from "./port.ts";
import {
  CHECK_SENDABLE,
  checkPortToSend,
  PORT_OF,
  type SendableHandle,
  SPEND,
  takePassengers,
} from "./sendable-handle.ts";
import { SharedBufferHandle } from "./shared-buffer.ts";
import { SharedRegion } from "./shared-region.ts";
import type { Tap } from "./tap.ts";

/** Who takes a pipe's messages in the form in which they travel; see {@link MessagePipeReader}. */
export interface MessageReader {
  onMessage(message: MessageBytes, handles: readonly Handle[], sequence: number): void;
  onPeerClosed(cause: PeerClosedCause): void;
}

/** Who takes a pipe's messages. */
export interface MessagePipeReader {
  /**
   * A message, in the order of sending. `bytes` and `handles` belong to the callee.
   * @param sequence counts the messages towards this end from 1
   */
  onMessage(bytes: Uint8Array, handles: readonly Handle[], sequence: number): void;
  /** The other end is closed. Called once per reader, after the last message. */
  onPeerClosed(cause: PeerClosedCause): void;
}

/** A message that was taken ahead of its turn; as a {@link MessageReader} gets them. */
export interface TakenMessage {
  readonly bytes: MessageBytes;
  readonly handles: readonly Handle[];
  readonly sequence: number;
}

const NO_HANDLES: readonly Handle[] = [];

function toHandles(passengers: readonly Passenger[]): readonly Handle[] {
  return passengers.length === 0 ? NO_HANDLES : passengers.map(toHandle);
}

/**
 * One end of a message pipe. Neither messages nor the news that the other end is closed are ever
 * delivered from inside a call; all that is queued comes in one turn, and a reader may unset
 * itself, close the end or send it away from inside its callbacks.
 */
export class MessagePipeHandle implements SendableHandle {
  readonly handleType = "message_pipe";
  readonly #port: Port;
  #isSpent = false;

  /** For the nodes; everybody else gets handles from `createMessagePipe` and from messages. */
  constructor(port: Port) {
    this.#port = port;
  }

  /** The pipe's name, the same in every process. */
  get pipe(): PipeName {
    return this.#port.name;
  }

  get end(): PipeEnd {
    return this.#port.end;
  }

  /** The tap of the node that the end belongs to; it may be set and unset at any time. */
  get tap(): Tap | undefined {
    return this.#port.host.tap;
  }

  /** False once the end was closed or sent away. */
  get isValid(): boolean {
    return !this.#isSpent;
  }

  /** Whether the other end is closed; messages from it may still wait here. */
  get isPeerClosed(): boolean {
    return this.#port.isPeerClosed;
  }

  /**
   * Sends a message. The bytes are handed over and must not change afterwards; the handles move
   * with the message and are spent. On a broken pipe the message vanishes and its handles close.
   * @throws PipeError HANDLE_SPENT, CANNOT_SEND_SELF, UNSUPPORTED_HANDLE, FOREIGN_NODE,
   * INVALID_STATE, TOO_MANY_HANDLES, MESSAGE_TOO_LARGE; the handles then stay with the caller
   */
  write(bytes: Uint8Array, handles: readonly Handle[] = NO_HANDLES): void {
    this.writeMessage(MessageBytes.of(bytes), handles);
  }

  /** As {@link write}. */
  writeMessage(bytes: MessageBytes, handles: readonly Handle[]): void {
    const port = this.#port;
    if (this.#isSpent)
      throw new PipeError("HANDLE_SPENT", "write to an end that is closed or sent");
    port.host.checkMessage(bytes.length, handles.length);
    const count = handles.length;
    port.send(bytes, count === 0 ? NO_PASSENGERS : takePassengers(port, bytes.length, handles));
  }

  /**
   * Sets who gets the messages, from the next turn on. Without a reader they wait.
   * @throws PipeError HANDLE_SPENT
   */
  setReader(reader: MessagePipeReader | null): void {
    this.setMessageReader(reader === null ? null : new ArrayMaker(reader));
  }

  /** As {@link setReader}. */
  setMessageReader(reader: MessageReader | null): void {
    if (this.#isSpent) {
      if (reader === null) return;
      throw new PipeError("HANDLE_SPENT", "an end that is closed or sent has no messages");
    }
    this.#port.setReader(reader === null ? null : new HandleMaker(reader));
  }

  /** Number of the message that is delivered next. */
  get nextToRead(): number {
    return this.#port.nextToRead;
  }

  /** Number of the last message towards this end that has come, read or not. */
  get lastArrived(): number {
    return this.#port.lastArrived;
  }

  /** Number of the last message sent from this end. */
  get lastSent(): number {
    return this.#port.nextToSend - 1;
  }

  /** The message that waits here under this number, left where it is; undefined if none does. */
  peek(sequence: number): MessageBytes | undefined {
    return this.#isSpent ? undefined : this.#port.peek(sequence);
  }

  /** Takes a waiting message ahead of those before it; the reader will not get it. */
  take(sequence: number): TakenMessage | undefined {
    const message = this.#isSpent ? undefined : this.#port.take(sequence);
    return message && { bytes: message.bytes, handles: toHandles(message.passengers), sequence };
  }

  /** Whether the other end is in this process, and nothing on the way to it has ever left it. */
  get isLocal(): boolean {
    return this.#port.lastHop.peer !== undefined;
  }

  /** Whether what the other end sends arrives while this thread is blocked in a sync call. */
  get deliversWhileBlocked(): boolean {
    const { lastHop } = this.#port;
    return lastHop.peer !== undefined || lastHop.host.deliversWhileBlocked(lastHop);
  }

  /** Whether the other end is in this process, and its reader has got the message sent under this number. */
  isReadHere(sequence: number): boolean {
    const { peer } = this.#port;
    if (peer === undefined || peer.passesOnTo !== undefined) return false;
    return peer.lastArrived >= sequence && peer.peek(sequence) === undefined;
  }

  /** Lets the microtasks that are queued by now run before the next message. */
  yieldTurn(): void {
    this.#port.yieldTurn();
  }

  /** Closes this end: the other one learns it behind the last message. */
  close(): void {
    if (this.#isSpent) return;
    this.#isSpent = true;
    this.#port.close();
  }

  [PORT_OF](): Port {
    if (this.#isSpent) throw new PipeError("HANDLE_SPENT", "the handle is closed or sent");
    return this.#port;
  }

  [CHECK_SENDABLE](carrier: Port): Passenger {
    return checkPortToSend(this[PORT_OF](), carrier);
  }

  [SPEND](): void {
    this.#isSpent = true;
    this.#port.setReader(null);
  }
}

/** Makes handles of what comes with messages. */
class HandleMaker {
  readonly #reader: MessageReader;

  constructor(reader: MessageReader) {
    this.#reader = reader;
  }

  onMessage(bytes: MessageBytes, passengers: readonly Passenger[], sequence: number): void {
    this.#reader.onMessage(bytes, toHandles(passengers), sequence);
  }

  onPeerClosed(cause: PeerClosedCause): void {
    this.#reader.onPeerClosed(cause);
  }
}

/** Makes typed arrays of messages. */
class ArrayMaker implements MessageReader {
  readonly #reader: MessagePipeReader;

  constructor(reader: MessagePipeReader) {
    this.#reader = reader;
  }

  onMessage(message: MessageBytes, handles: readonly Handle[], sequence: number): void {
    this.#reader.onMessage(message.toArray(), handles, sequence);
  }

  onPeerClosed(cause: PeerClosedCause): void {
    this.#reader.onPeerClosed(cause);
  }
}

function toHandle(passenger: Passenger): Handle {
  if (passenger instanceof SharedRegion) return new SharedBufferHandle(passenger);
  if (!(passenger instanceof Port)) throw new TypeError("a message carries what has no handle");
  const { stream } = passenger;
  if (stream instanceof ConsumerStream) return new DataPipeConsumerHandle(stream);
  if (stream instanceof ProducerStream) return new DataPipeProducerHandle(stream);
  return new MessagePipeHandle(passenger);
}
