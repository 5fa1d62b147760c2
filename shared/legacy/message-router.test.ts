import { describe, expect, it } from "vitest";
import { MSG_ROUTING_CONTROL, MSG_ROUTING_NONE } from "./message-header.ts";
import { MessageRouter } from "./message-router.ts";
import { messageTo } from "./testing/channel-pair.ts";
import { RecordingListener } from "./testing/recording-listener.ts";

describe("MessageRouter", () => {
  it("passes a message to the listener of its routing id", () => {
    const router = new MessageRouter();
    const [one, two] = [new RecordingListener(), new RecordingListener()];
    expect([router.addRoute(1, one), router.addRoute(2, two)]).toEqual([true, true]);
    expect(router.onMessageReceived(messageTo(2))).toBe(true);
    expect([one.log, two.log]).toEqual([[], ["message 2"]]);
  });

  it("has one listener for an id, the first", () => {
    const router = new MessageRouter();
    const [one, two] = [new RecordingListener(), new RecordingListener()];
    router.addRoute(1, one);
    expect(router.addRoute(1, two)).toBe(false);
    expect(router.getRoute(1)).toBe(one);
    router.removeRoute(1);
    expect(router.addRoute(1, two)).toBe(true);
  });

  it("does not handle what is for an unknown id, nor what its listener leaves", () => {
    const router = new MessageRouter();
    router.addRoute(1, { onMessageReceived: () => false });
    const ids = [1, 2, MSG_ROUTING_NONE, MSG_ROUTING_CONTROL];
    expect(ids.map((id) => router.onMessageReceived(messageTo(id)))).toEqual(ids.map(() => false));
  });

  it("has control messages handled by whoever is there for them, whatever the routes", () => {
    const seen: number[] = [];
    const router = new MessageRouter((message) => seen.push(message.type) > 0);
    const listener = new RecordingListener();
    router.addRoute(MSG_ROUTING_CONTROL, listener);
    expect(router.onMessageReceived(messageTo(MSG_ROUTING_CONTROL, 7))).toBe(true);
    expect([seen, listener.log]).toEqual([[7], []]);
    expect(router.routeMessage(messageTo(MSG_ROUTING_CONTROL))).toBe(true);
    expect(listener.log).toEqual([`message ${MSG_ROUTING_CONTROL}`]);
  });
});
