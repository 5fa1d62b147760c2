import { seen, seenAfter } from "../../checks/index.ts";
import type { Scenario } from "../../scenario.ts";
import { PING } from "../ping-responder/scenario.ts";
import { cardForEveryDeath, nothingLeft } from "./checks.ts";
import { BAKER, storm } from "./storm.ts";

const FIRST_DEATH = 'kind == process_exited and process == "baker"';

export const CRASH_STORM: Scenario = {
  name: "crash-storm",
  title: "Crash storm",
  summary: "Workers are killed in the middle of a call, again and again, and the host stays well",
  topic: "Lifetime",
  story: {
    shows:
      "Two bakers always have a call under way. The lab kills them with SIGKILL as soon as they do, starts as many new ones, and some seconds later kills those. Another worker pings all the while.",
    guarantee:
      "A process that dies closes every pipe that it held, without a word of its own. Whoever holds the other ends is told once, behind the last message that had left the process, and other pipes are not concerned. What the dead process was to be answered is answered by nobody.",
    tries: [
      "Read a card: the signal, each interface that was lost, and the call that was never answered.",
      "Watch the topology through a storm: the pipes of the dead go, and the count of those open comes back to what it was.",
      "Kill the ping worker as well: nobody starts that one again.",
    ],
  },
  workers: [BAKER, BAKER, PING],
  drive: storm,
  checks: [
    cardForEveryDeath(
      "cards",
      "Every death has its card, with the signal and what was unanswered",
      {
        kind: BAKER.name,
        atLeast: 2,
      },
    ),
    nothingLeft("nothing-left", "Of the dead no pipe is left open, at either end", {
      kind: BAKER.name,
      atLeast: 2,
    }),
    seen("restarted", "New workers take the places of the dead", {
      filter: 'method == "Register" and from == "baker" and status == dispatched',
      what: "bakers came",
      atLeast: 3,
    }),
    seenAfter("well", "The host answers others as ever", {
      first: FIRST_DEATH,
      filter: 'interface == "PingResponder" and response and status == dispatched',
      what: "pings answered",
      atLeast: 10,
    }),
  ],
  expects: { lostMessages: true, deaths: [BAKER.name] },
};
