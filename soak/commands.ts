// What the conductor of a soak run and its processes tell each other over Node's own channel.
import type { ProcessSample } from "../chaos/sample.ts";

/** What the host leaves behind on purpose, for tests of those who look for it. */
export type Leak =
  /** A descriptor per connection. */
  | "file"
  /** The implementation of each connection. */
  | "implementation"
  /** {@link LEAKED_BYTES} per connection. */
  | "memory"
  /** The host's end of the pipe to each client. */
  | "pipe";

/** What a leak of memory is per connection. */
export const LEAKED_BYTES = 2 ** 20;

/** What the host is started with. */
export interface HostSettings {
  readonly serverName: string;
  readonly traffic: Traffic;
  readonly leaks: readonly Leak[];
}

/** What a client is started with. */
export interface ClientSettings {
  readonly serverName: string;
  readonly connections: number;
  readonly traffic: Traffic;
}

/** What goes over each connection, each way. */
export interface Traffic {
  /** Messages per second; one that is not answered when the next one is due puts that off. */
  readonly rate: number;
  /** Bytes of each besides its number. */
  readonly fillerBytes: number;
}

/** To a process. Each is answered by {@link Answer} of the same type but for those that say otherwise. */
export type Command =
  /** To the host: answer when so many connections have joined and been heard both ways so often. */
  | { readonly type: "heard"; readonly connections: number; readonly messages: number }
  /** To the host: answer when nobody is connected any more. */
  | { readonly type: "empty" }
  /** To the host: measure, and forget the connections that have ended. */
  | { readonly type: "sample" }
  /** To the host: stop the server. */
  | { readonly type: "stop" }
  /** To the host: end in order. Not answered. */
  | { readonly type: "leave" };

/** From a process. */
export type Answer =
  | { readonly type: "ready" | "heard" | "empty" | "stop" }
  | { readonly type: "sample"; readonly holdings: Holdings }
  /** Something that must not happen; unasked. */
  | { readonly type: "fault"; readonly what: string };

/** What the host holds, and what has happened since it was last asked. */
export interface Holdings extends ProcessSample {
  /** Receivers of the server. */
  readonly connections: number;
  readonly links: number;
  /** Pipes that the broker keeps track of. */
  readonly routes: number;
  /** Implementations that are still in memory after a garbage collection. */
  readonly implementations: number;
  /** Whether the server's socket file is there. */
  readonly hasSocketFile: boolean;
  readonly ended: readonly EndedPeer[];
}

/** A connection that has ended, as the server's disconnect handler saw it. */
export interface EndedPeer {
  readonly pid: number | undefined;
  /** Messages that came from the client, and answers to those sent to it. */
  readonly up: number;
  readonly down: number;
}
