import { strict as assert } from "node:assert";
import {
  type DisconnectReason,
  ReceiverSet,
  type Remote,
  UniqueReceiverSet,
} from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl, callCalculator } from "./calculators.ts";
import { disconnected } from "./ends.ts";
import { receiverSetAssociated } from "./receiver-set-associated.ts";

type CalculatorSet = ReceiverSet<Calculator, string>;

/** A set of two receivers, with the names of their pipes as contexts. */
function serveSet(side: Side, onCall: (set: CalculatorSet) => void): CalculatorSet {
  const set = side.own(new ReceiverSet<Calculator, string>(Calculator));
  const calculator = new CalculatorImpl();
  calculator.accumulate = () => onCall(set);
  for (const pipe of ["one", "two"]) set.add(calculator, side.pendingReceiver(pipe), pipe);
  return set;
}

/** The remotes of {@link serveSet}. */
function callSet(side: Side): readonly [Remote<Calculator>, Remote<Calculator>] {
  return [callCalculator(side, "one"), callCalculator(side, "two")];
}

/** The set knows whose turn it is, in calls and in the disconnect handler. */
function knowsWhoseTurn(
  current: (set: CalculatorSet) => unknown,
  expected: readonly unknown[],
): TwoSidedBehaviour {
  return {
    far: (side) => {
      const seen: unknown[] = [];
      const set = serveSet(side, () => seen.push(current(set)));
      set.setDisconnectHandler((id, context) => {
        assert.deepEqual([id, context], [set.currentReceiver, set.currentContext]);
        seen.push(current(set));
        side.tell("gone", { seen, isEmpty: set.isEmpty });
      });
    },
    near: async (side) => {
      const remotes = callSet(side);
      for (const remote of remotes) {
        remote.get().accumulate(1);
        await remote.flushForTesting();
      }
      for (const [index, remote] of remotes.entries()) {
        remote.reset();
        const seen = expected.slice(0, remotes.length + index + 1);
        assert.deepEqual(await side.hear("gone"), { seen, isEmpty: index === 1 });
      }
    },
  };
}

/** A receiver is in the set while its remote is there. */
function forgetsWith(
  known: (set: CalculatorSet) => unknown,
  before: unknown,
  after: unknown,
): TwoSidedBehaviour {
  return {
    far: (side) => {
      const set = serveSet(side, () => undefined);
      side.tell("known", known(set));
      set.setDisconnectHandler(() => side.tell("known", known(set)));
    },
    near: async (side) => {
      const [one] = callSet(side);
      assert.deepEqual(await side.hear("known"), before);
      one.reset();
      assert.deepEqual(await side.hear("known"), after);
    },
  };
}

/** How many implementations are left when a set that owns them has lost one. */
function owns(
  lose: (set: UniqueReceiverSet<Calculator>) => void,
  nearLoses: (remote: Remote<Calculator>) => void,
  left: number,
): TwoSidedBehaviour {
  return {
    far: async (side) => {
      const set = side.own(new UniqueReceiverSet<Calculator>(Calculator));
      let count = 2;
      const dispose = (): void => {
        count -= 1;
        if (count === left) side.tell("left", { count, size: set.size });
      };
      for (const pipe of ["one", "two"]) {
        const calculator = Object.assign(new CalculatorImpl(), { [Symbol.dispose]: dispose });
        set.add(calculator, side.pendingReceiver(pipe));
      }
      await side.hear("lose");
      lose(set);
    },
    near: async (side) => {
      const remotes = callSet(side);
      for (const remote of remotes) assert.deepEqual(await remote.get().add(1), { total: 1 });
      const gone = remotes.map((remote) => disconnected(remote));
      for (const remote of remotes) nearLoses(remote);
      side.tell("lose");
      assert.deepEqual(await side.hear("left"), { count: left, size: left });
      if (remotes[0].isBound) await gone[0];
    },
  };
}

