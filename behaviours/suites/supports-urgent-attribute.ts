import { strict as assert } from "node:assert";
import {
  type MessageFilter,
  Receiver,
  Remote,
  UrgentMessageScope,
} from "../../shared/bindings/index.ts";
import { MessageFlags } from "../../shared/wire/index.ts";
import { UrgentMessages } from "../gen/urgent_messages.mojom.ts";
import { suite } from "../testing/behaviour.ts";

const IMPLEMENTATION: UrgentMessages = {
  maybeUrgent: () => undefined,
  maybeUrgentRequest: async () => undefined,
  nonUrgent: () => undefined,
};

/** Counts messages with and without the flag. */
class UrgencyFilter implements MessageFilter {
  urgent = 0;
  others = 0;

  willDispatch({ flags }: { readonly flags: number }): boolean {
    if ((flags & MessageFlags.IsUrgent) === 0) this.others += 1;
    else this.urgent += 1;
    return true;
  }

  didDispatchOrReject(): void {}
}

export const supportsUrgentAttributeSuite = suite(
  import.meta.url,
  "supports_urgent_attribute_unittest",
  {
    TestAttribute: {
      far: async (side) => {
        const filter = new UrgencyFilter();
        const pending = side.pendingReceiver<UrgentMessages>();
        const receiver = side.own(
          new Receiver<UrgentMessages>(UrgentMessages, IMPLEMENTATION, pending),
        );
        receiver.setFilter(filter);
        while ((await side.hear("count")) !== "done") {
          side.tell("counts", [filter.urgent, filter.others]);
        }
      },
      near: async (side) => {
        const remote = side.own(new Remote(UrgentMessages, side.pendingRemote<UrgentMessages>()));
        const expectCounts = async (...expected: number[]) => {
          await remote.flushForTesting();
          side.tell("count");
          assert.deepEqual(await side.hear("counts"), expected);
        };
        await expectCounts(0, 0);
        const scope = new UrgentMessageScope();
        remote.get().maybeUrgent();
        await expectCounts(1, 0);
        remote.get().nonUrgent();
        await expectCounts(1, 1);
        {
          using _inner = new UrgentMessageScope();
        }
        const answered = remote.get().maybeUrgentRequest();
        await answered;
        await expectCounts(2, 1);
        scope[Symbol.dispose]();
        scope[Symbol.dispose]();
        remote.get().maybeUrgent();
        await remote.get().maybeUrgentRequest();
        await expectCounts(2, 3);
        side.tell("count", "done");
      },
    },
  },
);
