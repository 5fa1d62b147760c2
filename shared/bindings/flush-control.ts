// What the two ends of a pipe ask of each other to keep order with other pipes; see async-flusher.ts.
import { type AsyncFlusher, createFlush, type PendingFlush } from "./async-flusher.ts";
import type { MultiplexRouter } from "./multiplex-router.ts";
import { flushMessage, pauseMessage } from "./pipe-control.ts";

/** Has the other end of the pipe dispatch nothing sent after this until `flush` completes. */
export function pausePeerUntil(router: MultiplexRouter, flush: PendingFlush): void {
  const pipe = flush.passPipe();
  if (pipe !== null) router.send(pauseMessage(pipe));
}

/** Sends `flusher` behind everything sent so far. */
export function flushWith(router: MultiplexRouter, flusher: AsyncFlusher): void {
  const pipe = flusher.passPipe();
  if (pipe !== null) router.send(flushMessage(pipe));
}

/** A flush that completes when the other end has got everything sent so far. */
export function flushAsync(router: MultiplexRouter): PendingFlush {
  const [flusher, pending] = createFlush();
  flushWith(router, flusher);
  return pending;
}
