import { MessageBytes } from "../wire/index.ts";
import { NO_PASSENGERS, type Passenger } from "./passenger.ts";

/** A message and what it carries. */
export interface LoadedMessage {
  readonly bytes: MessageBytes;
  readonly passengers: readonly Passenger[];
}

const NO_BYTES = MessageBytes.of(new Uint8Array(0));
/** Stands in the queue for a message that was taken ahead of its turn. */
const TAKEN = MessageBytes.of(new Uint8Array(0));
/** Places of messages that are gone are given up from so many on. */
const COMPACT_AT = 1024;

/** Messages that wait for their reader, by their sequence numbers, which follow each other. */
export class MessageQueue {
  /** Sequence number of the first message, or of the next one that comes if there is none. */
  first = 1;
  #bytes: MessageBytes[] = [];
  #head = 0;
  /** What the few messages carry that carry anything. */
  #passengers: Map<number, readonly Passenger[]> | undefined;
  /** Messages that were taken ahead of their turn. */
  #gaps = 0;

  /** Messages that wait, gaps included. */
  get length(): number {
    return this.#bytes.length - this.#head;
  }

  /** Sequence number of the next message that comes. */
  get end(): number {
    return this.first + this.#bytes.length - this.#head;
  }

  /** Adds the message with number {@link end}. */
  push(bytes: MessageBytes, passengers: readonly Passenger[]): void {
    if (passengers.length > 0) {
      this.#passengers ??= new Map();
      this.#passengers.set(this.end, passengers);
    }
    this.pushPlain(bytes);
  }

  /** Adds one that carries nothing. */
  pushPlain(bytes: MessageBytes): void {
    const all = this.#bytes;
    all[all.length] = bytes;
  }

  /** Takes the first message out; undefined if it was taken before. Only while there is one. */
  shift(): MessageBytes | undefined {
    const bytes = this.#bytes[this.#head];
    // A message must not stay in memory because those behind it do.
    this.#bytes[this.#head] = NO_BYTES;
    this.#head += 1;
    this.first += 1;
    if (bytes !== TAKEN) return bytes;
    this.#gaps -= 1;
    return undefined;
  }

  /** Takes out what the message with this number carries. */
  takePassengers(sequence: number): readonly Passenger[] {
    const all = this.#passengers;
    return all === undefined ? NO_PASSENGERS : takeFrom(all, sequence);
  }

  /** The message with this number; undefined if it does not wait here. */
  peek(sequence: number): MessageBytes | undefined {
    if (sequence < this.first) return undefined;
    const bytes = this.#bytes[this.#head + sequence - this.first];
    return bytes === TAKEN ? undefined : bytes;
  }

  /** Takes a message ahead of those before it; undefined if it does not wait here. */
  take(sequence: number): LoadedMessage | undefined {
    const bytes = this.peek(sequence);
    if (bytes === undefined) return undefined;
    this.#bytes[this.#head + sequence - this.first] = TAKEN;
    this.#gaps += 1;
    return { bytes, passengers: this.takePassengers(sequence) };
  }

  /** Puts a message before the first one, with the number that {@link shift} took last. */
  unshift(bytes: MessageBytes): void {
    this.first -= 1;
    this.#bytes.splice(this.#head, 0, bytes);
  }

  /** Takes everything out. The messages have the last numbers before {@link end}: gaps move up. */
  takeAll(): LoadedMessage[] {
    const all: LoadedMessage[] = [];
    const { end } = this;
    for (let sequence = this.first; sequence < end; sequence += 1) {
      const bytes = this.peek(sequence);
      if (bytes !== undefined) all.push({ bytes, passengers: this.takePassengers(sequence) });
    }
    this.first += this.#gaps;
    this.#gaps = 0;
    this.#bytes = [];
    this.#head = 0;
    return all;
  }

  /** Closes the gaps that taken messages have left: what is before one moves up. */
  closeGaps(): void {
    if (this.#gaps === 0) return;
    for (const { bytes, passengers } of this.takeAll()) this.push(bytes, passengers);
  }

  /** Gives up the places of messages that are gone. */
  compact(): void {
    if (this.#head === this.#bytes.length) {
      // A new array, as what is put into an old one takes the collector of young objects longer.
      if (this.#head > 0) this.#bytes = [];
      this.#head = 0;
    } else if (this.#head >= COMPACT_AT && this.#head * 2 >= this.#bytes.length) {
      this.#bytes.splice(0, this.#head);
      this.#head = 0;
    }
  }
}

function takeFrom(all: Map<number, readonly Passenger[]>, sequence: number): readonly Passenger[] {
  const passengers = all.get(sequence) ?? NO_PASSENGERS;
  all.delete(sequence);
  return passengers;
}
