// What comes to the named server and is no worker of ours: each is turned away or cut off, told of
// in every view and on record, while the others are served.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Receiver, Remote } from "../../shared/bindings/index.ts";
import { RowKind } from "../../shared/trace/index.ts";
import { LabHost, Worker } from "../lab/gen/lab.mojom.ts";
import { LAB_PIPE } from "../lab/lab-pipe.ts";
import { IDLE_WORKER } from "../lab/testing/idle-worker.ts";
import { channelPath, connectToServer } from "../server/index.ts";
import type { Host } from "./host.ts";
import { allRows } from "./testing/all-rows.ts";
import { PROCESS_TEST_TIMEOUT_MS, TestHosts, until } from "./testing/test-hosts.ts";
import { ViewClient } from "./testing/view-client.ts";

const NOBODY = 65_534;

vi.setConfig({ testTimeout: PROCESS_TEST_TIMEOUT_MS, hookTimeout: PROCESS_TEST_TIMEOUT_MS });

let hosts: TestHosts;
let folder: string;

beforeEach(() => {
  hosts = new TestHosts();
  folder = mkdtempSync(path.join(tmpdir(), "peers-"));
  vi.stubEnv("XDG_RUNTIME_DIR", folder);
});

afterEach(async () => {
  await hosts.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A connection of which the test writes the bytes itself. */
async function connectRaw(host: Host): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = connect(channelPath(host.serverName));
  socket.resume();
  // Bytes that the host does not want to read any more come back as an error.
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await once(socket, "connect");
  return { socket, closed };
}

/** A frame as it is on the socket, behind its length. */
function frame(bytes: readonly number[]): Uint8Array {
  const framed = new Uint8Array(4 + bytes.length);
  new DataView(framed.buffer).setUint32(0, bytes.length, true);
  framed.set(bytes, 4);
  return framed;
}

async function expectNotice(view: ViewClient, text: string, detail: RegExp): Promise<void> {
  await until(() => expect(view.notices).toHaveLength(1));
  expect(view.notices[0]?.text).toBe(text);
  expect(view.notices[0]?.detail).toMatch(detail);
}

async function expectRefusedRow(host: Host, note: RegExp): Promise<void> {
  await until(() => expect(host.session.trace.connections.all).toHaveLength(1));
  const [row] = allRows(host).filter(({ kind }) => kind === RowKind.ConnectionRefused);
  expect(row?.info).toMatch(note);
}

/** The host still serves whoever behaves. */
async function expectServing(host: Host): Promise<void> {
  const { invitation } = await connectToServer(host.serverName);
  const remote = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
  await expect(remote.flushForTesting()).resolves.toBeUndefined();
  invitation.close();
}

describe("a peer that connects and says nothing", () => {
  it("is cut off after a while, and told of", async () => {
    const host = await hosts.start({ limits: { handshakeTimeoutMs: 200 } });
    const view = new ViewClient(host);
    const { closed } = await connectRaw(host);
    await closed;
    await expectNotice(
      view,
      `Process ${process.pid} was cut off: it connected and said nothing`,
      /^handshake-timeout: the other side said nothing for 200 ms$/,
    );
    await expectRefusedRow(host, /said nothing for 200 ms/);
    const pid = await host.lab.startWorker("ping");
    expect(host.lab.supervisor.pids).toEqual([pid]);
  });
});

describe("garbage on the socket", () => {
  it.each([
    ["frames of no known kind", frame([255, 254, 253, 252]), "it does not keep to the protocol"],
    ["an empty frame", frame([]), "it does not keep to the protocol"],
    [
      "a request of another protocol, whose first letters are a huge length",
      Buffer.from("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
      "it sent more in one frame than is allowed",
    ],
  ])("ends the connection, and is told of: %s", async (_title, bytes, fault) => {
    const host = await hosts.start();
    const view = new ViewClient(host);
    const { socket, closed } = await connectRaw(host);
    socket.write(bytes);
    await closed;
    await expectNotice(view, `Process ${process.pid} was cut off: ${fault}`, /^[a-z-]+: ./);
    await expectRefusedRow(host, /./);
    await expectServing(host);
  });
});

describe("a frame longer than its limit", () => {
  it("ends the link it came over, and no other", async () => {
    const host = await hosts.start({ limits: { maxFrameBytes: 4096 } });
    const view = new ViewClient(host);
    const pid = await host.lab.startWorker("ping");
    const { invitation } = await connectToServer(host.serverName, { nodeName: "talker" });
    const reasons: string[] = [];
    invitation.onClosed = ({ code }) => reasons.push(code);
    const remote = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
    const gone = new Promise<void>((resolve) => remote.setDisconnectHandler(() => resolve()));
    const receiver = new Receiver<Worker>(Worker, IDLE_WORKER);
    remote.get().register("x".repeat(5000), 1, receiver.bindNewPipeAndPassRemote());
    await gone;
    expect(reasons).toEqual(["frame-too-large"]);
    await expectNotice(
      view,
      `Process ${process.pid} was cut off: it sent more in one frame than is allowed`,
      /^frame-too-large: frame of 5\d\d\d bytes, at most 4096$/,
    );
    expect(host.lab.supervisor.pids).toEqual([pid]);
    await expectServing(host);
  });
});

describe("a process of another user", () => {
  it("is refused, told why, and shown", async (context) => {
    if (process.getuid?.() !== 0) {
      context.skip("only root can start a process of another user");
    }
    const host = await hosts.start();
    const view = new ViewClient(host);
    const socket = channelPath(host.serverName);
    // The folder keeps others out already; the check has to hold where somebody opened it.
    chmodSync(folder, 0o711);
    chmodSync(path.dirname(socket), 0o711);
    chmodSync(socket, 0o666);
    const script = `require("node:net").connect(process.argv[1]).pipe(process.stdout)`;
    const child = spawn(process.execPath, ["-e", script, socket], {
      uid: NOBODY,
      gid: NOBODY,
      cwd: "/",
      env: {},
      stdio: ["ignore", "pipe", "inherit"],
    });
    let heard = "";
    child.stdout.setEncoding("latin1").on("data", (text: string) => (heard += text));
    await once(child, "close");
    const why = `user ${NOBODY} is not the user of this server`;
    expect(heard).toContain(why);
    await expectNotice(view, `Process ${child.pid} was refused`, new RegExp(`^${why}$`));
    await expectRefusedRow(host, new RegExp(why));
    expect(host.session.trace.connections.all).toMatchObject([{ pid: child.pid }]);
    await expectServing(host);
  });
});

describe("two hosts on one machine", () => {
  it("do not disturb each other", async () => {
    const [one, two] = [await hosts.start(), await hosts.start()];
    expect(one.serverName).not.toBe(two.serverName);
    const [a, b] = await Promise.all([one.lab.startWorker("ping"), two.lab.startWorker("logger")]);
    await one.close();
    expect(two.lab.supervisor.pids).toEqual([b]);
    await expectServing(two);
    await two.close();
    const pidsOf = ({ session: { trace } }: Host): number[] =>
      trace.processes.all.map(({ pid }) => pid);
    expect(pidsOf(one)).toEqual([process.pid, a]);
    expect(pidsOf(two)).toEqual([process.pid, b]);
  });
});
