import type { Scenario, WorkerKind } from "../scenario.ts";
import { ASSOCIATED_OR_NOT, DATABASE } from "./associated-or-not/scenario.ts";
import { BAD_MESSAGE } from "./bad-message/scenario.ts";
import { BLOCKING } from "./blocking/scenario.ts";
import { BOTH_ENDS } from "./both-ends/scenario.ts";
import { CANVAS } from "./canvas/scenario.ts";
import { CAPABILITY_DENIED } from "./capability-denied/scenario.ts";
import { CONVERSION } from "./conversion/scenario.ts";
import { CRASH_STORM } from "./crash-storm/scenario.ts";
import { EXTENSIBLE_ENUM } from "./extensible-enum/scenario.ts";
import { FLOOD } from "./flood/scenario.ts";
import { FROBINATOR_CURE, FROBINATOR_RACE } from "./frobinator/scenario.ts";
import { LEGACY_OR_MOJO } from "./legacy-or-mojo/scenario.ts";
import { LOG_THEN_BYE } from "./log-then-bye/scenario.ts";
import { LOGGER_PROVIDER } from "./logger-provider/scenario.ts";
import { LOGGER, LOGGER_TAIL } from "./logger/scenario.ts";
import { PER_CONNECTION } from "./per-connection/scenario.ts";
import { PING, PING_RESPONDER } from "./ping-responder/scenario.ts";
import { PNG_DECODER } from "./png-decoder/scenario.ts";
import { PORT_RELAY } from "./port-relay/scenario.ts";
import { SELF_OWNED } from "./self-owned/scenario.ts";
import { SLOW_CONSUMER } from "./slow-consumer/scenario.ts";
import { TABLE_LISTENERS } from "./table-listeners/scenario.ts";
import { UNION_DICTIONARY } from "./union-dictionary/scenario.ts";
import { UNVERIFIED_PEER } from "./unverified-peer/scenario.ts";
import { VERSIONING } from "./versioning/scenario.ts";

const DEFAULT: Scenario = {
  name: "default",
  title: "A bit of everything",
  summary: "Three workers: one pings, one logs, one drives a database with associated tables",
  topic: "First steps",
  story: {
    shows:
      "Three processes connect to the named server of the lab, each over a link of its own, and talk to implementations that only they have.",
    guarantee:
      "Each pipe is a FIFO. Between two pipes nothing is ordered, whoever holds their ends.",
    tries: [
      "Kill a worker and read its card among the disconnects: what went with it, and which calls were never answered.",
      "Choose a scenario from the toolbar: each shows one guarantee, or the lack of one.",
    ],
  },
  workers: [PING, LOGGER, DATABASE],
  checks: [],
};

/** What runs before anything was started. */
export const IDLE: Scenario = {
  name: "idle",
  title: "Nothing yet",
  summary: "No workers: start them one by one",
  topic: "First steps",
  story: {
    shows: "An empty lab. Workers are started one by one, of any kind.",
    guarantee: "A named server takes connections at any time, one or many.",
    tries: ["Start two workers of one kind: each gets implementations of its own."],
  },
  workers: [],
  checks: [],
};

/** Every scenario, the default one first. */
export const SCENARIOS: readonly Scenario[] = [
  DEFAULT,
  PING_RESPONDER,
  LOGGER_TAIL,
  LOGGER_PROVIDER,
  BOTH_ENDS,
  FROBINATOR_RACE,
  FROBINATOR_CURE,
  ASSOCIATED_OR_NOT,
  BLOCKING,
  PORT_RELAY,
  LOG_THEN_BYE,
  SELF_OWNED,
  TABLE_LISTENERS,
  CRASH_STORM,
  UNION_DICTIONARY,
  VERSIONING,
  EXTENSIBLE_ENUM,
  CAPABILITY_DENIED,
  PNG_DECODER,
  CANVAS,
  BAD_MESSAGE,
  PER_CONNECTION,
  UNVERIFIED_PEER,
  LEGACY_OR_MOJO,
  CONVERSION,
  SLOW_CONSUMER,
  FLOOD,
  IDLE,
];

/** Every kind of worker that a scenario starts. */
export const WORKER_KINDS: readonly WorkerKind[] = [
  ...new Set(SCENARIOS.flatMap(({ workers }) => workers)),
];

/** The scenario of that name, or undefined. */
export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}

/** The worker kind of that name, or undefined. */
export function findWorkerKind(name: string): WorkerKind | undefined {
  return WORKER_KINDS.find((kind) => kind.name === name);
}
