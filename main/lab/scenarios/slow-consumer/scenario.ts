import { claimed, seen } from "../../checks/index.ts";
import type { Scenario, WorkerKind } from "../../scenario.ts";
import { queued } from "./queued.ts";
import { springServices } from "./services.ts";

const DRINKER: WorkerKind = {
  name: "drinker",
  description: "Reads a data pipe in small sips, and its messages only now and then",
  rate: 20,
  services: springServices,
};

const DROPS = 'interface == "Bucket" and method == "Drop"';

export const SLOW_CONSUMER: Scenario = {
  name: "slow-consumer",
  title: "A slow drinker",
  summary: "A full data pipe holds its producer back; messages pile up in front of their receiver",
  topic: "Load",
  story: {
    shows:
      "A spring could pour as fast as the machine allows. It pours bytes into a data pipe with room for 4 KiB, and sends drops as messages, both to one worker. The worker sips 256 bytes at a time, and between two of its rounds of messages it pauses its receiver. The data pipe is full almost at once, and the spring pours no faster than the worker drinks. The drops come all the while and wait in their pipe.",
    guarantee:
      "What is written to a data pipe and not yet read is never more than its capacity: a write takes what there is room for, and the producer waits until there is room again. A message pipe has no capacity. A call never waits and never fails because the receiver is slow; messages queue up, in order, until they are dispatched. Whoever needs a limit there counts acknowledgements, as this spring does: it stops 500 drops ahead of what the worker has taken.",
    tries: [
      "Watch the number of messages in flight on the pipe of the bucket: it climbs while the receiver is paused, and falls to 0 when it resumes.",
      "Look at the times of a Drop: sent, arrived and dispatched are far apart.",
      "Freeze the worker: the data pipe stays as full as it is, and the drops queue up as far as the spring lets them.",
    ],
  },
  workers: [DRINKER],
  checks: [
    claimed("bounded", "What was poured and not drunk is never more than the capacity"),
    claimed("held-back", "The spring has to wait, and goes on when there is room"),
    seen("asked", "The worker compares what was poured with what it has drunk", {
      filter: 'interface == "Spring" and method == "GetPoured" and response',
      what: "times asked",
      atLeast: 3,
    }),
    queued("queued", "Drops queue up in front of their receiver, and nothing limits that", {
      filter: DROPS,
      what: "drops",
      atLeast: 15,
    }),
    claimed("in-order", "When the receiver resumes, every drop comes, in order"),
  ],
};