export const receiverSetSuite = suite(import.meta.url, "receiver_set_unittest", {
  ReceiverSetContext: knowsWhoseTurn((set) => set.currentContext, ["one", "two", "one", "two"]),
  ReceiverSetDispatchReceiver: knowsWhoseTurn((set) => set.currentReceiver, [1, 2, 1, 2]),

  ReceiverSetMutableContext: {
    far: async (side) => {
      const set = serveSet(side, () => {
        set.currentContext += "!";
      });
      await side.hear("called");
      side.tell("contexts", [set.getContext(1), set.getContext(2)]);
    },
    near: async (side) => {
      const [one, other] = callSet(side);
      one.get().accumulate(1);
      one.get().accumulate(2);
      other.get().accumulate(1);
      await Promise.all([one.flushForTesting(), other.flushForTesting()]);
      side.tell("called");
      assert.deepEqual(await side.hear("contexts"), ["one!!", "two!"]);
    },
  },

  ReceiverSetGetContext: forgetsWith(
    (set) => [0, 1, 2, 3].map((id) => set.getContext(id)),
    [undefined, "one", "two", undefined],
    [undefined, undefined, "two", undefined],
  ),

  ReceiverSetGetAllContexts: forgetsWith(
    (set) => set.getAllContexts(),
    new Map([
      [1, "one"],
      [2, "two"],
    ]),
    new Map([[2, "two"]]),
  ),

  ReceiverSetConnectionErrorWithReason: {
    far: (side) => {
      const set = serveSet(side, () => undefined);
      set.setDisconnectHandler((_id, _context, reason) => side.tell("reason", reason));
    },
    near: async (side) => {
      const [one] = callSet(side);
      one.resetWithReason(1024, "bye");
      const expected: DisconnectReason = { customReason: 1024, description: "bye" };
      assert.deepEqual(await side.hear("reason"), expected);
    },
  },

  ReceiverSetReportBadMessage: {
    far: async (side) => {
      const set = serveSet(side, () => {
        set.reportBadMessage(`from ${set.currentContext}`);
        side.tell("left", set.size);
      });
      set.setDisconnectHandler(() => assert.fail("what was removed is not disconnected"));
      while (!set.isEmpty) side.tell("bad", await side.badMessage());
    },
    near: async (side) => {
      for (const [index, remote] of callSet(side).entries()) {
        const gone = disconnected(remote);
        remote.get().accumulate(1);
        assert.equal(await side.hear("left"), 1 - index);
        assert.equal(await side.hear("bad"), `BAD_MESSAGE: from ${["one", "two"][index]}`);
        await gone;
      }
    },
  },

  ReceiverSetGetBadMessageCallback: {
    far: async (side) => {
      const reports: ((text: string) => void)[] = [];
      const set = serveSet(side, () => reports.push(set.getBadMessageCallback()));
      set.setDisconnectHandler(() => assert.fail("what was removed is not disconnected"));
      while (!set.isEmpty) {
        const text = String(await side.hear("report"));
        reports.pop()?.(text);
        side.tell("reported", { size: set.size, bad: await side.badMessage() });
      }
    },
    near: async (side) => {
      for (const [index, remote] of callSet(side).entries()) {
        const gone = disconnected(remote);
        remote.get().accumulate(1);
        // The pipe lives until the report.
        await remote.get().add(1);
        const text = `bad message ${index}`;
        side.tell("report", text);
        const bad = `BAD_MESSAGE: ${text}`;
        assert.deepEqual(await side.hear("reported"), { bad, size: 1 - index });
        await gone;
      }
    },
  },

  ReceiverSetGetBadMessageCallbackOutlivesReceiverSet: {
    far: async (side) => {
      let report: ((text: string) => void) | undefined;
      const set = serveSet(side, () => {
        report = set.getBadMessageCallback();
      });
      await side.hear("called");
      set[Symbol.dispose]();
      report?.("no set any more");
      side.tell("bad", await side.badMessage());
    },
    near: async (side) => {
      const [one] = callSet(side);
      const gone = disconnected(one);
      one.get().accumulate(1);
      await one.flushForTesting();
      side.tell("called");
      assert.equal(await side.hear("bad"), "BAD_MESSAGE: no set any more");
      await gone;
    },
  },

  UniqueReceiverSetDestruction: owns(
    (set) => set[Symbol.dispose](),
    () => undefined,
    0,
  ),
  UniqueReceiverSetDisconnect: owns(
    () => undefined,
    (remote) => remote.reset(),
    0,
  ),
  UniqueReceiverSetRemoveEntry: owns(
    (set) => assert.equal(set.remove(1), true),
    () => undefined,
    1,
  ),

  ...receiverSetAssociated,
});
