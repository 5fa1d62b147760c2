import { type PendingReceiver, Receiver, ReceiverSet } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import {
  type Entry,
  Logger,
  LoggerProvider,
  type LoggerProviderReadBookResponse,
} from "./gen/logger_provider.mojom.ts";

/** Entries kept for ReadBook; older ones go. */
const MAX_ENTRIES = 1000;

/** Who has which logger. */
type LoggerContext = Pick<Entry, "pid" | "logger">;

/** One implementation for all loggers. Only the set knows whose message it is working on. */
class Book implements Logger {
  readonly #loggers = new ReceiverSet<Logger, LoggerContext>(Logger);
  #entries: Entry[] = [];

  add(pending: PendingReceiver<Logger>, context: LoggerContext): void {
    this.#loggers.add(this, pending, context);
  }

  log(message: string): void {
    const { currentReceiver: receiver, currentContext } = this.#loggers;
    const { pid = 0, logger = "" } = currentContext ?? {};
    this.#entries.push({ receiver, pid, logger, message });
    if (this.#entries.length > 2 * MAX_ENTRIES) this.#entries = this.#entries.slice(-MAX_ENTRIES);
  }

  async read(count: number): Promise<LoggerProviderReadBookResponse> {
    return { entries: count === 0 ? [] : this.#entries.slice(-Math.min(count, MAX_ENTRIES)) };
  }
}

/**
 * One set of loggers for all workers; each worker has a provider, which knows its pid. A logger
 * leaves the set when its other end goes.
 */
export function loggerProviderServices(): LabServices {
  const book = new Book();
  return {
    offer(broker, { pid, scope }) {
      const provider: LoggerProvider = {
        addLogger: (logger, pending) => book.add(pending, { pid, logger }),
        readBook: (count) => book.read(count),
      };
      broker.add(LoggerProvider, (pending) => {
        scope.add(new Receiver<LoggerProvider>(LoggerProvider, provider, pending));
      });
    },
  };
}
