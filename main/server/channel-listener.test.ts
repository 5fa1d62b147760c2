import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChannelListener, listenOnChannel } from "./channel-listener.ts";

let folder = "";
let name = "";
let listeners: ChannelListener[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "channel-listener-"));
  name = join(folder, "s.sock");
});

afterEach(async () => {
  await Promise.all(listeners.map((listener) => listener.close()));
  listeners = [];
  rmSync(folder, { recursive: true });
});

async function listen(onConnection: (socket: Socket) => void = () => undefined): Promise<void> {
  listeners.push(await listenOnChannel({ name, isPublic: false, onConnection }));
}

/** Leaves a socket file behind as a process does that was killed. */
function leaveSocketBehind(): void {
  const program = `require("node:net").createServer().listen(${JSON.stringify(name)}, () => process.kill(process.pid, "SIGKILL"))`;
  spawnSync(process.execPath, ["-e", program]);
}

describe("listenOnChannel", () => {
  it("takes connections, and gives the name back when closed", async () => {
    const accepted = new Promise<Socket>((resolve) => {
      void listen(resolve).then(() => connect(name).on("error", () => undefined));
    });
    (await accepted).destroy();
    await listeners[0]?.close();
    expect(existsSync(name)).toBe(false);
    await listen();
    expect(existsSync(name)).toBe(true);
  });

  it("removes the socket of a dead process", async () => {
    leaveSocketBehind();
    expect(existsSync(name)).toBe(true);
    await listen();
    const socket = connect(name);
    await once(socket, "connect");
    socket.destroy();
    expect(listeners).toHaveLength(1);
  });

  it("leaves the socket of a living process alone and says whose it is", async () => {
    await listen();
    await expect(listen()).rejects.toMatchObject({
      code: "NAME_IN_USE",
      message: `The server name "${name}" is in use by process ${process.pid}, which is this one.`,
    });
    const socket = connect(name);
    await once(socket, "connect");
    socket.destroy();
  });

  it("removes nothing that is no socket", async () => {
    writeFileSync(name, "precious");
    await expect(listen()).rejects.toMatchObject({ code: "CHANNEL_FAILED" });
    expect(statSync(name).size).toBe(8);
  });

  it("says why it cannot listen", async () => {
    name = join(folder, "missing", "s.sock");
    await expect(listen()).rejects.toMatchObject({ code: "CHANNEL_FAILED" });
    await expect(listen()).rejects.toThrow(name);
  });

  it("opens a public channel to everybody", async () => {
    listeners.push(await listenOnChannel({ name, isPublic: true, onConnection: () => undefined }));
    expect(statSync(name).mode & 0o777).toBe(0o666);
  });
});
