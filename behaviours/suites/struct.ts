import { strict as assert } from "node:assert";
import * as structs from "../gen/structs.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import {
  assertInvalid,
  assertRefused,
  assertRoundTrip,
  type Codec,
  read,
  viewOf,
  write,
} from "../testing/payload.ts";
import { structVersions } from "./struct-versions.ts";

const BYTES_ONLY = "bytes only: no pipe is involved";
const VALUES_ONLY = "values only: nothing is sent";

const RECT: Codec<structs.Rect> = { encode: structs.encodeRect, decode: structs.decodeRect };
const PAIR: Codec<structs.RectPair> = {
  encode: structs.encodeRectPair,
  decode: structs.decodeRectPair,
};
const REGION: Codec<structs.NamedRegion> = {
  encode: structs.encodeNamedRegion,
  decode: structs.decodeNamedRegion,
};
const MAYBE: Codec<structs.MaybeRect> = {
  encode: structs.encodeMaybeRect,
  decode: structs.decodeMaybeRect,
};
const EMPTY: Codec<structs.Empty> = { encode: structs.encodeEmpty, decode: structs.decodeEmpty };
const ATLAS: Codec<structs.Atlas> = { encode: structs.encodeAtlas, decode: structs.decodeAtlas };
const BLOB_HOLDER: Codec<structs.BlobHolder> = {
  encode: structs.encodeBlobHolder,
  decode: structs.decodeBlobHolder,
};

/** A rectangle of which each field has another value. */
function rect(factor = 1): structs.Rect {
  return { x: factor, y: 2 * factor, width: 10 * factor, height: 20 * factor };
}

const PAIRED: structs.RectPair = { first: rect(2), second: rect(3) };
const NESTED: structs.Atlas = {
  pairs: new Map([["a", PAIRED]]),
  regions: [null, { name: "inner", rects: [rect(4)] }, { name: null, rects: null }],
  frame: rect(),
  paper: { width: 210, height: 297 },
};

export const structSuite = suite(import.meta.url, "struct_unittest", {
  Rect: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      assert.equal(structs.createMaybeRect().rect, null);
      const fresh = structs.createRect();
      assert.deepEqual(fresh, { x: 0, y: 0, width: 0, height: 0 });
      const other = structs.createRect({ x: 5 });
      assert.deepEqual([fresh.x, other.x], [0, 5]);
      assert.equal(structs.equalsRect(fresh, structs.createRect()), true);
      assert.equal(structs.equalsRect(fresh, other), false);
      // What is moved from one holder to another leaves null behind only if the mover says so.
      const from = structs.createMaybeRect({ rect: other });
      const to = structs.createMaybeRect(from);
      from.rect = null;
      assert.deepEqual([from, to], [{ rect: null }, { rect: other }]);
    },
  },

  Clone: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      const nothing = structs.createMaybeRect();
      assert.deepEqual(structs.cloneMaybeRect(nothing), { rect: null });
      assert.deepEqual(structs.cloneEmpty({}), {});
      const copy = structs.cloneAtlas(NESTED);
      assert.deepEqual(copy, NESTED);
      const region = copy.regions[1] ?? assert.fail("the region is missing");
      region.rects?.pop();
      copy.pairs.delete("a");
      assert.equal(structs.equalsAtlas(copy, NESTED), false);
      assert.deepEqual(NESTED.regions[1], { name: "inner", rects: [rect(4)] });
      assert.equal(NESTED.pairs.size, 1);
      // A handle names one end of a pipe, of which there cannot be two.
      assert.equal("clonePipeHolder" in structs, false);
      assert.equal("cloneMaybeRect" in structs, true);
    },
  },

  Serialization_Basic: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const bytes = assertRoundTrip(RECT, rect(), 24);
      assert.deepEqual(
        [viewOf(bytes).getUint32(0, true), viewOf(bytes).getUint32(4, true)],
        [24, 0],
      );
    },
  },

  Construction_StructPointers: {
    oneProcessOnly: VALUES_ONLY,
    run: () => {
      // The compiler asks for both structs; who leaves them out has null there, not rectangles.
      const pair = structs.createRectPair({} as structs.RectPair);
      assert.deepEqual([pair.first ?? null, pair.second ?? null], [null, null]);
      assertRefused(PAIR, pair, "NULL_VALUE", "RectPair.first");
    },
  },

  Serialization_StructPointers: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      assertRoundTrip(PAIR, PAIRED, 72);
    },
  },

  Serialization_ArrayPointers: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const region = { name: "region", rects: [1, 2, 3, 4].map((factor) => rect(factor)) };
      const struct = 8 + 8 + 8;
      const name = 8 + 8;
      const rects = 8 + 4 * 8 + 4 * 24;
      assertRoundTrip(REGION, region, struct + name + rects);
    },
  },

  Serialization_NullArrayPointers: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      assertRoundTrip(REGION, { name: null, rects: null }, 24);
    },
  },

  ...structVersions,

  Serialization_NativeStruct: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const holder = 16;
      const blob = (data: Uint8Array) => ({ blob: structs.createBlob({ data }) });
      assertRoundTrip(BLOB_HOLDER, { blob: null }, holder);
      assertRoundTrip(BLOB_HOLDER, blob(new Uint8Array()), holder + 32);
      assertRoundTrip(BLOB_HOLDER, blob(Uint8Array.of(1, 2)), holder + 40);
    },
  },

  Serialization_PublicAPI: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      assertRoundTrip(MAYBE, { rect: null }, 16);
      assertRoundTrip(EMPTY, {}, 8);
      assertRoundTrip(RECT, rect(), 24);
      // With a type that another module declares.
      assert.deepEqual(read(ATLAS, write(ATLAS, NESTED)), NESTED);
      const broken = write(RECT, rect()).bytes;
      viewOf(broken).setUint32(0, 16, true);
      assertInvalid(RECT, broken, "UNEXPECTED_STRUCT_HEADER");
      assertInvalid(RECT, new Uint8Array(), "ILLEGAL_MEMORY_RANGE");
    },
  },

  EnumNestedStructTest: {
    oneProcessOnly: BYTES_ONLY,
    run: () => {
      const { LOW, MEDIUM, HIGH } = structs.LampLevel;
      assert.deepEqual(structs.createLamp(), { level: LOW, limit: HIGH });
      const lamp = { encode: structs.encodeLamp, decode: structs.decodeLamp };
      assertRoundTrip(lamp, { level: MEDIUM, limit: LOW }, 16);
    },
  },

  Matcher: { notApplicable: "C++ test macros for struct fields; assertions compare objects here" },
});
