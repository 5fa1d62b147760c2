// Generated clone and equals, over random values of every cloneable type of the test data.
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../mojom/index.ts";
import type { Kind, Struct, Union } from "../mojom/index.ts";
import * as kinds from "./testdata/gen/kinds.mojom.ts";
import * as other from "./testdata/gen/other.mojom.ts";
import * as skew from "./testdata/gen/skew_new.mojom.ts";
import { CHOICES, EVERYTHING, MAPS } from "./testdata/samples.ts";
import { propertyNames } from "./typescript/generate-struct.ts";
import { camelCase, typeName } from "./typescript/identifiers.ts";

const FOLDER = new URL("testdata/", import.meta.url);
const { modules } = compile(["kinds.mojom", "other.mojom", "skew_new.mojom"], (path) => {
  return { path, text: readFileSync(new URL(path, FOLDER), "utf8") };
});

interface Functions {
  clone(value: unknown): unknown;
  equals(a: unknown, b: unknown): boolean;
}

/** The generated functions of a type. */
function functionsOf({ name, module }: Struct | Union): Functions | undefined {
  const files: Readonly<Record<string, object>> = {
    "codegen.kinds": kinds,
    "codegen.other": other,
    "codegen.skew_new": skew,
  };
  const exports: [string, unknown][] = Object.entries(files[module.namespace] ?? {});
  const file = new Map(exports);
  const [clone, equals] = ["clone", "equals"].map((prefix) => file.get(prefix + typeName(name)));
  if (clone === undefined || equals === undefined) return undefined;
  return { clone, equals } as Functions;
}

const TYPES = modules.flatMap((module) => {
  return [...module.structs, ...module.unions].flatMap((type) => {
    const functions = functionsOf(type);
    return functions === undefined ? [] : [{ name: type.fullName, type, functions }];
  });
});

/** Random values of a type, as its TypeScript form; less and less of them inside each other. */
function valuesOf(kind: Kind, room: number): fc.Arbitrary<unknown> {
  const present = presentValuesOf(kind, room);
  return kind.nullable ? fc.option(present, { nil: null }) : present;
}

function presentValuesOf(kind: Kind, room: number): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case "primitive":
      if (kind.name === "bool") return fc.boolean();
      if (kind.name.endsWith("64")) return fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
      return /float|double/.test(kind.name) ? fc.double() : fc.integer({ min: 0, max: 127 });
    case "string":
      return fc.string({ maxLength: 5 });
    case "enum":
      return fc.constantFrom(0, ...kind.enum.values.map(({ value }) => value));
    case "struct":
      return structs(kind.struct, room);
    case "union":
      return unions(kind.union, room);
    case "array": {
      if (kind.element.type === "primitive" && kind.element.name === "uint8") {
        if (!kind.element.nullable) return fc.uint8Array({ maxLength: 5 });
      }
      return fc.array(valuesOf(kind.element, room - 1), { maxLength: room < 0 ? 0 : 2 });
    }
    case "map": {
      const pair = fc.tuple(valuesOf(kind.key, room - 1), valuesOf(kind.value, room - 1));
      return fc.array(pair, { maxLength: room < 0 ? 0 : 3 }).map((pairs) => new Map(pairs));
    }
    default:
      throw new Error(`${kind.type} cannot be cloned`);
  }
}

function structs(struct: Struct, room: number): fc.Arbitrary<unknown> {
  const names = propertyNames(struct);
  return fc.record(
    Object.fromEntries(
      struct.fields.map(({ name, kind }) => {
        const isEnd = room < 0 && kind.nullable;
        return [names.get(name) ?? name, isEnd ? fc.constant(null) : lazily(kind, room - 1)];
      }),
    ),
    { noNullPrototype: true },
  );
}

function unions({ fields }: Union, room: number): fc.Arbitrary<unknown> {
  // The first member of each union of the test data ends a recursion.
  const members = room < 0 ? fields.slice(0, 1) : fields;
  return fc.oneof(
    ...members.map(({ name, kind }) => {
      return fc.record(
        { tag: fc.constant(camelCase(name)), value: lazily(kind, room - 1) },
        { noNullPrototype: true },
      );
    }),
  );
}

function lazily(kind: Kind, room: number): fc.Arbitrary<unknown> {
  return fc.constant(null).chain(() => valuesOf(kind, room));
}

/** Everything in a value that can be changed in place. */
function mutables(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  if (value instanceof Uint8Array) return [value, value.buffer];
  const parts = value instanceof Map ? [...value].flat() : Object.values(value);
  return [value, ...parts.flatMap(mutables)];
}

