import {
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
} from "../../../../shared/bindings/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import { ByeWatcher, LogBook, Logger } from "./gen/log_then_bye.mojom.ts";

/** Loggers of one worker. What a logger has when its disconnect handler runs goes to the watcher. */
class LogBookImpl implements LogBook {
  readonly #watcher = new Remote(ByeWatcher);
  readonly #scope: EndpointScope;

  constructor(scope: EndpointScope) {
    this.#scope = scope;
  }

  setWatcher(watcher: PendingRemote<ByeWatcher>): void {
    this.#watcher.reset();
    this.#watcher.bind(watcher);
    this.#scope.add(this.#watcher);
  }

  open(number: number, pending: PendingReceiver<Logger>): void {
    const lines: string[] = [];
    const logger = new Receiver<Logger>(Logger, { log: (line) => void lines.push(line) }, pending);
    this.#scope.add(logger, () => {
      // A worker that has ended is not told any more.
      if (this.#watcher.isBound) this.#watcher.get().onBye(number, lines);
    });
  }
}

/** A log book for each worker. */
export function logBookServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(LogBook, (pending) => {
        scope.add(new Receiver<LogBook>(LogBook, new LogBookImpl(scope), pending));
      });
    },
  };
}
