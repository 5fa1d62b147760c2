import { strict as assert } from "node:assert";
import {
  getBadMessageCallback,
  Receiver,
  Remote,
  reportBadMessage,
} from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";

/** Serves sums, and tells the near side when the remote is gone. */
function serve(side: Side, accumulate: (value: number) => void = () => undefined): void {
  let sum = 0;
  const add = async (value: number): Promise<{ total: number }> => ({ total: (sum += value) });
  const pending = side.pendingReceiver<Calculator>();
  const receiver = side.own(new Receiver<Calculator>(Calculator, { add, accumulate }, pending));
  receiver.setDisconnectHandler(() => side.tell("receiver disconnected"));
}

/** A remote, and the promise of its end. */
function call(side: Side): { remote: Remote<Calculator>; gone: Promise<void> } {
  const remote = side.own(new Remote(Calculator, side.pendingRemote<Calculator>()));
  const gone = new Promise<void>((resolve) => {
    remote.setDisconnectHandler(() => resolve());
  });
  return { remote, gone };
}

/** The remote disowns a response when it is `told` to. */
function disownsResponse(told: (remote: Remote<Calculator>) => Promise<void>): TwoSidedBehaviour {
  return {
    far: (side) => serve(side),
    near: async (side) => {
      const { remote, gone } = call(side);
      assert.deepEqual(await remote.get().add(1), { total: 1 });
      await told(remote);
      assert.equal(await side.badMessage(), "BAD_MESSAGE: wrong sum");
      await gone;
      await side.hear("receiver disconnected");
    },
  };
}

export const reportBadMessageSuite = suite(import.meta.url, "report_bad_message_unittest", {
  Request: {
    far: async (side) => {
      serve(side, () => reportBadMessage("not a number"));
      side.tell("bad", await side.badMessage());
    },
    near: async (side) => {
      const { remote, gone } = call(side);
      remote.get().accumulate(1);
      assert.equal(await side.hear("bad"), "BAD_MESSAGE: not a number");
      await gone;
      await side.hear("receiver disconnected");
    },
  },

  RequestAsync: {
    far: async (side) => {
      let report: ((text: string) => void) | undefined;
      serve(side, () => {
        report = getBadMessageCallback();
      });
      await side.hear("report");
      report?.("delayed bad message");
      side.tell("bad", await side.badMessage());
    },
    near: async (side) => {
      const { remote, gone } = call(side);
      remote.get().accumulate(1);
      await remote.flushForTesting();
      assert.equal(remote.isConnected, true);
      side.tell("report");
      assert.equal(await side.hear("bad"), "BAD_MESSAGE: delayed bad message");
      await gone;
    },
  },

  Response: disownsResponse(async (remote) => remote.reportBadMessage("wrong sum")),

  ResponseAsync: disownsResponse(async (remote) => {
    await remote.flushForTesting();
    remote.reportBadMessage("wrong sum");
  }),
});
