import { MessageBytes } from "../wire/index.ts";
import type { PortStream } from "./data-pipe/stream-state.ts";
import { scheduleDrain } from "./delivery.ts";
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

/** What a message carries besides its bytes: a port, or a shared region. */
export interface Passenger {
  /** Gives it up: it has lost its way. */
  close(): void;
}

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

/** A message that came, or is taken, before its turn. */
export interface EarlyMessage {
  readonly bytes: MessageBytes;
  readonly passengers: readonly Passenger[];
}

/** What a port had received and not yet handed over, when it leaves. */
export interface PortBacklog {
  /** The first message has sequence number `nextToRead`. */
  readonly messages: readonly EarlyMessage[];
  readonly early: ReadonlyMap<number, EarlyMessage>;
}

export const NO_PORTS: readonly never[] = [];
const NO_BYTES = MessageBytes.of(new Uint8Array(0));
/** Stands in the queue for a message that was taken ahead of its turn. */
const TAKEN = MessageBytes.of(new Uint8Array(0));
const COMPACT_AT = 1024;

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
  /** Sequence number of the next message for the reader. */
  nextToRead = 1;
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
  #bytes: MessageBytes[] = [];
  #passengers: (readonly Passenger[])[] = [];
  #head = 0;
  /** Messages in the queue that were taken ahead of their turn. */
  #gaps = 0;
  #early: Map<number, EarlyMessage> | undefined;
  #scheduled = false;
  #isYielding = false;
  #told = false;
  #tapped = false;

  constructor(name: PipeName, end: PipeEnd, host: PortHost) {
    this.name = name;
    this.end = end;
    this.host = host;
  }

  /** Messages received in order and not yet handed over. */
  get queued(): number {
    return this.#bytes.length - this.#head;
  }

  /** Whether the other end is known to be closed, and all that it sent has come. */
  get isPeerClosed(): boolean {
    return this.closedAt === this.nextToRead + this.queued;
  }

  /** Number of the last message that has come in order, read or not; 0 if there was none. */
  get lastArrived(): number {
    return this.nextToRead + this.queued - 1;
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
    if (sequence < this.nextToRead) return undefined;
    const bytes = this.#bytes[this.#head + sequence - this.nextToRead];
    return bytes === TAKEN ? undefined : bytes;
  }

  /** Takes a message ahead of those before it; undefined if none waits under this number. */
  take(sequence: number): EarlyMessage | undefined {
    const bytes = this.peek(sequence);
    if (bytes === undefined) return undefined;
    const at = this.#head + sequence - this.nextToRead;
    const passengers = this.#passengers[at] ?? NO_PORTS;
    this.#bytes[at] = TAKEN;
    this.#passengers[at] = NO_PORTS;
    this.#gaps += 1;
    return { bytes, passengers };
  }

  /**
   * Closes the gaps that taken messages have left: what is before one moves up. Called when the port
   * is about to leave, because gaps do not travel.
   */
  closeGaps(): void {
    if (this.#gaps === 0) return;
    const kept: number[] = [];
    for (let at = this.#head; at < this.#bytes.length; at += 1) {
      if (this.#bytes[at] !== TAKEN) kept.push(at);
    }
    this.#bytes = kept.map((at) => this.#bytes[at] ?? NO_BYTES);
    this.#passengers = kept.map((at) => this.#passengers[at] ?? NO_PORTS);
    this.#head = 0;
    this.nextToRead += this.#gaps;
    this.#gaps = 0;
  }

  /** Sends a message; on a broken pipe it vanishes and its passengers are closed. */
  send(bytes: MessageBytes, passengers: readonly Passenger[]): void {
    const sequence = this.nextToSend;
    this.nextToSend = sequence + 1;
    const { tap } = this.host;
    if (tap !== undefined) {
      tap.messageSent(this.name, this.end, sequence, bytes.toArray(), passengers.length);
    }
    const { peer } = this;
    if (peer === undefined) this.host.sendMessage(this, sequence, bytes, passengers);
    else if (peer.isClosed) closeAll(passengers);
    else peer.receive(sequence, bytes, passengers);
  }

  /** Takes a message from the other end; out of order ones wait, repeated ones are dropped. */
  receive(sequence: number, bytes: MessageBytes, passengers: readonly Passenger[]): void {
    const expected = this.nextToRead + this.queued;
    if (sequence !== expected || this.closedAt === expected) {
      this.#receiveEarly(sequence, expected, { bytes, passengers });
      return;
    }
    this.#enqueue(sequence, bytes, passengers);
    if (this.#early !== undefined) this.#takeEarly(this.#early);
    if (this.closedAt !== 0) this.#tapPeerClosed();
    this.#schedule();
  }

  /**
   * The other end is closed: there is nothing at `sequence` and beyond. Of several such events the
   * lowest holds, for what was lost does not come any more.
   */
  receiveClosed(sequence: number, cause: PeerClosedCause): void {
    const expected = this.nextToRead + this.queued;
    if (this.closedAt !== 0 && this.closedAt <= sequence) return;
    this.closedAt = Math.max(sequence, expected);
    this.closedCause = cause;
    this.#dropEarlyFrom(this.closedAt);
    this.#tapPeerClosed();
    this.#schedule();
  }

  /** The other end is out of reach: nothing comes behind what has come in order. */
  breakNow(cause: PeerClosedCause): void {
    this.receiveClosed(this.nextToRead + this.queued, cause);
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
    this.closeGaps();
    const messages: EarlyMessage[] = [];
    for (let i = this.#head; i < this.#bytes.length; i += 1) {
      const bytes = this.#bytes[i] ?? NO_BYTES;
      messages.push({ bytes, passengers: this.#passengers[i] ?? NO_PORTS });
    }
    const early = this.#early ?? new Map<number, EarlyMessage>();
    this.#bytes = [];
    this.#passengers = [];
    this.#head = 0;
    this.#early = undefined;
    return { messages, early };
  }

  /** Puts the message that the reader took last back, or what is left of it. */
  putBack(bytes: MessageBytes): void {
    this.nextToRead -= 1;
    this.#bytes.splice(this.#head, 0, bytes);
    this.#passengers.splice(this.#head, 0, NO_PORTS);
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
      this.#compact();
      this.#schedule();
    }
  }

  #deliverNext(reader: PortReader): void {
    const head = this.#head;
    const bytes = this.#bytes[head] ?? NO_BYTES;
    const passengers = this.#passengers[head] ?? NO_PORTS;
    this.#bytes[head] = NO_BYTES;
    this.#passengers[head] = NO_PORTS;
    this.#head = head + 1;
    const sequence = this.nextToRead;
    this.nextToRead = sequence + 1;
    if (bytes === TAKEN) this.#gaps -= 1;
    else reader.onMessage(bytes, passengers, sequence);
  }

  #deliverClosed(reader: PortReader): void {
    if (this.#told || this.closedAt !== this.nextToRead) return;
    this.#told = true;
    reader.onPeerClosed(this.closedCause);
  }

  #compact(): void {
    if (this.#head === this.#bytes.length) {
      this.#bytes.length = 0;
      this.#passengers.length = 0;
      this.#head = 0;
    } else if (this.#head >= COMPACT_AT && this.#head * 2 >= this.#bytes.length) {
      this.#bytes.splice(0, this.#head);
      this.#passengers.splice(0, this.#head);
      this.#head = 0;
    }
  }

  #enqueue(sequence: number, bytes: MessageBytes, passengers: readonly Passenger[]): void {
    this.#bytes.push(bytes);
    this.#passengers.push(passengers);
    const { tap } = this.host;
    if (tap !== undefined) {
      tap.messageArrived(this.name, this.end, sequence, bytes.toArray(), passengers.length);
    }
  }

  #receiveEarly(sequence: number, expected: number, message: EarlyMessage): void {
    const past = sequence < expected || (this.closedAt !== 0 && sequence >= this.closedAt);
    if (past || this.#early?.has(sequence) === true) {
      closeAll(message.passengers);
      return;
    }
    this.#early ??= new Map();
    this.#early.set(sequence, message);
  }

  #takeEarly(early: Map<number, EarlyMessage>): void {
    let sequence = this.nextToRead + this.queued;
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

/** Closes passengers that have lost their way. */
export function closeAll(passengers: readonly Passenger[]): void {
  for (const passenger of passengers) passenger.close();
}
