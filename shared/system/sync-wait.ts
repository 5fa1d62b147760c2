// What a blocked thread can still do: take in frames. Interfaces decide what of them is dispatched.
import { drainFrames } from "./delivery.ts";

/** Brings frames from another thread, and so goes on while this one is blocked. */
export interface FrameSource {
  /** Passes on what is to be sent, hands over the frames that have come; whether any had. */
  pump(): boolean;
  /** Called when nothing has come for {@link PROBE_INTERVAL_MS}: is the other thread still there? */
  probe(): void;
}

/** How long a blocked thread sleeps before it makes sure that the threads it waits for are alive. */
export const PROBE_INTERVAL_MS = 1000;

const sources = new Set<FrameSource>();
let bell: Int32Array<SharedArrayBuffer> | undefined;
let depth = 0;

/** The word that other threads add to, and notify, when they have something for this one. */
export function frameBell(): Int32Array<SharedArrayBuffer> {
  bell ??= new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return bell;
}

/** From now on a blocked thread takes frames from `source`, which rings {@link frameBell}. */
export function addFrameSource(source: FrameSource): void {
  sources.add(source);
}

/** Ends what {@link addFrameSource} began. */
export function removeFrameSource(source: FrameSource): void {
  sources.delete(source);
}

/** Runs `wait`, inside which handlers of this layer's users must not be called. */
export function whileBlocked<R>(wait: () => R): R {
  depth += 1;
  try {
    return wait();
  } finally {
    depth -= 1;
  }
}

/** Calls `handler`, a user's: at once, or when the thread is not blocked any more. */
export function callWhenNotBlocked(handler: () => void): void {
  if (depth === 0) handler();
  else queueMicrotask(handler);
}

/**
 * For a blocked thread: takes in the frames that have come, or else sleeps until some do. False if
 * none can come, as nothing is under way and there is no frame source.
 */
export function awaitFrames(): boolean {
  const rung = bell === undefined ? 0 : Atomics.load(bell, 0);
  let hasMoved = false;
  for (const source of sources) hasMoved = source.pump() || hasMoved;
  hasMoved = drainFrames() || hasMoved;
  if (hasMoved) return true;
  if (bell === undefined || sources.size === 0) return false;
  if (Atomics.wait(bell, 0, rung, PROBE_INTERVAL_MS) === "timed-out") {
    for (const source of sources) source.probe();
  }
  return true;
}
