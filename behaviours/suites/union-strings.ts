// Of union_unittest: members that are strings.
import { strict as assert } from "node:assert";
import * as unions from "../gen/unions.mojom.ts";
import type { Behaviour } from "../testing/behaviour.ts";
import { assertInvalid, changed, write } from "../testing/payload.ts";
import {
  assertUnion,
  ofBytes,
  ofValues,
  swapsThings,
  THING,
  UnionOffset,
} from "./union-samples.ts";

const HELLO = { tag: "text", value: "hello" } as const;
/** A union of 16 bytes, the header of the string, and its five bytes rounded up. */
const HELLO_BYTES = 16 + 8 + 8;
const STRING_AT = 16;

export const unionStrings: Readonly<Record<string, Behaviour>> = {
  StringGetterSetter: swapsThings(HELLO, { tag: "text", value: "grüß Gott" }),

  StringFactoryFunction: ofBytes(() => {
    for (const value of ["", "a", "grün"]) {
      assertUnion(THING, { tag: "text", value }, 1, value === "" ? 24 : 32);
    }
  }),

  StringEquals: ofValues(() => {
    assert.equal(unions.equalsThing(HELLO, { tag: "text", value: ["hel", "lo"].join("") }), true);
    assert.equal(unions.equalsThing(HELLO, { tag: "text", value: "hello " }), false);
  }),

  StringClone: ofValues(() => {
    const copy = unions.cloneThing(HELLO);
    assert.notEqual(copy, HELLO);
    assert.deepEqual(copy, HELLO);
  }),

  StringSerialization: ofBytes(() => {
    assertUnion(THING, HELLO, 1, HELLO_BYTES);
  }),

  NullStringValidation: ofBytes(() => {
    const { bytes } = write(THING, HELLO);
    const none = changed(bytes, (view) => view.setBigUint64(UnionOffset.Data, 0n, true));
    assertInvalid(THING, none, "UNEXPECTED_NULL_POINTER");
  }),

  StringPointerOverflowValidation: ofBytes(() => {
    const { bytes } = write(THING, HELLO);
    const far = changed(bytes, (view) => {
      view.setBigUint64(UnionOffset.Data, 0x0fff_ffff_ffff_ffffn, true);
    });
    assertInvalid(THING, far, "ILLEGAL_POINTER");
  }),

  StringValidateOOB: ofBytes(() => {
    const { bytes } = write(THING, HELLO);
    const longer = changed(bytes, (view) => {
      view.setUint32(STRING_AT, 8 + 9, true);
      view.setUint32(STRING_AT + 4, 9, true);
    });
    assertInvalid(THING, longer, "ILLEGAL_MEMORY_RANGE");
  }),
};
