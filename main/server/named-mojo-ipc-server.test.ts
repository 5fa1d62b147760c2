// The behaviours of Mojo's own tests of this class, under their names, with real client processes, in
// each of the ways to name the pipe. Those that Mojo's tests have on Windows only are shown in the
// sense that they have on a socket.
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { channelPath } from "./index.ts";
import { EchoScene, nextDisconnect } from "./testing/echo-scene.ts";
import { EchoServer } from "./testing/echo-server.ts";
import { CANNOT_CONNECT } from "./testing/pipe-id.ts";

const GONE = "disconnected";
const WELL = { code: 0, signal: null };
const KILLED = { code: null, signal: "SIGKILL" };

let scene: EchoScene;

beforeEach(() => {
  scene = new EchoScene();
});

afterEach(() => scene.close());

describe.each([
  ["an isolated connection", undefined],
  ["a pipe with a number", 2n ** 63n],
  ["a pipe with a name", "echo pipe"],
])("NamedMojoIpcServer with %s", (_title, messagePipeId) => {
  it("SendEcho", async () => {
    const echo = await scene.serve({ messagePipeId });
    const client = scene.launch(echo, "echo");
    expect(await client.nextLine()).toBe(`from ${client.pid}`);
    expect(await client.exited).toEqual(WELL);
    expect(echo.calls.map(({ info }) => info.pid)).toEqual([client.pid]);
  });

  it("DeleteNamedMojoServer_NoLingeringInvitations", async () => {
    const echo = new EchoServer({ messagePipeId });
    {
      await using server = echo.server;
      await server.startServer();
    }
    const client = scene.launch(echo, "echo");
    expect(await client.nextLine()).toContain(echo.name);
    expect(await client.exited).toEqual({ code: CANNOT_CONNECT, signal: null });
  });

  it("DisconnectHandler", async () => {
    const echo = await scene.serve({ messagePipeId });
    const disconnect = nextDisconnect(echo);
    const client = scene.launch(echo, "echo");
    expect(await client.exited).toEqual(WELL);
    const { receiver, info, connections } = await disconnect;
    expect(echo.calls).toEqual([{ receiver, info }]);
    expect(info).toMatchObject({ pid: client.pid, uid: process.getuid?.() });
    expect([connections, echo.server.numberOfActiveConnections]).toEqual([1, 0]);
  });

  it("DeleteNamedMojoServer_RemoteDisconnected", async () => {
    const echo = new EchoServer({ messagePipeId });
    const client = await (async () => {
      await using server = echo.server;
      await server.startServer();
      return await scene.connected(echo);
    })();
    expect(await client.nextLine()).toBe(GONE);
    expect(await client.exited).toEqual(WELL);
  });

  it("StopServer_RemoteDisconnected", async () => {
    const echo = await scene.serve({ messagePipeId });
    const client = await scene.connected(echo);
    await echo.server.stopServer();
    expect(await client.nextLine()).toBe(GONE);
    expect(await client.exited).toEqual(WELL);
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("CloseReceiver_RemoteDisconnected", async () => {
    const echo = await scene.serve({ messagePipeId });
    const client = await scene.connected(echo);
    expect(echo.server.numberOfActiveConnections).toBe(1);
    echo.server.close(echo.calls[0]?.receiver ?? -1);
    expect(echo.server.numberOfActiveConnections).toBe(0);
    expect(await client.nextLine()).toBe(GONE);
    expect(await client.exited).toEqual(WELL);
  });

  it("CloseNonexistentReceiver_NoCrash", async () => {
    const echo = await scene.serve({ messagePipeId });
    const client = await scene.connected(echo);
    echo.server.close(999);
    expect(echo.server.numberOfActiveConnections).toBe(1);
    const disconnect = nextDisconnect(echo);
    client.kill();
    const { receiver } = await disconnect;
    echo.server.close(receiver);
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("RemoteProcessTerminated_ConnectionRemoved", async () => {
    const echo = await scene.serve({ messagePipeId });
    const client = await scene.connected(echo);
    const disconnect = nextDisconnect(echo);
    client.kill();
    expect(await client.exited).toEqual(KILLED);
    await disconnect;
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("RemoteTerminatedBeforeBound_NewServerEndpointCreated", async () => {
    const echo = await scene.serve({ messagePipeId });
    const disconnect = nextDisconnect(echo);
    const victim = scene.launch(echo, "die-unbound");
    expect(await victim.exited).toEqual(KILLED);
    expect((await disconnect).info.pid).toBe(victim.pid);
    const client = await scene.connected(echo);
    expect(echo.calls.map(({ info }) => info.pid)).toEqual([client.pid]);
    expect(echo.server.numberOfActiveConnections).toBe(1);
  });

  it("RemoteConnectsAndHangs_NewServerEndpointCreated", async () => {
    const echo = await scene.serve({ messagePipeId });
    const silent = connect(channelPath(echo.name));
    await once(silent, "connect");
    const client = await scene.connected(echo);
    expect(echo.calls.map(({ info }) => info.pid)).toEqual([client.pid]);
    // Until its time for a greeting is over it counts.
    expect(echo.server.numberOfActiveConnections).toBe(2);
    silent.destroy();
  });

  it("ParallelIpcs", async () => {
    const waiting: (() => void)[] = [];
    const echo = await scene.serve({
      messagePipeId,
      answer: (text) =>
        new Promise((resolve) => {
          waiting.push(() => resolve({ text }));
          // The first reply is withheld until the second request has come.
          if (waiting.length === 2) for (const reply of waiting) reply();
        }),
    });
    const pair = [scene.launch(echo, "echo"), scene.launch(echo, "echo")];
    const lines = await Promise.all(pair.map((client) => client.nextLine()));
    expect(lines).toEqual(pair.map((client) => `from ${client.pid}`));
    expect(await Promise.all(pair.map((client) => client.exited))).toEqual([WELL, WELL]);
    expect(new Set(echo.calls.map(({ receiver }) => receiver)).size).toBe(2);
  });

  it("IpcServerRestarted_NewIpcsCanBeMade", async () => {
    const echo = await scene.serve({ messagePipeId });
    expect(await scene.launch(echo, "echo").exited).toEqual(WELL);
    await echo.server.stopServer();
    await echo.server.startServer();
    const client = scene.launch(echo, "echo");
    expect(await client.nextLine()).toBe(`from ${client.pid}`);
    expect(await client.exited).toEqual(WELL);
  });
});
