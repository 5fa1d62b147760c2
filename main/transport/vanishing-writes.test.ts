import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { SocketTransport } from "./index.ts";

/** More than one read takes (64 KiB), less than the kernel holds for a reader that is busy. */
const FRAMES = 40;
const FRAME_BYTES = 4000;

it("all that a killed peer had sent arrives, though replies to it can no longer be written", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "vanishing-writes-"));
  const file = path.join(folder, "s");
  const server = createServer({ pauseOnConnect: true }).listen(file);
  await once(server, "listening");
  const script = path.join(import.meta.dirname, "testing/bursting-child.ts");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", script, file, `${FRAMES}`, `${FRAME_BYTES}`],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const socket = await new Promise<Socket>((resolve) => server.once("connection", resolve));
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");

    const transport = new SocketTransport(socket);
    let frames = 0;
    const ended = new Promise((resolve) => {
      transport.onClose = resolve;
    });
    transport.onFrame = () => {
      frames++;
      transport.send(new Uint8Array(64));
    };
    transport.send(new Uint8Array(64));
    socket.resume();
    await ended;
    expect(frames).toBe(FRAMES);
  } finally {
    child.kill("SIGKILL");
    server.close();
    rmSync(folder, { recursive: true });
  }
});
