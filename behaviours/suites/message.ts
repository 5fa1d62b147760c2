import { strict as assert } from "node:assert";
import { Encoder, MessageFlags, readMessageHeader } from "../../shared/wire/index.ts";
import { captureCall } from "../../shared/testing/index.ts";
import { Echo } from "../gen/echo.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import { bindRemote } from "./ends.ts";

/** Makes a message of a payload that exists already. */
function messageOf(name: number, payload: Uint8Array): Uint8Array {
  const header = Encoder.begin({
    name,
    flags: MessageFlags.ExpectsResponse,
    headerVersion: 1,
    requestId: 1,
  });
  return Uint8Array.from([...header.finish(), ...payload]);
}

export const messageSuite = suite(import.meta.url, "message_unittest", {
  ConstructFromPayload: {
    far: (side) => {
      for (const name of ["called", "constructed"]) {
        side.pipe(name).setReader({
          onMessage: (bytes) => side.tell(name, bytes),
          onPeerClosed: () => undefined,
        });
      }
    },
    near: async (side) => {
      const call = (echo: Echo): unknown => echo.echoStrings("hello", "wörld");
      const { bytes } = captureCall(Echo, call);
      const payload = bytes.subarray(readMessageHeader(bytes).payloadStart);
      side.pipe("constructed").write(messageOf(1, payload));
      void Promise.resolve(call(bindRemote(side, Echo, "called").get())).catch(() => undefined);
      assert.deepEqual(await side.hear("constructed"), await side.hear("called"));
    },
  },
});
