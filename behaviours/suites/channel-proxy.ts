import { strict as assert } from "node:assert";
import {
  type ChannelProxy,
  LegacyMessage,
  type LegacyMessageFilter,
} from "../../shared/legacy/index.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import {
  ChannelEvents,
  MessageClass,
  openProxy,
  OtherValue,
  ROUTING_ID,
  ThirdValue,
  Value,
  valueMessage,
} from "./channel-ends.ts";

/** Counts what it sees, and takes nothing, unless a test has it do so. */
class CountingFilter implements LegacyMessageFilter {
  readonly supportedMessageClasses?: readonly number[];
  /** What it was told, in order. */
  readonly told: string[] = [];
  onMessage: (message: LegacyMessage) => boolean = () => false;
  messages = 0;

  constructor(...messageClasses: readonly number[]) {
    if (messageClasses.length > 0) this.supportedMessageClasses = messageClasses;
  }

  onMessageReceived(message: LegacyMessage): boolean {
    this.messages += 1;
    this.told.push("message");
    return this.onMessage(message);
  }

  onFilterAdded(): void {
    this.told.push("added");
  }

  onChannelConnected(): void {
    this.told.push("connected");
  }

  onChannelClosing(): void {
    this.told.push("closing");
  }

  onFilterRemoved(): void {
    this.told.push("removed");
  }
}

/** The far side sends `messages`; the near one has filters and waits for what its listener gets. */
function filtered(
  messages: () => readonly LegacyMessage[],
  near: (proxy: ChannelProxy, events: ChannelEvents) => Promise<void>,
): TwoSidedBehaviour {
  return {
    far: async (side) => {
      const proxy = openProxy(side, "client", new ChannelEvents());
      for (const message of messages()) proxy.send(message);
      await side.hear("done");
    },
    near: async (side) => {
      const events = new ChannelEvents();
      await near(openProxy(side, "server", events), events);
      side.tell("done");
    },
  };
}

/** A message of a kind whose parameters are missing. */
function badMessage(): LegacyMessage {
  return LegacyMessage.build({ routingId: ROUTING_ID, type: Value.type });
}

const ONE_OF_EACH = () => [
  valueMessage(1),
  valueMessage(2, OtherValue),
  valueMessage(3, ThirdValue),
  valueMessage(4),
];

export const channelProxySuite = suite(import.meta.url, "ipc_channel_proxy_unittest", {
  MessageClassFilters: filtered(ONE_OF_EACH, async (proxy, events) => {
    const test = new CountingFilter(MessageClass.Test);
    const others = new CountingFilter(MessageClass.Other, MessageClass.Third);
    proxy.addFilter(test);
    proxy.addFilter(others);
    await events.values.reach(4);
    assert.deepEqual([test.messages, others.messages], [2, 2]);
    assert.deepEqual(test.told, ["added", "connected", "message", "message"]);
  }),

  GlobalAndMessageClassFilters: filtered(ONE_OF_EACH, async (proxy, events) => {
    const asked: string[] = [];
    const filters = {
      ofClass: new CountingFilter(MessageClass.Test),
      global: new CountingFilter(),
    };
    for (const [name, filter] of Object.entries(filters)) {
      filter.onMessage = () => asked.push(name) === 0;
      proxy.addFilter(filter);
    }
    await events.values.reach(4);
    // Those for everything come first, whoever was added first.
    const both = ["global", "ofClass"];
    assert.deepEqual(asked, [...both, "global", "global", ...both]);
  }),

  FilterRemoval: filtered(ONE_OF_EACH, async (proxy, events) => {
    const once = new CountingFilter();
    const taking = new CountingFilter(MessageClass.Third);
    const last = new CountingFilter();
    once.onMessage = () => {
      proxy.removeFilter(once);
      proxy.removeFilter(once);
      return false;
    };
    taking.onMessage = () => true;
    for (const filter of [once, taking, last]) proxy.addFilter(filter);
    await events.values.reach(3);
    assert.deepEqual(events.values.values, [1, 2, 4]);
    assert.deepEqual(once.told, ["added", "connected", "message", "removed"]);
    assert.equal(last.messages, 4);
    proxy.close();
    assert.deepEqual(last.told.slice(-2), ["closing", "removed"]);
    assert.equal(once.told.at(-1), "removed");
  }),

  BadMessageOnListenerThread: filtered(
    () => [badMessage(), valueMessage(1)],
    async (proxy, events) => {
      const message = await events.bad;
      assert.equal(message?.type, Value.type);
      await events.values.reach(1);
      assert.deepEqual(events.told, ["connected", "message", "bad message", "message"]);
      assert.ok(proxy.isConnected);
    },
  ),

  // The thread is that of the filters there; here both have the same.
  BadMessageOnIPCThread: filtered(
    () => [badMessage(), valueMessage(1)],
    async (proxy, events) => {
      const filter = new CountingFilter(MessageClass.Test);
      filter.onMessage = (message) => Value.read(message) === undefined;
      proxy.addFilter(filter);
      const message = await events.bad;
      assert.equal(message?.type, Value.type);
      await events.values.reach(1);
      assert.deepEqual(events.told, ["connected", "bad message", "message"]);
      assert.ok(proxy.isConnected);
    },
  ),
});
