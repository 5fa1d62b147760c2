import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { Logger, type LoggerGetTailResponse } from "./gen/logger.mojom.ts";

/** Lines kept for GetTail; older ones go. */
const MAX_LINES = 1000;

/** Keeps the last lines of one connection. */
class LoggerImpl implements Logger {
  #lines: string[] = [];

  log(message: string): void {
    this.#lines.push(message);
    if (this.#lines.length > 2 * MAX_LINES) {
      this.#lines = this.#lines.slice(-MAX_LINES);
    }
  }

  async getTail(count: number): Promise<LoggerGetTailResponse> {
    return { lines: count === 0 ? [] : this.#lines.slice(-Math.min(count, MAX_LINES)) };
  }
}

/** A logger for each worker. */
export function loggerServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Logger, (pending) => {
        scope.add(new Receiver<Logger>(Logger, new LoggerImpl(), pending));
      });
    },
  };
}
