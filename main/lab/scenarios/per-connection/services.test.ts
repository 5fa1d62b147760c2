import { expect, it } from "vitest";
import type { ConnectionInfo } from "../../../server/index.ts";
import { FakeIpcServer, fakeIpcServerState } from "../../../server/testing/fake-ipc-server.ts";
import { TallyImpl } from "./services.ts";

function peer(pid: number | undefined): ConnectionInfo {
  return { number: 1, pid, uid: 1000, gid: 1000, executable: undefined };
}

it("a tally has its own, shares the common one, and names its caller", async () => {
  const state = fakeIpcServerState();
  const server = new FakeIpcServer(state);
  const common = { total: 0 };
  const [one, two] = [
    new TallyImpl(peer(11), server, common),
    new TallyImpl(peer(12), server, common),
  ];
  state.currentConnectionInfo = peer(11);
  expect(await one.add(3)).toEqual({ own: 3, all: 3, madeFor: 11, caller: 11 });
  // A server that mixed up its connections would be found out.
  expect(await two.add(4)).toEqual({ own: 4, all: 7, madeFor: 12, caller: 11 });
  state.currentConnectionInfo = peer(undefined);
  expect(await one.add(5)).toEqual({ own: 8, all: 12, madeFor: 11, caller: 0 });
});
