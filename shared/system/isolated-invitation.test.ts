import { describe, expect, it } from "vitest";
import { createMessagePipe, SendInvitationFlags } from "./index.ts";
import { bytesOf, read, readOnly } from "./testing/record-reader.ts";
import { Star, type StarLeaf } from "./testing/star.ts";

const { ELEVATED, ISOLATED, NONE, SHARE_BROKER, UNTRUSTED_PROCESS } = SendInvitationFlags;

/** A star with two leaves, the second of which is isolated. */
async function starWithIsolated(): Promise<{ star: Star; usual: StarLeaf; apart: StarLeaf }> {
  const star = new Star();
  const usual = await star.addLeaf();
  return { star, usual, apart: await star.addLeaf(ISOLATED) };
}

describe("an isolated link", () => {
  it("is one for both sides, and the others are not", async () => {
    const { usual, apart } = await starWithIsolated();
    expect([usual.incoming.isIsolated, apart.incoming.isIsolated]).toEqual([false, true]);
  });

  it("carries messages and new ends, as any link does", async () => {
    const { star, apart } = await starWithIsolated();
    const reader = read(apart.here);
    const [x, y] = createMessagePipe();
    x.write(bytesOf("before"));
    apart.there.write(bytesOf("up"), [y]);
    await star.settle();
    expect(reader.log).toEqual(["up"]);
    const moved = readOnly(reader);
    x.write(bytesOf("after"));
    await star.settle();
    expect(moved.log).toEqual(["before", "after"]);
  });

  it("takes no end that belongs to another link, and the other links none of its own", async () => {
    const { usual, apart } = await starWithIsolated();
    expect(() => apart.here.write(bytesOf("a stranger"), [usual.here])).toThrow("FOREIGN_NODE");
    expect(() => usual.here.write(bytesOf("a stranger"), [apart.here])).toThrow("FOREIGN_NODE");
    expect([usual.here.isValid, apart.here.isValid]).toEqual([true, true]);
  });

  it("is counted and closed by its node", async () => {
    const { star, apart } = await starWithIsolated();
    expect([star.broker.linkCount, star.broker.routeCount]).toEqual([2, 2]);
    const reader = read(apart.there);
    star.broker.close();
    await star.settle();
    expect(reader.log).toEqual(["<closed>"]);
    expect([star.broker.linkCount, apart.outgoing.isOpen]).toEqual([0, false]);
  });

  it("leaves nothing behind", async () => {
    const { star, apart } = await starWithIsolated();
    apart.incoming.close();
    await star.settle();
    expect([star.broker.linkCount, star.broker.routeCount]).toEqual([1, 1]);
  });
});

describe("the flags of an invitation", () => {
  it.each([NONE, UNTRUSTED_PROCESS])("%i makes no difference", async (flags) => {
    const { incoming } = await new Star().addLeaf(flags);
    expect(incoming.isIsolated).toBe(false);
  });

  it.each([ELEVATED, SHARE_BROKER, ISOLATED | ELEVATED, 16])("%i is refused", async (flags) => {
    await expect(new Star().addLeaf(flags)).rejects.toThrow("INVALID_ARGUMENT");
  });
});
