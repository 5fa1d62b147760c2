import { Remote } from "../../../../shared/bindings/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { type Entry, Logger, LoggerProvider } from "./gen/logger_provider.mojom.ts";

const NAMES = ["left", "right"] as const;
/** After so many lines the book is read, */
const LINES_PER_READ = 12;
/** so much of it. */
const ENTRIES_READ = 100;

/** Writes to two loggers in turn, and looks now and then who is said to have written what. */
class BookWriter implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #provider: Remote<LoggerProvider>;
  readonly #loggers = NAMES.map((name) => ({ name, remote: new Remote(Logger) }));
  readonly #replies = new PendingReplies();
  #lines = 0;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#provider = context.bind(LoggerProvider);
    for (const { name, remote } of this.#loggers) {
      this.#provider.get().addLogger(name, remote.bindNewPipeAndPassReceiver());
    }
  }

  step(): void {
    const logger = this.#loggers[this.#lines % this.#loggers.length];
    this.#lines++;
    logger?.remote.get().log(`${process.pid} ${logger.name} ${this.#lines}`);
    if (this.#lines % LINES_PER_READ === 0) this.#replies.add(this.#readBook());
  }

  async finish(): Promise<void> {
    await Promise.all(this.#loggers.map(({ remote }) => remote.flushForTesting()));
    await this.#replies.settle();
  }

  close(): void {
    for (const { remote } of this.#loggers) remote.reset();
    this.#provider.reset();
  }

  async #readBook(): Promise<void> {
    const { entries } = await this.#provider.get().readBook(ENTRIES_READ);
    this.#judgeSignatures(entries);
    this.#judgeOrder(entries);
    const writers = new Set(entries.map(({ pid }) => pid));
    if (writers.size > 1) {
      this.#context.claim("one-book", true, `lines of ${writers.size} processes in one book`);
    }
  }

  /** Each line says itself who wrote it: a worker writes no other. */
  #judgeSignatures(entries: readonly Entry[]): void {
    const forged = entries.find(
      ({ pid, logger, message }) => !message.startsWith(`${pid} ${logger} `),
    );
    const detail =
      forged === undefined
        ? `${entries.length} lines, each under the name of its writer`
        : `"${forged.message}" stands under process ${forged.pid}, ${forged.logger}`;
    if (entries.length > 0) this.#context.claim("signed", forged === undefined, detail);
  }

  /** The lines of one logger are numbered upwards. */
  #judgeOrder(entries: readonly Entry[]): void {
    const last = new Map<number, number>();
    for (const { receiver, message } of entries) {
      const number = Number(message.split(" ")[2]);
      const before = last.get(receiver) ?? 0;
      if (number <= before) {
        this.#context.claim(
          "order",
          false,
          `line ${number} of receiver ${receiver} after ${before}`,
        );
      }
      last.set(receiver, number);
    }
    this.#context.claim("order", true, `${entries.length} lines over ${last.size} pipes`);
  }
}

/** One of several that write to the same book. */
export function bookWriterProgram(context: WorkerContext): WorkerProgram {
  return new BookWriter(context);
}
