import { setTimeout as delay } from "node:timers/promises";
import { claimed, keptOrder } from "../../checks/index.ts";
import type { Scenario, WorkerControl, WorkerKind } from "../../scenario.ts";
import { listenedTableServices } from "./services.ts";

/** So long a listener stays; then a new process takes its place. */
const STAY_MS = 1_200;

const WRITER: WorkerKind = {
  name: "table-writer",
  description: "Adds rows to a table that all workers share",
  rate: 4,
  services: listenedTableServices,
};

const LISTENER: WorkerKind = {
  name: "table-listener",
  description: "Hears of every row of a shared table",
  rate: 1,
  services: listenedTableServices,
};

export const TABLE_LISTENERS: Scenario = {
  name: "table-listeners",
  title: "Listeners come and go",
  summary: "A table tells a set of listeners of each row; one leaves, and the others go on hearing",
  topic: "Lifetime",
  story: {
    shows:
      "Two workers add rows to one table, and it tells its listeners, each a process of its own, of every row. Now and then a listener ends and another takes its place: the others do not miss a row.",
    guarantee:
      "A remote leaves its RemoteSet when its other end goes; iterating calls those that are left. Each listener's pipe is a FIFO, so all that the table tells in one order is heard in that order by each, though not at the same time.",
    tries: [
      "Find one row's number at all listeners: the same number always has the same text.",
      "Freeze a listener and let it go on: its rows have waited in its pipe, and the other listeners never waited for it.",
      "Kill a listener: what was on its way to it is lost with it, and with nobody else.",
    ],
  },
  workers: [WRITER, WRITER, LISTENER, LISTENER],
  checks: [
    claimed("same-order", "Listeners hear every row once, in the order of the table", {
      atLeast: 2,
    }),
    claimed("others-go-on", "When a listener leaves, the others go on hearing"),
    keptOrder("order", "No row overtakes another on its way to a listener", {
      filter: 'interface == "TableListener" and not control',
      what: "messages",
      atLeast: 20,
    }),
  ],
  // Rows that are on their way to a listener when it leaves.
  expects: { lostMessages: true },
  drive: replaceListeners,
};

/** Ends the listener that has been there for longest, and starts another one. */
async function replaceListeners(workers: WorkerControl, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await delay(STAY_MS, undefined, { signal });
    const [oldest] = workers.pidsOf(LISTENER);
    if (oldest !== undefined) await workers.stopWorker(oldest);
    if (!signal.aborted) await workers.startWorker(LISTENER);
  }
}
