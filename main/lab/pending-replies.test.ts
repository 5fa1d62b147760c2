import { describe, expect, it } from "vitest";
import { PendingReplies } from "./pending-replies.ts";

describe("PendingReplies", () => {
  it("settles at once when nothing is due", async () => {
    await expect(new PendingReplies().settle()).resolves.toBeUndefined();
  });

  it("waits for every reply, also for one added while it waits", async () => {
    const replies = new PendingReplies();
    const first = resolvers();
    const second = resolvers();
    const order: string[] = [];
    replies.add(first.promise.then(() => order.push("first")));
    const settled = replies.settle().then(() => order.push("settled"));
    replies.add(second.promise.then(() => order.push("second")));
    first.resolve();
    await first.promise;
    second.resolve();
    await settled;
    expect(order).toEqual(["first", "second", "settled"]);
  });

  it("throws the first failure, even one from before settle was called", async () => {
    const replies = new PendingReplies();
    replies.add(Promise.reject(new Error("gone")));
    replies.add(Promise.reject(new Error("also gone")));
    await expect(replies.settle()).rejects.toThrow("gone");
  });
});

function resolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
