import type { Socket } from "node:net";

type WriteCallback = (error?: Error | null) => void;

/** What a write meets when nobody will read it any more. */
const GONE = new Set(["EPIPE", "ECONNRESET", "ENOTCONN"]);

/**
 * Lets what is written to a peer that is gone vanish. Node destroys a socket when a write fails, and
 * what the peer had sent before it went, and nobody has read yet, goes with it: up to what the kernel
 * holds. Reading goes on to the end instead, which says that the peer is gone.
 */
export function letWritesVanish(socket: Socket): void {
  const target = socket;
  const write = socket._write.bind(socket);
  target._write = (chunk: unknown, encoding, callback) =>
    write(chunk, encoding, withoutGone(callback));
  const writev = socket._writev?.bind(socket);
  if (writev !== undefined) {
    target._writev = (chunks, callback) => writev(chunks, withoutGone(callback));
  }
}

function withoutGone(callback: WriteCallback): WriteCallback {
  return (error) => callback(isGone(error) ? null : error);
}

function isGone(error: Error | null | undefined): boolean {
  return error instanceof Error && "code" in error && GONE.has(String(error.code));
}
