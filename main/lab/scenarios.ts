/** A kind of worker that the lab can start; its program is in `workers/programs.ts`. */
export interface WorkerKind {
  readonly name: string;
  readonly description: string;
  /** Operations per second. */
  readonly rate: number;
  /** Makes blocking calls, for which its connection needs a thread of its own. */
  readonly blocks?: boolean;
}

/** A set of workers started together. */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** Names of worker kinds; a name may stand more than once. */
  readonly workers: readonly string[];
}

/** Every kind of worker, by name. */
export const WORKER_KINDS: readonly WorkerKind[] = [
  {
    name: "ping",
    description: "Calls PingResponder.Ping and awaits the random number",
    rate: 20,
  },
  {
    name: "logger",
    description: "Writes lines to a Logger and reads its tail now and then",
    rate: 30,
  },
  {
    name: "database",
    description: "Adds rows to two tables associated with their Database: one FIFO for all",
    rate: 25,
  },
  {
    name: "database-independent",
    description: "The same rows over a pipe per table: commits overtake them",
    rate: 25,
  },
  {
    name: "till",
    description: "Blocks on a Till, which asks it back before it answers",
    rate: 10,
    blocks: true,
  },
];

/** Every scenario, the default one first. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "default",
    description: "Three workers: one pings, one logs, one drives a database with associated tables",
    workers: ["ping", "logger", "database"],
  },
  {
    name: "associated-or-not",
    description: "Two databases: tables associated with it, and tables on pipes of their own",
    workers: ["database", "database-independent"],
  },
  {
    name: "blocking",
    description:
      "A worker that blocks in each call and is called back meanwhile, and one that does not",
    workers: ["till", "ping"],
  },
  {
    name: "idle",
    description: "No workers: start them one by one",
    workers: [],
  },
];

/** The scenario of that name, or undefined. */
export function findScenario(name: string): Scenario | undefined {
  return SCENARIOS.find((scenario) => scenario.name === name);
}

/** The worker kind of that name, or undefined. */
export function findWorkerKind(name: string): WorkerKind | undefined {
  return WORKER_KINDS.find((kind) => kind.name === name);
}
