// What Mojo's own tests leave out: every option, and what a peer is told that may not come in.
import { existsSync, realpathSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  Feature,
  overrideFeatures,
  PendingReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { Node, SendInvitationFlags } from "../../shared/system/index.ts";
import { channelPath, connectToServer, type ConnectionInfo, IsolatedConnection } from "./index.ts";
import { Echo, Greeter } from "./testdata/gen/echo.mojom.ts";
import { EchoScene, nextDisconnect } from "./testing/echo-scene.ts";
import { EchoServer } from "./testing/echo-server.ts";
import { TELLS_EXECUTABLES } from "./testing/kernel.ts";
import { CANNOT_CONNECT } from "./testing/pipe-id.ts";

const TURNED_AWAY = { code: CANNOT_CONNECT, signal: null };

let scene: EchoScene;
let refused: [ConnectionInfo, string][] = [];

beforeEach(() => {
  scene = new EchoScene();
  refused = [];
});

afterEach(() => scene.close());

function onRefused(info: ConnectionInfo, reason: string): void {
  refused.push([info, reason]);
}

/** Connects from this process and makes a call. */
async function call(name: string, pipe: string, text: string): Promise<string> {
  const { invitation } = await connectToServer(name);
  const remote = new Remote(Echo, invitation.extractPendingRemote<Echo>(pipe));
  const { text: answer } = await remote.get().echoString(text);
  invitation.close();
  return answer;
}

describe("a verifier", () => {
  it("sees what the kernel says of a peer, and lets it in", async () => {
    const seen: ConnectionInfo[] = [];
    const echo = await scene.serve({ verifyPeer: (info) => void seen.push(info) });
    const { pid } = await scene.connected(echo);
    const onLinux = process.platform === "linux";
    const executable = TELLS_EXECUTABLES ? realpathSync(process.execPath) : undefined;
    const [uid, gid] = onLinux ? [process.geteuid?.(), process.getegid?.()] : [];
    expect(seen).toEqual([{ number: 1, pid: onLinux ? pid : undefined, uid, gid, executable }]);
  });

  it.runIf(TELLS_EXECUTABLES)("denies by process, user or program", async () => {
    const asked: ConnectionInfo[] = [];
    const echo = await scene.serve({
      onRefused,
      provide: (info) => asked.push(info) > 0,
      verifyPeer: ({ executable, pid, uid }) =>
        executable === "/usr/bin/known-program" && uid === process.geteuid?.() && pid !== 1
          ? undefined
          : `${executable} is not a program of ours`,
    });
    const client = scene.launch(echo, "echo");
    const reason = `${realpathSync(process.execPath)} is not a program of ours`;
    expect(await client.nextLine()).toBe(reason);
    expect(await client.exited).toEqual(TURNED_AWAY);
    expect(refused).toEqual([[expect.objectContaining({ pid: client.pid, number: 1 }), reason]]);
    // Nothing was made for it: neither an implementation nor an invitation.
    expect([asked, echo.node.linkCount, echo.node.routeCount]).toEqual([[], 0, 0]);
  });

  it("that fails lets nobody in, and ends nothing", async () => {
    let isBroken = true;
    const verifyPeer = (): undefined => {
      if (isBroken) throw new Error("the list cannot be read");
    };
    const echo = await scene.serve({ onRefused, verifyPeer });
    const reason = "the server cannot judge this process: the list cannot be read";
    await expect(connectToServer(echo.name)).rejects.toMatchObject({ message: reason });
    expect(refused.map(([, why]) => why)).toEqual([reason]);
    isBroken = false;
    expect(await call(echo.name, "echo", "now")).toBe("now");
  });
});

describe("a peer that may not come in", () => {
  it("is one whom the provider gives nothing, and both sides are told", async () => {
    const echo = await scene.serve({ provide: () => false, onRefused });
    const client = scene.launch(echo, "echo");
    expect(await client.nextLine()).toBe("the server does not serve this process");
    expect(await client.exited).toEqual(TURNED_AWAY);
    expect(refused.map(([, why]) => why)).toEqual(["the server does not serve this process"]);
    expect(echo.server.numberOfActiveConnections).toBe(0);
  });

  it("is everybody while a feature disables the interface", async () => {
    const feature = new Feature("NamedServerTest", false);
    const echo = await scene.serve({ feature });
    await expect(connectToServer(echo.name)).rejects.toThrow("the interface is switched off");
    using _override = overrideFeatures({ enable: [feature.name] });
    expect(await call(echo.name, "echo", "now")).toBe("now");
  });
});

describe("an isolated connection", () => {
  it("is not for those who expect none, who are told what to do", async () => {
    const isolated = await scene.serve({ messagePipeId: undefined });
    const usual = await scene.serve();
    await expect(connectToServer(isolated.name)).rejects.toMatchObject({
      code: "ISOLATION_MISMATCH",
      message: `The server "${isolated.name}" isolates its connections: connect with IsolatedConnection.connect.`,
    });
    await expect(IsolatedConnection.connect(usual.name)).rejects.toMatchObject({
      code: "ISOLATION_MISMATCH",
      message: `The server "${usual.name}" does not isolate its connections: connect with connectToServer.`,
    });
  });

  it("may have a name for its pipe", async () => {
    const extraSendInvitationFlags = SendInvitationFlags.ISOLATED;
    const echo = await scene.serve({ messagePipeId: "named", extraSendInvitationFlags });
    using connection = await IsolatedConnection.connect(echo.name, { messagePipeId: "named" });
    expect(connection.peer).toMatchObject({ name: "test host" });
    const remote = new Remote(Echo, connection.takePendingRemote<Echo>());
    expect(await remote.get().echoString("alone")).toEqual({ text: "alone" });
    expect(() => connection.takeMessagePipe()).toThrow("INVALID_STATE");
  });

  it("ends when either side lets its pipe go", async () => {
    const ended: string[] = [];
    const onClosed = ({ reason }: { reason: { code: string } }): void =>
      void ended.push(reason.code);
    const echo = await scene.serve({ messagePipeId: undefined, onClosed });
    const connection = await IsolatedConnection.connect(echo.name);
    const closed = new Promise((resolve) => {
      connection.onClosed = resolve;
    });
    const disconnect = nextDisconnect(echo);
    connection.takeMessagePipe().close();
    await disconnect;
    expect(await closed).toMatchObject({ code: "closed" });
    expect([ended, echo.node.linkCount, echo.node.routeCount]).toEqual([["closed"], 0, 0]);
  });
});

describe("a named server", () => {
  it("is one of several in a host, each with its own peers", async () => {
    const node = new Node({ name: "both", role: "broker" });
    const answer = (text: string) => Promise.resolve({ text: `${text}, second` });
    const first = await scene.serve({ node, messagePipeId: 7 });
    const second = await scene.serve({ node, messagePipeId: 7, answer });
    const [one, two] = [
      scene.launch(first, "echo-and-stay"),
      scene.launch(second, "echo-and-stay"),
    ];
    expect(await one.nextLine()).toBe(`from ${one.pid}`);
    expect(await two.nextLine()).toBe(`from ${two.pid}, second`);
    expect(node.linkCount).toBe(2);
    await first.server.stopServer();
    expect(await one.nextLine()).toBe("disconnected");
    expect([first, second].map(({ server }) => server.numberOfActiveConnections)).toEqual([0, 1]);
    expect(await call(second.name, "\u0007\0\0\0\0\0\0\0", "by bytes")).toBe("by bytes, second");
  });

  it("tells when it listens, each time, and leaves no file behind", async () => {
    let created = 0;
    const echo = await scene.serve({ onEndpointCreated: () => (created += 1) });
    await echo.server.startServer();
    expect([created, existsSync(channelPath(echo.name))]).toEqual([1, true]);
    await echo.server.stopServer();
    await echo.server.stopServer();
    expect([created, existsSync(channelPath(echo.name))]).toEqual([1, false]);
    await Promise.all([echo.server.startServer(), echo.server.startServer()]);
    expect([created, await call(echo.name, "echo", "again")]).toEqual([2, "again"]);
  });

  it("waits for a name that is taken, if told to", async () => {
    const first = await scene.serve();
    const told: string[] = [];
    const second = new EchoServer({
      serverName: first.name,
      answer: () => Promise.resolve({ text: "the second" }),
      retryIntervalMs: 1,
      onTrouble: ({ message }) => {
        told.push(message);
        void first.server.stopServer();
      },
    });
    await using server = second.server;
    await server.startServer();
    expect(told[0]).toContain(
      `The server name "${first.name}" is in use by process ${process.pid}`,
    );
    expect(await call(first.name, "echo", "?")).toBe("the second");
  });

  it("names nobody outside of calls and disconnect handlers, and each peer inside", async () => {
    const echo = await scene.serve();
    expect(() => echo.server.currentReceiver).toThrow("NOT_IN_DISPATCH");
    expect(() => echo.server.currentConnectionInfo).toThrow("NOT_IN_DISPATCH");
    for (const number of [1, 2]) {
      const disconnect = nextDisconnect(echo);
      await call(echo.name, "echo", "hello");
      expect((await disconnect).info.number).toBe(number);
    }
    expect(echo.calls.map(({ info, receiver }) => [info.number, receiver])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it("may close the connection that calls, or has gone", async () => {
    const echo = await scene.serve({
      answer: (text) => {
        echo.server.close(echo.server.currentReceiver);
        return Promise.resolve({ text });
      },
    });
    await expect(call(echo.name, "echo", "close me")).rejects.toThrow();
    expect([echo.server.numberOfActiveConnections, echo.node.linkCount]).toEqual([0, 0]);
  });

  it("lets the host attach further pipes to a connection", async () => {
    const greeter = { greet: (name: string) => Promise.resolve({ greeting: `hello ${name}` }) };
    const echo = await scene.serve({
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
    const echo = await scene.serve();
    const { invitation } = await connectToServer(echo.name);
    const kernel = process.platform === "linux" ? { pid: process.pid } : {};
    expect(invitation.peer).toMatchObject({ ...kernel, name: "test host" });
    invitation.close();
  });

  it("says at once what every peer would meet", () => {
    const leaf = new Node({ name: "leaf", role: "leaf" });
    expect(() => new EchoServer({ node: leaf })).toThrow("only a broker invites");
    expect(() => new EchoServer({ messagePipeId: -1 })).toThrow("INVALID_STATE");
    expect(() => new EchoServer({ messagePipeId: "x".repeat(5000) })).toThrow("MESSAGE_TOO_LARGE");
    const extraSendInvitationFlags = SendInvitationFlags.ELEVATED;
    expect(() => new EchoServer({ extraSendInvitationFlags })).toThrow("INVALID_ARGUMENT");
  });
});
