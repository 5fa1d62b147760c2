import { claimed, keptOrder, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { accounted } from "./accounted.ts";
import { tallyServices } from "./services.ts";
import { FLOOD_MESSAGES } from "./sizes.ts";

const FLOODER: WorkerKind = {
  name: "flooder",
  description: "Sends thousands of messages as fast as it can, then a few every second",
  rate: 1,
  services: tallyServices,
};

const MESSAGES = 'interface == "Tally" and method == "Add"';

export const FLOOD: Scenario = {
  name: "flood",
  title: "Flood",
  summary: "Thousands of one-way messages as fast as they go: none lost, none reordered",
  topic: "Load",
  story: {
    shows:
      "A worker begins with a flood: bursts of a thousand one-way messages, sent without a pause, each followed by one call that waits until all of them have been counted. When the flood is over it goes on with a few messages every second.",
    guarantee:
      "A pipe takes messages as fast as they are written, and delivers each of them once and in order. The answer to a call says that all that was sent before it has been dispatched, so that waiting for it now and then keeps the queue short. Recording is beside the point for Mojo: a recorder that cannot keep up leaves reports out, counts them, and says so.",
    tries: [
      "Start another flooder: each has a pipe of its own, and their messages mix, but those of each stay in order.",
      "Look at the time between two Get responses: a burst of a thousand messages.",
      "Watch the counter of what was not recorded in the status bar: it tells whether rows are missing here.",
    ],
  },
  workers: [FLOODER],
  checks: [
    claimed("complete", "Every message is counted, and none but where it belongs"),
    keptOrder("order", "Messages are dispatched as they were sent", {
      filter: MESSAGES,
      per: "pipe",
      what: "messages",
      atLeast: FLOOD_MESSAGES,
    }),
    seen("calls", "Every burst is acknowledged", {
      filter: 'interface == "Tally" and response and status == dispatched',
      what: "bursts acknowledged",
    }),
    accounted("accounted", "Each message is on record, or counted as not recorded", {
      filter: MESSAGES,
      atLeast: 1,
    }),
  ],
};
