import type { Socket } from "node:net";

/** How long a socket that was ended may take to get rid of what is queued. */
const LINGER_MS = 5000;

/** Ends a socket behind what was written; one whose peer does not read is destroyed after a while. */
export function hangUp(socket: Socket): void {
  socket.end();
  if (socket.destroyed) return;
  const timer = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.once("close", () => clearTimeout(timer));
}
