import { strict as assert } from "node:assert";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import {
  calculates,
  CalculatorImpl,
  callCalculator,
  LazyCalculator,
  serveCalculator,
} from "./calculators.ts";
import { disconnected } from "./ends.ts";

/** Waits for two answers, one after the other. */
function echoesTwice(askAt: (side: Side) => (value: number) => Promise<number>): TwoSidedBehaviour {
  return {
    far: calculates,
    near: async (side) => {
      const ask = askAt(side);
      assert.equal(await ask(1), 1);
      assert.equal(await ask(10), 11);
    },
  };
}

export const multiplexRouterSuite = suite(import.meta.url, "multiplex_router_unittest", {
  BasicRequestResponse: echoesTwice((side) => {
    const remote = callCalculator(side);
    return async (value) => (await remote.get().add(value)).total;
  }),

  // Nothing blocks here; a flush takes the place of pumping until the answer has come.
  BasicRequestResponse_Synchronous: echoesTwice((side) => {
    const remote = callCalculator(side);
    return async (value) => {
      let answer = 0;
      void remote
        .get()
        .add(value)
        .then(({ total }) => (answer = total));
      await remote.flushForTesting();
      return answer;
    };
  }),

  LazyResponses: {
    far: async (side) => {
      const calculator = new LazyCalculator();
      serveCalculator(side, calculator);
      for (let round = 0; round < 2; round++) {
        const request = calculator.nextRequest();
        side.tell("ready");
        await request;
        await side.hear("answer");
        calculator.answer();
      }
    },
    near: async (side) => {
      const remote = callCalculator(side);
      for (const expected of [1, 2]) {
        await side.hear("ready");
        let answer: number | undefined;
        const due = remote
          .get()
          .add(1)
          .then(({ total }) => (answer = total));
        await remote.flushForTesting();
        assert.equal(answer, undefined);
        side.tell("answer");
        assert.equal(await due, expected);
      }
    },
  },

  // What drops a responder here is an implementation whose promise rejects.
  MissingResponses: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      calculator.add = async () => Promise.reject(new Error("no answer"));
      const receiver = serveCalculator(side, calculator);
      const gone = disconnected(receiver);
      assert.match(String(await side.expectUncaught()), /no answer/u);
      await gone;
      assert.equal(receiver.unbind().isValid, true);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      await assert.rejects(remote.get().add(1), { code: "DISCONNECTED" });
      await gone;
      assert.deepEqual([remote.isConnected, remote.isBound], [false, true]);
      assert.equal(remote.unbind().isValid, true);
    },
  },

  // A promise cannot say that its answer would come too late; to answer is harmless.
  LateResponse: {
    far: async (side) => {
      const calculator = new LazyCalculator();
      const request = calculator.nextRequest();
      const receiver = serveCalculator(side, calculator);
      await request;
      receiver.reset();
      await side.hear("gone");
      calculator.answer();
      // The same answer goes nowhere, and the implementation serves the next pipe.
      const next = calculator.nextRequest();
      serveCalculator(side, calculator, "next");
      await next;
      calculator.answer();
    },
    near: async (side) => {
      const remote = callCalculator(side);
      await assert.rejects(remote.get().add(1), { code: "DISCONNECTED" });
      side.tell("gone");
      assert.deepEqual(await callCalculator(side, "next").get().add(1), { total: 2 });
    },
  },
});
