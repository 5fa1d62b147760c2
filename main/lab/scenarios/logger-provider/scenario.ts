import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { loggerProviderServices } from "./services.ts";

const BOOK_WRITER: WorkerKind = {
  name: "book-writer",
  description: "Writes to two loggers in turn; the loggers of all such workers are one set",
  rate: 12,
  services: loggerProviderServices,
};

export const LOGGER_PROVIDER: Scenario = {
  name: "logger-provider",
  title: "One implementation, many pipes",
  summary: "A ReceiverSet serves the loggers of three workers, and knows who is speaking",
  topic: "Order",
  story: {
    shows:
      "Three workers have two loggers each. One object in the host implements all six, through a ReceiverSet, and writes every line into one book, signed with the context that the set keeps for the pipe the line came over.",
    guarantee:
      "While a method or the disconnect handler runs, the set's current receiver and context are those of the pipe concerned. Each pipe is a FIFO. Between two pipes of the set nothing is ordered, not even if one process writes to both.",
    tries: [
      "Read a ReadBook response: the lines of one receiver ascend, and those of different workers are interleaved as they happened to come.",
      "A line's signature is not the writer's own word: the host took the process id from the kernel when the worker connected.",
      "Kill one worker: its two receivers leave the set, and the other four never notice.",
    ],
  },
  workers: [BOOK_WRITER, BOOK_WRITER, BOOK_WRITER],
  checks: [
    claimed("signed", "Every line stands under the name of its writer", { atLeast: 3 }),
    claimed("order", "The lines of each pipe are in order", { atLeast: 3 }),
    claimed("one-book", "The lines of several processes are in one book"),
    seen("books-read", "The book is read", {
      filter: 'interface == "LoggerProvider" and response and status == dispatched',
      what: "books read",
      atLeast: 3,
    }),
  ],
};
