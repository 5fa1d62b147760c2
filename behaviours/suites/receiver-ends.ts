// Of receiver_unittest: how a receiver ends, and how it hears that its remote has.
import { strict as assert } from "node:assert";
import { makeSelfOwnedReceiver, PendingReceiver, Receiver } from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { calculates, CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";
import { countDisconnects, disconnected } from "./ends.ts";

const HELLO = { customReason: 1234, description: "hello" };

/** Serves a calculator that lives as long as its pipe, and tells of its end. */
function serveSelfOwned(side: Side): { close(): void } {
  const calculator = Object.assign(new CalculatorImpl(), {
    [Symbol.dispose]: () => side.tell("disposed"),
  });
  return makeSelfOwnedReceiver<Calculator>(Calculator, calculator, side.pendingReceiver());
}

export const receiverEnds = {
  Reset: {
    far: async (side) => {
      const receiver = serveCalculator(side);
      await side.hear("reset");
      receiver.reset();
      side.tell("bound", receiver.isBound);
    },
    near: async (side) => {
      const gone = disconnected(callCalculator(side));
      side.tell("reset");
      await gone;
      assert.equal(await side.hear("bound"), false);
    },
  },

  DestroyClosesMessagePipe: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      const pending = side.pendingReceiver<Calculator>();
      {
        using receiver = new Receiver<Calculator>(Calculator, calculator, pending);
        await side.hear("leave");
        assert.equal(receiver.isBound, true);
      }
      await side.hear("called");
      side.tell("total", calculator.total);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      assert.deepEqual(await remote.get().add(1), { total: 1 });
      side.tell("leave");
      await gone;
      remote.get().accumulate(1);
      await assert.rejects(remote.get().add(1), { code: "DISCONNECTED" });
      side.tell("called");
      assert.equal(await side.hear("total"), 1);
    },
  },

  Disconnect: {
    far: async (side) => {
      const receiver = serveCalculator(side);
      let runs = 0;
      receiver.setDisconnectHandler(() => {
        runs += 1;
        side.tell("disconnected");
      });
      await side.hear("destroy");
      receiver.reset();
      await side.hear("count");
      side.tell("runs", runs);
    },
    near: async (side) => {
      callCalculator(side).reset();
      await side.hear("disconnected");
      side.tell("destroy");
      side.tell("count");
      assert.equal(await side.hear("runs"), 1);
    },
  },

  ResetDoesntCallDisconnectHandler: {
    far: async (side) => {
      const receiver = serveCalculator(side);
      const disconnects = countDisconnects(receiver);
      await side.hear("reset");
      receiver.reset();
      await side.hear("closed");
      side.tell("runs", disconnects.runs);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      side.tell("reset");
      await gone;
      remote.reset();
      side.tell("closed");
      assert.equal(await side.hear("runs"), 0);
    },
  },

  SelfDeleteOnDisconnect: {
    far: (side) => {
      const receiver = serveCalculator(side);
      receiver.setDisconnectHandler(() => {
        receiver.reset();
        side.tell("bound", receiver.isBound);
      });
    },
    near: async (side) => {
      callCalculator(side).reset();
      assert.equal(await side.hear("bound"), false);
    },
  },

  DisconnectWithReason: {
    far: calculates,
    near: async (side) => {
      callCalculator(side).resetWithReason(HELLO.customReason, HELLO.description);
      assert.deepEqual(await side.hear("disconnected"), HELLO);
    },
  },

  PendingRemoteResetWithReason: {
    far: calculates,
    near: async (side) => {
      const pending = side.pendingRemote<Calculator>();
      pending.resetWithReason(HELLO.customReason, HELLO.description);
      assert.equal(pending.isValid, false);
      assert.deepEqual(await side.hear("disconnected"), HELLO);
    },
  },

  ReportBadMessage: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      calculator.accumulate = () => receiver.reportBadMessage("received bad message");
      side.tell("bad", await side.badMessage());
      side.tell("bound", receiver.isBound);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      remote.get().accumulate(1);
      assert.equal(await side.hear("bad"), "BAD_MESSAGE: received bad message");
      await gone;
      assert.equal(await side.hear("bound"), false);
    },
  },

  GetBadMessageCallback: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      let report: ((text: string) => void) | undefined;
      calculator.accumulate = () => {
        report = receiver.getBadMessageCallback();
      };
      await side.hear("report");
      report?.("delayed bad message");
      side.tell("bad", await side.badMessage());
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      remote.get().accumulate(1);
      // The pipe lives until the report.
      assert.deepEqual(await remote.get().add(1), { total: 1 });
      side.tell("report");
      assert.equal(await side.hear("bad"), "BAD_MESSAGE: delayed bad message");
      await gone;
    },
  },

  InvalidPendingReceivers: {
    oneProcessOnly: "an empty pending receiver has no other end",
    run: () => {
      const empty = new PendingReceiver<Calculator>();
      const none = new PendingReceiver<Calculator>(null);
      assert.deepEqual([empty.isValid, none.isValid], [false, false]);
      const receiver = new Receiver<Calculator>(Calculator, new CalculatorImpl(), empty);
      assert.equal(receiver.isBound, false);
      assert.throws(() => none.resetWithReason(1, ""), { code: "INVALID_PENDING" });
    },
  },

  CloseDestroysImplAndPipe: {
    far: async (side) => {
      const owner = serveSelfOwned(side);
      await side.hear("close");
      owner.close();
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      await remote.flushForTesting();
      assert.equal(remote.isConnected, true);
      side.tell("close");
      await gone;
      await side.hear("disposed");
    },
  },

  DisconnectDestroysImplAndPipe: {
    far: (side) => {
      serveSelfOwned(side);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      await remote.flushForTesting();
      remote.reset();
      await side.hear("disposed");
    },
  },
} satisfies Record<string, Behaviour>;
