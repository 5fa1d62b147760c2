import { describe, expect, it } from "vitest";
import type { Handle, HandleType } from "../wire/index.ts";
import {
  createMessagePipe,
  createSharedBuffer,
  MAX_SHARED_BUFFER_BYTES,
  SharedBufferHandle,
} from "./index.ts";
import { BufferLike } from "./testing/buffer-like.ts";
import { carry, received } from "./testing/carry.ts";
import { bytesOf } from "./testing/record-reader.ts";
import { Star } from "./testing/star.ts";

describe("a shared buffer", () => {
  it("has a copy of the bytes that it was made of", () => {
    const bytes = new BufferLike(bytesOf("content"));
    const buffer = createSharedBuffer(bytes);
    bytes.fill(0);
    expect(buffer.size).toBe(7);
    expect(buffer.map()).toEqual(bytesOf("content"));
    expect(buffer.map(3, 2)).toEqual(bytesOf("te"));
  });

  it.each([
    [0, 8],
    [8, 0],
    [-1, 1],
    [0, -1],
    [0.5, 1],
    [0, Number.NaN],
  ])("maps no part that it does not have: %s, %s", (offset, byteCount) => {
    expect(() => createSharedBuffer(bytesOf("content")).map(offset, byteCount)).toThrow(
      "INVALID_ARGUMENT",
    );
  });

  it("is the same memory in duplicates and for receivers in the process", async () => {
    const buffer = createSharedBuffer(bytesOf("content"));
    const [a, b] = createMessagePipe();
    a.write(new Uint8Array(0), [buffer.duplicate(), buffer.duplicate()]);
    const arrived = await received(b, buffer);
    expect(arrived.map().buffer).toBe(buffer.map().buffer);
  });

  it("is of no use once it is closed or sent, and lives on in its duplicates", () => {
    const buffer = createSharedBuffer(bytesOf("content"));
    const duplicate = buffer.duplicate();
    const view = buffer.map();
    buffer.close();
    expect(buffer.isValid).toBe(false);
    for (const use of [() => buffer.size, () => buffer.map(), () => buffer.duplicate()]) {
      expect(use).toThrow("HANDLE_SPENT");
    }
    expect(() => createMessagePipe()[0].write(new Uint8Array(0), [buffer])).toThrow("HANDLE_SPENT");
    expect([view, duplicate.map()]).toEqual([bytesOf("content"), bytesOf("content")]);
  });

  it("arrives in other processes as a copy, among other handles, by way of the broker", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [x, y] = one.node.createMessagePipe();
    const buffer = createSharedBuffer(bytesOf("content"));
    const [carrier, carried] = one.node.createMessagePipe();
    carrier.write(bytesOf("text"), [createSharedBuffer(new Uint8Array(0)), y, buffer]);
    const moved = await carry(star, one.there, one.here, carried);
    two.here.write(new Uint8Array(0), [moved]);
    await star.settle();
    const end = await received(two.there, moved);
    const seen: [string, readonly Handle[]][] = [];
    end.setReader({
      onMessage: (bytes, handles) => seen.push([new TextDecoder().decode(bytes), handles]),
      onPeerClosed: () => undefined,
    });
    await star.settle();
    const [[text, [empty, pipe, copy]] = ["", []]] = seen;
    expect(text).toBe("text");
    expect([empty, pipe, copy].map((handle) => handle?.handleType)).toEqual([
      "shared_buffer",
      "message_pipe",
      "shared_buffer",
    ]);
    const isCopied = copy instanceof SharedBufferHandle && copy.map();
    expect(isCopied).toEqual(bytesOf("content"));
    x.close();
  });

  it("has a largest size", () => {
    const bytes = new Uint8Array(MAX_SHARED_BUFFER_BYTES + 1);
    expect(() => createSharedBuffer(bytes)).toThrow("MESSAGE_TOO_LARGE");
  });

  it("is not sent in a message that it would make too large", async () => {
    const { there, node } = await new Star({ limits: { maxFrameBytes: 1000 } }).addLeaf();
    const buffer = createSharedBuffer(new Uint8Array(600));
    const handles = [buffer, buffer.duplicate()];
    const [local] = node.createMessagePipe();
    for (const pipe of [there, local]) {
      expect(() => pipe.write(new Uint8Array(0), handles)).toThrow("MESSAGE_TOO_LARGE");
    }
    expect(handles.every(({ isValid }) => isValid)).toBe(true);
  });
});

describe("handles that cannot be sent", () => {
  it.each<[HandleType, string]>([
    ["platform", "send a data pipe"],
    ["shared_buffer", "createSharedBuffer"],
    ["message_pipe", "not made by this library"],
  ])("%s: the error says what to do", (handleType, text) => {
    const [a, b] = createMessagePipe();
    const [x, y] = createMessagePipe();
    const stranger: Handle = { handleType, close: () => undefined };
    expect(() => a.write(new Uint8Array(0), [x, stranger])).toThrow(text);
    expect(() => a.write(new Uint8Array(0), [stranger])).toThrow("UNSUPPORTED_HANDLE");
    expect([x.isValid, y.isValid, b.isValid]).toEqual([true, true, true]);
  });
});
