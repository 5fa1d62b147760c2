import type { Worker } from "../gen/lab.mojom.ts";

/** A worker that does nothing, whatever it is asked. */
export const IDLE_WORKER: Worker = {
  stop: () => Promise.resolve(),
  setRate: () => undefined,
  setDelay: () => undefined,
  closePipe: () => Promise.resolve({ interfaceName: null }),
  sendGarbage: () => undefined,
  sendOversize: () => undefined,
};
