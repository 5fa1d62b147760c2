import { strict as assert } from "node:assert";
import * as structs from "../gen/structs.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import { keyOf } from "../testing/payload.ts";

export const hashSuite = suite(import.meta.url, "hash_unittest", {
  // The bytes of a value serve where C++ hashes it, such as to have it as the key of a Map.
  NestedStruct: {
    oneProcessOnly: "values only: nothing is sent",
    run: () => {
      const codec = { encode: structs.encodeRectPair };
      const pair = { first: structs.createRect({ x: 1 }), second: structs.createRect({ y: 2 }) };
      const { first, second } = pair;
      const seen = new Map([[keyOf(codec, pair), "seen"]]);
      assert.equal(seen.get(keyOf(codec, structs.cloneRectPair(pair))), "seen");
      assert.equal(seen.has(keyOf(codec, { first: second, second: first })), false);
    },
  },
});
