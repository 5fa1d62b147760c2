// What the conductor and its processes tell each other over Node's own channel.
import type { Side } from "./records.ts";
import type { Sample } from "./sample.ts";

/** What a process is started with. */
export interface ProcessSettings {
  readonly serverName: string;
  readonly role: "host" | "worker";
  /** Counts the processes of the run, respawned ones included; the host is 0. */
  readonly process: number;
  readonly seed: number;
  /** How many ends it tries to hold. */
  readonly ends: number;
}

/** To a process. Each is answered by {@link Answer} of the same type but for those that say otherwise. */
export type Command =
  /** Decide and do at random, from now on. Not answered. */
  | { readonly type: "play" }
  /** Decide nothing any more; bind what is loose and answer what is open. */
  | { readonly type: "rest" }
  /** Send a call after everything else, and say when it is answered. */
  | { readonly type: "barrier" }
  /** Close all ends of that side. */
  | { readonly type: "close"; readonly side: Side; readonly withTrunks: boolean }
  | { readonly type: "sample" }
  /** Read nothing for a while, and send before anything is read. Not answered. */
  | { readonly type: "stall" }
  /** To the host: close the link of a process. Not answered. */
  | { readonly type: "drop"; readonly process: number }
  /** End in order. Not answered. */
  | { readonly type: "leave" }
  /** Kill yourself in the middle of a step. Not answered. */
  | { readonly type: "die" };

/** From a process. */
export type Answer =
  | { readonly type: "ready" }
  | { readonly type: "rest" }
  | { readonly type: "close" }
  /** @see Journal.count */
  | { readonly type: "barrier"; readonly records: number }
  | { readonly type: "sample"; readonly sample: Sample; readonly host: HostCounts | undefined }
  /** So many steps are done; unasked. */
  | { readonly type: "step"; readonly steps: number };

/** Host only: pipes that the broker keeps track of, its links, and connections of the server. */
export interface HostCounts {
  readonly routes: number;
  readonly links: number;
  readonly connections: number;
}
