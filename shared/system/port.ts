import type { MessageBytes } from "../wire/index.ts";
import type { PortStream } from "./data-pipe/stream-state.ts";
import { scheduleDrain } from "./delivery.ts";
import { type LoadedMessage, MessageQueue } from "./message-queue.ts";
import { closeAll, NO_PASSENGERS, type Passenger } from "./passenger.ts";
import type { PipeEnd, PipeName } from "./pipe-name.ts";
import type { PortCloseCause, Tap } from "./tap.ts";

/** Why an end will get no more messages. */
export type PeerClosedCause =
  /** The other end was closed, or the process that held it ended in order. */
  | "closed"
  /** The link to the process that held the other end is gone. */
  | "link-lost"
  /** Messages were lost with a process that was to pass them on to where an end had moved. */
  | "lost-in-transit"
  /** The process that held the other end was cut off because it broke the link protocol. */
  | "protocol-error";

/** What a port hands its messages to. */
export interface PortReader {
  onMessage(bytes: MessageBytes, passengers: readonly Passenger[], sequence: number): void;
  onPeerClosed(cause: PeerClosedCause): void;
}

/** The graph that a port belongs to. */
export interface PortHost {
  readonly tap: Tap | undefined;
  /** Same object, same graph: ends can be sent over each other's pipes. */
  readonly graph: object;
  /** Whether this host's ports can leave the process. */
  readonly isMovable: boolean;
  /** @throws PipeError MESSAGE_TOO_LARGE, TOO_MANY_HANDLES */
  checkMessage(byteCount: number, handleCount: number): void;
  /** Sends a message to the other end, which is not in this process or was once not. */
  sendMessage(
    port: Port,
    sequence: number,
    bytes: MessageBytes,
    passengers: readonly Passenger[],
  ): void;
  /** Whether what the other end sends arrives while this thread is blocked in a sync call. */
  deliversWhileBlocked(port: Port): boolean;
  /** Tells the other end that this one has closed. */
  sendClosed(port: Port, sequence: number): void;
}

/** What a port had received and not yet handed over, when it leaves. */
export interface PortBacklog {
  /** The first message has sequence number `nextToRead`. */
  readonly messages: readonly LoadedMessage[];
  readonly early: ReadonlyMap<number, LoadedMessage>;
}

/**
 * One end of a message pipe, living in this process: numbers what goes out, puts what comes in
 * into order and keeps it until a reader takes it.
 *
 * While both ends have never left the process they know each other as `peer` and nothing else
 * knows them.
 */
export class Port {
  name: PipeName;
  end: PipeEnd;
  host: PortHost;
  /** The other end, while neither has ever left this process. */
  peer: Port | undefined;
  /** Sequence number of the next message to send. */
  nextToSend = 1;
  /** Closed by this side. */
  isClosed = false;
  /** Sequence number at which the peer is closed; 0 while it is not known to be. */
  closedAt = 0;
  closedCause: PeerClosedCause = "closed";
  /** Set at the ends of data pipes only. */
  stream: PortStream | undefined;
  /** Set if the pipe is fused: where all that comes here goes on. */
  passesOnTo: Port | undefined;

  #reader: PortReader | null = null;
  readonly #queue = new MessageQueue();
  #early: Map<number, LoadedMessage> | undefined;
  #scheduled = false;
  #isYielding = false;
  #told = false;
  #tapped = false;

  constructor(name: PipeName, end: PipeEnd, host: PortHost) {
    this.name = name;
    this.end = end;
    this.host = host;
  }

  /** Sequence number of the next message for the reader. */
  get nextToRead(): number {
    return this.#queue.first;
  }

  set nextToRead(sequence: number) {
    this.#queue.first = sequence;
  }

  /** Messages received in order and not yet handed over. */
  get queued(): number {
    return this.#queue.length;
  }

  /** Whether the other end is known to be closed, and all that it sent has come. */
  get isPeerClosed(): boolean {
    return this.closedAt === this.#queue.end;
  }

