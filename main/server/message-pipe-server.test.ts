import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Node } from "../../shared/system/index.ts";
import {
  channelPath,
  connectToServer,
  MessagePipeServer,
  type NewConnection,
  type Verdict,
} from "./index.ts";
import * as credentials from "./peer-credentials.ts";
import { uniqueServerName } from "./testing/echo-server.ts";

vi.mock("./peer-credentials.ts", { spy: true });

let serverName = "";
let refused: string[] = [];
let server: MessagePipeServer<string>;
let verdict: Verdict<string> = { isValid: true, context: "welcome" };
let connections: NewConnection<string>[] = [];

beforeEach(() => {
  serverName = uniqueServerName();
  refused = [];
  connections = [];
  verdict = { isValid: true, context: "welcome" };
  server = makeServer();
});

afterEach(async () => {
  await server.stop();
});

function makeServer(requireSamePeerUser?: boolean): MessagePipeServer<string> {
  return new MessagePipeServer<string>({
    serverName,
    messagePipeId: "pipe",
    node: new Node({ name: "host", role: "broker", limits: { handshakeTimeoutMs: 200 } }),
    requireSamePeerUser,
    validate: () => verdict,
    onConnection: (connection) => connections.push(connection),
    onRefused: (_info, reason) => refused.push(reason),
  });
}

/** A connection of which we write the bytes ourselves. */
async function connectRaw(): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = connect(channelPath(serverName));
  socket.resume();
  const closed = once(socket, "close");
  await once(socket, "connect");
  return { socket, closed };
}

describe("MessagePipeServer", () => {
  it("gives a valid peer a pipe, with what the validator said", async () => {
    await server.start();
    const { invitation } = await connectToServer(serverName, { nodeName: "me" });
    const pipe = invitation.extractMessagePipe("pipe");
    const [connection] = connections;
    expect(connection?.context).toBe("welcome");
    expect(connection?.pipe.pipe.equals(pipe.pipe)).toBe(true);
    expect(connection?.info).toMatchObject({ number: 1, uid: process.getuid?.() });
    expect(await connection?.invitation.accepted).toMatchObject({ name: "me" });
  });

  it("refuses whom the validator refuses, without an invitation", async () => {
    verdict = { isValid: false, reason: "not on the list" };
    await server.start();
    await expect(connectToServer(serverName)).rejects.toMatchObject({
      name: "LinkError",
      code: "refused",
      message: "not on the list",
    });
    expect(connections).toEqual([]);
    expect(refused).toEqual(["not on the list"]);
  });

  it("refuses processes of other users unless told otherwise", async () => {
    const stranger = { pid: 1, uid: (process.getuid?.() ?? 0) + 1, gid: 0 };
    vi.mocked(credentials.readPeerCredentials).mockReturnValue({ ok: true, credentials: stranger });
    await server.start();
    const message = `user ${stranger.uid} is not the user of this server`;
    await expect(connectToServer(serverName)).rejects.toMatchObject({ code: "refused", message });
    expect(refused).toEqual([message]);
    await server.stop();
    server = makeServer(false);
    await server.start();
    await connectToServer(serverName);
    expect(connections.map(({ info }) => info.uid)).toEqual([stranger.uid]);
  });

  it("refuses whom the kernel does not name, where it could", async () => {
    vi.mocked(credentials.readPeerCredentials).mockReturnValue({
      ok: false,
      why: "failed",
      message: "no answer",
    });
    await server.start();
    await expect(connectToServer(serverName)).rejects.toMatchObject({ code: "refused" });
    expect(refused).toEqual(["who you are is not known: no answer"]);
  });

  it("leaves it to the channel's rights where the platform names nobody", async () => {
    vi.mocked(credentials.readPeerCredentials).mockReturnValue({
      ok: false,
      why: "unsupported",
      message: "no such call",
    });
    await server.start();
    await connectToServer(serverName);
    expect(connections.map(({ info }) => info)).toEqual([
      { number: 1, pid: undefined, uid: undefined, gid: undefined, executable: undefined },
    ]);
  });

  it("drops a peer that says nothing, and one that talks rubbish, and serves the others", async () => {
    await server.start();
    const good = await connectToServer(serverName);
    const silent = await connectRaw();
    const loud = await connectRaw();
    loud.socket.on("error", () => undefined);
    loud.socket.write("GET / HTTP/1.1\r\n\r\n");
    await Promise.all([silent.closed, loud.closed]);
    const pipe = good.invitation.extractMessagePipe("pipe");
    const echoed = new Promise<number>((resolve) => {
      connections[0]?.pipe.setReader({
        onMessage: (bytes) => resolve(bytes.length),
        onPeerClosed: () => resolve(-1),
      });
    });
    pipe.write(new Uint8Array(3));
    expect(await echoed).toBe(3);
  });

  it("cannot have a name twice, and says who has it", async () => {
    await server.start();
    const second = makeServer();
    await expect(second.start()).rejects.toMatchObject({ code: "NAME_IN_USE" });
    expect(second.isStarted).toBe(false);
    expect(server.isStarted).toBe(true);
    await server.stop();
    await second.start();
    await second.stop();
  });

  it("refuses names that are none before it touches anything", async () => {
    serverName = "../escape";
    await expect(makeServer().start()).rejects.toMatchObject({ code: "INVALID_NAME" });
  });

  it("can be stopped while it starts", async () => {
    const starting = server.start();
    await server.stop();
    await starting;
    await expect(connectToServer(serverName)).rejects.toMatchObject({ code: "NOT_RUNNING" });
  });
});

describe("connectToServer", () => {
  it("says when nobody listens", async () => {
    await expect(connectToServer(serverName)).rejects.toMatchObject({
      name: "ServerError",
      code: "NOT_RUNNING",
      message: `No server listens under the name "${serverName}".`,
    });
  });

  it("says when the name is none", async () => {
    await expect(connectToServer("a/b")).rejects.toMatchObject({ code: "INVALID_NAME" });
  });

  it("tells when the server stops", async () => {
    await server.start();
    const { invitation } = await connectToServer(serverName);
    const ended = new Promise((resolve) => {
      invitation.onClosed = resolve;
    });
    await server.stop();
    expect(await ended).toMatchObject({ code: "closed" });
  });
});
