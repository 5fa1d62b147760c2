import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CredentialsResult, readPeerCredentials } from "./peer-credentials.ts";

let folder = "";
let server: Server;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "peer-credentials-"));
  server = createServer();
  server.listen(join(folder, "s"));
  await once(server, "listening");
});

afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What the server sees of whoever connects next. */
function nextPeer(): Promise<CredentialsResult> {
  return new Promise((resolve) => {
    server.once("connection", (socket: Socket) => {
      resolve(readPeerCredentials(socket));
      socket.destroy();
    });
  });
}

describe("readPeerCredentials", () => {
  it.runIf(process.platform === "linux")("names another process", async () => {
    const peer = nextPeer();
    const program = `require("node:net").connect(${JSON.stringify(join(folder, "s"))})`;
    const child = spawn(process.execPath, ["-e", program]);
    expect(await peer).toEqual({
      ok: true,
      credentials: { pid: child.pid, uid: process.getuid?.(), gid: process.getgid?.() },
    });
    await once(child, "exit");
  });

  it.runIf(process.platform === "linux")("names the server to its client", async () => {
    const socket = connect(join(folder, "s"));
    await once(socket, "connect");
    expect(readPeerCredentials(socket)).toMatchObject({ credentials: { pid: process.pid } });
    socket.destroy();
  });

  it("says so when the socket is closed", () => {
    expect(readPeerCredentials(new Socket(), "linux")).toEqual({
      ok: false,
      why: "failed",
      message: "SO_PEERCRED: the socket is closed",
    });
  });

  it.runIf(process.platform === "linux")("says so when the descriptor is no socket", () => {
    const socket = new Socket();
    Object.defineProperty(socket, "_handle", { value: { fd: 1_000_000 } });
    const result = readPeerCredentials(socket);
    expect(result).toMatchObject({ ok: false, why: "failed", message: "SO_PEERCRED: errno 9" });
  });

  it.each(["darwin", "win32"] as const)("is not supported on %s", (platform) => {
    expect(readPeerCredentials(new Socket(), platform)).toEqual({
      ok: false,
      why: "unsupported",
      message: `no peer credentials on ${platform}`,
    });
  });
});