  /** Number of the last message that has come in order, read or not; 0 if there was none. */
  get lastArrived(): number {
    return this.#queue.end - 1;
  }

  /** Whether draining this only moves messages from one pipe to another. */
  get movesFrames(): boolean {
    return this.passesOnTo !== undefined;
  }

  /** The last port of this process on the way to the other end; itself unless pipes are fused. */
  get lastHop(): Port {
    return this.peer?.passesOnTo?.lastHop ?? this;
  }

  /** The message that waits under this number; undefined if none does. */
  peek(sequence: number): MessageBytes | undefined {
    return this.#queue.peek(sequence);
  }

  /** Takes a message ahead of those before it; undefined if none waits under this number. */
  take(sequence: number): LoadedMessage | undefined {
    return this.#queue.take(sequence);
  }

  /** Closes the gaps that taken messages have left, because the port is about to leave. */
  closeGaps(): void {
    this.#queue.closeGaps();
  }

  /** Sends a message; on a broken pipe it vanishes and its passengers are closed. */
  send(bytes: MessageBytes, passengers: readonly Passenger[]): void {
    const sequence = this.nextToSend;
    this.nextToSend = sequence + 1;
    const { tap } = this.host;
    if (tap !== undefined) {
      tap.messageSent(this.name, this.end, sequence, bytes, passengers.length);
    }
    const { peer } = this;
    if (peer === undefined) this.host.sendMessage(this, sequence, bytes, passengers);
    else if (peer.isClosed) closeAll(passengers);
    else peer.receive(sequence, bytes, passengers);
  }

