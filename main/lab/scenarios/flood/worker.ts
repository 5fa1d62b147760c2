import { claimOnce } from "../../claim-once.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Tally } from "./gen/tally.mojom.ts";
import { BURST_MESSAGES, FLOOD_MESSAGES } from "./sizes.ts";

/** Messages of a step when the flood is over. */
const TRICKLE_MESSAGES = 20;

/** Floods its tally, and then goes on calmly. */
export function flooderProgram(context: WorkerContext): WorkerProgram {
  const tally = context.bind(Tally);
  const claim = claimOnce(context);
  const replies = new PendingReplies();
  let sent = 0;
  let isFlooding = true;
  let isStopping = false;

  /** Sends a burst and waits until it has been counted. */
  async function burst(messages: number): Promise<void> {
    for (let i = 0; i < messages; i++) tally.get().add(++sent);
    const expected = sent;
    const { count, misplaced } = await tally.get().get();
    if (count !== expected || misplaced > 0) {
      claim("complete", false, `${count} of ${expected} counted, ${misplaced} misplaced`);
    }
  }

  async function flood(): Promise<void> {
    const begin = performance.now();
    while (sent < FLOOD_MESSAGES && !isStopping) await burst(BURST_MESSAGES);
    if (sent < FLOOD_MESSAGES) return;
    const seconds = (performance.now() - begin) / 1000;
    claim("complete", true, `${sent} messages counted in ${seconds.toFixed(1)} s`);
    isFlooding = false;
  }

  replies.add(flood());
  return {
    step() {
      if (!isFlooding) replies.add(burst(TRICKLE_MESSAGES));
    },
    finish() {
      isStopping = true;
      return replies.settle();
    },
    close: () => tally.reset(),
  };
}
