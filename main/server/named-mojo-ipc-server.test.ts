// The behaviours of Mojo's own tests of this class, under their names, with real client processes.
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Feature,
  overrideFeatures,
  PendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { channelPath, connectToServer, type ConnectionInfo } from "./index.ts";
import { Echo, Greeter } from "./testdata/gen/echo.mojom.ts";
import { ClientProcess } from "./testing/client-process.ts";
import { EchoServer, type EchoServerSettings } from "./testing/echo-server.ts";
import { CANNOT_CONNECT } from "./testing/pipe-id.ts";

const GONE = "disconnected";

let clients: ClientProcess[] = [];
let servers: EchoServer[] = [];

beforeEach(() => {
  clients = [];
  servers = [];
});

afterEach(async () => {
  for (const client of clients) client.kill();
  await Promise.all(clients.map((client) => client.exited));
  await Promise.all(servers.map(({ server }) => server.stopServer()));
});

async function serve(settings?: EchoServerSettings): Promise<EchoServer> {
  const echo = new EchoServer(settings);
  servers.push(echo);
  await echo.server.startServer();
  return echo;
}

function launch(
  name: string,
  task: string,
  pipeId: string | number | bigint = "echo",
): ClientProcess {
  const client = new ClientProcess(name, pipeId, task);
  clients.push(client);
  return client;
}

/** A client that has made its call and stays. */
async function connected(echo: EchoServer): Promise<ClientProcess> {
  const client = launch(echo.name, "echo-and-stay");
  expect(await client.nextLine()).toBe(`from ${client.pid}`);
  return client;
}

/** Settles at the next disconnect of a peer, with what the server says of it then. */
function nextDisconnect({
  server,
}: EchoServer): Promise<{ receiver: number; info: ConnectionInfo }> {
  return new Promise((resolve) => {
    server.setDisconnectHandler(() => {
      resolve({ receiver: server.currentReceiver, info: server.currentConnectionInfo });
    });
  });
}

