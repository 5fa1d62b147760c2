// Data pipes and shared buffers between real processes, over the named channel.
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Remote } from "../../shared/bindings/index.ts";
import {
  createDataPipe,
  createSharedBuffer,
  type DataPipeConsumerHandle,
  drainDataPipe,
  Node,
  writeToDataPipe,
} from "../../shared/system/index.ts";
import { NamedMojoIpcServer } from "./index.ts";
import { StreamHost, StreamPeer } from "./testdata/gen/streams.mojom.ts";
import { uniqueServerName } from "./testing/echo-server.ts";
import { streamBytes } from "./testing/stream-bytes.ts";
import { TestProcess } from "./testing/test-process.ts";

const PROGRAM = new URL("./testing/stream-client.ts", import.meta.url);
const MEGABYTE = 1024 * 1024;
const CAPACITY = 64 * 1024;

let node: Node;
let server: NamedMojoIpcServer<StreamHost>;
let serverName: string;
let processes: TestProcess[];
let joined: ((peer: Remote<StreamPeer>) => void) | undefined;

beforeEach(async () => {
  processes = [];
  node = new Node({ name: "stream host", role: "broker" });
  const host: StreamHost = { join: (peer) => joined?.(new Remote(StreamPeer, peer)) };
  serverName = uniqueServerName();
  const options = { node, messagePipeId: "streams", serverName };
  server = new NamedMojoIpcServer<StreamHost>(StreamHost, options, () => host);
  await server.startServer();
});

afterEach(async () => {
  await server.stopServer();
  await Promise.all(processes.map((process) => process.exited));
});

/** Starts a process; settles when it has joined. */
function launch(): Promise<Remote<StreamPeer>> {
  processes.push(new TestProcess(PROGRAM, serverName));
  return new Promise((resolve) => {
    joined = resolve;
  });
}

/** Settles when the pipe holds as much as it can. */
async function full(consumer: DataPipeConsumerHandle): Promise<void> {
  while (consumer.availableBytes < consumer.capacityBytes) {
    consumer.peek(0);
    await consumer.wait("new-data-readable");
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("a data pipe between two processes", () => {
  it("holds the producer back: what is not read never exceeds the capacity", async () => {
    const peer = await launch();
    const { content } = await peer.get().produce(CAPACITY, 4 * MEGABYTE);
    await full(content);
    expect(await peer.get().progress()).toEqual({ written: CAPACITY, waits: 1 });
    const chunks: Uint8Array[] = [];
    let read = 0;
    while (read < 4 * MEGABYTE) {
      await content.wait("readable");
      const { bytes } = content.read(1 + ((read * 31) % (CAPACITY - 1)));
      chunks.push(bytes);
      read += bytes.length;
      if (chunks.length % 16 !== 0) continue;
      const { written } = await peer.get().progress();
      expect(written - read).toBeLessThanOrEqual(CAPACITY);
    }
    expect(await content.wait("peer-closed")).toBe("OK");
    expect(content.read().result).toBe("FAILED_PRECONDITION");
    expect(sha256(Buffer.concat(chunks))).toBe(sha256(streamBytes(4 * MEGABYTE)));
    const { waits } = await peer.get().progress();
    // Between two waits there is room for the capacity at most.
    expect(waits).toBeGreaterThanOrEqual((4 * MEGABYTE) / CAPACITY - 1);
  });

  it("goes on to a third while it is full and half read", async () => {
    const [one, two] = [await launch(), await launch()];
    const { content } = await one.get().produce(CAPACITY, 2 * MEGABYTE);
    await full(content);
    const { bytes } = content.read(CAPACITY / 2 - 1);
    const whole = streamBytes(2 * MEGABYTE);
    expect(sha256(bytes)).toBe(sha256(whole.subarray(0, bytes.length)));
    const rest = whole.subarray(bytes.length);
    expect(await two.get().digest(content)).toEqual({
      byteCount: rest.length,
      sha256: sha256(rest),
    });
  });

  it("brings several megabytes there and back through another process", async () => {
    const peer = await launch();
    const there = createDataPipe({ capacityBytes: CAPACITY }, node);
    const back = createDataPipe({ capacityBytes: 10_000 }, node);
    const copied = peer.get().copy(there.consumer, back.producer);
    const content = streamBytes(3 * MEGABYTE);
    const written = writeToDataPipe(there.producer, content).then(() => there.producer.close());
    const echoed = await drainDataPipe(back.consumer);
    await written;
    expect(await copied).toEqual({ byteCount: content.length });
    expect(sha256(echoed)).toBe(sha256(content));
  });

  it("tells the consumer that the producer's process was killed", async () => {
    const peer = await launch();
    const { content } = await peer.get().produce(CAPACITY, 2 * MEGABYTE);
    await full(content);
    processes[0]?.kill();
    await expect(drainDataPipe(content)).rejects.toThrow("DATA_LOST");
  });
});

describe("a shared buffer between two processes", () => {
  it("is copied both ways", async () => {
    const peer = await launch();
    const content = streamBytes(MEGABYTE);
    const buffer = createSharedBuffer(content);
    const { reversed } = await peer.get().reverse(buffer.duplicate());
    expect(sha256(reversed.map())).toBe(sha256(content.slice().reverse()));
    expect(sha256(buffer.map())).toBe(sha256(content));
  });
});
