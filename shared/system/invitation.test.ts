import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createInMemoryTransportPair, createMessagePipe, Node, refuse } from "./index.ts";
import { deliverAll, ManualTransport, turns } from "./testing/manual-transport.ts";
import { bytesOf, read, readOnly } from "./testing/record-reader.ts";
import { Star } from "./testing/star.ts";

describe("an invitation", () => {
  it("brings a leaf into the graph, and each side learns the other's name", async () => {
    const star = new Star();
    const { outgoing, incoming, here, there } = await star.addLeaf();
    expect(await outgoing.accepted).toMatchObject({ name: "leaf 1" });
    expect(await incoming.ready).toMatchObject({ name: "host" });
    expect(here.pipe.equals(there.pipe)).toBe(true);
    const atThere = read(there);
    const atHere = read(here);
    here.write(bytesOf("down"));
    there.write(bytesOf("up"));
    await star.settle();
    expect([atThere.log, atHere.log]).toEqual([["down"], ["up"]]);
  });

  it("keeps messages that were written before the pipe was extracted", async () => {
    const [a, b] = ManualTransport.pair();
    const outgoing = new Node({ name: "host", role: "broker" }).invite(a);
    outgoing.attachMessagePipe("x").write(bytesOf("early"));
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    await deliverAll([a, b]);
    const reader = read(incoming.extractMessagePipe("x"));
    await turns();
    expect(reader.log).toEqual(["early"]);
  });

  it("can be extracted from before the broker has attached anything", async () => {
    const [a, b] = ManualTransport.pair();
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    const there = incoming.extractMessagePipe("late");
    const atThere = read(there);
    there.write(bytesOf("one"));
    const [x, y] = createMessagePipe();
    x.write(bytesOf("through the end"));
    there.write(bytesOf("two"), [y]);
    const outgoing = new Node({ name: "host", role: "broker" }).invite(a);
    await deliverAll([a, b]);
    const here = outgoing.attachMessagePipe("late");
    const atHere = read(here);
    here.write(bytesOf("down"));
    await deliverAll([a, b]);
    expect(atHere.log).toEqual(["one", "two"]);
    expect(there.pipe.equals(here.pipe)).toBe(true);
    expect(atThere.log).toEqual(["down"]);
    const atMoved = readOnly(atHere);
    await turns();
    expect(atMoved.log).toEqual(["through the end"]);
  });

  it("lets an end that was extracted early be closed before it is attached", async () => {
    const [a, b] = ManualTransport.pair();
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    const there = incoming.extractMessagePipe(7);
    there.write(bytesOf("last words"));
    there.close();
    const broker = new Node({ name: "host", role: "broker" });
    const atHere = read(broker.invite(a).attachMessagePipe(7n));
    await deliverAll([a, b]);
    expect(atHere.log).toEqual(["last words", "<closed>"]);
  });

  it("does not send away an end that is not attached yet", () => {
    const [, b] = ManualTransport.pair();
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    const [carrier] = createMessagePipe();
    const there = incoming.extractMessagePipe("x");
    expect(() => carrier.write(bytesOf(""), [there])).toThrow("INVALID_STATE");
    incoming.close();
  });

  it("breaks ends that were extracted and never attached when the link ends", async () => {
    const [a, b] = ManualTransport.pair();
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    const there = incoming.extractMessagePipe("never");
    const [x, y] = createMessagePipe();
    const atX = read(x);
    there.write(bytesOf("vanishes"), [y]);
    const reader = read(there);
    a.close();
    await deliverAll([b]);
    expect(reader.log).toEqual(["<link-lost>"]);
    expect(atX.log).toEqual(["<closed>"]);
    const late = read(incoming.extractMessagePipe("later"));
    await turns();
    expect(late.log).toEqual(["<link-lost>"]);
  });

  it.each(["a name", "", 0, 5, 2n ** 64n - 1n])("attaches under %s", async (name) => {
    const [a, b] = ManualTransport.pair();
    const outgoing = new Node({ name: "host", role: "broker" }).invite(a);
    const here = outgoing.attachMessagePipe(name);
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    await deliverAll([a, b]);
    expect(incoming.extractMessagePipe(name).pipe.equals(here.pipe)).toBe(true);
  });

  it("tells 5, 5n and the text 5 apart as it should", async () => {
    const { outgoing, incoming } = await new Star().addLeaf();
    outgoing.attachMessagePipe(5);
    outgoing.attachMessagePipe("5");
    expect(() => outgoing.attachMessagePipe(5n)).toThrow("INVALID_STATE");
    incoming.extractMessagePipe(5n);
    incoming.extractMessagePipe("5");
    expect(() => incoming.extractMessagePipe(5)).toThrow("INVALID_STATE");
  });

  it("names by bytes: a number is the text of its 8 bytes, the lowest first", async () => {
    const star = new Star();
    const { outgoing, incoming } = await star.addLeaf();
    const here = outgoing.attachMessagePipe(0x44434241n);
    await star.settle();
    const text = "ABCD\0\0\0\0";
    expect(() => outgoing.attachMessagePipe(text)).toThrow("INVALID_STATE");
    expect([incoming.isAttached(text), incoming.isAttached("ABCD")]).toEqual([true, false]);
    expect(incoming.extractMessagePipe(text).pipe.equals(here.pipe)).toBe(true);
    expect(incoming.isAttached(0x44434241)).toBe(false);
  });

  it.each([-1, 1.5, 2 ** 60, 2n ** 64n, -1n])("refuses the name %s", async (name) => {
    const { outgoing } = await new Star().addLeaf();
    expect(() => outgoing.attachMessagePipe(name)).toThrow("INVALID_STATE");
  });

  it("refuses names that are too long and pipes on a link that has ended", async () => {
    const { outgoing } = await new Star().addLeaf();
    expect(() => outgoing.attachMessagePipe("x".repeat(5000))).toThrow("MESSAGE_TOO_LARGE");
    outgoing.close();
    expect(() => outgoing.attachMessagePipe("y")).toThrow("INVALID_STATE");
  });

  it("is for brokers to send and for leaves to accept, once", async () => {
    const [a, b] = createInMemoryTransportPair();
    const broker = new Node({ name: "host", role: "broker" });
    expect(() => broker.acceptInvitation(a)).toThrow("INVALID_STATE");
    const leaf = new Node({ name: "leaf", role: "leaf" });
    expect(() => leaf.invite(a)).toThrow("INVALID_STATE");
    broker.invite(a);
    await leaf.acceptInvitation(b).ready;
    expect(() => leaf.acceptInvitation(b)).toThrow("INVALID_STATE");
    broker.close();
  });

  it("fails with the words of a refusal", async () => {
    const [a, b] = createInMemoryTransportPair();
    const incoming = new Node({ name: "leaf", role: "leaf" }).acceptInvitation(b);
    refuse(a, "not you");
    await expect(incoming.ready).rejects.toMatchObject({ code: "refused", message: "not you" });
  });

  it("fails when the link goes during the handshake", async () => {
    const [a, b] = createInMemoryTransportPair();
    const outgoing = new Node({ name: "host", role: "broker" }).invite(a);
    b.close();
    await expect(outgoing.accepted).rejects.toMatchObject({ code: "lost" });
  });
});