describe("NamedMojoIpcServer", () => {
  it.each([
    ["by string name", "echo pipe"],
    ["by number", 0],
    ["by 64-bit number", 2n ** 63n],
  ])("SendEcho, pipe %s", async (_title, messagePipeId) => {
    const echo = await serve({ messagePipeId });
    const client = launch(echo.name, "echo", messagePipeId);
    expect(await client.nextLine()).toBe(`from ${client.pid}`);
    expect(await client.exited).toEqual({ code: 0, signal: null });
    expect(echo.calls.map(({ info }) => info.pid)).toEqual([client.pid]);
  });

  it("DeleteNamedMojoServer_NoLingeringInvitations", async () => {
    const echo = await serve();
    await echo.server.stopServer();
    const client = launch(echo.name, "echo");
    expect(await client.nextLine()).toContain(echo.name);
    expect(await client.exited).toEqual({ code: CANNOT_CONNECT, signal: null });
  });

  it("DisconnectHandler", async () => {
    const echo = await serve();
    const disconnect = nextDisconnect(echo);
    const client = launch(echo.name, "echo");
    await client.exited;
    const { receiver, info } = await disconnect;
    expect(echo.calls).toEqual([{ receiver, info }]);
    expect(info).toMatchObject({ pid: client.pid, uid: process.getuid?.() });
  });

  it("StopServer_RemoteDisconnected", async () => {
    const echo = await serve();
    const client = await connected(echo);
    await echo.server.stopServer();
    expect(await client.nextLine()).toBe(GONE);
    expect(await client.exited).toEqual({ code: 0, signal: null });
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("CloseReceiver_RemoteDisconnected", async () => {
    const echo = await serve();
    const client = await connected(echo);
    expect(echo.server.numberOfActiveConnections).toBe(1);
    echo.server.close(echo.calls[0]?.receiver ?? -1);
    expect(echo.server.numberOfActiveConnections).toBe(0);
    expect(await client.nextLine()).toBe(GONE);
  });

  it("CloseNonexistentReceiver_NoCrash", async () => {
    const echo = await serve();
    const client = await connected(echo);
    echo.server.close(999);
    expect(echo.server.numberOfActiveConnections).toBe(1);
    client.kill();
    await nextDisconnect(echo);
    echo.server.close(echo.calls[0]?.receiver ?? -1);
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("RemoteProcessTerminated_ConnectionRemoved", async () => {
    const echo = await serve();
    const client = await connected(echo);
    const disconnect = nextDisconnect(echo);
    client.kill();
    await disconnect;
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("RemoteConnectsAndHangs_NewServerEndpointCreated", async () => {
    const echo = await serve({ limits: { handshakeTimeoutMs: 2_000 } });
    const socket = connect(channelPath(echo.name));
    const dropped = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    const client = await connected(echo);
    socket.resume();
    await dropped;
    expect(echo.server.numberOfActiveConnections).toBe(1);
    expect(client.pid).toBe(echo.calls[0]?.info.pid);
  });

  it("ParallelIpcs", async () => {
    const waiting: (() => void)[] = [];
    const echo = await serve({
      answer: (text) =>
        new Promise((resolve) => {
          waiting.push(() => resolve({ text }));
          // The first reply is withheld until the second request has come.
          if (waiting.length === 2) for (const reply of waiting) reply();
        }),
    });
    const pair = [launch(echo.name, "echo"), launch(echo.name, "echo")];
    const lines = await Promise.all(pair.map((client) => client.nextLine()));
    expect(lines).toEqual(pair.map((client) => `from ${client.pid}`));
    const exits = await Promise.all(pair.map((client) => client.exited));
    expect(exits.map(({ code }) => code)).toEqual([0, 0]);
    expect(new Set(echo.calls.map(({ receiver }) => receiver)).size).toBe(2);
  });

  it("IpcServerRestarted_NewIpcsCanBeMade", async () => {
    const echo = await serve();
    await launch(echo.name, "echo").exited;
    await echo.server.stopServer();
    await echo.server.startServer();
    const client = launch(echo.name, "echo");
    expect(await client.nextLine()).toBe(`from ${client.pid}`);
  });

  it("starts and stops any number of times", async () => {
    const echo = await serve();
    await echo.server.startServer();
    await echo.server.stopServer();
    await echo.server.stopServer();
    await Promise.all([echo.server.startServer(), echo.server.startServer()]);
    const { invitation } = await connectToServer(echo.name);
    expect(invitation.peer.name).toBe("test host");
    invitation.close();
  });

  it("turns away whom the provider gives nothing, and says so", async () => {
    const refused: [number | undefined, string][] = [];
    const echo = await serve({
      provide: () => false,
      onRefused: (info, reason) => refused.push([info.pid, reason]),
    });
    const client = launch(echo.name, "echo");
    expect(await client.nextLine()).toBe("the server does not serve this process");
    expect(await client.exited).toEqual({ code: CANNOT_CONNECT, signal: null });
    expect(refused).toEqual([[client.pid, "the server does not serve this process"]]);
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("turns everybody away while a feature disables its interface", async () => {
    const feature = new Feature("NamedServerTest", false);
    const echo = await serve({ feature });
    const client = launch(echo.name, "echo");
    expect(await client.nextLine()).toBe("the interface is switched off");
    expect(await client.exited).toEqual({ code: CANNOT_CONNECT, signal: null });
    using _override = overrideFeatures({ enable: [feature.name] });
    await connected(echo);
    expect(echo.server.numberOfActiveConnections).toBe(1);
  });

  it("lets the host attach further pipes to a connection", async () => {
    const greeter = { greet: (name: string) => Promise.resolve({ greeting: `hello ${name}` }) };
    const echo = await serve({
      onConnection: ({ invitation }) => {
        const pending = new PendingReceiver<Greeter>(invitation.attachMessagePipe("greeter"));
        new Receiver<Greeter>(Greeter, greeter, pending).setDisconnectHandler(() => undefined);
      },
    });
    const { invitation } = await connectToServer(echo.name);
    const remote = new Remote(Greeter, invitation.extractPendingRemote<Greeter>("greeter"));
    expect(await remote.get().greet("you")).toEqual({ greeting: "hello you" });
    const first = new Remote(Echo, invitation.extractPendingRemote<Echo>("echo"));
    expect(await first.get().echoString("me")).toEqual({ text: "me" });
    invitation.close();
  });

  it("is known to its client by the kernel's word", async () => {
    const echo = await serve();
    const { invitation } = await connectToServer(echo.name);
    expect(invitation.peer).toMatchObject({ pid: process.pid, name: "test host" });
    invitation.close();
  });
});