  /** Takes a message from the other end; out of order ones wait, repeated ones are dropped. */
  receive(sequence: number, bytes: MessageBytes, passengers: readonly Passenger[]): void {
    const expected = this.#queue.end;
    if (sequence !== expected || this.closedAt === expected) {
      this.#receiveEarly(sequence, expected, { bytes, passengers });
      return;
    }
    this.#enqueue(sequence, bytes, passengers);
    if (this.#early !== undefined) this.#takeEarly(this.#early);
    if (this.closedAt !== 0) this.#tapPeerClosed();
    this.#schedule();
  }

  /** {@link receive} in few steps, for a message that carries nothing and is what is due. */
  receivePlain(sequence: number, bytes: MessageBytes): void {
    const isSimple =
      sequence === this.#queue.end &&
      this.closedAt === 0 &&
      this.#early === undefined &&
      this.host.tap === undefined;
    if (!isSimple) {
      this.receive(sequence, bytes, NO_PASSENGERS);
      return;
    }
    this.#queue.pushPlain(bytes);
    if (!this.#scheduled) this.#schedule();
  }

  /**
   * The other end is closed: there is nothing at `sequence` and beyond. Of several such events the
   * lowest holds, for what was lost does not come any more.
   */
  receiveClosed(sequence: number, cause: PeerClosedCause): void {
    const expected = this.#queue.end;
    if (this.closedAt !== 0 && this.closedAt <= sequence) return;
    this.closedAt = Math.max(sequence, expected);
    this.closedCause = cause;
    this.#dropEarlyFrom(this.closedAt);
    this.#tapPeerClosed();
    this.#schedule();
  }

  /** The other end is out of reach: nothing comes behind what has come in order. */
  breakNow(cause: PeerClosedCause): void {
    this.receiveClosed(this.#queue.end, cause);
  }

  /** Sets who gets the messages; null lets them wait. Allowed at any time. */
  setReader(reader: PortReader | null): void {
    this.#reader = reader;
    this.#told = false;
    this.#schedule();
  }

  /**
   * Puts off what is next until the microtasks that are queued by now have run: the drain under way
   * ends with the present message, or the next one is put off.
   */
  yieldTurn(): void {
    this.#isYielding = true;
  }

  /** Closes this end. What was sent is still delivered, what was not read is dropped. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#reader = null;
    this.#tapClosed("local");
    const { messages, early } = this.takeBacklog();
    const sequence = this.nextToSend;
    this.nextToSend = sequence + 1;
    if (this.peer === undefined) this.host.sendClosed(this, sequence);
    else this.peer.receiveClosed(sequence, "closed");
    for (const message of messages) closeAll(message.passengers);
    for (const message of early.values()) closeAll(message.passengers);
  }

  /** Takes out everything that waits here, because the port leaves. */
  takeBacklog(): PortBacklog {
    const messages = this.#queue.takeAll();
    const early = this.#early ?? new Map<number, LoadedMessage>();
    this.#early = undefined;
    return { messages, early };
  }

  /** Puts the message that the reader took last back, or what is left of it. */
  putBack(bytes: MessageBytes): void {
    this.#queue.unshift(bytes);
  }

  /** Hands over what is queued, now; the scheduler calls it, and whoever cannot wait for that. */
  drain(): void {
    this.#scheduled = false;
    let left = this.#isYielding ? 0 : this.queued;
    try {
      while (left > 0 && this.#reader !== null && this.queued > 0) {
        this.#deliverNext(this.#reader);
        left = this.#isYielding ? 0 : left - 1;
      }
      const isDone = this.queued === 0 && !this.#isYielding;
      if (this.#reader !== null && isDone) this.#deliverClosed(this.#reader);
    } finally {
      this.#isYielding = false;
      this.#queue.compact();
      this.#schedule();
    }
  }

  #deliverNext(reader: PortReader): void {
    const sequence = this.#queue.first;
    const bytes = this.#queue.shift();
    if (bytes !== undefined) {
      reader.onMessage(bytes, this.#queue.takePassengers(sequence), sequence);
    }
  }

  #deliverClosed(reader: PortReader): void {
    if (this.#told || this.closedAt !== this.nextToRead) return;
    this.#told = true;
    reader.onPeerClosed(this.closedCause);
  }

  #enqueue(sequence: number, bytes: MessageBytes, passengers: readonly Passenger[]): void {
    this.#queue.push(bytes, passengers);
    const { tap } = this.host;
    if (tap !== undefined) {
      tap.messageArrived(this.name, this.end, sequence, bytes, passengers.length);
    }
  }

  #receiveEarly(sequence: number, expected: number, message: LoadedMessage): void {
    const past = sequence < expected || (this.closedAt !== 0 && sequence >= this.closedAt);
    if (past || this.#early?.has(sequence) === true) {
      closeAll(message.passengers);
      return;
    }
    this.#early ??= new Map();
    this.#early.set(sequence, message);
  }

  #takeEarly(early: Map<number, LoadedMessage>): void {
    let sequence = this.#queue.end;
    for (;;) {
      const message = early.get(sequence);
      if (message === undefined) break;
      early.delete(sequence);
      this.#enqueue(sequence, message.bytes, message.passengers);
      sequence += 1;
    }
    if (early.size === 0) this.#early = undefined;
  }

  #dropEarlyFrom(sequence: number): void {
    if (this.#early === undefined) return;
    for (const [at, message] of this.#early) {
      if (at < sequence) continue;
      this.#early.delete(at);
      closeAll(message.passengers);
    }
  }

  #tapPeerClosed(): void {
    if (!this.isPeerClosed) return;
    const { closedCause } = this;
    if (closedCause === "closed") this.#tapClosed("peer");
    else this.#tapClosed(closedCause === "protocol-error" ? closedCause : "link-lost");
  }

  #tapClosed(cause: PortCloseCause): void {
    if (this.#tapped) return;
    this.#tapped = true;
    const { tap } = this.host;
    if (tap !== undefined) tap.portClosed(this.name, this.end, cause);
  }

  #schedule(): void {
    if (this.#scheduled || this.#reader === null) return;
    if (this.queued === 0 && (this.#told || this.closedAt !== this.nextToRead)) return;
    this.#scheduled = true;
    scheduleDrain(this);
  }
}
