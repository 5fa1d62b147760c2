import { enterService } from "../../enter-service.ts";
import { PendingReplies } from "../../pending-replies.ts";
import { ServiceLink, unlessLost } from "../../service-link.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Desk, Safe } from "./gen/vault.mojom.ts";
import { DESK, VAULT } from "./manifests.ts";

/** Asks the desk by turns for what it may do, and for what it may not. */
export function visitorProgram(context: WorkerContext): WorkerProgram {
  const service = enterService(context);
  const desk = new ServiceLink(service.connector, DESK, Desk);
  const replies = new PendingReplies();

  async function ring(): Promise<void> {
    const reply = await unlessLost(desk.get().ring());
    // The vault may have gone before it had counted.
    if (reply !== undefined && reply.times > 0) {
      context.claim("allowed", true, `the bell was rung, ${reply.times} by now`);
    }
  }

  async function open(): Promise<void> {
    const reply = await unlessLost(desk.get().open());
    if (reply === undefined) return;
    const { opened, reason } = reply.attempt;
    const names = [DESK, Safe.name, VAULT].map((name) => `"${name}"`);
    const isTold = names.every((name) => reason.includes(name));
    context.claim("denied", !opened && isTold, opened ? "the safe was opened" : reason);
  }

  let step = 0;
  return {
    step: () => replies.add(step++ % 2 === 0 ? ring() : open()),
    finish: () => replies.settle(),
    close() {
      desk.reset();
      service.close();
    },
  };
}
