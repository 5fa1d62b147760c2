// The double, with somebody who owns a server: keeps a count of its calls per process.
import { describe, expect, it } from "vitest";
import type { ConnectionInfo, IpcServer } from "../index.ts";
import { FakeIpcServer, fakeIpcServerState } from "./fake-ipc-server.ts";

/** Closes the connection of a process that calls too often. */
class CallCounter {
  readonly counts = new Map<number | undefined, number>();
  readonly #server: IpcServer;
  readonly #limit: number;

  constructor(server: IpcServer, limit: number) {
    this.#server = server;
    this.#limit = limit;
    server.setDisconnectHandler(() => this.counts.delete(server.currentConnectionInfo.pid));
  }

  called(): void {
    const { pid } = this.#server.currentConnectionInfo;
    const count = (this.counts.get(pid) ?? 0) + 1;
    this.counts.set(pid, count);
    if (count > this.#limit) this.#server.close(this.#server.currentReceiver);
  }
}

function peer(pid: number): ConnectionInfo {
  return { number: 1, pid, uid: 1000, gid: 1000, executable: "/usr/bin/client" };
}

describe("FakeIpcServer", () => {
  it("notes that it is started and stopped", async () => {
    const state = fakeIpcServerState();
    const server = new FakeIpcServer(state);
    await server.startServer();
    expect(state.isServerStarted).toBe(true);
    await server.stopServer();
    expect(state.isServerStarted).toBe(false);
  });

  it("plays calls and disconnects of peers that the test makes up", () => {
    const state = fakeIpcServerState();
    const counter = new CallCounter(new FakeIpcServer(state), 1);
    Object.assign(state, { currentReceiver: 3, currentConnectionInfo: peer(77) });
    counter.called();
    expect([counter.counts.get(77), state.lastClosedReceiver]).toEqual([1, undefined]);
    counter.called();
    expect(state.lastClosedReceiver).toBe(3);
    state.disconnectHandler?.();
    expect(counter.counts.size).toBe(0);
  });

  it("names nobody unless the test does, as the real one", () => {
    const server = new FakeIpcServer(fakeIpcServerState());
    expect(() => server.currentReceiver).toThrow("NOT_IN_DISPATCH");
    expect(() => server.currentConnectionInfo).toThrow("NOT_IN_DISPATCH");
  });
});
