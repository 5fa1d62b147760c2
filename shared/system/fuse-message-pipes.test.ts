import { describe, expect, it } from "vitest";
import {
  createMessagePipe,
  createSharedBuffer,
  fuseMessagePipes,
  type MessagePipeHandle,
  Node,
} from "./index.ts";
import { carry } from "./testing/carry.ts";
import { turns } from "./testing/manual-transport.ts";
import { bytesOf, read, readOnly } from "./testing/record-reader.ts";
import { Star, type StarLeaf } from "./testing/star.ts";

function send(pipe: MessagePipeHandle, ...texts: string[]): void {
  for (const text of texts) pipe.write(bytesOf(text));
}

/** A pipe between the broker and a leaf. */
async function acrossLink(
  star: Star,
  leaf: StarLeaf,
): Promise<[MessagePipeHandle, MessagePipeHandle]> {
  const [here, leaving] = star.broker.createMessagePipe();
  return [here, await carry(star, leaf.here, leaf.there, leaving)];
}

describe("fusing two pipes of one process", () => {
  it("lets the outer ends talk, both ways", async () => {
    const [a, x] = createMessagePipe();
    const [y, b] = createMessagePipe();
    fuseMessagePipes(x, y);
    expect([x.isValid, y.isValid]).toEqual([false, false]);
    expect([a.isLocal, b.isLocal]).toEqual([true, true]);
    const atA = read(a);
    const atB = read(b);
    send(a, "to b");
    send(b, "to a");
    await turns();
    expect([atA.log, atB.log]).toEqual([["to a"], ["to b"]]);
  });

  it("makes them the ends of one pipe", () => {
    const [a, x] = createMessagePipe();
    const [y, b] = createMessagePipe();
    fuseMessagePipes(x, y);
    expect(a.pipe).toBe(b.pipe);
    expect(new Set([a.end, b.end])).toEqual(new Set([0, 1]));
  });

  it.each([
    ["before any was read", []],
    ["though some were sent back", ["back from x"]],
  ])("keeps the messages that waited, in their order, %s", async (_title, back) => {
    const [a, x] = createMessagePipe();
    const [y, b] = createMessagePipe();
    send(x, ...back);
    send(y, "from y");
    send(a, "a1", "a2");
    send(b, "b1", "b2");
    fuseMessagePipes(x, y);
    send(a, "a3");
    send(b, "b3");
    a.close();
    const atA = read(b);
    await turns();
    expect(atA.log).toEqual(["from y", "a1", "a2", "a3", "<closed>"]);
  });

  it("brings what was sent back to the other outer end first", async () => {
    const [a, x] = createMessagePipe();
    const [y, b] = createMessagePipe();
    send(x, "from x");
    send(b, "from b");
    fuseMessagePipes(x, y);
    const atA = read(a);
    b.close();
    await turns();
    expect(atA.log).toEqual(["from x", "from b", "<closed>"]);
  });

  it("passes a close on that came before", async () => {
    const [a, x] = createMessagePipe();
    const [y, b] = createMessagePipe();
    send(a, "last words");
    a.close();
    fuseMessagePipes(y, x);
    const atB = read(b);
    await turns();
    expect(atB.log).toEqual(["last words", "<closed>"]);
  });

  it("can be done again and again", async () => {
    const pipes = Array.from({ length: 10 }, () => createMessagePipe());
    for (const [, inner] of pipes) send(inner, "so that messages are passed on");
    const [first] = pipes;
    for (const [i, [next]] of pipes.entries()) {
      const [, inner] = pipes[i - 1] ?? [];
      if (inner !== undefined) fuseMessagePipes(inner, next);
    }
    const last = pipes.at(-1)?.[1];
    const atLast = last && read(last);
    first?.[0].write(bytesOf("through all"));
    await turns();
    expect(atLast?.log).toEqual(["through all"]);
    expect(first?.[0].isLocal).toBe(true);
  });

  it("moves the handles in messages along", async () => {
    const [a, x] = createMessagePipe();
    const [y, b] = createMessagePipe();
    const [far, near] = createMessagePipe();
    a.write(bytesOf("take"), [near, createSharedBuffer(bytesOf("content"))]);
    fuseMessagePipes(x, y);
    const atB = read(b);
    await turns();
    const atNear = readOnly(atB);
    send(far, "hello");
    await turns();
    expect(atNear.log).toEqual(["hello"]);
    expect(atB.allHandles.map(({ handleType }) => handleType)).toEqual([
      "message_pipe",
      "shared_buffer",
    ]);
  });
});

