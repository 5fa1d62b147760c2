import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CloseReason, LOST, Node, type Transport } from "../../shared/system/index.ts";
import { SocketTransport } from "./index.ts";

let folder = "";
let server: Server;
let children: ChildProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "socket-transport-"));
  server = createServer();
  server.listen(join(folder, "s"));
  await once(server, "listening");
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  server.close();
  await Promise.resolve();
  rmSync(folder, { recursive: true });
});

/** Both sides of a connection. */
async function connected(): Promise<[Socket, Socket]> {
  const here = new Promise<Socket>((resolve) => {
    server.once("connection", resolve);
  });
  const there = connect(join(folder, "s"));
  await once(there, "connect");
  return [await here, there];
}

function nextEnd(transport: Transport): Promise<CloseReason> {
  return new Promise((resolve) => {
    const target = transport;
    target.onClose = resolve;
  });
}

/** Collects frames until there are `count`. */
function frames(transport: Transport, count: number): Promise<Uint8Array[]> {
  return new Promise((resolve) => {
    const seen: Uint8Array[] = [];
    const target = transport;
    target.onFrame = (memory, start, end) => {
      const frame = memory.bytes.subarray(start, end);
      seen.push(frame);
      if (seen.length === count) resolve(seen);
    };
  });
}

describe("SocketTransport", () => {
  it("carries frames of all sizes in order", async () => {
    const [here, there] = await connected();
    const receiver = frames(new SocketTransport(here), 204);
    const sender = new SocketTransport(there);
    const sizes = [0, 1, 70_000, 3_000_000, ...Array.from({ length: 200 }, (_, i) => i * 37)];
    for (const [index, size] of sizes.entries()) {
      sender.send(new Uint8Array([index]), new Uint8Array(size).fill(index));
    }
    const seen = await receiver;
    expect(seen.map(({ length }) => length)).toEqual(sizes.map((size) => size + 1));
    expect(seen.every((frame, index) => frame.at(-1) === index % 256)).toBe(true);
    sender.close();
  });

  it("writes what is sent in one turn, and in the microtasks behind it, at once", async () => {
    const [here, there] = await connected();
    const chunks: number[] = [];
    const { write } = there;
    there.write = (...args: unknown[]) => {
      chunks.push(args[0] instanceof Uint8Array ? args[0].length : -1);
      return Reflect.apply(write, there, args) === true;
    };
    const receiver = frames(new SocketTransport(here), 12);
    const sender = new SocketTransport(there);
    queueMicrotask(() => {
      for (let i = 0; i < 10; i += 1) sender.send(new Uint8Array(6));
      void Promise.resolve()
        .then(() => sender.send(new Uint8Array(6)))
        .then(() => sender.send(new Uint8Array(6)));
    });
    await receiver;
    expect(chunks).toEqual([120]);
    sender.close();
  });

  it("delivers everything before the end, and tells only the side that did not close", async () => {
    const [here, there] = await connected();
    const receiver = new SocketTransport(here);
    const ended = nextEnd(receiver);
    const seen = frames(receiver, 100);
    const sender = new SocketTransport(there);
    let told = 0;
    sender.onClose = () => {
      told += 1;
    };
    for (let i = 0; i < 100; i += 1) sender.send(new Uint8Array(50_000));
    sender.close();
    expect(await seen).toHaveLength(100);
    expect(await ended).toEqual(LOST);
    expect(told).toBe(0);
  });

  it("ends with a typed reason when the peer does not read", async () => {
    const [here, there] = await connected();
    here.pause();
    const sender = new SocketTransport(there, { maxQueuedBytes: 1_000_000 });
    const ended = nextEnd(sender);
    for (let i = 0; i < 100; i += 1) sender.send(new Uint8Array(100_000));
    expect(await ended).toMatchObject({ code: "queue-overflow" });
    expect(there.destroyed).toBe(true);
  });

  it("reports what waits", async () => {
    const [here, there] = await connected();
    here.pause();
    const sender = new SocketTransport(there);
    expect(sender.bufferedBytes).toBe(0);
    for (let i = 0; i < 20; i += 1) sender.send(new Uint8Array(1_000_000));
    expect(sender.bufferedBytes).toBeGreaterThan(10_000_000);
    const drained = frames(new SocketTransport(here), 20);
    here.resume();
    await drained;
    expect(sender.bufferedBytes).toBe(0);
    sender.close();
  });

  it("ends with a typed reason when a frame above the limit is announced", async () => {
    const [here, there] = await connected();
    const receiver = new SocketTransport(here, { maxFrameBytes: 1000 });
    const ended = nextEnd(receiver);
    there.on("error", () => undefined);
    there.write(new Uint8Array([0xe9, 3, 0, 0]));
    expect(await ended).toMatchObject({ code: "frame-too-large" });
  });

  it("ends when the peer's socket breaks in the middle of a frame", async () => {
    const [here, there] = await connected();
    const receiver = new SocketTransport(here);
    let count = 0;
    receiver.onFrame = () => {
      count += 1;
    };
    const ended = nextEnd(receiver);
    there.write(new Uint8Array([1, 0, 0, 0, 1, 100, 0, 0, 0, 5]));
    there.destroySoon();
    expect(await ended).toEqual(LOST);
    expect(count).toBe(1);
  });

  it("does nothing once its socket is gone", async () => {
    const [here, there] = await connected();
    const sender = new SocketTransport(there);
    const ended = nextEnd(sender);
    here.destroy();
    await ended;
    sender.send(new Uint8Array(10));
    sender.close();
    expect(there.writableLength).toBe(0);
  });
});

describe("a link to a child process", () => {
  /** Starts a child that joins our graph and writes `count` messages, then stays or ends. */
  async function launch(count: number, how: "stay" | "exit"): Promise<[ChildProcess, Socket]> {
    const accepted = new Promise<Socket>((resolve) => {
      server.once("connection", resolve);
    });
    const program = fileURLToPath(new URL("./testing/writing-child.ts", import.meta.url));
    const args = ["--import", "tsx", program, join(folder, "s"), `${count}`, how];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    children.push(child);
    return [child, await accepted];
  }

  /** Reads a pipe to its end: how many messages came in order, and why it ended. */
  function readAll(socket: Socket, onCount?: (count: number) => void): Promise<[number, string]> {
    const broker = new Node({ name: "host", role: "broker" });
    const pipe = broker.invite(new SocketTransport(socket)).attachMessagePipe("x");
    return new Promise((resolve) => {
      let next = 0;
      pipe.setReader({
        onMessage: (bytes) => {
          const [number] = new Uint32Array(bytes.slice().buffer);
          if (number === next) next += 1;
          onCount?.(next);
        },
        onPeerClosed: (cause) => resolve([next, cause]),
      });
    });
  }

  it("brings all that a child wrote before it exited", async () => {
    const [, socket] = await launch(50_000, "exit");
    expect(await readAll(socket)).toEqual([50_000, "closed"]);
  });

  it("breaks when the child is killed, behind what had arrived", async () => {
    const [child, socket] = await launch(1000, "stay");
    const [count, cause] = await readAll(socket, (seen) => {
      if (seen === 1000) child.kill("SIGKILL");
    });
    expect([count, cause]).toEqual([1000, "link-lost"]);
  });
});
