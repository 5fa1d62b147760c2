import type { Logger, LoggerGetTailResponse } from "../gen/lab.mojom.ts";

/** Lines kept for GetTail; older ones go. */
const MAX_LINES = 1000;

/** Keeps the last lines of one connection. */
export class LoggerImpl implements Logger {
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
