import { strict as assert } from "node:assert";
import { fileURLToPath } from "node:url";
import { fromHex } from "../../shared/base/index.ts";
import { ClaimCursor } from "../../shared/wire/index.ts";
import { parseVector, VectorSyntaxError } from "../../conformance/parse-vector.ts";
import { runPair } from "../../conformance/run-pair.ts";
import { readVectors } from "../../conformance/vector-folder.ts";
import * as probes from "../gen/probes.mojom.ts";
import { type LocalBehaviour, suite } from "../testing/behaviour.ts";
import { assertInvalid, assertRoundTrip, type Codec, viewOf } from "../testing/payload.ts";
import { probesReceiver, probesRemote } from "./validation-probes.ts";

const BYTES_ONLY = "bytes only: no pipe is involved";

/**
 * The vectors of this project, and Mojo's own where they lie beside it. The tests in conformance/ run
 * all of both, and count the latter as skipped where they are absent.
 */
const VECTORS = ["conformance/vectors", "../shared/mojo-validation"].flatMap((path) => {
  return readVectors(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
});

/** A behaviour about the verdict of every decoder on each of the vectors with these names. */
function judged(names: RegExp): LocalBehaviour {
  return {
    oneProcessOnly: "bytes only: each message is judged by itself",
    run: async () => {
      const vectors = VECTORS.filter(({ name }) => names.test(name));
      assert.notEqual(vectors.length, 0);
      for (const vector of vectors) assert.deepEqual(await runPair(vector), [], vector.name);
    },
  };
}

/** Vectors and the bytes that they stand for. */
const GOOD_TEXTS = {
  "": "",
  "  // only a comment": "",
  "[u1]0x10// hex\r[u2]65535 [u4]65536 [u8]0XFFFFFFFFFFFFFFFF 0 0Xff":
    "10 ffff 00000100 ffffffffffffffff 00 ff",
  "[s8]-0x800 [s1]-128\t[s2]+0 [s4]-40": "00f8ffffffffffff 80 0000 d8ffffff",
  "[b]00001011 [b]10000000 // bits\n[b]00000000": "0b 80 00",
  "[f]+.5e1 [d]-1": "0000a040 000000000000f0bf",
  "[dist4]foo 0 [dist8]bar 0 [anchr]foo [anchr]bar": "0e000000 00 0900000000000000 00",
  "// first\n[handles]50 [u8]2": "0200000000000000",
};

const BAD_TEXTS: readonly string[] = [
  "/ a lone slash",
  "garbage",
  "[u1]0x100",
  "[u2]-1",
  "[u1]0x1z",
  "[b]1111111",
  "[b]1111111k",
  "[dist4]unmatched",
  "[anchr]early [dist8]early",
  "[dist4]twice [dist4]twice [anchr]twice",
  "[dist4]again [anchr]again [dist4]again [anchr]again",
  "0 [handles]50",
];

/** Asserts that a struct with nothing but an enum takes exactly the known values. */
function assertKnown<T>(
  codec: Codec<T>,
  toValue: (known: number) => T,
  known: readonly number[],
): void {
  const isKnown = (value: number): boolean => known.includes(value);
  for (let value = -20; value <= 20; value++) {
    const bytes = fromHex("1000000000000000 0000000000000000".replaceAll(" ", ""));
    viewOf(bytes).setInt32(8, value, true);
    if (!isKnown(value)) assertInvalid(codec, bytes, "UNKNOWN_ENUM_VALUE");
    else assert.deepEqual(assertRoundTrip(codec, toValue(value), 16), bytes);
  }
}

export const validationSuite = suite(import.meta.url, "validation_unittest", {
  InputParser: {
    oneProcessOnly: "text only: no message is sent",
    run: () => {
      for (const [text, hex] of Object.entries(GOOD_TEXTS)) {
        assert.deepEqual(parseVector(text).bytes, fromHex(hex.replaceAll(" ", "")), text);
      }
      assert.equal(parseVector("// first\n[handles]50 [u8]2").handleCount, 50);
      for (const text of BAD_TEXTS) assert.throws(() => parseVector(text), VectorSyntaxError, text);
    },
  },

  Conformance: judged(/^(?:rules_(?!endpoints_)|conformance_)/u),
  AssociatedConformance: judged(/^(?:rules_endpoints_|associated_conformance_)/u),
  BoundsCheck: judged(/^(?:rules_header_unknown_method$|boundscheck_)/u),
  ResponseConformance: judged(/^(?:resp_rules_|resp_conformance_)/u),
  ResponseBoundsCheck: judged(/^(?:resp_rules_unknown_method$|resp_boundscheck_)/u),

  Remote: probesRemote,
  Receiver: probesReceiver,

  ValidateEncodedPointer: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const cursor = new ClaimCursor(new Uint8Array(16), 0, 16, 0, 0);
      const slot = 0;
      assert.equal(cursor.isNull(slot), true);
      cursor.view.setBigUint64(slot, 1n, true);
      assert.deepEqual([cursor.isNull(slot), cursor.pointer(slot)], [false, slot + 1]);
      for (const distance of [2n ** 32n, 2n ** 32n + 1n, 2n ** 64n - 1n]) {
        cursor.view.setBigUint64(slot, distance, true);
        assert.throws(() => cursor.pointer(slot), { code: "ILLEGAL_POINTER" });
      }
    },
  },

  BasicEnum: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const codec = { encode: probes.encodeBasicBox, decode: probes.decodeBasicBox };
      assertKnown(codec, (basic) => ({ basic: basic as probes.Basic }), [-3, 0, 1, 10]);
    },
  },

  EnumWithin: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const codec = { encode: probes.encodeBox, decode: probes.decodeBox };
      assertKnown(codec, (side) => ({ side: side as probes.BoxSide }), [0, 1, 2, 3]);
    },
  },
});
