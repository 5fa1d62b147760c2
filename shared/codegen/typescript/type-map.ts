import type { Enum, Module, Struct, Union } from "../../mojom/index.ts";
import { enumsOf, withImports, withNativeHandle } from "../describe.ts";

/** What stands for one mojom type in generated code, and who converts. */
export interface TypeMapping {
  /** The native type: exported by `from`, or a global such as Date if there is no `from`. */
  readonly type: string;
  readonly from: string | undefined;
  /** An object with the functions of TypeTraits (gen-v1), exported by `traitsFrom`. */
  readonly traits: string;
  readonly traitsFrom: string;
}

/** Mappings by the full name of the mojom type. */
export type TypeMap = ReadonlyMap<string, TypeMapping>;

/** A definition that a type map can map. */
export type MappableDefinition = Struct | Union | Enum;

/** A type map that cannot be used; the message names the file and the key at fault. */
export class TypeMapError extends Error {
  override readonly name = "TypeMapError";
  /** The entry at fault, as a path such as `types["gfx.mojom.Rect"].from`; empty for the whole. */
  readonly key: string;

  constructor(file: string, key: string, text: string) {
    super(`${file}: ${key === "" ? "" : `${key}: `}${text}`);
    this.key = key;
  }
}

/**
 * Reads a type map:
 * `{ "types": { "gfx.mojom.Rect": { "type": "Rect", "traits": "RectTraits", "from": "./rect.ts" } } }`.
 * Optional is `traitsFrom` for traits in a module of their own; with it and without `from` the type
 * is a global one.
 * @param file what errors call it
 * @throws TypeMapError
 */
export function parseTypeMap(text: string, file: string): TypeMap {
  const root = asObject(parseJson(text, file), file, "");
  expectKeys(root, ["types"], file, "");
  const types = asObject(root.get("types"), file, "types");
  return new Map([...types].map(([name, value]) => [name, parseMapping(value, file, keyOf(name))]));
}

/**
 * Checks that everything mapped is a struct, union or enum of the modules or of their imports.
 * @throws TypeMapError
 */
export function checkTypeMap(typeMap: TypeMap, file: string, modules: Iterable<Module>): void {
  const all = [...withImports(modules)];
  const known = new Set(all.flatMap(mappableOf).map(({ fullName }) => fullName));
  const others = new Map([
    ...all.flatMap((module) => module.interfaces).map(({ fullName }) => [fullName, "an interface"]),
    ...all.flatMap((module) => module.consts).map(({ fullName }) => [fullName, "a constant"]),
  ] as [string, string][]);
  for (const name of typeMap.keys()) {
    if (known.has(name)) continue;
    const other = others.get(name);
    const text =
      other === undefined
        ? "there is no such type in the .mojom files given or in what they import"
        : `is ${other}; only structs, unions and enums can be mapped`;
    throw new TypeMapError(file, keyOf(name), text);
  }
}

/** The definitions of a module that a type map can map. */
export function mappableOf(module: Module): MappableDefinition[] {
  return [...module.structs.flatMap(withNativeHandle), ...module.unions, ...enumsOf(module)];
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
const MAPPING_KEYS = ["type", "from", "traits", "traitsFrom"];

function parseMapping(value: unknown, file: string, key: string): TypeMapping {
  const entry = asObject(value, file, key);
  expectKeys(entry, MAPPING_KEYS, file, key);
  const from = optionalSpecifier(entry, "from", file, key);
  const traitsFrom = optionalSpecifier(entry, "traitsFrom", file, key) ?? from;
  const type = identifier(entry, "type", file, key);
  const traits = identifier(entry, "traits", file, key);
  if (traitsFrom === undefined) {
    throw new TypeMapError(file, `${key}.from`, "is missing: which module exports the traits?");
  }
  return { type, from, traits, traitsFrom };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TypeMapError(file, "", `is not JSON: ${why}`);
  }
}

type Entries = ReadonlyMap<string, unknown>;

function asObject(value: unknown, file: string, key: string): Entries {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const what = value === undefined ? "is missing" : "must be an object";
    throw new TypeMapError(file, key, what);
  }
  return new Map(Object.entries(value));
}

function expectKeys(entries: Entries, known: readonly string[], file: string, key: string): void {
  const unknown = [...entries.keys()].find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const path = key === "" ? unknown : `${key}.${unknown}`;
  throw new TypeMapError(file, path, `is not known here; known: ${known.join(", ")}`);
}

function identifier(entries: Entries, name: string, file: string, key: string): string {
  const value = entries.get(name);
  if (typeof value === "string" && IDENTIFIER.test(value)) return value;
  const what = value === undefined ? "is missing" : "must be the name of an export";
  throw new TypeMapError(file, `${key}.${name}`, what);
}

function optionalSpecifier(
  entries: Entries,
  name: string,
  file: string,
  key: string,
): string | undefined {
  const value = entries.get(name);
  if (value === undefined || (typeof value === "string" && value !== "")) return value;
  throw new TypeMapError(file, `${key}.${name}`, "must be a path or the name of a package");
}

function keyOf(name: string): string {
  return `types[${JSON.stringify(name)}]`;
}
