import { strict as assert } from "node:assert";
import type { Receiver } from "../../shared/bindings/index.ts";
import type { Calculator } from "../gen/calculator.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";
import { disconnected } from "./ends.ts";

/** Keeps what would answer its last request. */
class KeepingCalculator extends CalculatorImpl {
  readonly #side: Side;
  /** Answers the last request with its own value. */
  answer: () => void = () => undefined;
  /** Leaves the last request without an answer. */
  drop: () => void = () => undefined;

  constructor(side: Side) {
    super();
    this.#side = side;
  }

  override add(value: number): Promise<{ total: number }> {
    this.#side.tell("server saw", value);
    return new Promise((resolve, reject) => {
      this.answer = () => resolve({ total: value });
      this.drop = () => reject(new Error("dropped"));
    });
  }
}

/** A receiver goes while a request waits for its answer; the client learns that and nothing else. */
function receiverGoesFirst(
  far: (
    side: Side,
    calculator: KeepingCalculator,
    receiver: Receiver<Calculator>,
  ) => Promise<void> | void,
): TwoSidedBehaviour {
  return {
    far: async (side) => {
      const calculator = new KeepingCalculator(side);
      const receiver = serveCalculator(side, calculator);
      await side.hear("go on");
      await far(side, calculator, receiver);
      side.tell("done");
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      const due = remote.get().add(7);
      assert.equal(await side.hear("server saw"), 7);
      side.tell("go on");
      await assert.rejects(due, { code: "DISCONNECTED" });
      await gone;
      await side.hear("done");
    },
  };
}

export const receiverCallbackSuite = suite(import.meta.url, "receiver_callback_unittest", {
  Basic: {
    far: async (side) => {
      const calculator = new KeepingCalculator(side);
      serveCalculator(side, calculator);
      for (let round = 0; round < 2; round++) {
        await side.hear("answer");
        calculator.answer();
      }
    },
    near: async (side) => {
      const remote = callCalculator(side);
      for (const value of [7, 13]) {
        let answer: number | undefined;
        const due = remote
          .get()
          .add(value)
          .then(({ total }) => (answer = total));
        assert.equal(await side.hear("server saw"), value);
        await remote.flushForTesting();
        assert.equal(answer, undefined);
        side.tell("answer");
        assert.equal(await due, value);
      }
    },
  },

  DeleteReceiverThenRunCallback: receiverGoesFirst((_side, calculator, receiver) => {
    receiver[Symbol.dispose]();
    calculator.answer();
  }),

  // What an implementation rejects with is heard of even then, but there is nothing left to close.
  DeleteReceiverThenDeleteCallback: receiverGoesFirst(async (side, calculator, receiver) => {
    receiver[Symbol.dispose]();
    calculator.drop();
    assert.match(String(await side.expectUncaught()), /dropped/u);
  }),

  ResetReceiverBeforeDeletingCallback: receiverGoesFirst(async (side, calculator, receiver) => {
    receiver.reset();
    calculator.drop();
    assert.match(String(await side.expectUncaught()), /dropped/u);
  }),

  // Not fatal to the process, but to the pipe, and reported.
  DeleteCallbackBeforeReceiverDeathTest: receiverGoesFirst(async (side, calculator, receiver) => {
    const gone = disconnected(receiver);
    calculator.drop();
    assert.match(String(await side.expectUncaught()), /dropped/u);
    await gone;
    assert.equal(receiver.isBound, true);
  }),
});
