import { strict as assert } from "node:assert";
import { createMessagePipe } from "../../shared/system/index.ts";
import { type Echo, Signal } from "../gen/echo.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import { assertCarriesCalls } from "./calculators.ts";
import { callEcho, serveEcho } from "./echoes.ts";

/** The far side gives back what it gets. */
function echoes(near: (echo: Echo) => Promise<void>): TwoSidedBehaviour {
  return { far: serveEcho, near: (side) => near(callEcho(side).get()) };
}

export const requestResponseSuite = suite(import.meta.url, "request_response_unittest", {
  EchoString: echoes(async (echo) => {
    assert.deepEqual(await echo.echoString("hello, wörld"), { value: "hello, wörld" });
  }),

  EchoStrings: echoes(async (echo) => {
    const both = await echo.echoStrings("hello", "world");
    assert.deepEqual(both, { first: "hello", second: "world" });
  }),

  EchoMessagePipeHandle: echoes(async (echo) => {
    const [kept, sent] = createMessagePipe();
    const { pipe } = await echo.echoPipe(sent);
    assert.equal(sent.isValid, false);
    await assertCarriesCalls(pipe, kept);
  }),

  EchoEnum: echoes(async (echo) => {
    assert.deepEqual(await echo.echoSignal(Signal.GO), { signal: Signal.GO });
  }),
});
