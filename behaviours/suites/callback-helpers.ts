import { strict as assert } from "node:assert";
import {
  type OnceCallback,
  PendingRemote,
  withDefaultOnDisconnect,
  withDropHandler,
  wrapCallbackWithDefaultInvokeIfNotRun,
  wrapCallbackWithDropHandler,
} from "../../shared/bindings/index.ts";
import type { Calculator } from "../gen/calculator.mojom.ts";
import { type LocalBehaviour, suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import { callCalculator, calculates, serveCalculator } from "./calculators.ts";

const NO_PIPE = "a callback lives in one process; the promises of responses are shown in both";

/** What a wrapped callback leads to, of which either happens, once. */
type Ending = "Run" | "Destruction";

/** Runs or drops the callback that `wrap` makes, twice, and looks at what it noted. */
function wrapped<A extends unknown[]>(
  ending: Ending,
  wrap: (note: (...args: A) => void) => OnceCallback<A>,
  args: A,
  expected: unknown[],
): LocalBehaviour {
  return {
    oneProcessOnly: NO_PIPE,
    run: () => {
      const noted: unknown[][] = [];
      const callback = wrap((...all: A) => void noted.push(all));
      const end = (): void => (ending === "Run" ? callback(...args) : callback[Symbol.dispose]());
      end();
      assert.deepEqual(noted, [expected]);
      end();
      callback[Symbol.dispose]();
      callback(...args);
      assert.deepEqual(noted, [expected]);
    },
  };
}

function withDefaults<A extends unknown[]>(ending: Ending, given: A, defaults: A): LocalBehaviour {
  const expected = ending === "Run" ? given : defaults;
  const wrap = (note: (...args: A) => void): OnceCallback<A> => {
    return wrapCallbackWithDefaultInvokeIfNotRun(note, ...defaults);
  };
  return wrapped(ending, wrap, given, expected);
}

function withDrop(ending: Ending): LocalBehaviour {
  const wrap = (note: (a: number, b: number) => void): OnceCallback<[number, number]> => {
    return wrapCallbackWithDropHandler(note, () => note(3, 4));
  };
  return wrapped(ending, wrap, [1, 2], ending === "Run" ? [1, 2] : [3, 4]);
}

/** Values that only one owner can have, in place of unique pointers. */
function moveOnly(ending: Ending): LocalBehaviour {
  return {
    oneProcessOnly: NO_PIPE,
    run: () => {
      const [given, fallback] = [new PendingRemote<Calculator>(), new PendingRemote<Calculator>()];
      const receivers = [given, fallback].map((each) => each.initWithNewPipeAndPassReceiver());
      const taken: PendingRemote<Calculator>[] = [];
      const callback = wrapCallbackWithDefaultInvokeIfNotRun(
        (remote: PendingRemote<Calculator>) => void taken.push(remote),
        fallback,
      );
      if (ending === "Run") callback(given);
      else callback[Symbol.dispose]();
      assert.equal(taken.length, 1);
      assert.equal(taken[0], ending === "Run" ? given : fallback);
      assert.equal(fallback.isValid, true);
      for (const end of [given, fallback, ...receivers]) end.reset();
    },
  };
}

/** The promise of a response, as what a drop handler or a default stands in for. */
function response(ending: Ending, replaced: unknown): TwoSidedBehaviour {
  return {
    far: async (side) => {
      if (ending === "Run") {
        calculates(side);
        return;
      }
      const receiver = serveCalculator(side);
      receiver.pause();
      await side.hear("drop");
      receiver.resetWithReason(3, "dropped");
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const reasons: unknown[] = [];
      const handled = withDropHandler(remote.get().add(1), ({ reason }) => {
        reasons.push(reason);
        return replaced;
      });
      const defaulted = withDefaultOnDisconnect(remote.get().add(2), replaced);
      if (ending === "Destruction") side.tell("drop");
      const isRun = ending === "Run";
      assert.deepEqual(await handled, isRun ? { total: 1 } : replaced);
      assert.deepEqual(await defaulted, isRun ? { total: 3 } : replaced);
      assert.deepEqual(reasons, isRun ? [] : [{ customReason: 3, description: "dropped" }]);
    },
  };
}

export const callbackHelpersSuite = suite(import.meta.url, "callback_helpers_unittest", {
  "CallbackWithDelete.SetIntegers_Run": withDrop("Run"),
  "CallbackWithDelete.SetIntegers_Destruction": withDrop("Destruction"),
  "CallbackWithDefault.CallClosure_Run": withDefaults<[]>("Run", [], []),
  "CallbackWithDefault.CallClosure_Destruction": withDefaults<[]>("Destruction", [], []),
  // Promises are what closures are to C++: the form in which a response is awaited.
  "CallbackWithDefault.Closure_Run": response("Run", null),
  "CallbackWithDefault.Closure_Destruction": response("Destruction", null),
  "CallbackWithDefault.SetBool_Run": withDefaults("Run", [true], [false]),
  "CallbackWithDefault.SetBool_Destruction": withDefaults("Destruction", [true], [false]),
  "CallbackWithDefault.SetBoolFromRawPtr_Run": moveOnly("Run"),
  "CallbackWithDefault.SetBoolFromRawPtr_Destruction": moveOnly("Destruction"),
  "CallbackWithDefault.SetIntegers_Run": withDefaults("Run", [1, 2], [3, 4]),
  "CallbackWithDefault.SetIntegers_Destruction": withDefaults("Destruction", [1, 2], [3, 4]),
  "CallbackWithDefault.SetIntegerFromUniquePtr_Run": moveOnly("Run"),
  "CallbackWithDefault.SetIntegerFromUniquePtr_Destruction": moveOnly("Destruction"),
  "CallbackWithDefault.SetString_Run": withDefaults("Run", ["hello"], ["default"]),
  "CallbackWithDefault.SetString_Destruction": withDefaults("Destruction", ["hello"], ["default"]),
});
