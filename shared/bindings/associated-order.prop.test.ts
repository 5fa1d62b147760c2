import fc from "fast-check";
import { describe, it, expect } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import type { PendingAssociatedReceiver } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { CounterImpl, HubImpl } from "./testdata/implementations.ts";

const SLOTS = 4;

/** One step of a caller that juggles a few counters and their primary. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("push" as const), slot: fc.nat(SLOTS) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("open" as const), slot: fc.nat(SLOTS - 1) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("close" as const), slot: fc.nat(SLOTS - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("bind" as const), slot: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), slot: fc.constant(0) }) },
);

/** A hub that binds its counters late, one by one, when told to. */
class SlowHub extends HubImpl {
  readonly #held: PendingAssociatedReceiver<Counter>[] = [];
  #needsNoTelling = false;

  override bindCounter(receiver: PendingAssociatedReceiver<Counter>): void {
    this.#held.push(receiver);
    if (this.#needsNoTelling) queueMicrotask(() => this.bindNext());
  }

  /** Binds those that wait, and each that comes soon after it has come. */
  bindTheRest(): void {
    this.#needsNoTelling = true;
    while (this.bindNext());
  }

  /** Binds the oldest counter that waits; false if there is none. */
  bindNext(): boolean {
    const receiver = this.#held.shift();
    if (receiver === undefined) return false;
    const bound = new AssociatedReceiver<Counter>(Counter, new CounterImpl(this.log), receiver);
    bound.setDisconnectHandler(() => bound.reset());
    return true;
  }
}

describe.each(CONNECTIONS)("the order of associated interfaces $name", (connections) => {
  it("is that of the calls, however late endpoints are bound and whenever they close", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const pending = connect<Hub>(connections);
        const remote = new Remote(Hub, pending.remote);
        const hub = new SlowHub();
        const receiver = new Receiver<Hub>(Hub, hub, pending.receiver);
        const counters = new Map<number, AssociatedRemote<Counter>>();
        const expected: number[] = [];
        for (const [index, { do: what, slot }] of steps.entries()) {
          if (what === "push") {
            (counters.get(slot) ?? remote).get().push(index);
            expected.push(index);
          } else if (what === "open" && !counters.has(slot)) {
            const counter = new AssociatedRemote(Counter);
            remote.get().bindCounter(counter.bindNewEndpointAndPassReceiver());
            counters.set(slot, counter);
          } else if (what === "close") {
            counters.get(slot)?.reset();
            counters.delete(slot);
          } else if (what === "bind") {
            hub.bindNext();
          } else if (what === "wait") {
            await Promise.resolve();
          }
        }
        hub.bindTheRest();
        await remote.get().ping();
        expect(hub.log).toEqual(expected);
        for (const counter of counters.values()) counter.reset();
        await remote.get().ping();
        await remote.flushForTesting();
        expect(receiver.hasAssociatedEndpoints).toBe(false);
        expect(() => remote.unbind()).not.toThrow();
        receiver.reset();
      }),
      { numRuns: 150 },
    );
  });
});
