import { strict as assert } from "node:assert";
import { createMessagePipe } from "../../shared/system/index.ts";
import { suite } from "../testing/behaviour.ts";
import { callEcho, serveEcho } from "./echoes.ts";

export const testHelpersSuite = suite(import.meta.url, "test_helpers_unittest", {
  // What waits for an answer here is `await`.
  AsyncWaiter: {
    far: serveEcho,
    near: async (side) => {
      const echo = callEcho(side).get();
      assert.deepEqual(await echo.echoStrings("one", "two"), { first: "one", second: "two" });
      const [kept, sent] = createMessagePipe();
      const { pipe } = await echo.echoPipe(sent);
      assert.ok(pipe.pipe.equals(kept.pipe));
      assert.notEqual(pipe.end, kept.end);
      kept.close();
      pipe.close();
    },
  },
});
