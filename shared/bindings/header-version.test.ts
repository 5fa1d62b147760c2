import { afterEach, describe, expect, it } from "vitest";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { type HeaderVersion, readMessageHeader } from "../wire/index.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import { setMinimumHeaderVersion } from "./header-version.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { HubImpl } from "./testdata/implementations.ts";

afterEach(() => {
  setMinimumHeaderVersion(0);
});

/** A pipe with somebody in the middle who writes down the header version of all that passes. */
function watchedPipe(seen: number[]): [MessagePipeHandle, MessagePipeHandle] {
  const [near, nearRelay] = createMessagePipe();
  const [farRelay, far] = createMessagePipe();
  const pass = (from: MessagePipeHandle, to: MessagePipeHandle): void => {
    from.setReader({
      onMessage: (bytes, handles) => {
        seen.push(readMessageHeader(bytes).version);
        to.write(bytes, handles);
      },
      onPeerClosed: () => to.close(),
    });
  };
  pass(nearRelay, farRelay);
  pass(farRelay, nearRelay);
  return [near, far];
}

/** Header versions of: two calls, two replies, an associated endpoint sent, used and closed. */
async function conversation(): Promise<number[]> {
  const seen: number[] = [];
  const [near, far] = watchedPipe(seen);
  const receiver = new Receiver<Hub>(Hub, new HubImpl(), new PendingReceiver<Hub>(far));
  const hub = new Remote(Hub, new PendingRemote<Hub>(near));
  await hub.get().ping();
  const counter = new AssociatedRemote(Counter);
  hub.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
  counter.get().push(7);
  counter.reset();
  expect(await hub.queryVersion()).toBe(0);
  hub.reset();
  receiver.reset();
  return seen;
}

describe("header versions", () => {
  it("are as low as what a message has to say permits", async () => {
    expect(await conversation()).toEqual([1, 1, 2, 0, 0, 1, 1]);
  });

  it.each([1, 2, 3] as const)("are at least %i when that is set", async (minimum) => {
    expect(setMinimumHeaderVersion(minimum)).toBe(0);
    const versions = await conversation();
    expect(versions).toEqual([1, 1, 2, 0, 0, 1, 1].map((needed) => Math.max(needed, minimum)));
    expect(setMinimumHeaderVersion(0)).toBe(minimum satisfies HeaderVersion);
  });
});
