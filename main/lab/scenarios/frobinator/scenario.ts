import { claimed, inverted, keptOrder } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { frobinatorServices } from "./services.ts";

const FROBINATOR: WorkerKind = {
  name: "frobinator",
  description: "Chooses a setting on one pipe, and frobinates on another",
  rate: 15,
  services: frobinatorServices,
};

const ASSOCIATED_FROBINATOR: WorkerKind = {
  name: "frobinator-associated",
  description: "Chooses a setting and frobinates, over interfaces that share a pipe",
  rate: 15,
  services: frobinatorServices,
};

const CALLS = 'interface in {"Frobinator", "Settings"} and not response and not control';

export const FROBINATOR_RACE: Scenario = {
  name: "frobinator-race",
  title: "The frobinator race",
  summary: "Configure on one pipe, act on another: now and then the act comes first",
  topic: "Order",
  story: {
    shows:
      "A worker chooses a setting on one pipe and at once calls Frobinate on another. Mostly the frobinator goes by the new setting. When the worker has just opened the settings anew it does not: the frobinator looks something up before it binds their pipe, Choose waits there, and Frobinate overtakes it.",
    guarantee:
      "None: two pipes have no order between them, even if the same two processes hold their ends. That it mostly works is luck, which ends as soon as one receiver binds late, is paused, runs on another thread, or the machine is busy. The look-up stands for that of a small file: five milliseconds, here as in frobinator-cure.",
    tries: [
      "Select a Frobinate that overtook, and compare `meant` in the request with `used` in the response.",
      "Look at the rounds in between: nothing about them is different but the luck.",
      "Run frobinator-cure: the same worker, with the settings on the frobinator's own pipe.",
    ],
  },
  workers: [FROBINATOR],
  checks: [
    inverted("inversion", "A Frobinate overtakes the Choose that was sent before it", {
      filter: CALLS,
      what: "messages",
      atLeast: 1,
    }),
    claimed("stale", "A frobinator goes by a setting that is not the one just chosen"),
    claimed("luck", "And yet it goes by the one just chosen at other times"),
  ],
};

export const FROBINATOR_CURE: Scenario = {
  name: "frobinator-cure",
  title: "The frobinator, cured",
  summary: "The same with associated settings: one pipe, one order, never an inversion",
  topic: "Order",
  story: {
    shows:
      "The worker of frobinator-race, but for one thing: its settings are an associated interface of the frobinator. The host looks something up and binds them late as before, and every Frobinate goes by the setting that was chosen just before it.",
    guarantee:
      "Associated interfaces share one pipe and so one FIFO. A message for an interface that is not bound yet holds up all that were sent after it on that pipe, whichever interface they are for: order is bought with waiting.",
    tries: [
      "Compare the latency of the Frobinate that follows an AddSettings with that of the others: it had to wait for the binding.",
      "Read Choose and Frobinate in the sequence: one lane, always in the order of sending.",
    ],
  },
  workers: [ASSOCIATED_FROBINATOR],
  checks: [
    keptOrder("order", "No Frobinate overtakes a Choose", {
      filter: CALLS,
      what: "messages",
      atLeast: 40,
    }),
    claimed("as-chosen", "The frobinator always goes by the setting just chosen", { atLeast: 2 }),
  ],
};
