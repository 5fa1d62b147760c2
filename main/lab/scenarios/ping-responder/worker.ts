import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { PingResponder } from "./gen/ping_responder.mojom.ts";

/** After so many replies their order is told. */
const REPLIES_TO_TELL = 10;

/** Calls Ping, once a step, without waiting for earlier replies. */
export function pingProgram(context: WorkerContext): WorkerProgram {
  const responder = context.bind(PingResponder);
  const replies = new PendingReplies();
  let called = 0;
  let heard = 0;
  async function ping(call: number): Promise<void> {
    await responder.get().ping();
    heard++;
    if (call !== heard) context.claim("in-order", false, `reply ${heard} was for call ${call}`);
    if (heard === REPLIES_TO_TELL) context.claim("in-order", true, `${heard} replies`);
  }
  return {
    step: () => replies.add(ping(++called)),
    finish: () => replies.settle(),
    close: () => responder.reset(),
  };
}