describe("a silent peer", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is dropped after the handshake timeout, and its pipes break", async () => {
    const [a] = ManualTransport.pair();
    const broker = new Node({
      name: "host",
      role: "broker",
      limits: { handshakeTimeoutMs: 50 },
    });
    const outgoing = broker.invite(a);
    const reader = read(outgoing.attachMessagePipe("x"));
    vi.advanceTimersByTime(49);
    expect(outgoing.isOpen).toBe(true);
    // The next turn's reading comes before it is given up.
    vi.advanceTimersByTime(2);
    expect(outgoing.isOpen).toBe(false);
    expect(a.closeReason?.code).toBe("handshake-timeout");
    await turns();
    expect(reader.log).toEqual(["<link-lost>"]);
    expect(broker.linkCount).toBe(0);
  });

  it("is not silent if its greeting waits to be read, however late this thread is", async () => {
    const [a, b] = ManualTransport.pair();
    const limits = { handshakeTimeoutMs: 50 };
    const incoming = new Node({ name: "leaf", role: "leaf", limits }).acceptInvitation(a);
    const outgoing = new Node({ name: "host", role: "broker" }).invite(b);
    // Timers first, as after a turn that took too long.
    vi.advanceTimersByTime(50);
    await deliverAll([a, b]);
    vi.advanceTimersByTime(1000);
    expect([incoming.isOpen, outgoing.isOpen]).toEqual([true, true]);
    await incoming.ready;
  });

  it("may take its time after the handshake", async () => {
    const star = new Star({ limits: { handshakeTimeoutMs: 50 } });
    const { outgoing, incoming } = await star.addLeaf();
    vi.advanceTimersByTime(1000);
    expect([outgoing.isOpen, incoming.isOpen]).toEqual([true, true]);
  });
});
