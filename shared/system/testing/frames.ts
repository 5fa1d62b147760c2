import type { FrameHandler, Transport } from "../transport.ts";

/** The bytes of a frame. */
export function frameBytes(...[memory, start, end]: Parameters<FrameHandler>): Uint8Array {
  return memory.bytes.subarray(start, end);
}

/** The next frame that arrives at a transport. */
export function nextFrame(transport: Transport): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const target = transport;
    target.onFrame = (...frame) => resolve(frameBytes(...frame));
  });
}
