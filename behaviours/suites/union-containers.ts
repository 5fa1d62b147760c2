// Of union_unittest: unions as elements of arrays and as values of maps.
import { strict as assert } from "node:assert";
import * as unions from "../gen/unions.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { assertRoundTrip, type Codec, viewOf } from "../testing/payload.ts";
import { MIXED, ofBytes } from "./union-samples.ts";

/** The struct that holds nothing but the array or map: a header and a pointer. */
const HOLDER_BYTES = 16;

const FIRST = { tag: "tiny", value: 12 } as const;
const SECOND = { tag: "small", value: 16 } as const;
const TEXTS = ["hello", "world"].map((value) => ({ tag: "text", value }) as const);

/** A behaviour about the exact size of what a struct of one field holds. */
function held<T>(codec: Codec<T>, value: T, size: number): Behaviour {
  return ofBytes(() => void assertRoundTrip(codec, value, HOLDER_BYTES + size));
}

export const unionContainers: Readonly<Record<string, Behaviour>> = {
  PodUnionInArray: ofBytes(() => {
    const mixed = unions.createMixed({ pebble: unions.createPebble(), pods: [FIRST, SECOND] });
    const copy = unions.cloneMixed(mixed);
    assert.deepEqual(copy.pods, [FIRST, SECOND]);
    assert.notEqual(copy.pods?.[0], FIRST);
    assert.equal(unions.equalsMixed(mixed, { ...copy, pods: [SECOND, FIRST] }), false);
    // A struct of 64 bytes, its pebble, and the array.
    assertRoundTrip(MIXED, mixed, 64 + 16 + 40);
  }),

  PodUnionInArraySerialization: ofBytes(() => {
    const codec = { encode: unions.encodePodList, decode: unions.decodePodList };
    const bytes = assertRoundTrip(codec, { pods: [FIRST, SECOND] }, HOLDER_BYTES + 40);
    assert.equal(viewOf(bytes).getUint32(HOLDER_BYTES, true), 40);
  }),

  PodUnionInArraySerializationWithNull: held(
    { encode: unions.encodeMaybePodList, decode: unions.decodeMaybePodList },
    { pods: [FIRST, null] },
    40,
  ),

  ObjectUnionInArraySerialization: held(
    { encode: unions.encodeThingList, decode: unions.decodeThingList },
    { things: TEXTS },
    72,
  ),

  PodUnionInMap: ofBytes(() => {
    const pods = new Map<string, unions.Pod>([
      ["one", FIRST],
      ["two", SECOND],
    ]);
    const map = unions.createPodMap({ pods });
    const copy = unions.clonePodMap(map);
    assert.deepEqual(copy.pods.get("two"), SECOND);
    copy.pods.set("two", FIRST);
    assert.equal(unions.equalsPodMap(map, copy), false);
  }),

  PodUnionInMapSerialization: held(
    { encode: unions.encodePodMap, decode: unions.decodePodMap },
    {
      pods: new Map<string, unions.Pod>([
        ["one", FIRST],
        ["two", SECOND],
      ]),
    },
    120,
  ),

  PodUnionInMapSerializationWithNull: held(
    { encode: unions.encodeMaybePodMap, decode: unions.decodeMaybePodMap },
    {
      pods: new Map<string, unions.Pod | null>([
        ["one", FIRST],
        ["two", null],
      ]),
    },
    120,
  ),
};
