import { describe, expect, it } from "vitest";
import {
  type CloseReason,
  createMessagePipe,
  defaultNode,
  MessagePipeHandle,
  Node,
  setDefaultNode,
} from "./index.ts";
import { turns } from "./testing/manual-transport.ts";
import { bytesOf, read, readOnly } from "./testing/record-reader.ts";
import { Star } from "./testing/star.ts";

describe("ends that travel", () => {
  it("from leaf to leaf through the broker", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [x, y] = one.node.createMessagePipe();
    x.write(bytesOf("unread"));
    const atHere = read(one.here);
    one.there.write(bytesOf("up"), [y]);
    x.write(bytesOf("on the way"));
    await star.settle();
    two.here.write(bytesOf("down"), atHere.handles);
    const atTwo = read(two.there);
    await star.settle();
    const atMoved = readOnly(atTwo);
    x.write(bytesOf("afterwards"));
    x.close();
    await star.settle();
    expect(atMoved.log).toEqual(["unread", "on the way", "afterwards", "<closed>"]);
  });

  it("keep their pipe's messages off the link while both are in one process", async () => {
    const star = new Star();
    const { node, leafSide } = await star.addLeaf();
    const before = leafSide.sent.length;
    const [x, y] = node.createMessagePipe();
    const reader = read(y);
    x.write(bytesOf("local"));
    await star.settle();
    expect(reader.log).toEqual(["local"]);
    expect(leafSide.sent.length).toBe(before);
    expect(star.broker.routeCount).toBe(1);
  });

  it("inside an end's unread messages go along", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    const [outer, outerFar] = one.node.createMessagePipe();
    const [inner, innerFar] = one.node.createMessagePipe();
    inner.write(bytesOf("deep"));
    outer.write(bytesOf("holds an end"), [innerFar]);
    one.there.write(bytesOf("take"), [outerFar]);
    await star.settle();
    const atHere = read(one.here);
    await turns();
    two.here.write(bytesOf("take"), atHere.handles);
    const atTwo = read(two.there);
    await star.settle();
    const atOuter = readOnly(atTwo);
    await turns();
    const atInner = readOnly(atOuter);
    inner.write(bytesOf("deeper"));
    await star.settle();
    expect(atInner.log).toEqual(["deep", "deeper"]);
  });

  it("whose peer has closed still tell so where they arrive", async () => {
    const star = new Star();
    const { node, there, here } = await star.addLeaf();
    const [x, y] = node.createMessagePipe();
    x.write(bytesOf("last"));
    x.close();
    there.write(bytesOf("take"), [y]);
    const atHere = read(here);
    await star.settle();
    const atMoved = readOnly(atHere);
    await turns();
    expect(atMoved.log).toEqual(["last", "<closed>"]);
  });

  it("close when what carried them finds its pipe closed", async () => {
    const star = new Star();
    const { node, there, here } = await star.addLeaf();
    const [x, y] = node.createMessagePipe();
    const atX = read(x);
    here.close();
    there.write(bytesOf("take"), [y]);
    await star.settle();
    expect(atX.log).toEqual(["<closed>"]);
  });

  it("cannot change the graph", async () => {
    const one = await new Star().addLeaf();
    const two = await new Star().addLeaf();
    expect(() => one.there.write(bytesOf("x"), [two.there])).toThrow("FOREIGN_NODE");
  });

  it("of another graph close when a local pipe tries to smuggle them out", async () => {
    const star = new Star();
    const { node, there, here } = await star.addLeaf();
    const foreignStar = new Star();
    const foreign = await foreignStar.addLeaf();
    const atForeign = read(foreign.here);
    const [x, y] = node.createMessagePipe();
    x.write(bytesOf("inside the process this is fine"), [foreign.there]);
    there.write(bytesOf("take"), [y]);
    const atHere = read(here);
    await star.settle();
    await foreignStar.settle();
    const atMoved = readOnly(atHere);
    await turns();
    expect(atMoved.handles.length).toBe(1);
    const atStandIn = readOnly(atMoved);
    await turns();
    expect(atStandIn.log).toEqual(["<closed>"]);
    expect(atForeign.log).toEqual(["<closed>"]);
  });

  it("of the default node join whichever graph they leave through", async () => {
    const star = new Star();
    const { there, here } = await star.addLeaf();
    const [x, y] = createMessagePipe();
    there.write(bytesOf("take"), [y]);
    x.write(bytesOf("hello"));
    const atHere = read(here);
    await star.settle();
    const atMoved = readOnly(atHere);
    await turns();
    expect(atMoved.log).toEqual(["hello"]);
  });
});

