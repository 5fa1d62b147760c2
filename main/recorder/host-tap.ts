import { type TapMerger, TapRecorder } from "../../shared/trace/index.ts";

/** How soon the host's own tap hands on what it saw. */
const FLUSH_DELAY_MS = 5;

/**
 * The tap for the host's own node. It keeps the bytes of all that it sees: a process that dies
 * before it has shipped what it sent is thus on record as far as its messages came.
 */
export function createHostTap(
  merger: TapMerger,
  process: number,
  clock: () => number,
): TapRecorder {
  let timer: NodeJS.Timeout | undefined;
  const tap = new TapRecorder({
    clock,
    payloads: "seen",
    onBatch: (batch) => merger.addBatch(process, batch, clock()),
    onPending: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        tap.flush();
      }, FLUSH_DELAY_MS);
    },
  });
  return tap;
}
