import { describe, expect, it } from "vitest";
import { compile } from "../../mojom/index.ts";
import { checkTypeMap, parseTypeMap, TypeMapError } from "./type-map.ts";

const GOOD = { type: "Rect", traits: "RectTraits", from: "./rect.ts" };

function parse(types: unknown) {
  return parseTypeMap(JSON.stringify({ types }), "map.json");
}

describe("parseTypeMap", () => {
  it("takes type and traits from one module, from two, or the type from nowhere", () => {
    const map = parse({
      "a.One": GOOD,
      "a.Two": { ...GOOD, traitsFrom: "pkg/traits" },
      "a.Three": { type: "Date", traits: "T", traitsFrom: "pkg" },
    });
    expect([...map]).toEqual([
      ["a.One", { ...GOOD, traitsFrom: "./rect.ts" }],
      ["a.Two", { ...GOOD, traitsFrom: "pkg/traits" }],
      ["a.Three", { type: "Date", from: undefined, traits: "T", traitsFrom: "pkg" }],
    ]);
  });

  it.each([
    ["{", "map.json: is not JSON: "],
    ["[]", "map.json: must be an object"],
    ["null", "map.json: must be an object"],
    ["{}", "map.json: types: is missing"],
    ['{ "types": [] }', "map.json: types: must be an object"],
    ['{ "types": {}, "typs": {} }', "map.json: typs: is not known here; known: types"],
  ])("refuses %s", (text, message) => {
    expect(() => parseTypeMap(text, "map.json")).toThrow(TypeMapError);
    expect(() => parseTypeMap(text, "map.json")).toThrow(message);
  });

  it.each([
    ["a name for the whole", "Rect", ": must be an object"],
    ["no type", { ...GOOD, type: undefined }, ".type: is missing"],
    ["an expression for a type", { ...GOOD, type: "A | B" }, ".type: must be the name"],
    ["no traits", { ...GOOD, traits: undefined }, ".traits: is missing"],
    ["a number for traits", { ...GOOD, traits: 1 }, ".traits: must be the name of an export"],
    ["no module", { ...GOOD, from: undefined }, ".from: is missing"],
    ["an empty module", { ...GOOD, from: "" }, ".from: must be a path or the name of a package"],
    ["another key", { ...GOOD, form: "x" }, ".form: is not known here"],
    ["a list for the traits' module", { ...GOOD, traitsFrom: [] }, ".traitsFrom: must be a path"],
  ])("refuses an entry with %s", (_, entry, message) => {
    expect(() => parse({ "a.B": entry })).toThrow(TypeMapError);
    expect(() => parse({ "a.B": entry })).toThrow(`map.json: types["a.B"]${message}`);
  });
});

describe("checkTypeMap", () => {
  const { modules } = compile(["main.mojom"], (path) => ({
    path,
    text:
      path === "main.mojom"
        ? 'module a; import "b"; struct S { enum E { kX }; const int8 kC = 1; }; union U { int8 x; };'
        : "module b; enum E { kY }; interface I { M(int8 p); }; const int8 kC = 1; [Native] struct N;",
  }));
  const check = (name: string) => checkTypeMap(parse({ [name]: GOOD }), "map.json", modules);

  it.each(["a.S", "a.U", "a.S.E", "b.E", "b.N"])("knows %s", (name) => {
    expect(() => check(name)).not.toThrow();
  });

  it.each([
    ["a.T", "there is no such type"],
    ["S", "there is no such type"],
    ["b.I", "is an interface; only structs, unions and enums can be mapped"],
    ["b.kC", "is a constant; only"],
    ["b.I.M_Params", "there is no such type"],
  ])("refuses %s", (name, message) => {
    expect(() => check(name)).toThrow(TypeMapError);
    expect(() => check(name)).toThrow(`map.json: types["${name}"]: ${message}`);
  });
});
