import { Remote } from "../../../shared/bindings/index.ts";
import { type LabHost, Logger } from "../gen/lab.mojom.ts";
import { PendingReplies } from "./pending-replies.ts";
import type { WorkerProgram } from "./worker-program.ts";

/** Every so many lines the tail is read back. */
const LINES_PER_TAIL = 25;
const TAIL_LINES = 5;

/** Writes a line a step, and now and then reads the tail. */
export function loggerProgram(host: LabHost): WorkerProgram {
  const logger = new Remote(Logger);
  host.bindLogger(logger.bindNewPipeAndPassReceiver());
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
