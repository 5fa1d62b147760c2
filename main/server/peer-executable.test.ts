import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createServer, type Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPeerExecutable } from "./peer-executable.ts";
import { TELLS_EXECUTABLES } from "./testing/kernel.ts";

let folder = "";
let server: Server;
let child: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "peer-executable-"));
  server = createServer();
  server.listen(join(folder, "s"));
  await once(server, "listening");
});

afterEach(() => {
  child?.kill("SIGKILL");
  server.close();
  rmSync(folder, { recursive: true });
});

/** A process that has connected, and stays. */
async function connected(program = process.execPath): Promise<{ socket: Socket; pid: number }> {
  const connection = once(server, "connection");
  const script = `require("node:net").connect(${JSON.stringify(join(folder, "s"))})`;
  child = spawn(program, ["-e", script]);
  const [socket] = (await connection) as [Socket];
  return { socket, pid: child.pid ?? -1 };
}

describe("readPeerExecutable", () => {
  it.runIf(TELLS_EXECUTABLES)("is the file that the peer's process runs", async () => {
    const { socket, pid } = await connected();
    expect(readPeerExecutable(socket, pid)).toBe(realpathSync(process.execPath));
  });

  it.runIf(TELLS_EXECUTABLES)("says if that file is gone", async () => {
    const program = join(folder, "program");
    copyFileSync(process.execPath, program);
    const { socket, pid } = await connected(program);
    rmSync(program);
    expect(readPeerExecutable(socket, pid)).toBe(`${program} (deleted)`);
  });

  it.runIf(TELLS_EXECUTABLES)(
    "is not that of another process, which may have got the number since",
    async () => {
      const { socket } = await connected();
      expect(readPeerExecutable(socket, process.pid)).toBeUndefined();
    },
  );

  it.runIf(TELLS_EXECUTABLES)("is unknown once the process has ended", async () => {
    const { socket, pid } = await connected();
    child?.kill("SIGKILL");
    if (child !== undefined) await once(child, "exit");
    expect(readPeerExecutable(socket, pid)).toBeUndefined();
  });

  it.runIf(TELLS_EXECUTABLES)("leaves no file open, whatever comes of it", async () => {
    const { socket, pid } = await connected();
    const before = readdirSync("/proc/self/fd").length;
    for (const asked of [pid, process.pid, -1]) readPeerExecutable(socket, asked);
    expect(readdirSync("/proc/self/fd")).toHaveLength(before);
  });

  it("is unknown where there is no socket", () => {
    expect(readPeerExecutable(new Socket(), process.pid)).toBeUndefined();
  });
});
