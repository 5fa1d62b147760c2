import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import net, { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TELLS_EXECUTABLES } from "./testing/kernel.ts";
import { type ChannelListener, listenOnChannel, type ListenOptions } from "./channel-listener.ts";

vi.mock("node:net", { spy: true });

let folder = "";
let name = "";
let listeners: ChannelListener[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "channel-listener-"));
  name = join(folder, "s.sock");
});

afterEach(() => {
  for (const listener of listeners) listener.close();
  listeners = [];
  rmSync(folder, { recursive: true });
});

async function listen(options: Partial<ListenOptions> = {}): Promise<void> {
  const listener = await listenOnChannel({
    name,
    isPublic: false,
    onConnection: () => undefined,
    onAcceptFailed: () => undefined,
    ...options,
  });
  listeners.push(listener);
}

async function connects(): Promise<void> {
  const socket = connect(name);
  await once(socket, "connect");
  socket.destroy();
}

function modeOf(file: string): number {
  return statSync(file).mode & 0o777;
}

/** Leaves a socket file behind as a process does that was killed. */
function leaveSocketBehind(): void {
  const program = `require("node:net").createServer().listen(${JSON.stringify(name)}, () => process.kill(process.pid, "SIGKILL"))`;
  spawnSync(process.execPath, ["-e", program]);
}

describe("listenOnChannel", () => {
  it("takes connections, and gives the name back when closed", async () => {
    const accepted = new Promise<Socket>((resolve) => {
      void listen({ onConnection: resolve }).then(() => connect(name).on("error", () => undefined));
    });
    (await accepted).destroy();
    listeners[0]?.close();
    expect(existsSync(name)).toBe(false);
    await listen();
    expect(existsSync(name)).toBe(true);
  });

  it("removes the socket of a dead process", async () => {
    leaveSocketBehind();
    expect(existsSync(name)).toBe(true);
    await listen();
    await connects();
    expect(readdirSync(folder)).toEqual(["s.sock"]);
  });

  it("lets one of several that find it have the name", async () => {
    leaveSocketBehind();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => listen()));
    const failed = results.filter((result) => result.status === "rejected");
    expect(failed).toHaveLength(7);
    for (const { reason } of failed) expect(reason).toMatchObject({ code: "NAME_IN_USE" });
    await connects();
    expect(readdirSync(folder)).toEqual(["s.sock"]);
  });

  it("leaves the socket of a living process alone and says whose it is", async () => {
    await listen();
    await expect(listen()).rejects.toMatchObject({
      code: "NAME_IN_USE",
      message: `The server name "${name}" is in use by process ${process.pid}, which is this one. Stop it or take another name.`,
    });
    await connects();
  });

  it("removes nothing that is no socket", async () => {
    writeFileSync(name, "precious");
    await expect(listen()).rejects.toMatchObject({ code: "CHANNEL_FAILED" });
    expect(statSync(name).size).toBe(8);
  });

  it("says why it cannot listen", async () => {
    writeFileSync(join(folder, "file"), "");
    name = join(folder, "file", "s.sock");
    await expect(listen()).rejects.toMatchObject({ code: "CHANNEL_FAILED" });
    await expect(listen()).rejects.toThrow(name);
  });

  it("names the program of another process that has the name", async () => {
    const program = `require("node:net").createServer().listen(${JSON.stringify(name)}, () => console.log())`;
    const other = spawn(process.execPath, ["-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(other.stdout, "data");
    const isKnown = process.platform === "linux";
    const who = isKnown ? `process ${other.pid}` : "another process";
    const runs = TELLS_EXECUTABLES ? " (node)" : "";
    await expect(listen()).rejects.toThrow(`in use by ${who}${runs}.`);
    other.kill();
    await once(other, "exit");
  });

  it.each([
    ["private", false, 0o600, 0o700],
    ["public", true, 0o666, 0o755],
  ])("makes a %s socket, and the folders that it is in", async (_title, isPublic, socket, made) => {
    const umask = process.platform === "win32" ? 0 : 0o022;
    name = join(folder, "new", "deep", "s.sock");
    await listen({ isPublic });
    expect(modeOf(name)).toBe(socket);
    const folders = [join(folder, "new"), join(folder, "new", "deep")];
    expect(folders.map(modeOf)).toEqual([made & ~umask, made & ~umask]);
  });

  it("tells of a connection that the system could not hand over", async () => {
    const told: string[] = [];
    await listen({ onAcceptFailed: ({ message }) => told.push(message) });
    const result = vi.mocked(net.createServer).mock.results.at(-1);
    if (result?.type === "return") result.value.emit("error", new Error("accept EMFILE"));
    expect(told).toEqual([`A connection to ${name} was lost: accept EMFILE`]);
    await connects();
  });
});
