import { type Check, CheckState, claimed } from "../../checks/index.ts";
import type { Scenario, WorkerControl, WorkerKind } from "../../scenario.ts";
import { tallyServices } from "./services.ts";

const KEEPER: WorkerKind = {
  name: "tally-keeper",
  description: "Holds two connections to one server, and adds to the tally of each",
  rate: 4,
  services: tallyServices,
};

const TALLY = 'interface == "mojoscope.lab.per_connection.mojom.Tally"';
/** Connections that there are before one of the workers is replaced. */
const FIRST_CONNECTIONS = 4;
/** Calls looked at: so many are enough to see each connection many times. */
const CALLS_SEEN = 100;

/** What the trace says of it: a pipe per connection, and one process on each. */
const PIPES: Check = {
  name: "own-pipes",
  text: "Each connection has a pipe of its own, on which one process calls",
  judge: (evidence) => {
    const calls = evidence.newest(`${TALLY} and request and status == dispatched`, CALLS_SEEN);
    const callers = new Map<number | null, Set<number | null>>();
    for (const { pipe, from } of calls) {
      callers.set(pipe, (callers.get(pipe) ?? new Set()).add(from));
    }
    const isShared = [...callers.values()].some((processes) => processes.size > 1);
    const detail = `${callers.size} pipes in the last ${calls.length} calls`;
    const rows = calls.slice(-FIRST_CONNECTIONS).map(({ no }) => no);
    if (isShared) return { state: CheckState.Broken, detail, rows };
    const state = callers.size >= FIRST_CONNECTIONS ? CheckState.Met : CheckState.Pending;
    return { state, detail, rows };
  },
};

export const PER_CONNECTION: Scenario = {
  name: "per-connection",
  title: "An implementation per connection",
  summary: "Four connections of two processes add up numbers: each has a tally of its own",
  topic: "Trust",
  story: {
    shows:
      "A second named server runs beside that of the lab, and each worker connects to it twice. The server makes an implementation for every connection. Each counts what came over its own connection, and what all have in common. Then a worker ends and another takes its place: its tallies begin at nothing.",
    guarantee:
      "The server asks its provider for an implementation once per connection, and tells it the process id that the kernel gave. During a call the server names the connection that the call came over. When a connection ends, its receiver goes, and what only that connection had goes with it.",
    tries: [
      "Filter for the interface Tally: the own total is different on each pipe, and the common one goes up with every call.",
      "Kill a worker and start another one: the common total goes on where it was, and the own totals begin again.",
      "Look at the connections of a worker in the topology: one to the lab, and two more.",
    ],
  },
  workers: [KEEPER, KEEPER],
  checks: [
    PIPES,
    claimed("own-state", "Each connection counts what came over itself, and nothing else", {
      atLeast: FIRST_CONNECTIONS,
    }),
    claimed("common-state", "What the implementations share is what all of them have added", {
      atLeast: FIRST_CONNECTIONS,
    }),
    claimed("by-pid", "Each implementation is made for the process that calls it", {
      atLeast: FIRST_CONNECTIONS,
    }),
    claimed("fresh-start", "A connection that is made later begins at nothing, as the first did", {
      atLeast: FIRST_CONNECTIONS + 1,
    }),
  ],
  drive: replaceOne,
};

/** When all have been counting for a while, one worker ends and another takes its place. */
async function replaceOne(workers: WorkerControl, signal: AbortSignal): Promise<void> {
  await workers.until((evidence) => evidence.claims("own-state").length >= FIRST_CONNECTIONS);
  const [oldest] = workers.pidsOf(KEEPER);
  if (oldest !== undefined) await workers.stopWorker(oldest);
  if (!signal.aborted) await workers.startWorker(KEEPER);
}
