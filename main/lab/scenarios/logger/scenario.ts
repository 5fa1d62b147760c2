import { keptOrder, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { loggerServices } from "./services.ts";

export const LOGGER: WorkerKind = {
  name: "logger",
  description: "Writes lines to a Logger and reads its tail now and then",
  rate: 30,
  services: loggerServices,
};

export const LOGGER_TAIL: Scenario = {
  name: "logger",
  title: "A logger, and its tail",
  summary: "One-way messages, and a call on the same pipe that sees all of them",
  topic: "First steps",
  story: {
    shows:
      "A worker writes lines with one-way messages and now and then asks for the tail. The tail always ends with the line that was written last.",
    guarantee:
      "A pipe is a FIFO for calls and one-way messages alike: what was sent before a request is dispatched before it.",
    tries: [
      "Select a GetTail response and read its lines: they are the Log messages just above it.",
      "Start a second logger: it has a Logger of its own, so the tails never mix.",
    ],
  },
  workers: [LOGGER],
  checks: [
    keptOrder("order", "Lines and calls are dispatched as they were sent", {
      filter: 'interface == "Logger" and not response',
      what: "messages",
      atLeast: 30,
    }),
    seen("tails", "Tails are read", {
      filter: 'interface == "Logger" and response and status == dispatched',
      what: "tails read",
    }),
  ],
};
