import { NO_PROCESS } from "./columns.ts";
import type { PipeInfo } from "./pipe-info.ts";
import { RateMeter } from "./rate-meter.ts";
import { ProcessState, type ProcessSnapshot } from "./snapshot.ts";

/** What is known of a process when it is added. */
export interface ProcessDescription {
  readonly pid: number;
  readonly name: string;
  /** "host", "worker" or "view". */
  readonly role: string;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/** One process of the session, alive or not. Times are nanoseconds. */
export interface ProcessInfo {
  readonly index: number;
  pid: number;
  name: string;
  role: string;
  uid: number | undefined;
  gid: number | undefined;
  state: ProcessState;
  exit: ProcessExit | undefined;
  /** When the host lost its link to it, and why. */
  linkLost: { readonly time: number; readonly reason: string } | undefined;
  sent: number;
  received: number;
  /** When it last sent a message or was given one, those about the pipes themselves aside. */
  lastActive: number;
  startedRow: number | undefined;
  exitedRow: number | undefined;
  readonly meter: RateMeter;
}

/** What is known of how a process ended; nothing of it if nobody has watched it. */
export interface ProcessEnd {
  readonly code?: number | undefined;
  readonly signal?: string | undefined;
  /** Nobody knows whether it has ended, but it has closed its connections itself. */
  readonly hasLeft?: boolean | undefined;
}

/** How a process ended. */
export interface ProcessExit {
  readonly time: number;
  readonly code: number | undefined;
  readonly signal: string | undefined;
  readonly hasLeft: boolean;
  /** Pipes of which it held an end until then, or nearly so. */
  readonly pipes: readonly PipeInfo[];
}

/** All processes of a session; a process keeps its index. */
export class ProcessTable {
  readonly #list: ProcessInfo[] = [];

  /** All processes, in the order in which they were added. */
  get all(): readonly ProcessInfo[] {
    return this.#list;
  }

  /** Adds a process that is starting. @throws RangeError beyond 65,534 processes. */
  add(description: ProcessDescription): ProcessInfo {
    const index = this.#list.length;
    if (index >= NO_PROCESS) {
      throw new RangeError("A session holds no more processes.");
    }
    const process: ProcessInfo = {
      index,
      pid: description.pid,
      name: description.name,
      role: description.role,
      uid: description.uid,
      gid: description.gid,
      state: ProcessState.Starting,
      exit: undefined,
      linkLost: undefined,
      sent: 0,
      received: 0,
      lastActive: Number.NEGATIVE_INFINITY,
      startedRow: undefined,
      exitedRow: undefined,
      meter: new RateMeter(),
    };
    this.#list.push(process);
    return process;
  }

  /** The process with an index. */
  get(index: number): ProcessInfo | undefined {
    return this.#list[index];
  }

  /** The process with this pid that has not ended; pids are given out again after an end. */
  findAlive(pid: number): ProcessInfo | undefined {
    return this.#list.findLast(
      (process) => process.pid === pid && process.state !== ProcessState.Exited,
    );
  }

  /** What the view shows, with rates over the second before `now`. */
  snapshot(now: number): ProcessSnapshot[] {
    return this.#list.map((process) => ({
      index: process.index,
      pid: process.pid,
      name: process.name,
      role: process.role,
      state: process.state,
      uid: process.uid ?? null,
      gid: process.gid ?? null,
      exitCode: process.exit?.code ?? null,
      signal: process.exit?.signal ?? null,
      sent: process.sent,
      received: process.received,
      rate: process.meter.rate(now),
      startedRow: process.startedRow ?? null,
      exitedRow: process.exitedRow ?? null,
    }));
  }
}
