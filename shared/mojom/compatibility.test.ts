import { describe as suite, expect, it } from "vitest";
import { describe } from "../codegen/index.ts";
import { decodeMessage, encodeStruct, Encoder } from "../wire/index.ts";
import { compareStable } from "./compatibility.ts";
import { brief, moduleOf } from "./testing/compile-text.ts";

function changes(before: string, after: string): string[] {
  return brief(compareStable([moduleOf(before)], [moduleOf(after)]));
}

const POINT = "[Stable] struct Point { int32 x; int32 y; };";
const EXTENSIBLE = "[Stable, Extensible] enum E { [Default] kA, kB };";
const SHAPE = "[Stable] union Shape { int32 a; string b; };";
const OPEN = "[Stable, Extensible] union Open { [Default] int32 a; };";
const PINGER = "[Stable] interface Pinger { Ping@0(int32 n) => (); Log@1(string text); };";

suite("compareStable lets pass", () => {
  it.each([
    ["no change", POINT, POINT],
    ["a new name of a field", POINT, "[Stable] struct Point { int32 left; int32 y; };"],
    [
      "a new field of a new version",
      POINT,
      "[Stable] struct Point { int32 x; int32 y; [MinVersion=1] string? z; };",
    ],
    ["another default", POINT, "[Stable] struct Point { int32 x = 7; int32 y; };"],
    ["another order of the text", POINT, "[Stable] struct Point { int32 y@1; int32 x@0; };"],
    ["what is not stable", "struct S { int32 x; };", "struct S { string x; };"],
    ["what becomes stable", "struct S { int32 x; };", "[Stable] struct S { string x; };"],
    [
      "a new value of an extensible enum",
      EXTENSIBLE,
      "[Stable, Extensible] enum E { [Default] kA, kB, kC };",
    ],
    ["a new name of a value", EXTENSIBLE, "[Stable, Extensible] enum E { [Default] kA, kBee };"],
    [
      "a new member of a new version",
      SHAPE,
      "[Stable] union Shape { int32 a; string b; [MinVersion=1] bool c; };",
    ],
    [
      "a new method of a new version",
      PINGER,
      "[Stable] interface Pinger { Ping@0(int32 n) => (); Log@1(string t); [MinVersion=1] New@2(); };",
    ],
    [
      "a new parameter of a new version",
      PINGER,
      "[Stable] interface Pinger { Ping@0(int32 n, [MinVersion=1] int32 m) => (); Log@1(string text); };",
    ],
    [
      "a new name that says what it was",
      `${POINT} [Stable] struct Line { Point from; array<Point?> rest; };`,
      `[Stable, RenamedFrom="Point"] struct Spot { int32 x; int32 y; };
       [Stable] struct Line { Spot from; array<Spot?> rest; };`,
    ],
  ])("%s", (_, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });
});

suite("compareStable reports", () => {
  it.each([
    ["a definition that is gone", POINT, "", "1:17"],
    ["one that is not stable any more", POINT, POINT.replace("[Stable]", ""), "1:17"],
    ["another sort of definition", POINT, "[Stable] union Point { int32 a; };", "1:16"],
    ["a lost field", POINT, "[Stable] struct Point { int32 x; };", "1:17"],
    ["another type", POINT, "[Stable] struct Point { int32 x; int64 y; };", "1:40"],
    ["another nullability", POINT, "[Stable] struct Point { int32 x; int32? y; };", "1:41"],
    [
      "another order",
      "[Stable] struct S { int32 a; string b; };",
      "[Stable] struct S { string b; int32 a; };",
      "1:28",
      "1:37",
    ],
    [
      "another version",
      "[Stable] struct S { [MinVersion=1] int32 a; };",
      "[Stable] struct S { int32 a; };",
      "1:27",
    ],
    [
      "a new field of an old version",
      "[Stable] struct S { [MinVersion=2] int32 a; };",
      "[Stable] struct S { [MinVersion=2] int32 a; [MinVersion=2] int32 b; };",
      "1:66",
    ],
    ["a new field without a version", POINT, POINT.replace("};", "bool z; };"), "1:48"],
    ["a lost value", EXTENSIBLE, "[Stable, Extensible] enum E { [Default] kA, kC = 2 };", "1:27"],
    ["a lost member", SHAPE, "[Stable] union Shape { int32 a; };", "1:16"],
    ["another type of a member", SHAPE, SHAPE.replace("string", "string?"), "1:41"],
    ["a union that is closed", OPEN, "[Stable] union Open { int32 a; };", "1:16"],
    ["a lost method", PINGER, "[Stable] interface Pinger { Ping@0(int32 n) => (); };", "1:20"],
    ["another response", PINGER, PINGER.replace("=> ()", ""), "1:29"],
    ["a response where there was none", PINGER, PINGER.replace("text)", "text) => ()"), "1:52"],
    ["another parameter", PINGER, PINGER.replace("string", "array<uint8>"), "1:71"],
    ["another [Sync]", PINGER, PINGER.replace("Ping@0", "[Sync] Ping@0"), "1:36"],
    ["a new method of an old version", PINGER, PINGER.replace("Log@1", "New@2(); Log@1"), "1:52"],
    ["another ordinal", PINGER, PINGER.replace("Log@1", "[MinVersion=1] Log@2"), "1:20"],
  ])("%s", (_, before, after, ...places) => {
    expect(changes(before, after)).toEqual(places.map((place) => `incompatible-change ${place}`));
  });

  it("what was changed, and what to do instead", () => {
    const after = "[Stable] struct Point { int32 x; double y; };";
    const [found] = compareStable([moduleOf(POINT)], [moduleOf(after)]);
    expect(found).toMatchObject({
      message: '"y" was int32 and is double',
      hint: "keep the type; add a nullable field with a higher [MinVersion] instead",
    });
  });
});

suite("what compareStable lets pass", () => {
  const before = "[Stable] struct S { int32 a; }; [Stable] interface I { M@0(S s); };";
  const after = `
    [Stable] struct S { int32 renamed; [MinVersion=1] string? b; [MinVersion=2] S? c; };
    [Stable] interface I { M@0(S s, [MinVersion=1] int64 more); };`;
  const [old, now] = [before, after].map((text) => describe([moduleOf(text)]));

  function send(from: typeof old, to: typeof old, value: unknown): string {
    const params = from?.interfaces["I"]?.methods[0]?.params;
    if (from === undefined || to === undefined || params === undefined) return "no descriptor";
    const encoder = Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });
    encodeStruct(encoder, from, params, value);
    return decodeMessage(to, "I", encoder.finish()).verdict;
  }

  it("is understood by peers of both releases", () => {
    expect(changes(before, after)).toEqual([]);
    expect(send(old, now, { s: { a: 1 } })).toBe("PASS");
    const newest = { s: { renamed: 1, b: "x", c: { renamed: 2 } }, more: 1n };
    expect(send(now, old, newest)).toBe("PASS");
  });
});