/** All ways to change one thing in a value. */
function changesIn(value: unknown): (() => void)[] {
  if (typeof value !== "object" || value === null) return [];
  if (value instanceof Uint8Array) {
    return [...value.keys()].map((i) => () => void (value[i] = 255 - (value[i] ?? 0)));
  }
  if (value instanceof Map) return changesInMap(value);
  const inside = Object.entries(value).flatMap(([key, part]) => {
    // A tag alone cannot change; tags are tried below.
    if (key === "tag") return [];
    const changed = another(part);
    const change = () => void Object.assign(value, { [key]: changed });
    return changed === undefined ? changesIn(part) : [change];
  });
  if (!Array.isArray(value)) return inside;
  const drop = () => void value.pop();
  return [...inside, ...(value.length > 0 ? [drop] : []), () => void value.push(null)];
}

function changesInMap(map: Map<unknown, unknown>): (() => void)[] {
  return [...map].flatMap(([key, value]) => {
    const otherKey = another(key);
    const rename = () => {
      map.delete(key);
      map.set(otherKey, value);
    };
    const otherValue = another(value);
    return [
      () => void map.delete(key),
      ...(otherKey === undefined ? changesIn(key) : map.has(otherKey) ? [] : [rename]),
      ...(otherValue === undefined ? changesIn(value) : [() => void map.set(key, otherValue)]),
    ];
  });
}

/** A different value in place of one without parts; undefined for one with parts. */
function another(value: unknown): unknown {
  switch (typeof value) {
    case "boolean":
      return !value;
    case "number":
      return Number.isNaN(value) ? 0 : value === 0 ? 1 : -value;
    case "bigint":
      return value + 1n;
    case "string":
      return `${value}x`;
    default:
      return value === null ? 1 : undefined;
  }
}

it("every type of the test data but those with handles can be cloned", () => {
  const all = modules.flatMap(({ structs: some, unions: more }) => [...some, ...more]);
  const names = TYPES.map(({ name }) => name);
  expect(all.map(({ fullName }) => fullName).filter((name) => !names.includes(name))).toEqual([
    "codegen.kinds.Blob",
    "codegen.kinds.Everything",
    "codegen.kinds.Systems",
    "codegen.kinds.HandleKinds",
  ]);
});

describe.each(TYPES)("$name", ({ type, functions: { clone, equals } }) => {
  const values = "layout" in type ? structs(type, 3) : unions(type, 3);

  it("has a clone that equals it and shares nothing with it", () => {
    fc.assert(
      fc.property(values, (value) => {
        const copy = clone(value);
        expect(copy).toEqual(value);
        expect(equals(copy, value)).toBe(true);
        expect(equals(value, copy)).toBe(true);
        const own = new Set(mutables(value));
        expect(mutables(copy).filter((part) => own.has(part))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("does not equal itself with one thing changed", () => {
    fc.assert(
      fc.property(values, fc.nat(), (value, which) => {
        const changed = structuredClone(value);
        const changes = changesIn(changed);
        changes[which % changes.length]?.();
        expect(equals(value, changed)).toBe(changes.length === 0);
        expect(equals(changed, value)).toBe(changes.length === 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("unions", () => {
  it("are equal only with the same tag and value", () => {
    for (const [i, a] of CHOICES.entries()) {
      for (const [j, b] of CHOICES.entries()) {
        expect([a.tag, b.tag, kinds.equalsChoice(a, b)]).toEqual([a.tag, b.tag, i === j]);
      }
    }
  });
});

describe("numbers", () => {
  const { numbers } = EVERYTHING;

  it("are the same as Map keys are: NaN as NaN, and -0 as 0", () => {
    expect(kinds.equalsNumbers({ ...numbers, k: NaN }, { ...numbers, k: NaN })).toBe(true);
    expect(kinds.equalsNumbers({ ...numbers, k: NaN }, { ...numbers, k: 0 })).toBe(false);
    expect(kinds.equalsNumbers({ ...numbers, jn: -0 }, { ...numbers, jn: 0 })).toBe(true);
    expect(kinds.equalsNumbers({ ...numbers, jn: null }, { ...numbers, jn: 0 })).toBe(false);
  });
});

describe("maps", () => {
  it("are equal in any order, also with structs for keys", () => {
    const keys = [1, 2, 3].map((x) => other.createPoint({ x }));
    const pairs = keys.map((key): [other.Point, kinds.Choice] => [
      key,
      { tag: "number", value: key.x },
    ]);
    const e = new Map(pairs);
    const reversed = new Map(pairs.toReversed().map(([key, choice]) => [{ ...key }, choice]));
    expect(kinds.equalsMaps({ ...MAPS, e }, { ...MAPS, e: reversed })).toBe(true);
    const twice = new Map([
      ...pairs.slice(0, 2),
      [
        { x: 2, y: -2 },
        { tag: "number", value: 2 },
      ],
    ]);
    expect(kinds.equalsMaps({ ...MAPS, e }, { ...MAPS, e: twice })).toBe(false);
  });
});

describe("bytes", () => {
  it("are copied even out of a Buffer", () => {
    const value = Buffer.from([1, 2, 3]);
    const copy = kinds.cloneChoice({ tag: "bytes", value });
    value[0] = 9;
    expect(copy).toEqual({ tag: "bytes", value: Uint8Array.of(1, 2, 3) });
  });
});
