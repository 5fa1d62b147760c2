// Of union_unittest: members that are structs, arrays, maps and other unions.
import { strict as assert } from "node:assert";
import type * as unions from "../gen/unions.mojom.ts";
import type { Behaviour, LocalBehaviour } from "../testing/behaviour.ts";
import { assertInvalid, changed, read, write } from "../testing/payload.ts";
import { assertUnion, ofBytes, PODS, swapsThings, THING, UnionOffset } from "./union-samples.ts";

const PEBBLE = { tag: "pebble", value: { weight: 8 } } as const;
const NUMBERS: unions.Thing = { tag: "numbers", value: [8, 9] };
const SCORES: unions.Thing = {
  tag: "scores",
  value: new Map([
    ["one", 1],
    ["two", 2],
  ]),
};
const POD = { tag: "pod", value: { tag: "tiny", value: 10 } } as const;

/** What the member's pointer leads to lies right behind the union. */
const MEMBER_AT = 16;

/** A behaviour about a member's tag and the exact size of the union with all it holds. */
function takes(thing: unions.Thing, tag: number, size: number): LocalBehaviour {
  return ofBytes(() => void assertUnion(THING, thing, tag, size));
}

/** The union with a null pointer in place of its member. */
function withoutMember(thing: unions.Thing): Uint8Array {
  const { bytes } = write(THING, thing);
  return changed(bytes, (view) => view.setBigUint64(UnionOffset.Data, 0n, true));
}

/** The union with another number at the start of its member: an object's size. */
function withMemberSize(thing: unions.Thing, size: number): Uint8Array {
  return changed(write(THING, thing).bytes, (view) => view.setUint32(MEMBER_AT, size, true));
}

/** Asserts that the union is valid as it is, and not if it has no member. */
function assertValidated(thing: unions.Thing): void {
  assert.deepEqual(read(THING, write(THING, thing)), thing);
  assertInvalid(THING, withoutMember(thing), "UNEXPECTED_NULL_POINTER");
}

export const unionMembers: Readonly<Record<string, Behaviour>> = {
  StructInUnionGetterSetterPasser: swapsThings(PEBBLE, { tag: "pebble", value: { weight: -1 } }),

  StructInUnionSerialization: takes(PEBBLE, 2, 32),

  StructInUnionValidation: ofBytes(() => {
    assertValidated(PEBBLE);
    assertInvalid(THING, withMemberSize(PEBBLE, 8), "UNEXPECTED_STRUCT_HEADER");
  }),

  StructInUnionValidationNonNullable: ofBytes(() => {
    assertInvalid(THING, withoutMember(PEBBLE), "UNEXPECTED_NULL_POINTER");
  }),

  StructInUnionValidationNullable: ofBytes(() => {
    const none = { tag: "maybePebble", value: null } as const;
    assertUnion(THING, none, 3, 16);
    const some = { tag: "maybePebble", value: { weight: 8 } } as const;
    assert.deepEqual(read(THING, { bytes: withoutMember(some), handles: [] }), none);
  }),

  ArrayInUnionGetterSetter: swapsThings(NUMBERS, { tag: "numbers", value: [] }),

  ArrayInUnionSerialization: takes(NUMBERS, 4, 32),

  ArrayInUnionValidation: ofBytes(() => {
    assertValidated(NUMBERS);
    assertInvalid(THING, withMemberSize(NUMBERS, 8), "UNEXPECTED_ARRAY_HEADER");
  }),

  MapInUnionGetterSetter: swapsThings(SCORES, { tag: "scores", value: new Map([["three", 3]]) }),

  MapInUnionSerialization: takes(SCORES, 5, 112),

  MapInUnionValidation: ofBytes(() => {
    assertValidated(SCORES);
    assertInvalid(THING, withMemberSize(SCORES, 32), "UNEXPECTED_STRUCT_HEADER");
  }),

  UnionInUnionGetterSetter: swapsThings(POD, {
    tag: "pod",
    value: { tag: "flag", value: true },
  }),

  UnionInUnionFactoryFunction: ofBytes(() => {
    for (const value of PODS) assertUnion(THING, { tag: "pod", value }, 6, 32);
  }),

  UnionInUnionSerialization: takes(POD, 6, 32),

  UnionInUnionValidation: ofBytes(() => {
    assertValidated(POD);
    assertInvalid(THING, withMemberSize(POD, 8), "ILLEGAL_MEMORY_RANGE");
  }),

  UnionInUnionValidationNonNullable: ofBytes(() => {
    assertInvalid(THING, withoutMember(POD), "UNEXPECTED_NULL_POINTER");
  }),
};
