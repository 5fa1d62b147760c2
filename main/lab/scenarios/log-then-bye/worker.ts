import { isDeepStrictEqual } from "node:util";
import { Receiver, Remote } from "../../../../shared/bindings/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { ByeWatcher, LogBook, Logger } from "./gen/log_then_bye.mojom.ts";

const LINES = 5;

/** Opens a logger in each step, writes all its lines and closes it, without waiting for anything. */
class PartingProgram implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #book: Remote<LogBook>;
  readonly #watcher: Receiver<ByeWatcher>;
  readonly #byes = new PendingReplies();
  /** What to do with the lines that the host had of a logger, by the logger's number. */
  readonly #awaited = new Map<number, (lines: readonly string[]) => void>();
  #loggers = 0;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#book = context.bind(LogBook);
    this.#watcher = new Receiver<ByeWatcher>(ByeWatcher, {
      onBye: (number, lines) => this.#awaited.get(number)?.(lines),
    });
    this.#book.get().setWatcher(this.#watcher.bindNewPipeAndPassRemote());
  }

  step(): void {
    const { logger, number, written } = this.#write();
    logger.reset();
    this.#byes.add(this.#bye(number, written));
  }

  finish(): Promise<void> {
    return this.#byes.settle();
  }

  close(): void {
    this.#watcher.reset();
    // The last logger goes with the process, and its lines were sent before.
    this.#write();
    this.#book.reset();
  }

  #write(): { logger: Remote<Logger>; number: number; written: string[] } {
    const number = ++this.#loggers;
    const logger = new Remote(Logger);
    this.#book.get().open(number, logger.bindNewPipeAndPassReceiver());
    const written = Array.from({ length: LINES }, (_, at) => `logger ${number}, line ${at + 1}`);
    for (const line of written) logger.get().log(line);
    return { logger, number, written };
  }

  async #bye(number: number, written: readonly string[]): Promise<void> {
    const lines = await new Promise<readonly string[]>((resolve) => {
      this.#awaited.set(number, resolve);
    });
    this.#awaited.delete(number);
    const detail = `logger ${number} had ${lines.length} of ${written.length} lines at the end`;
    this.#context.claim("log-then-bye", isDeepStrictEqual(lines, written), detail);
  }
}

/** Logs, then says bye. */
export function partingLoggerProgram(context: WorkerContext): WorkerProgram {
  return new PartingProgram(context);
}
