import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Logger } from "./gen/logger.mojom.ts";

/** Every so many lines the tail is read back. */
const LINES_PER_TAIL = 25;
const TAIL_LINES = 5;

/** Writes a line a step, and now and then reads the tail. */
export function loggerProgram(context: WorkerContext): WorkerProgram {
  const logger = context.bind(Logger);
  const replies = new PendingReplies();
  let line = 0;
  return {
    step() {
      line++;
      logger.get().log(`line ${line} of process ${process.pid}`);
      if (line % LINES_PER_TAIL === 0) {
        replies.add(logger.get().getTail(TAIL_LINES));
      }
    },
    finish: () => replies.settle(),
    close: () => logger.reset(),
  };
}
