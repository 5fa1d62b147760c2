import { describe, expect, it } from "vitest";
import { AssociatedRemote } from "../bindings/index.ts";
import { RenderFrameHostReceiverSet } from "./render-frame-host-receiver-set.ts";
import { Counter } from "./testdata/gen/test_channel.mojom.ts";
import { connectChannels } from "./testing/channel-pair.ts";

/** A frame: one channel, and a counter on it that the set serves. */
class Frame {
  readonly name: string;
  readonly ends = connectChannels();
  readonly counter = new AssociatedRemote(Counter);

  constructor(name: string, set: RenderFrameHostReceiverSet<Counter, Frame>) {
    this.name = name;
    this.ends.server.addGenericAssociatedInterface(Counter, (receiver) => set.bind(this, receiver));
    this.counter.bind(this.open());
  }

  open() {
    return this.ends.client.getRemoteAssociatedInterface(Counter);
  }

  close(): void {
    this.ends.client.close();
    this.ends.server.close();
  }
}

/** Writes down which frame counts what. */
function countingSet() {
  const log: string[] = [];
  const set: RenderFrameHostReceiverSet<Counter, Frame> = new RenderFrameHostReceiverSet<
    Counter,
    Frame
  >(Counter, {
    push: (value) => void log.push(`${set.currentTargetFrame.name} ${value}`),
    ping: async () => undefined,
    takeCounter: (receiver) => set.bind(set.currentTargetFrame, receiver),
  });
  return { set, log };
}

describe("RenderFrameHostReceiverSet", () => {
  it("tells during a call, and only then, which frame it comes from", async () => {
    const { set, log } = countingSet();
    const [one, two] = [new Frame("one", set), new Frame("two", set)];
    one.counter.get().push(1);
    await one.counter.get().ping();
    two.counter.get().push(2);
    await two.counter.get().ping();
    one.counter.get().push(3);
    await one.counter.get().ping();
    expect(log).toEqual(["one 1", "two 2", "one 3"]);
    expect(() => set.currentTargetFrame).toThrow("NOT_IN_DISPATCH");
    one.close();
    two.close();
  });

  it("closes all receivers of a frame that is deleted, and no others", async () => {
    const { set, log } = countingSet();
    const [one, two] = [new Frame("one", set), new Frame("two", set)];
    const more = new AssociatedRemote(Counter, one.open());
    const inherited = new AssociatedRemote(Counter);
    one.counter.get().takeCounter(inherited.bindNewEndpointAndPassReceiver());
    await Promise.all([one.counter, two.counter, more, inherited].map((c) => c.get().ping()));
    expect(set.size).toBe(4);
    set.frameDeleted(one);
    set.frameDeleted(one);
    expect(set.size).toBe(1);
    for (const counter of [one.counter, more, inherited]) {
      await expect(counter.get().ping()).rejects.toThrow("DISCONNECTED");
    }
    two.counter.get().push(4);
    await two.counter.get().ping();
    expect(log).toEqual(["two 4"]);
    one.close();
    two.close();
  });

  it("lets go of a receiver whose other end is gone", async () => {
    const { set } = countingSet();
    const frame = new Frame("one", set);
    const more = new AssociatedRemote(Counter, frame.open());
    await Promise.all([frame.counter.get().ping(), more.get().ping()]);
    more.reset();
    await frame.counter.get().ping();
    expect(set.size).toBe(1);
    set.frameDeleted(frame);
    expect(set.size).toBe(0);
    frame.close();
  });

  it("has another implementation take over for all frames, those to come included", async () => {
    const { set, log } = countingSet();
    const one = new Frame("one", set);
    await one.counter.get().ping();
    const swapped: string[] = [];
    set.swapImplForTesting({
      push: (value) => void swapped.push(`${set.currentTargetFrame.name} ${value}`),
      ping: async () => undefined,
      takeCounter: (receiver) => receiver.reset(),
    });
    const two = new Frame("two", set);
    one.counter.get().push(1);
    await one.counter.get().ping();
    two.counter.get().push(2);
    await two.counter.get().ping();
    expect([log, swapped]).toEqual([[], ["one 1", "two 2"]]);
    one.close();
    two.close();
    set[Symbol.dispose]();
    expect(set.size).toBe(0);
  });
});
