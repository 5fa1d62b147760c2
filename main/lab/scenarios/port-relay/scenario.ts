import { claimed, keptOrder, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { RUNNERS } from "./races.ts";
import { relayed } from "./relayed.ts";
import { trackServices } from "./services.ts";

const WRITER: WorkerKind = {
  name: "tape-writer",
  description: "Writes line after line to a tape, wherever its other end may be",
  rate: 6,
  services: trackServices,
};

const RUNNER: WorkerKind = {
  name: "runner",
  description: "Reads a dozen lines of the tape, then hands it to the next of three",
  rate: 1,
  services: trackServices,
};

const LINES = 'interface == "Tape" and method == "Write"';

export const PORT_RELAY: Scenario = {
  name: "port-relay",
  title: "Relay race",
  summary: "One end of a pipe goes from process to process while it is in use, and keeps its order",
  topic: "Order",
  story: {
    shows:
      "A writer sends numbered lines over one pipe. Its receiving end is held by one of three runners, who reads a dozen of them, unbinds the end in the middle of a burst, and sends it in a message to the next runner: with the lines that it has not read, and with more of them on their way. The writer never notices.",
    guarantee:
      "Either end of a pipe can be sent to another process at any time. It stays the same pipe and a FIFO: nothing is lost, repeated or overtaken, also of what was under way to where the end had been.",
    tries: [
      "Filter by the pipe of the tape: its lines are numbered from first to last, whoever reads them.",
      "Filter by kind == pipe_moved to see the journey of the receiving end.",
      "Kill the runner that holds the tape: the end dies with it, and the writer hears of a disconnect. Start another runner, and a new race begins.",
    ],
  },
  workers: [WRITER, RUNNER, RUNNER, RUNNER],
  checks: [
    keptOrder("order", "Lines are dispatched as they were sent, across all that have read them", {
      filter: LINES,
      per: "pipe",
      what: "lines",
      atLeast: 60,
    }),
    claimed("first-line", "Each runner begins with the line that the one before had come to", {
      atLeast: RUNNERS,
    }),
    seen("moves", "The receiving end goes from runner to runner", {
      filter: 'kind == pipe_moved and from == "runner" and to == "runner"',
      what: "moves",
      atLeast: RUNNERS,
    }),
    relayed("relayed", "All runners have read lines of one pipe", {
      filter: `${LINES} and status == dispatched`,
      processes: RUNNERS,
    }),
  ],
};
