import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Oven } from "./gen/oven.mojom.ts";

/** Puts in loaf after loaf, and does not wait for any. */
export function bakerProgram(context: WorkerContext): WorkerProgram {
  const oven = context.bind(Oven);
  const replies = new PendingReplies();
  let loaf = 0;
  return {
    step: () => replies.add(oven.get().bake(++loaf)),
    finish() {
      replies.add(oven.get().putOut());
      return replies.settle();
    },
    close: () => oven.reset(),
  };
}