describe("the end of a link", () => {
  it("comes behind everything that was sent before", async () => {
    const star = new Star();
    const { there, here, incoming } = await star.addLeaf();
    const atHere = read(here);
    there.write(bytesOf("one"));
    there.write(bytesOf("two"));
    incoming.close();
    await star.settle();
    expect(atHere.log).toEqual(["one", "two", "<closed>"]);
    expect(star.broker.routeCount).toBe(1);
    here.close();
    expect(star.broker.routeCount).toBe(0);
  });

  it("without a word is a loss for both sides' ends", async () => {
    const star = new Star();
    const { there, here, leafSide, outgoing } = await star.addLeaf();
    const reasons: CloseReason[] = [];
    outgoing.onClosed = (reason) => reasons.push(reason);
    const atHere = read(here);
    const atThere = read(there);
    there.write(bytesOf("arrives"));
    there.write(bytesOf("does not"));
    leafSide.die(1);
    await star.settle();
    expect(atHere.log).toEqual(["arrives", "<link-lost>"]);
    expect(atThere.log).toEqual([]);
    expect(reasons.map(({ code }) => code)).toEqual(["lost"]);
  });

  it("breaks pipes between other processes whose messages died on the way", async () => {
    const star = new Star();
    const [one, two, three] = [await star.addLeaf(), await star.addLeaf(), await star.addLeaf()];
    // The pipe's ends are at leaf one (x) and leaf two.
    const [x, y] = one.node.createMessagePipe();
    one.there.write(bytesOf("take"), [y]);
    const atHere = read(one.here);
    await star.settle();
    two.here.write(bytesOf("take"), atHere.handles);
    const atTwo = read(two.there);
    await star.settle();
    // A message on its way to leaf two when the end leaves for leaf three by way of the broker.
    x.write(bytesOf("seen by two"));
    x.write(bytesOf("seen by two, not read"));
    while (one.brokerSide.deliver());
    while (two.leafSide.deliver());
    two.there.write(bytesOf("onward"), atTwo.handles);
    const atTwoHere = read(two.here);
    two.leafSide.die(1);
    await star.settle();
    three.here.write(bytesOf("take"), atTwoHere.handles);
    const atThree = read(three.there);
    await star.settle();
    const atMoved = readOnly(atThree);
    const atX = read(x);
    await star.settle();
    expect(atMoved.log).toEqual(["<lost-in-transit>"]);
    expect(atX.log).toEqual(["<lost-in-transit>"]);
  });

  it("leaves pipes inside the process alone", async () => {
    const { node, incoming } = await new Star().addLeaf();
    const [x, y] = node.createMessagePipe();
    const reader = read(y);
    incoming.close();
    x.write(bytesOf("still here"));
    await turns();
    expect(reader.log).toEqual(["still here"]);
  });

  it("is told once by whoever closes", async () => {
    const star = new Star();
    const { outgoing, incoming } = await star.addLeaf();
    const told: string[] = [];
    outgoing.onClosed = ({ code }) => told.push(`broker ${code}`);
    incoming.onClosed = ({ code, message }) => told.push(`leaf ${code} ${message}`);
    outgoing.close({ code: "closed", message: "enough" });
    outgoing.close();
    await star.settle();
    expect(told).toEqual(["broker closed", "leaf closed enough"]);
    expect(star.broker.linkCount).toBe(0);
  });

  it("of one leaf does not touch the others", async () => {
    const star = new Star();
    const one = await star.addLeaf();
    const two = await star.addLeaf();
    one.leafSide.die(0);
    const atTwo = read(two.there);
    two.here.write(bytesOf("fine"));
    await star.settle();
    expect(atTwo.log).toEqual(["fine"]);
  });

  it("comes to all links of a node that closes", async () => {
    const star = new Star();
    await star.addLeaf();
    await star.addLeaf();
    star.broker.close();
    expect(star.broker.linkCount).toBe(0);
    await star.settle();
    expect(star.leaves.map(({ incoming }) => incoming.isOpen)).toEqual([false, false]);
  });
});

describe("two ends in each other's queues", () => {
  it("do not keep the broker busy for ever", async () => {
    const star = new Star({ limits: { maxReturns: 20 } });
    const leaf = await star.addLeaf();
    const other = await star.addLeaf();
    // Two pipes with both ends at the leaf, known to the broker because they travelled there.
    const ends: MessagePipeHandle[] = [];
    const atThere = read(leaf.there);
    for (let i = 0; i < 2; i += 1) {
      const [x, y] = other.node.createMessagePipe();
      other.there.write(bytesOf("ends"), [x, y]);
    }
    const atHere = read(other.here);
    await star.settle();
    leaf.here.write(bytesOf("ends"), atHere.handles);
    await star.settle();
    ends.push(...atThere.handles);
    const [x0, x1, y0, y1] = ends;
    if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return;
    x0.write(bytesOf("y1 is inside x1's queue"), [y1]);
    y0.write(bytesOf("x1 is inside y1's queue"), [x1]);
    await star.settle();
    const atX0 = read(x0);
    const atY0 = read(y0);
    x0.write(bytesOf("more"));
    await star.settle();
    expect(atX0.closed.length + atY0.closed.length).toBeGreaterThan(0);
  });
});

describe("the default node", () => {
  it("can be replaced, and its tap then sees pipes from their creation on", () => {
    const before = defaultNode();
    const node = new Node({ name: "mine", role: "leaf" });
    setDefaultNode(node);
    expect(defaultNode()).toBe(node);
    const [a] = createMessagePipe();
    expect(a).toBeInstanceOf(MessagePipeHandle);
    setDefaultNode(before);
  });
});
