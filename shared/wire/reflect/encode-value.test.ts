import { describe, expect, it } from "vitest";
import { toHex } from "../../base/index.ts";
import { Encoder } from "../encoder.ts";
import type { EndpointCarrier, Handle, HandleCarrier } from "../handle.ts";
import { describeText } from "../testing/describe-text.ts";
import { codeOf } from "../testing/expect-error.ts";
import { structOf } from "./descriptor-access.ts";
import { encodeStruct, encodeValue } from "./encode-value.ts";

const descriptor = describeText(`
  module t;
  enum Color { kRed, kGreen = 5 };
  [Extensible] enum Shade { [Default] kLight };
  union Pick { int8 number; Pair pair; };
  struct Pair { int8 a; int8 b; };
  struct Values {
    int8 number;
    bool flag;
    Color color;
    Shade shade;
    string text;
    Pair pair;
    Pick pick;
    array<int8, 2> two;
    array<Pair> pairs;
    map<string, bool> dict;
  };
  struct Handles {
    handle a; handle? b;
    pending_remote<I> c; pending_remote<I>? d;
    pending_receiver<I> e; pending_receiver<I>? f;
    pending_associated_remote<I> g; pending_associated_remote<I>? h;
    pending_associated_receiver<I> i; pending_associated_receiver<I>? j;
  };
  struct Chain { Chain? next; };
  interface I {};
`);

const GOOD = {
  number: 1,
  flag: true,
  color: 5,
  shade: 99,
  text: "x",
  pair: { a: 1, b: 2 },
  pick: { tag: "number", value: 3 },
  two: [1, 2],
  pairs: [{ a: 1, b: 2 }],
  dict: new Map([["k", true]]),
};

