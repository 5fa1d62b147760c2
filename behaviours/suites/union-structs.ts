// Of union_unittest: unions as fields of structs.
import { strict as assert } from "node:assert";
import * as unions from "../gen/unions.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { assertInvalid, assertRoundTrip, changed, keyOf, read, write } from "../testing/payload.ts";
import { MIXED, ofBytes, ofValues, PODS, THING, UnionOffset } from "./union-samples.ts";

const POD_HOLDER = { encode: unions.encodePodHolder, decode: unions.decodePodHolder };
const MAYBE_POD = { encode: unions.encodeMaybePodHolder, decode: unions.decodeMaybePodHolder };
const THING_HOLDER = { encode: unions.encodeThingHolder, decode: unions.decodeThingHolder };

/** A struct with nothing but one union. */
const HOLDER_BYTES = 8 + 16;
const TINY = { tag: "tiny", value: 10 } as const;
const FULL: unions.Mixed = {
  pod: TINY,
  pebble: { weight: 8 },
  number: -5,
  pods: [...PODS],
  maybePods: [null, TINY],
  namedPods: new Map([["ten", TINY]]),
};

/** A tag that Pod does not know, in the struct that holds one. */
function withUnknownTag(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (view) => view.setUint32(8 + UnionOffset.Tag, 128, true));
}

export const unionStructs: Readonly<Record<string, Behaviour>> = {
  Clone_Union: ofValues(() => {
    const copy = unions.cloneMixed(FULL);
    assert.deepEqual(copy, FULL);
    copy.pod = { tag: "tiny", value: 11 };
    assert.deepEqual(FULL.pod, TINY);
    copy.pod = TINY;
    assert.equal(unions.equalsMixed(copy, FULL), true);
    copy.namedPods?.clear();
    assert.equal(FULL.namedPods?.size, 1);
  }),

  Serialization_UnionOfPods: ofBytes(() => {
    for (const pod of PODS) assertRoundTrip(POD_HOLDER, { pod }, HOLDER_BYTES);
    assert.deepEqual(read(MIXED, write(MIXED, FULL)), FULL);
  }),

  Serialization_UnionOfObjects: ofBytes(() => {
    assertRoundTrip(THING_HOLDER, { thing: { tag: "text", value: "hello" } }, HOLDER_BYTES + 16);
    const pebble = { weight: 1 };
    assertRoundTrip(THING_HOLDER, { thing: { tag: "pebble", value: pebble } }, HOLDER_BYTES + 16);
  }),

  Validation_UnionsInStruct: ofBytes(() => {
    const sparse = unions.createMixed({ pebble: unions.createPebble(), pod: TINY });
    for (const mixed of [FULL, sparse]) assert.deepEqual(read(MIXED, write(MIXED, mixed)), mixed);
  }),

  Validation_PodUnionInStruct_Failure: ofBytes(() => {
    const { bytes } = write(POD_HOLDER, { pod: TINY });
    assertInvalid(POD_HOLDER, withUnknownTag(bytes), "UNKNOWN_UNION_TAG");
    assertInvalid(MAYBE_POD, withUnknownTag(bytes), "UNKNOWN_UNION_TAG");
  }),

  Validation_NullUnion_Failure: ofBytes(() => {
    const { bytes } = write(MAYBE_POD, { pod: null });
    assertInvalid(POD_HOLDER, bytes, "UNEXPECTED_NULL_POINTER");
  }),

  Validation_NullableUnion: ofBytes(() => {
    assertRoundTrip(MAYBE_POD, { pod: null }, HOLDER_BYTES);
    assertRoundTrip(MAYBE_POD, { pod: TINY }, HOLDER_BYTES);
  }),

  InlineUnionAllocationWithNonPODFirstField: ofBytes(() => {
    const codec = { encode: unions.encodeTextFirstHolder, decode: unions.decodeTextFirstHolder };
    // No member is there until the sender chooses one, not even an empty first one.
    const none = unions.createTextFirstHolder({} as unions.TextFirstHolder);
    assert.equal(none.value, undefined);
    assertRoundTrip(codec, { value: { tag: "text", value: "" } }, HOLDER_BYTES + 8);
    assertRoundTrip(codec, { value: { tag: "number", value: 3 } }, HOLDER_BYTES);
  }),

  // The bytes of a value serve where C++ hashes it.
  UnionObjectHash: ofValues(() => {
    const things: readonly unions.Thing[] = [
      { tag: "number", value: 1 },
      { tag: "text", value: "1" },
      { tag: "pebble", value: { weight: 1 } },
      { tag: "pebble", value: { weight: 2 } },
      { tag: "maybePebble", value: { weight: 1 } },
      { tag: "pod", value: TINY },
    ];
    const keys = new Set(things.map((thing) => keyOf(THING, thing)));
    assert.equal(keys.size, things.length);
    for (const thing of things) assert.ok(keys.has(keyOf(THING, unions.cloneThing(thing))));
  }),
};
