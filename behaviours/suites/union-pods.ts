// Of union_unittest: members that are numbers, bools and enums; null, cut off and unknown unions.
import { strict as assert } from "node:assert";
import {
  Decoder,
  Encoder,
  type HeaderVersion,
  readMessageHeader,
} from "../../shared/wire/index.ts";
import * as unions from "../gen/unions.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { assertInvalid, assertRoundTrip, changed, read, write } from "../testing/payload.ts";
import { bindReceiver, bindRemote } from "./ends.ts";
import {
  assertUnion,
  ofBytes,
  ofValues,
  POD,
  PODS,
  THING,
  UNION_BYTES,
  UnionOffset,
} from "./union-samples.ts";

const MAYBE_POD = { encode: unions.encodeMaybePodHolder, decode: unions.decodeMaybePodHolder };

/** Bytes of a union of an enum whose value nobody knows. */
function withEnumValue(pod: unions.Pod, value: number): Uint8Array {
  return changed(write(POD, pod).bytes, (view) => view.setInt32(UnionOffset.Data, value, true));
}

/** Asserts that null takes the whole place of a union in a struct, all of it zero. */
function assertNullInline(headerVersion: HeaderVersion, headerBytes: number): void {
  const e = Encoder.begin({ name: 0, flags: 0, headerVersion });
  unions.encodeMaybePodHolder(e, { pod: null });
  const bytes = new Uint8Array(e.finish());
  const structHeader = 8;
  assert.equal(bytes.length, headerBytes + structHeader + UNION_BYTES);
  assert.deepEqual(bytes.subarray(headerBytes + structHeader), new Uint8Array(UNION_BYTES));
  const decoder = Decoder.forMessage(bytes, readMessageHeader(bytes));
  assert.deepEqual(unions.decodeMaybePodHolder(decoder), { pod: null });
}

export const unionPods: Readonly<Record<string, Behaviour>> = {
  PlainOldDataGetterSetter: {
    far: (side) => {
      const holder = unions.createMaybePodHolder();
      const swap = (pod: unions.Pod): { pod: unions.Pod } => {
        const last = holder.pod ?? pod;
        holder.pod = pod;
        return { pod: last };
      };
      bindReceiver<unions.PodExchange>(side, unions.PodExchange, { swap });
    },
    near: async (side) => {
      const remote = bindRemote(side, unions.PodExchange);
      let last = PODS[0];
      for (const pod of PODS) {
        // Each takes the place of the one before, tag and value.
        assert.deepEqual(await remote.get().swap(pod), { pod: last });
        last = pod;
      }
    },
  },

  PlainOldDataFactoryFunction: ofBytes(() => {
    const members = new Set(PODS.map(({ tag }) => tag));
    assert.equal(members.size, PODS.length);
    for (const [tag, pod] of PODS.entries()) assertUnion(POD, pod, tag, UNION_BYTES);
  }),

  PodEquals: ofValues(() => {
    for (const pod of PODS) {
      const equal = PODS.filter((other) => unions.equalsPod(pod, { ...other }));
      assert.deepEqual(equal, [pod]);
    }
    const ten = (tag: "tiny" | "byteValue", value = 10): unions.Pod => ({ tag, value });
    assert.equal(unions.equalsPod(ten("tiny"), ten("tiny")), true);
    assert.equal(unions.equalsPod(ten("tiny"), ten("tiny", 11)), false);
    assert.equal(unions.equalsPod(ten("tiny"), ten("byteValue")), false);
  }),

  PodClone: ofValues(() => {
    for (const pod of PODS) {
      const copy = unions.clonePod(pod);
      assert.notEqual(copy, pod);
      assert.deepEqual(copy, pod);
    }
  }),

  PodSerialization: ofBytes(() => {
    assertUnion(POD, { tag: "tiny", value: 10 }, 0, 16);
  }),

  EnumSerialization: ofBytes(() => {
    assertUnion(POD, { tag: "gear", value: unions.Gear.FORWARD }, 11, 16);
    assertUnion(POD, { tag: "signal", value: unions.Signal.GREEN }, 12, 16);
  }),

  PodValidation: ofBytes(() => {
    for (const pod of PODS) assert.deepEqual(read(POD, write(POD, pod)), pod);
  }),

  SerializeNotNull: ofBytes(() => {
    const { bytes } = write(POD, { tag: "tiny", value: 0 });
    assert.equal(bytes.length, 16);
    assert.notEqual(bytes[0], 0);
  }),

  SerializeIsNullInlined: ofBytes(() => assertNullInline(0, 24)),

  SerializeIsNullInlinedV3: ofBytes(() => assertNullInline(3, 56)),

  SerializeIsNullNotInlined: ofBytes(() => {
    const bytes = assertUnion(THING, { tag: "maybePod", value: null }, 7, UNION_BYTES);
    assert.deepEqual(bytes.subarray(UnionOffset.Data), new Uint8Array(8));
  }),

  NullValidation: ofBytes(() => {
    assertRoundTrip(MAYBE_POD, { pod: null }, 8 + UNION_BYTES);
    assert.deepEqual(read(THING, write(THING, { tag: "maybePod", value: null })), {
      tag: "maybePod",
      value: null,
    });
  }),

  OOBValidation: ofBytes(() => {
    const { bytes } = write(POD, { tag: "tiny", value: 10 });
    for (const size of [0, 8, 15]) {
      assertInvalid(POD, bytes.subarray(0, size), "ILLEGAL_MEMORY_RANGE");
    }
  }),

  UnknownTagValidation: ofBytes(() => {
    const { bytes } = write(POD, { tag: "tiny", value: 10 });
    for (const tag of [PODS.length, 0xffffff]) {
      const other = changed(bytes, (view) => view.setUint32(UnionOffset.Tag, tag, true));
      assertInvalid(POD, other, "UNKNOWN_UNION_TAG");
    }
  }),

  UnknownEnumValueValidation: ofBytes(() => {
    for (const value of [-2, 2, 0xffff]) {
      const bytes = withEnumValue({ tag: "gear", value: unions.Gear.NEUTRAL }, value);
      assertInvalid(POD, bytes, "UNKNOWN_ENUM_VALUE");
    }
  }),

  UnknownExtensibleEnumValueValidation: ofBytes(() => {
    const bytes = withEnumValue({ tag: "signal", value: unions.Signal.RED }, 0xffff);
    assert.deepEqual(read(POD, { bytes, handles: [] }), {
      tag: "signal",
      value: unions.Signal.UNKNOWN,
    });
  }),
};