describe("encodeValue", () => {
  it("takes what fits", () => {
    expect(codeOf(() => encodeValue(descriptor, "t.Values", GOOD))).toBe("PASS");
  });

  it.each([
    ["number", null, "NULL_VALUE", "t.Values.number"],
    ["number", 1000, "OUT_OF_RANGE", "t.Values.number"],
    ["number", "1", "WRONG_TYPE", "t.Values.number"],
    ["flag", 1, "WRONG_TYPE", "t.Values.flag"],
    ["color", 4, "UNKNOWN_ENUM_VALUE", "t.Values.color"],
    ["color", null, "NULL_VALUE", "t.Values.color"],
    ["shade", 0.5, "OUT_OF_RANGE", "t.Values.shade"],
    ["text", undefined, "NULL_VALUE", "t.Values.text"],
    ["text", 1, "WRONG_TYPE", "t.Values.text"],
    ["pair", null, "NULL_VALUE", "t.Values.pair"],
    ["pair", { a: 1 }, "NULL_VALUE", "t.Values.pair.b"],
    ["pick", null, "NULL_VALUE", "t.Values.pick"],
    ["pick", { tag: "other", value: 1 }, "UNKNOWN_UNION_TAG", "t.Values.pick"],
    ["pick", { tag: "pair" }, "NULL_VALUE", "t.Values.pick.pair"],
    ["two", [1], "WRONG_ARRAY_LENGTH", "t.Values.two"],
    ["two", null, "NULL_VALUE", "t.Values.two"],
    ["two", { length: 2 }, "WRONG_TYPE", "t.Values.two"],
    [
      "pairs",
      [
        { a: 1, b: 2 },
        { a: 1, b: 500 },
      ],
      "OUT_OF_RANGE",
      "t.Values.pairs[1].b",
    ],
    ["pairs", [null], "NULL_VALUE", "t.Values.pairs[0]"],
    ["dict", { k: true }, "WRONG_TYPE", "t.Values.dict"],
    ["dict", new Map([["k", null]]), "NULL_VALUE", "t.Values.dict value"],
    ["dict", new Map([[1, true]]), "WRONG_TYPE", "t.Values.dict key[0]"],
  ])("refuses %s: %o", (name, value, code, field) => {
    const run = () => encodeValue(descriptor, "t.Values", { ...GOOD, [name]: value });
    expect(run).toThrow(expect.objectContaining({ name: "EncodeError", code, field }));
  });

  it("has no null number in a union, where nothing could say that it is one", () => {
    const unions = describeText("union U { int32? a; string? b; }; struct S { U u; };");
    const encode = (u: unknown) => encodeValue(unions, "S", { u });
    expect(codeOf(() => encode({ tag: "a", value: null }))).toBe("NULL_VALUE");
    expect(codeOf(() => encode({ tag: "a", value: 1 }))).toBe("PASS");
    expect(codeOf(() => encode({ tag: "b", value: null }))).toBe("PASS");
  });

  it.each([
    ["two", new Int8Array(2)],
    ["two", new Set([1, 2])],
    ["pairs", "pairs"],
    ["dict", [["k", true]]],
    ["pair", "pair"],
    ["number", 1n],
    ["color", 5n],
    ["pick", { tag: Symbol("number"), value: 1 }],
  ])("does not take %s for what it only looks like: %o", (name, value) => {
    expect(codeOf(() => encodeValue(descriptor, "t.Values", { ...GOOD, [name]: value }))).not.toBe(
      "PASS",
    );
  });

  it("stores the lowest value of an enum in the slot of a null one", () => {
    const text = "[Extensible] enum E { kA = 9, kB = 4 }; struct S { E? e; };";
    const enums = describeText(text, { extensibleWithoutDefault: ["E"] });
    expect(toHex(encodeValue(enums, "S", { e: null }), " ")).toBe(
      "10 00 00 00 00 00 00 00 00 00 00 00 04 00 00 00",
    );
  });

  it("leaves nothing of a refused value behind", () => {
    const before = toHex(encodeValue(descriptor, "t.Values", GOOD));
    codeOf(() => encodeValue(descriptor, "t.Values", { ...GOOD, dict: null }));
    expect(toHex(encodeValue(descriptor, "t.Values", GOOD))).toBe(before);
  });

  it("refuses values that hold themselves", () => {
    const chain: { next?: unknown } = {};
    chain.next = chain;
    expect(codeOf(() => encodeValue(descriptor, "t.Chain", chain))).toBe("TOO_DEEP");
  });

  it("needs a known struct", () => {
    expect(() => encodeValue(descriptor, "t.Nothing", {})).toThrow("has no t.Nothing");
    expect(() => encodeValue(descriptor, "constructor", {})).toThrow("has no constructor");
  });
});

describe("handles and endpoints", () => {
  const newHandle = (): Handle => ({ handleType: "message_pipe", close: () => {} });
  const pending = (version = 0): HandleCarrier => ({ version, passHandle: newHandle });
  const associated = (version = 0): EndpointCarrier => ({ version, passEndpoint: () => ({}) });

  function write(value: unknown): { handles: number; endpoints: number } {
    const encoder = Encoder.beginPayload();
    encodeStruct(encoder, descriptor, structOf(descriptor, "t.Handles"), value);
    const counts = { handles: encoder.handles.length, endpoints: encoder.endpoints.length };
    encoder.abandon();
    return counts;
  }

  it("go to their tables, all or only those required", () => {
    const required = {
      a: newHandle(),
      c: pending(1),
      e: pending(),
      g: associated(2),
      i: associated(),
    };
    expect(write(required)).toMatchObject({ handles: 3, endpoints: 2 });
    const all = { b: newHandle(), d: pending(), f: pending(), h: associated(), j: associated() };
    expect(write({ ...required, ...all })).toMatchObject({ handles: 6, endpoints: 4 });
  });

  it.each(["a", "c", "e", "g", "i"])("%s is required", (name) => {
    const value = { a: newHandle(), c: pending(), e: pending(), g: associated(), i: associated() };
    expect(codeOf(() => write({ ...value, [name]: null }))).toBe("NULL_VALUE");
  });
});
