import { strict as assert } from "node:assert";
import {
  ConnectionGroup,
  type PendingReceiver,
  ReceiverSet,
  Remote,
} from "../../shared/bindings/index.ts";
import { Nest } from "../gen/nest.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";

const NO_PIPES = "counts references within a process; no pipe is involved";

/** A group whose returns to zero can be awaited. */
function counted() {
  const heard: (() => void)[] = [];
  let notices = 0;
  const ref = ConnectionGroup.create(() => {
    notices += 1;
    heard.shift()?.();
  });
  const next = () => new Promise<void>((resolve) => heard.push(resolve));
  return { ref, next, numNotices: () => notices, numRefs: () => ref.group?.numRefs };
}

/** Binds a nest and all that come over it; tells how many references there are when asked. */
async function serve(side: Side): Promise<void> {
  const nests = side.own(new ReceiverSet<Nest>(Nest));
  const bindReceiver = (receiver: PendingReceiver<Nest>) => void nests.add(nest, receiver);
  const nest: Nest = { bindReceiver };
  nests.setDisconnectHandler(() => side.tell("disconnected"));
  const first = ConnectionGroup.create();
  const { group } = first;
  const main = side.pendingReceiver<Nest>();
  main.setConnectionGroup(first);
  bindReceiver(main);
  while ((await side.hear("count")) !== "done") side.tell("refs", group?.numRefs);
}

export const connectionGroupSuite = suite(import.meta.url, "connection_group_unittest", {
  RefCounting: {
    oneProcessOnly: NO_PIPES,
    run: () => {
      const { ref } = counted();
      const group = ref.group;
      assert.deepEqual([ref.isValid, group?.numRefs], [true, 0]);
      const moved = ref.pass();
      assert.deepEqual([ref.isValid, moved.isValid, group?.numRefs], [false, true, 0]);
      const copy = moved.copy();
      assert.deepEqual([moved.isValid, copy.isValid, group?.numRefs], [true, true, 1]);
      const movedCopy = copy.pass();
      assert.deepEqual([copy.isValid, movedCopy.isValid, group?.numRefs], [false, true, 1]);
      movedCopy.release();
      assert.deepEqual([moved.isValid, movedCopy.isValid, group?.numRefs], [true, false, 0]);
    },
  },

  PassedEndpointsInheritFromReceiver: {
    far: serve,
    near: async (side) => {
      const count = async () => {
        side.tell("count");
        return side.hear("refs");
      };
      const bindOver = (outer: Remote<Nest>): Remote<Nest> => {
        const inner = side.own(new Remote<Nest>(Nest));
        outer.get().bindReceiver(inner.bindNewPipeAndPassReceiver());
        return inner;
      };
      const main = side.own(new Remote<Nest>(Nest, side.pendingRemote()));
      await main.flushForTesting();
      assert.equal(await count(), 0);

      const siblings = [bindOver(main), bindOver(main)];
      await siblings[0]?.flushForTesting();
      await siblings[1]?.flushForTesting();
      assert.equal(await count(), 2);
      for (const [index, sibling] of siblings.entries()) {
        sibling.reset();
        await side.hear("disconnected");
        assert.equal(await count(), 1 - index);
      }

      const nested = [main];
      for (let depth = 1; depth <= 3; depth++) {
        const inner = bindOver(nested.at(-1) ?? main);
        await inner.flushForTesting();
        nested.push(inner);
        assert.equal(await count(), depth);
      }
      for (const [index, remote] of nested.slice(1).entries()) {
        remote.reset();
        await side.hear("disconnected");
        assert.equal(await count(), 2 - index);
      }
      side.tell("count", "done");
    },
  },

  NotifyOnDecrementToZero: {
    oneProcessOnly: NO_PIPES,
    run: async () => {
      const { ref, next, numNotices, numRefs } = counted();
      const copy = ref.copy();
      assert.equal(numRefs(), 1);
      const notified = next();
      copy.release();
      assert.deepEqual([numRefs(), numNotices()], [0, 0]);
      await notified;
      assert.equal(numNotices(), 1);
    },
  },

  NotifyOnDecrementToZeroMultipleTimes: {
    oneProcessOnly: NO_PIPES,
    run: async () => {
      const { ref, next, numNotices, numRefs } = counted();
      for (const round of [1, 2]) {
        const copy = ref.copy();
        assert.equal(numRefs(), 1);
        const notified = next();
        copy.release();
        assert.equal(numRefs(), 0);
        await notified;
        assert.equal(numNotices(), round);
      }
    },
  },
});
