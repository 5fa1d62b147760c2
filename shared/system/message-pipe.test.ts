import { describe, expect, it } from "vitest";
import type { Handle } from "../wire/index.ts";
import { createMessagePipe, type MessagePipeHandle, Node } from "./index.ts";
import { turns } from "./testing/manual-transport.ts";
import { bytesOf, read, RecordReader } from "./testing/record-reader.ts";

function send(handle: MessagePipeHandle, text: string, ...handles: Handle[]): void {
  handle.write(bytesOf(text), handles);
}

describe("a pipe inside one process", () => {
  it("has two ends of one name", () => {
    const [a, b] = createMessagePipe();
    expect(a.pipe).toBe(b.pipe);
    expect([a.end, b.end]).toEqual([0, 1]);
    expect(a.handleType).toBe("message_pipe");
  });

  it("delivers later, in order, numbered from 1 in each direction", async () => {
    const [a, b] = createMessagePipe();
    const atA = read(a);
    const atB = read(b);
    for (const text of ["one", "two", "three"]) send(a, text);
    send(b, "back");
    expect(atB.log).toEqual([]);
    await turns();
    expect(atB.log).toEqual(["one", "two", "three"]);
    expect(atB.messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(atA.messages.map(({ sequence }) => sequence)).toEqual([1]);
  });

  it("keeps messages until there is a reader", async () => {
    const [a, b] = createMessagePipe();
    send(a, "early");
    await turns();
    const atB = read(b);
    await turns();
    expect(atB.log).toEqual(["early"]);
  });

  it("tells of the close once, after the last message, never from inside close()", async () => {
    const [a, b] = createMessagePipe();
    const atB = read(b);
    send(a, "last");
    a.close();
    a.close();
    expect(atB.log).toEqual([]);
    await turns();
    expect(atB.log).toEqual(["last", "<closed>"]);
    expect(b.isPeerClosed).toBe(true);
  });

  it("does not tell the side that closes", async () => {
    const [a, b] = createMessagePipe();
    const atA = read(a);
    a.close();
    b.close();
    await turns();
    expect(atA.log).toEqual([]);
  });

  it("tells a reader that comes after the close", async () => {
    const [a, b] = createMessagePipe();
    a.close();
    read(b);
    await turns();
    const second = read(b);
    await turns();
    expect(second.log).toEqual(["<closed>"]);
  });

  it("lets writes to a broken pipe vanish and closes what they carry", async () => {
    const [a, b] = createMessagePipe();
    const [x, y] = createMessagePipe();
    b.close();
    send(a, "into the void", y);
    const atX = read(x);
    await turns();
    expect(atX.log).toEqual(["<closed>"]);
    expect(y.isValid).toBe(false);
  });

  it("closes the ends in messages that nobody read", async () => {
    const [a, b] = createMessagePipe();
    const [x, y] = createMessagePipe();
    send(a, "with an end", y);
    b.close();
    const atX = read(x);
    await turns();
    expect(atX.log).toEqual(["<closed>"]);
  });

  it("moves an end with a message, unread messages included", async () => {
    const [a, b] = createMessagePipe();
    const [x, y] = createMessagePipe();
    send(x, "before");
    send(a, "take this", y);
    send(x, "after");
    expect(y.isValid).toBe(false);
    const atB = read(b);
    await turns();
    const [moved] = atB.handles;
    expect(moved?.pipe.equals(x.pipe)).toBe(true);
    const atMoved = moved === undefined ? new RecordReader() : read(moved);
    await turns();
    expect(atMoved.log).toEqual(["before", "after"]);
  });
});

describe("a reader", () => {
  it("gets all that is queued in one turn", async () => {
    const [a, b] = createMessagePipe();
    for (let i = 0; i < 100; i += 1) send(a, "x");
    const atB = read(b);
    await Promise.resolve();
    expect(atB.messages).toHaveLength(100);
  });

  it("may pause inside a callback; the rest stays queued", async () => {
    const [a, b] = createMessagePipe();
    const seen: number[] = [];
    for (let i = 0; i < 5; i += 1) send(a, "x");
    b.setReader({
      onMessage: (_bytes, _handles, sequence) => {
        seen.push(sequence);
        if (sequence === 2) b.setReader(null);
      },
      onPeerClosed: () => undefined,
    });
    await turns();
    expect(seen).toEqual([1, 2]);
    const later = read(b);
    await turns();
    expect(later.messages.map(({ sequence }) => sequence)).toEqual([3, 4, 5]);
  });

  it("may hand over to another reader inside a callback", async () => {
    const [a, b] = createMessagePipe();
    const second = new RecordReader();
    b.setReader({
      onMessage: () => b.setReader(second),
      onPeerClosed: () => undefined,
    });
    send(a, "one");
    send(a, "two");
    a.close();
    await turns();
    expect(second.log).toEqual(["two", "<closed>"]);
  });

  it("may close the end inside a callback and gets nothing more", async () => {
    const [a, b] = createMessagePipe();
    const atA = read(a);
    let count = 0;
    b.setReader({
      onMessage: () => {
        count += 1;
        b.close();
      },
      onPeerClosed: () => {
        count += 100;
      },
    });
    send(a, "one");
    send(a, "two");
    await turns();
    expect(count).toBe(1);
    expect(atA.log).toEqual(["<closed>"]);
  });

  it("may send the end away inside a callback; the rest goes along", async () => {
    const [a, b] = createMessagePipe();
    const [carrier, target] = createMessagePipe();
    b.setReader({
      onMessage: () => carrier.write(bytesOf("here"), [b]),
      onPeerClosed: () => undefined,
    });
    send(a, "one");
    send(a, "two");
    a.close();
    const atTarget = read(target);
    await turns();
    const [moved] = atTarget.handles;
    const atMoved = moved === undefined ? new RecordReader() : read(moved);
    await turns();
    expect(atMoved.log).toEqual(["two", "<closed>"]);
  });

  it("gets messages written from inside its callback in a later turn", async () => {
    const [a, b] = createMessagePipe();
    const log: string[] = [];
    b.setReader({
      onMessage: (_bytes, _handles, sequence) => {
        log.push(`begin ${sequence}`);
        if (sequence < 3) send(a, "again");
        log.push(`end ${sequence}`);
      },
      onPeerClosed: () => undefined,
    });
    send(a, "first");
    await turns();
    expect(log).toEqual(["begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"]);
  });

  it("gets thousands of messages although it pauses on each", async () => {
    const [a, b] = createMessagePipe();
    for (let i = 0; i < 3000; i += 1) send(a, "x");
    let last = 0;
    const reader = {
      onMessage: (_bytes: Uint8Array, _handles: readonly Handle[], sequence: number) => {
        expect(sequence).toBe(last + 1);
        last = sequence;
        b.setReader(null);
        b.setReader(reader);
      },
      onPeerClosed: () => undefined,
    };
    b.setReader(reader);
    await turns();
    expect(last).toBe(3000);
  });
});

describe("misuse", () => {
  it("of a closed or sent handle", () => {
    const [a, b] = createMessagePipe();
    const [carrier] = createMessagePipe();
    a.close();
    send(carrier, "take", b);
    for (const spent of [a, b]) {
      expect(() => send(spent, "x")).toThrow(expect.objectContaining({ code: "HANDLE_SPENT" }));
      expect(() => spent.setReader(new RecordReader())).toThrow("HANDLE_SPENT");
      spent.setReader(null);
      spent.close();
    }
    expect(() => send(carrier, "again", b)).toThrow("HANDLE_SPENT");
  });

  it("by sending an end over its own pipe or twice", async () => {
    const [a, b] = createMessagePipe();
    const [x, y] = createMessagePipe();
    expect(() => send(a, "x", a)).toThrow("CANNOT_SEND_SELF");
    expect(() => send(a, "x", b)).toThrow("CANNOT_SEND_SELF");
    expect(() => send(a, "x", y, y)).toThrow("CANNOT_SEND_SELF");
    // What was refused is still the caller's.
    const atY = read(y);
    send(x, "works");
    await turns();
    expect(atY.log).toEqual(["works"]);
  });

  it("by sending something that is no pipe", () => {
    const [a] = createMessagePipe();
    const strange: Handle = { handleType: "shared_buffer", close: () => undefined };
    expect(() => send(a, "x", strange)).toThrow("UNSUPPORTED_HANDLE");
  });

  it("by sending too much", () => {
    const node = new Node({
      name: "small",
      role: "leaf",
      limits: { maxFrameBytes: 200, maxHandlesPerMessage: 2 },
    });
    const [a] = node.createMessagePipe();
    const ends = [1, 2, 3].map(() => node.createMessagePipe()[0]);
    expect(() => a.write(new Uint8Array(10), ends)).toThrow("TOO_MANY_HANDLES");
    expect(() => a.write(new Uint8Array(200))).toThrow("MESSAGE_TOO_LARGE");
    expect(() => a.write(new Uint8Array(168))).not.toThrow();
    expect(ends.every((end) => end.isValid)).toBe(true);
  });
});
