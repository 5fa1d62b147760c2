import type { ConnectionSnapshot, ConnectionState } from "./snapshot.ts";

/** One attempt to reach the named server. */
export interface ConnectionInfo {
  readonly number: number;
  readonly pid: number;
  /** Index of the process at the other end, once it is known. */
  process: number | undefined;
  state: ConnectionState;
  detail: string;
}

/** All connections of a session, numbered from 1. */
export class ConnectionTable {
  readonly #list: ConnectionInfo[] = [];

  /** All connections, oldest first. */
  get all(): readonly ConnectionInfo[] {
    return this.#list;
  }

  /** Adds one. */
  add(connection: Omit<ConnectionInfo, "number">): ConnectionInfo {
    const added = { number: this.#list.length + 1, ...connection };
    this.#list.push(added);
    return added;
  }

  /** What the view shows. */
  snapshot(): ConnectionSnapshot[] {
    return this.#list.map(({ number, process, pid, state, detail }) => ({
      number,
      process: process ?? null,
      pid,
      state,
      detail,
    }));
  }
}
