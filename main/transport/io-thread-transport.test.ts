import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type * as threadsModule from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { awaitFrames, type CloseReason, LOST, type Transport } from "../../shared/system/index.ts";
import { DialError, IoThreadTransport, SocketTransport } from "./index.ts";

const { threads } = vi.hoisted(() => ({ threads: [] as threadsModule.Worker[] }));

vi.mock("node:worker_threads", async (importOriginal) => {
  const real = await importOriginal<typeof threadsModule>();
  class NotedWorker extends real.Worker {
    constructor(...args: ConstructorParameters<typeof threadsModule.Worker>) {
      super(...args);
      threads.push(this);
    }
  }
  return { ...real, Worker: NotedWorker };
});

let folder = "";
let file = "";
let server: Server;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "io-thread-"));
  file = path.join(folder, "s");
  server = createServer();
  server.listen(file);
  await once(server, "listening");
});

afterEach(() => {
  threads.length = 0;
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Both sides of a connection; the second one is the thread's. */
async function connected(
  limits?: ConstructorParameters<typeof SocketTransport>[1],
): Promise<[Socket, IoThreadTransport]> {
  const here = new Promise<Socket>((resolve) => {
    server.once("connection", resolve);
  });
  const there = await IoThreadTransport.dial(file, () => undefined, limits);
  return [await here, there];
}

function nextEnd(transport: Transport): Promise<CloseReason> {
  return new Promise((resolve) => {
    const target = transport;
    target.onClose = resolve;
  });
}

/** Sizes and last bytes of the frames, once there are `count`. */
function frames(transport: Transport, count: number): Promise<[number, number][]> {
  return new Promise((resolve) => {
    const seen: [number, number][] = [];
    const target = transport;
    target.onFrame = (memory, start, end) => {
      seen.push([end - start, memory.bytes[end - 1] ?? -1]);
      if (seen.length === count) resolve(seen);
    };
  });
}

describe("IoThreadTransport", () => {
  it("carries frames of all sizes in order, both ways", async () => {
    const [socket, there] = await connected();
    const here = new SocketTransport(socket);
    const sizes = [1, 2, 70_000, 3_000_000, ...Array.from({ length: 200 }, (_, i) => i * 37 + 1)];
    const expected = sizes.map((size, index) => [size, index % 256]);
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      const seen = frames(to, sizes.length);
      for (const [index, size] of sizes.entries()) from.send(new Uint8Array(size).fill(index));
      expect(await seen).toEqual(expected);
    }
    expect(there.bufferedBytes).toBe(0);
    there.close();
  });

  it("delivers everything before the end, whoever ends it", async () => {
    const [socket, there] = await connected();
    const here = new SocketTransport(socket);
    const seen = frames(here, 100);
    const ended = nextEnd(here);
    for (let i = 0; i < 100; i += 1) there.send(new Uint8Array(50_000));
    there.close();
    expect(await seen).toHaveLength(100);
    expect(await ended).toEqual(LOST);

    const [again, far] = await connected();
    const near = new SocketTransport(again);
    const got = frames(far, 100);
    const farEnded = nextEnd(far);
    for (let i = 0; i < 100; i += 1) near.send(new Uint8Array(50_000));
    near.close();
    expect(await got).toHaveLength(100);
    expect(await farEnded).toEqual(LOST);
  });

  it("ends with a typed reason when the peer does not read", async () => {
    const [socket, there] = await connected({ maxQueuedBytes: 1_000_000 });
    socket.pause();
    const ended = nextEnd(there);
    for (let i = 0; i < 100; i += 1) there.send(new Uint8Array(100_000));
    expect(await ended).toMatchObject({ code: "queue-overflow" });
    socket.resume();
    await once(socket, "close");
  });

  it("ends with a typed reason when a frame above the limit is announced", async () => {
    const [socket, there] = await connected({ maxFrameBytes: 1000 });
    const ended = nextEnd(there);
    socket.on("error", () => undefined);
    socket.write(new Uint8Array([0xe9, 3, 0, 0]));
    expect(await ended).toMatchObject({ code: "frame-too-large" });
  });

  it("shows the descriptor before anything is read", async () => {
    server.once("connection", (socket) => new SocketTransport(socket).send(Uint8Array.of(1)));
    let fd: number | undefined;
    const transport = await IoThreadTransport.dial(file, (shown) => {
      fd = shown;
    });
    expect(fd).toBeGreaterThan(2);
    expect(await frames(transport, 1)).toEqual([[1, 1]]);
    transport.close();
  });

  it("says why it cannot connect", async () => {
    const missing = IoThreadTransport.dial(path.join(folder, "nobody"), () => undefined);
    await expect(missing).rejects.toThrow(DialError);
    await expect(missing).rejects.toMatchObject({ code: "ENOENT" });
    const [thread] = threads;
    if (thread !== undefined) await once(thread, "exit");
    expect(threads.length).toBe(1);
  });

  it("lets its thread go when it is closed", async () => {
    const [socket, there] = await connected();
    const [thread] = threads;
    expect(thread?.threadId).toBeGreaterThan(0);
    if (thread === undefined) return;
    const ended = Promise.all([once(thread, "exit"), once(socket, "close")]);
    socket.resume();
    there.close();
    await ended;
    expect(thread.threadId).toBe(-1);
  });

  it("ends when its thread does", async () => {
    const [, there] = await connected();
    const ended = nextEnd(there);
    await threads[0]?.terminate();
    expect(await ended).toEqual({ code: "lost", message: "the I/O thread has ended" });
  });

  it("ends when its thread does not answer while this one is blocked", async () => {
    const [, there] = await connected();
    const ended = nextEnd(there);
    // Like a thread that was shot: nobody can hear of its exit before the turn is over.
    void threads[0]?.terminate();
    for (let i = 0; i < 12; i += 1) there.probe();
    expect(await ended).toEqual({ code: "lost", message: "the I/O thread does not answer" });
  });
});

describe("while this thread is blocked", () => {
  it("frames come at any rate, and then the end", async () => {
    const program = path.join(import.meta.dirname, "testing/bursting-server.ts");
    const burst = path.join(folder, "burst");
    const child = spawn(process.execPath, ["--import", "tsx", program, burst, "320", "100000"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    const transport = await IoThreadTransport.dial(burst, () => undefined);
    const seen: number[] = [];
    let reason: CloseReason | undefined;
    transport.onFrame = (memory, start) => void seen.push(memory.bytes[start] ?? -1);
    transport.onClose = (why) => {
      reason = why;
    };
    while (reason === undefined) expect(awaitFrames()).toBe(true);
    expect(seen).toEqual(Array.from({ length: 320 }, (_, i) => i % 256));
    expect(reason).toEqual(LOST);
    await once(child, "exit");
  });

  it("probes are answered", async () => {
    const [, there] = await connected();
    for (let i = 0; i < 15; i += 1) {
      there.probe();
      expect(awaitFrames()).toBe(true);
    }
    there.close();
  });
});