describe("fusing pipes that reach into other processes", () => {
  it.each([
    ["the local one first", 0],
    ["the local one last", 1],
  ])("leaves no hop in between if one is local, %s", async (_title, order) => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const [a, x] = star.broker.createMessagePipe();
    const [y, b] = await acrossLink(star, leaf);
    send(a, "a1");
    send(y, "from y");
    send(b, "b1");
    await star.settle();
    send(b, "on the way");
    if (order === 0) fuseMessagePipes(x, y);
    else fuseMessagePipes(y, x);
    expect(a.pipe.equals(b.pipe)).toBe(true);
    send(a, "a2");
    const atA = read(a);
    const atB = read(b);
    await star.settle();
    expect(atA.log).toEqual(["b1", "on the way"]);
    expect(atB.log).toEqual(["from y", "a1", "a2"]);
    a.close();
    await star.settle();
    expect(atB.closed).toEqual(["closed"]);
    expect(star.broker.routeCount).toBe(2);
  });

  it("keeps what came before its turn, because the end had moved", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [a, x] = star.broker.createMessagePipe();
    const [atBroker, b] = await acrossLink(star, two);
    const y = await carry(star, one.here, one.there, atBroker);
    const atHere = read(one.here);
    one.there.write(bytesOf("take"), [y]);
    send(b, "first");
    // The broker sends it after the end, which is on its way here.
    two.brokerSide.deliver();
    one.brokerSide.deliver();
    send(b, "second");
    two.brokerSide.deliver();
    await turns();
    const [moved] = atHere.handles;
    if (moved !== undefined) fuseMessagePipes(x, moved);
    expect(a.pipe.equals(b.pipe)).toBe(true);
    const atA = read(a);
    await turns();
    expect(atA.log).toEqual([]);
    await star.settle();
    expect(atA.log).toEqual(["first", "second"]);
  });

  it("lets the joined end move on", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [a, x] = one.node.createMessagePipe();
    const [b, leaving] = two.node.createMessagePipe();
    const passing = await carry(star, two.there, two.here, leaving);
    const y = await carry(star, one.here, one.there, passing);
    send(a, "a1");
    send(b, "b1");
    fuseMessagePipes(x, y);
    send(a, "a2");
    const moved = await carry(star, one.there, one.here, a);
    send(moved, "a3");
    const atMoved = read(moved);
    const atB = read(b);
    await star.settle();
    expect([atMoved.log, atB.log]).toEqual([["b1"], ["a1", "a2", "a3"]]);
  });

  it("passes messages on if neither is local, and ends with either", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [x, a] = await acrossLink(star, one);
    const [y, b] = await acrossLink(star, two);
    send(a, "a1");
    send(x, "from x");
    await star.settle();
    send(a, "on the way");
    fuseMessagePipes(x, y);
    const atB = read(b);
    const atA = read(a);
    await star.settle();
    send(b, "b1");
    await star.settle();
    const [far, near] = one.node.createMessagePipe();
    a.write(bytesOf("take"), [near]);
    a.close();
    await star.settle();
    expect(atA.log).toEqual(["from x", "b1"]);
    expect(atB.log).toEqual(["a1", "on the way", "take", "<closed>"]);
    const atNear = readOnly(atB);
    send(far, "hello");
    await star.settle();
    expect(atNear.log).toEqual(["hello"]);
    far.close();
    await star.settle();
    for (const handle of atB.handles) handle.close();
    b.close();
    await star.settle();
    expect(star.broker.routeCount).toBe(2);
  });

  it("ends when one of the processes does", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [x, a] = await acrossLink(star, one);
    const [y, b] = await acrossLink(star, two);
    fuseMessagePipes(x, y);
    send(a, "last words");
    await star.settle();
    one.leafSide.die(0);
    const atB = read(b);
    await star.settle();
    expect(atB.log).toEqual(["last words", "<closed>"]);
  });

  it("works with a pipe that was extracted before it is attached", async () => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const early = leaf.incoming.extractMessagePipe("later");
    const [a, x] = leaf.node.createMessagePipe();
    send(a, "early");
    fuseMessagePipes(x, early);
    const atA = read(a);
    const attached = leaf.outgoing.attachMessagePipe("later");
    const atAttached = read(attached);
    send(attached, "hello");
    await star.settle();
    expect([atA.log, atAttached.log]).toEqual([["hello"], ["early"]]);
  });
});

