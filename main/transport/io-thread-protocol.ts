// What the main thread and its I/O thread tell each other, beside chunks of the stream.
import type { MessagePort } from "node:worker_threads";

/** What the I/O thread is told when it starts. */
export interface IoThreadData {
  /** The socket to connect to. */
  readonly path: string;
  readonly port: MessagePort;
  /** Words shared by both threads; see {@link Word}. */
  readonly words: Int32Array;
  /** To be rung when something has come. */
  readonly bell: Int32Array;
}

/** Indices of the words that both threads share. Byte counts wrap around. */
export const Word = {
  /** Bytes that the I/O thread has passed to the kernel. */
  Written: 0,
  /** Bytes that the I/O thread has read. */
  Read: 1,
  /** Bytes that the main thread has taken of these. */
  Taken: 2,
  /** 1 while the I/O thread does not read; whoever sets it back has it go on. */
  Paused: 3,
  /** Counts the probes that the I/O thread has answered. */
  Alive: 4,
  /** 1 once the I/O thread has ended. */
  Ended: 5,
} as const;

/** How many words there are. */
export const WORD_COUNT = 6;

/** To the I/O thread: a chunk to write, or what to do. */
export type ToIoThread =
  | Uint8Array
  /** Begin to read, or go on. */
  | "read"
  /** End the stream behind what was written. */
  | "hang-up"
  /** End it at once. */
  | "abort"
  /** Count {@link Word.Alive}. */
  | "probe";

/** From the I/O thread: a chunk that was read, or news. */
export type FromIoThread =
  | Uint8Array
  /** The socket is connected; its descriptor where the platform has one. */
  | { readonly kind: "connected"; readonly fd: number | undefined }
  /** It could not be connected. */
  | { readonly kind: "failed"; readonly code: string | undefined; readonly message: string }
  /** The stream has ended; `message` is what the platform says of the fault, if it was one. */
  | { readonly kind: "ended"; readonly message: string | undefined };

/** Bytes that the main thread may be behind before the I/O thread stops reading. */
export const READ_AHEAD_BYTES = 4 * 1024 * 1024;

/** Bytes from one count to another, which may have wrapped around. */
export function bytesBetween(from: number, to: number): number {
  return (to - from) >>> 0;
}

/** Bytes that were read and not taken yet. */
export function bytesAhead(words: Int32Array): number {
  return bytesBetween(Atomics.load(words, Word.Taken), Atomics.load(words, Word.Read));
}

/** Whether the one who asks has to see to it that reading goes on; true for one thread only. */
export function endsPause(words: Int32Array): boolean {
  if (Atomics.load(words, Word.Paused) === 0 || bytesAhead(words) > READ_AHEAD_BYTES / 2) {
    return false;
  }
  return Atomics.compareExchange(words, Word.Paused, 1, 0) === 1;
}
