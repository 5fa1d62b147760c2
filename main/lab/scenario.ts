// What a scenario is made of; see scenarios/README.md for how to write one.
import type { Node } from "../../shared/system/index.ts";
import type { BinderMap } from "../../shared/services/index.ts";
import type { EndpointOptions } from "../server/index.ts";
import type { ServiceHostOptions } from "../services/index.ts";
import type { Check, Evidence } from "./checks/index.ts";
import type { EndpointScope } from "./endpoint-scope.ts";

/** What a scenario is about, for a person to read. Code stands between backticks. */
export interface Story {
  /** What there is to see. */
  readonly shows: string;
  /** What Mojo promises here, or does not. */
  readonly guarantee: string;
  /** Things to try, a sentence each. */
  readonly tries: readonly string[];
}

/** What scenarios are about, in the order in which lists have them. */
export const TOPICS = [
  "First steps",
  "Order",
  "Lifetime",
  "Versions",
  "Services",
  "Trust",
  "Old and new",
  "Load",
] as const;
/** One of {@link TOPICS}. */
export type Topic = (typeof TOPICS)[number];

/** A set of workers started together, and what is to be seen of them. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** One line, for lists. */
  readonly summary: string;
  /** Where lists have it. */
  readonly topic: Topic;
  readonly story: Story;
  /** What is started; a kind may stand more than once. */
  readonly workers: readonly WorkerKind[];
  /** What the scenario shows; judged while it runs and when it has ended. */
  readonly checks: readonly Check[];
  /** What goes missing or ends badly on purpose, so that a report does not complain of it. */
  readonly expects?: Expectations;
  /** What the host does to its workers while they run. Ends early when `signal` is aborted. */
  readonly drive?: (workers: WorkerControl, signal: AbortSignal) => Promise<void>;
}

/** What is no fault in a scenario's report. */
export interface Expectations {
  /** Messages may be lost, dropped or rejected: pipes end while they are in use. */
  readonly lostMessages?: boolean;
  /** Kinds whose processes may end by a signal or with an exit code that is not 0. */
  readonly deaths?: readonly string[];
}

/** A kind of worker that the lab can start; its program is in `scenarios/programs.ts`. */
export interface WorkerKind {
  readonly name: string;
  readonly description: string;
  /** Operations per second. */
  readonly rate: number;
  /** Makes blocking calls, for which its connection needs a thread of its own. */
  readonly blocks?: boolean;
  /** Opens what the host offers to such workers. Kinds with the same function share what it opens. */
  readonly services: OpenServices;
}

/** Called for the first worker of a run that needs it. */
export type OpenServices = (lab: LabContext) => LabServices | Promise<LabServices>;

/** What the host offers to workers of one or more kinds, for one run of a scenario. */
export interface LabServices {
  /** Adds the binders of what one worker is offered. */
  offer(broker: BinderMap, worker: ServedWorker): void;
  /** Ends what is not in a scope. */
  close?(): Promise<void> | void;
}

/** The host, as services see it. */
export interface LabContext {
  /** Where pipes are made that the trace is to see. */
  readonly node: Node;
  /** The name of the lab's server; servers of a scenario's own take it with a suffix. */
  readonly serverName: string;
  /** Ends each end in it when its peer goes, and what is left when the lab closes. */
  readonly scope: EndpointScope;
  /** For servers of a scenario's own: what they refuse, and what ends, becomes part of the trace. */
  readonly serverEvents: Pick<EndpointOptions, "onRefused" | "onClosed">;
  /** For services in processes of their own: they are started, recorded and killed as workers are. */
  readonly processes: Pick<ServiceHostOptions, "launch" | "onFailed" | "tap">;
}

/** A worker that has registered. */
export interface ServedWorker {
  readonly pid: number;
  readonly kind: string;
  /** The part of the lab's scope for the ends that serve this worker. */
  readonly scope: EndpointScope;
}

/** What a scenario may do to the workers of its run. */
export interface WorkerControl {
  /** Waits until what is on record shows something. @throws when the run ends first */
  until(isShown: (evidence: Evidence) => boolean): Promise<void>;
  /** Process ids of the workers of a kind that have not ended, oldest first. */
  pidsOf(kind: WorkerKind): number[];
  /** Starts one more. @throws LabError */
  startWorker(kind: WorkerKind): Promise<number>;
  /** Ends one at once. @throws LabError */
  killWorker(pid: number): Promise<void>;
  /** Asks one to end by itself. @throws LabError */
  stopWorker(pid: number): Promise<void>;
}
