import { claimed, never, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { logBookServices } from "./services.ts";

const PARTING_LOGGER: WorkerKind = {
  name: "parting-logger",
  description: "Opens a logger, writes five lines and closes it at once, again and again",
  rate: 2,
  services: logBookServices,
};

const LOGGER = 'interface == "mojoscope.lab.log_then_bye.mojom.Logger"';

export const LOG_THEN_BYE: Scenario = {
  name: "log-then-bye",
  title: "Log, then bye",
  summary: "A client writes its lines and closes at once: the news of its end comes last",
  topic: "Lifetime",
  story: {
    shows:
      "A worker opens a logger, writes five lines and closes its end in one go, before the host has even bound the other end. When the logger's disconnect handler runs, all five lines are there. Then it does the same over a new pipe.",
    guarantee:
      "What was sent before an end was closed is still delivered. The disconnect handler of the other end runs once, after the last of these messages was dispatched, and never for a reset of one's own.",
    tries: [
      "Select a pipe and read it to its end: five lines, and then the disconnect.",
      "Stop the worker: it leaves its last logger open, and the end of the process closes it, behind its lines.",
      "Kill the worker instead. What it had handed to its socket is still delivered, and what it had not is gone: a process that dies makes no promises.",
    ],
  },
  workers: [PARTING_LOGGER],
  checks: [
    claimed("log-then-bye", "A disconnect handler runs when all lines of its client are in", {
      atLeast: 3,
    }),
    never("no-loss", "No line is lost with its pipe", {
      filter: `${LOGGER} and status in {lost, dropped, rejected}`,
      occasions: `${LOGGER} and method == "Log" and status == dispatched`,
      what: "lines",
      atLeast: 15,
    }),
    seen("byes", "Loggers learn that their client has gone", {
      filter: `${LOGGER} and kind == disconnected`,
      what: "disconnects",
      atLeast: 3,
    }),
  ],
};