describe("what cannot be fused", () => {
  it("are the ends of one pipe, fused ones included", () => {
    const [a, b] = createMessagePipe();
    expect(() => fuseMessagePipes(a, b)).toThrow("INVALID_ARGUMENT");
    const [c, x] = createMessagePipe();
    const [y, d] = createMessagePipe();
    fuseMessagePipes(x, y);
    expect(() => fuseMessagePipes(c, d)).toThrow("INVALID_ARGUMENT");
    const [e, p] = createMessagePipe();
    const [q, f] = createMessagePipe();
    send(p, "so that messages are passed on");
    send(q, "so that messages are passed on");
    fuseMessagePipes(p, q);
    expect(() => fuseMessagePipes(e, f)).toThrow("INVALID_ARGUMENT");
    expect([a, b, c, d, e, f].every(({ isValid }) => isValid)).toBe(true);
  });

  it("are spent ends", () => {
    const [a] = createMessagePipe();
    const [b] = createMessagePipe();
    b.close();
    expect(() => fuseMessagePipes(a, b)).toThrow("HANDLE_SPENT");
    expect(() => fuseMessagePipes(b, a)).toThrow("HANDLE_SPENT");
    expect(a.isValid).toBe(true);
  });

  it("are ends of two graphs", async () => {
    const [one, two] = [new Star(), new Star()];
    const [x] = await acrossLink(one, await one.addLeaf());
    const [y] = await acrossLink(two, await two.addLeaf());
    expect(() => fuseMessagePipes(x, y)).toThrow("FOREIGN_NODE");
    expect([x.isValid, y.isValid]).toEqual([true, true]);
  });
});

describe("a message that only one of the pipes could carry ends both", () => {
  it.each([
    ["waiting", false],
    ["sent afterwards", true],
  ])("an end of the other pipe, %s", async (_title, isLater) => {
    const star = new Star();
    const leaf = await star.addLeaf();
    const [a, x] = star.broker.createMessagePipe();
    const [y, away] = await acrossLink(star, leaf);
    const b = await carry(star, leaf.there, leaf.here, away);
    if (isLater) send(x, "so that messages are passed on");
    else a.write(bytesOf("first"));
    if (!isLater) a.write(bytesOf("itself"), [b]);
    fuseMessagePipes(x, y);
    if (isLater) a.write(bytesOf("itself"), [b]);
    const atA = read(a);
    await star.settle();
    expect(atA.closed).toEqual(["closed"]);
    expect(leaf.incoming.isOpen).toBe(true);
  });

  it("more bytes than the other's frames have", async () => {
    const star = new Star({ limits: { maxFrameBytes: 1000 } });
    const leaf = await star.addLeaf();
    const [a, x] = new Node({ name: "another", role: "leaf" }).createMessagePipe();
    const [y, b] = await acrossLink(star, leaf);
    send(a, "first");
    a.write(new Uint8Array(2000));
    a.write(new Uint8Array(0), [createMessagePipe()[0]]);
    fuseMessagePipes(x, y);
    const atA = read(a);
    const atB = read(b);
    await star.settle();
    expect([atA.log, atB.log]).toEqual([["<closed>"], ["first", "<closed>"]]);
    expect(leaf.incoming.isOpen).toBe(true);
  });
});
