import { PassThrough } from "node:stream";
import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { makeReadings } from "../sink.ts";
import {
  BODY_AT,
  FrameKind,
  FrameWriter,
  type FrameWriting,
  readFrames,
  readReading,
} from "./raw-frames.ts";

/** What a writer writes, as one stream of bytes. */
async function written(
  write: (writer: FrameWriter) => void,
  writing: FrameWriting,
): Promise<Buffer[]> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  write(new FrameWriter(stream as unknown as Socket, writing));
  await new Promise((resolve) => setImmediate(resolve));
  return chunks;
}

it("packs what is sent in one turn into one write, or into one each", async () => {
  const readings = makeReadings(1).slice(0, 10);
  const write = (writer: FrameWriter): void => {
    for (const reading of readings) writer.reading(FrameKind.Take, 0, reading);
  };
  expect(await written(write, { isBatched: true })).toHaveLength(1);
  expect(await written(write, { isBatched: false })).toHaveLength(10);
});

describe.each([0, 108])("filled up to %i bytes", (leastBytes) => {
  it.each([1, 3, 13, 1000])(
    "are read from a stream that comes %i bytes at a time",
    async (size) => {
      const readings = makeReadings(1).slice(0, 3);
      const payload = new Uint8Array(100).fill(7);
      const stream = Buffer.concat(
        await written(
          (writer) => {
            for (const [id, reading] of readings.entries()) {
              writer.reading(FrameKind.Echo, id, reading);
            }
            writer.payload(FrameKind.Put, 9, payload);
            writer.words(FrameKind.Count, 10, 11, 12);
          },
          { isBatched: true, leastBytes },
        ),
      );
      const socket = new PassThrough();
      const seen: unknown[] = [];
      readFrames(socket as unknown as Socket, (view, at, length) => {
        if (view.getUint8(at + 4) === FrameKind.Echo) seen.push(readReading(view, at));
        else seen.push([view.getUint32(at + 8, true), length]);
      });
      for (let at = 0; at < stream.length; at += size)
        socket.emit("data", stream.subarray(at, at + size));
      const words = Math.max(BODY_AT + 8, leastBytes);
      expect(seen).toEqual([...readings, [9, BODY_AT + 100], [10, words]]);
    },
  );
});
