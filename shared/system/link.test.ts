import { describe, expect, it } from "vitest";
import { type BufferView, Encoder, MessageBytes } from "../wire/index.ts";
import { readBodyStart, readFrameSequence, readPipeName } from "./frame-reader.ts";
import { Link } from "./link.ts";
import { PipeName } from "./pipe-name.ts";
import type { Transport } from "./transport.ts";

/** Notes how frames are given to it. */
class NotingTransport implements Transport {
  onFrame = undefined;
  onClose = undefined;
  readonly bufferedBytes = 0;
  readonly copied: Uint8Array[] = [];
  readonly inPlace: { memory: BufferView; start: number; end: number }[] = [];

  send(head: Uint8Array, body: Uint8Array = new Uint8Array(0)): void {
    this.copied.push(new Uint8Array([...head, ...body]));
  }

  sendInPlace(memory: BufferView, start: number, end: number): void {
    this.inPlace.push({ memory, start, end });
  }

  close(): void {}
}

const NAME = new PipeName(1, 2, 3, 4);

function message(value: number): MessageBytes {
  const encoder = Encoder.begin({ name: 7, flags: 0, headerVersion: 0 });
  const at = encoder.struct(16, 0);
  encoder.uint32(at + 8, value);
  encoder.endStruct(at);
  return encoder.finishMessage();
}

describe("a link", () => {
  it("sends messages from where they were built, side by side", () => {
    const transport = new NotingTransport();
    const link = new Link(transport, {}, 1000);
    const messages = [message(10), message(20)];
    for (const [i, bytes] of messages.entries()) link.sendMessage(NAME, 1, i + 1, bytes);

    expect(transport.copied).toEqual([]);
    const [first, second] = transport.inPlace;
    expect(first?.memory).toBe(messages[0]?.memory);
    // Between them there is room for a length, and for nothing else.
    expect(second?.start).toBe((first?.end ?? 0) + 4);
    for (const [i, { end, memory, start }] of transport.inPlace.entries()) {
      const frame = memory.bytes.slice(start, end);
      expect(readPipeName(frame).equals(NAME)).toBe(true);
      expect(readFrameSequence(frame)).toBe(i + 1);
      expect(frame.slice(readBodyStart(frame, 0))).toEqual(messages[i]?.toArray());
    }
  });

  it("leaves alone what is in front of messages that came from elsewhere", () => {
    const transport = new NotingTransport();
    const memory = new Uint8Array(100).fill(9);
    const bytes = MessageBytes.of(memory.subarray(50));
    new Link(transport, {}, 1000).sendMessage(NAME, 0, 1, bytes);

    expect(transport.inPlace).toEqual([]);
    const [frame = new Uint8Array(0)] = transport.copied;
    expect(frame.slice(readBodyStart(frame, 0))).toEqual(bytes.toArray());
    expect(memory.every((byte) => byte === 9)).toBe(true);
  });
});
