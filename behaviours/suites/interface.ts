import { strict as assert } from "node:assert";
import { Echo } from "../gen/echo.mojom.ts";
import { suite } from "../testing/behaviour.ts";

export const interfaceSuite = suite(import.meta.url, "interface_unittest", {
  Uuid: {
    oneProcessOnly: "the id is a constant of generated code",
    run: () => {
      assert.deepEqual(Echo.uuid, { high: 0x51e0a8f27c3b4d16n, low: 0x9f0482d6c7b3a1e5n });
    },
  },
});
