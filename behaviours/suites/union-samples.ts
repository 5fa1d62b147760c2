// What the behaviours of unions have in common: codecs, sample values, and calls that pass unions.
import { strict as assert } from "node:assert";
import * as unions from "../gen/unions.mojom.ts";
import type { LocalBehaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import { assertRoundTrip, type Codec, unionCodec, viewOf } from "../testing/payload.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

export const POD: Codec<unions.Pod> = unionCodec(unions.encodePod, unions.decodePod);
export const THING: Codec<unions.Thing> = unionCodec(unions.encodeThing, unions.decodeThing);
export const PLUG: Codec<unions.Plug> = unionCodec(unions.encodePlug, unions.decodePlug);
export const MIXED: Codec<unions.Mixed> = {
  encode: unions.encodeMixed,
  decode: unions.decodeMixed,
};

/** The bytes of a union: its size, its tag and a number or the pointer to an object. */
export const UNION_BYTES = 16;
/** Where a union's tag and its data lie. */
export const UnionOffset = { Tag: 4, Data: 8 } as const;

/** One value for each member of Pod, in the order of their tags. */
export const PODS: readonly unions.Pod[] = [
  { tag: "tiny", value: -10 },
  { tag: "byteValue", value: 200 },
  { tag: "small", value: -30_000 },
  { tag: "word", value: 60_000 },
  { tag: "medium", value: -2_000_000_000 },
  { tag: "dword", value: 4_000_000_000 },
  { tag: "large", value: -(2n ** 62n) },
  { tag: "qword", value: 2n ** 63n },
  { tag: "single", value: 1.5 },
  { tag: "precise", value: -1e300 },
  { tag: "flag", value: true },
  { tag: "gear", value: unions.Gear.REVERSE },
  { tag: "signal", value: unions.Signal.RED },
];

/** A behaviour about bytes. */
export function ofBytes(run: () => void): LocalBehaviour {
  return { oneProcessOnly: "bytes only: no pipe is involved", run };
}

/** A behaviour about values. */
export function ofValues(run: () => void): LocalBehaviour {
  return { oneProcessOnly: "values only: nothing is sent", run };
}

/** Asserts that a union comes back as it was, with this tag and size on the wire; returns the bytes. */
export function assertUnion<T>(codec: Codec<T>, value: T, tag: number, size: number): Uint8Array {
  const bytes = assertRoundTrip(codec, value, size);
  const view = viewOf(bytes);
  assert.equal(view.getUint32(0, true), UNION_BYTES);
  assert.equal(view.getUint32(UnionOffset.Tag, true), tag);
  return bytes;
}

/** A behaviour in which the near side sends one value in a call and is answered with another. */
export function swapsThings(sent: unions.Thing, answer: unions.Thing): TwoSidedBehaviour {
  return {
    far: (side) => {
      const swap = (thing: unions.Thing): { thing: unions.Thing } => {
        assert.deepEqual(thing, sent);
        return { thing: answer };
      };
      bindReceiver<unions.ThingExchange>(side, unions.ThingExchange, { swap });
    },
    near: async (side) => {
      const remote = bindRemote(side, unions.ThingExchange);
      assert.deepEqual(await remote.get().swap(sent), { thing: answer });
    },
  };
}
