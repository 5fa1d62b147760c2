import type { AstValue } from "./ast.ts";
import type { ModuleContext } from "./draft.ts";
import type { ConstValue, Enum, Kind, PrimitiveName } from "./model.ts";

const INTEGER_BITS: ReadonlyMap<PrimitiveName, { bits: number; signed: boolean }> = new Map([
  ["int8", { bits: 8, signed: true }],
  ["uint8", { bits: 8, signed: false }],
  ["int16", { bits: 16, signed: true }],
  ["uint16", { bits: 16, signed: false }],
  ["int32", { bits: 32, signed: true }],
  ["uint32", { bits: 32, signed: false }],
  ["int64", { bits: 64, signed: true }],
  ["uint64", { bits: 64, signed: false }],
]);

/** Reports a constant or default that a value of `kind` cannot hold; gives whether it can. */
export function checkValue(
  context: ModuleContext,
  kind: Kind,
  value: ConstValue,
  written: AstValue,
): boolean {
  if (canHold(kind, value)) return true;
  const message = `${describeValue(value)} does not fit the type ${describeKind(kind)}`;
  context.error("bad-default", written.span, message, whatFits(kind));
  return false;
}

function canHold(kind: Kind, value: ConstValue): boolean {
  switch (kind.type) {
    case "string":
      return value.type === "string";
    case "enum":
      if (value.type === "enum") return value.enum === kind.enum;
      return value.type === "int" && isEnumerator(kind.enum, value.value);
    case "primitive":
      return canHoldPrimitive(kind.name, value);
    default:
      return false;
  }
}

/** The numbers of an enum, kept because a file may check one large enum very often. */
const ENUM_NUMBERS = new WeakMap<Enum, ReadonlySet<number>>();

function isEnumerator(item: Enum, value: bigint): boolean {
  const known = ENUM_NUMBERS.get(item) ?? new Set(item.values.map((member) => member.value));
  ENUM_NUMBERS.set(item, known);
  return known.has(Number(value));
}

function canHoldPrimitive(name: PrimitiveName, value: ConstValue): boolean {
  if (name === "bool") return value.type === "bool";
  const range = INTEGER_BITS.get(name);
  if (range === undefined) return value.type === "int" || value.type === "float";
  if (value.type === "enum") return true;
  if (value.type !== "int") return false;
  const { bits, signed } = range;
  const wrapped = signed ? BigInt.asIntN(bits, value.value) : BigInt.asUintN(bits, value.value);
  return wrapped === value.value;
}

function whatFits(kind: Kind): string {
  switch (kind.type) {
    case "string":
      return "write text in double quotes";
    case "enum": {
      const names = kind.enum.values.slice(0, 5).map(({ name }) => name);
      if (names.length === 0) return `${kind.enum.name} has no values`;
      const more = kind.enum.values.length > names.length ? " and so on" : "";
      return `write one of its values: ${names.join(", ")}${more}`;
    }
    case "primitive":
      return whatFitsPrimitive(kind.name);
    case "struct":
      return "write = default, or drop the value";
    default:
      return "drop the value; only numbers, bools, strings, enums and structs have defaults";
  }
}

function whatFitsPrimitive(name: PrimitiveName): string {
  if (name === "bool") return "write true or false";
  const range = INTEGER_BITS.get(name);
  if (range === undefined) return "write a number";
  const { bits, signed } = range;
  const values = 2n ** BigInt(bits);
  const [min, max] = signed ? [-values / 2n, values / 2n - 1n] : [0n, values - 1n];
  return `write a whole number from ${min} to ${max}`;
}

function describeValue(value: ConstValue): string {
  if (value.type === "enum") return `${value.enum.fullName}.${value.member.name}`;
  return value.type === "string" ? JSON.stringify(value.value) : String(value.value);
}

/** A type as one would write it. */
export function describeKind(kind: Kind): string {
  return describeBare(kind) + (kind.nullable ? "?" : "");
}

function describeBare(kind: Kind): string {
  switch (kind.type) {
    case "primitive":
      return kind.name;
    case "string":
      return "string";
    case "handle":
      return kind.handle === "any" ? "handle" : `handle<${kind.handle}>`;
    case "endpoint":
      return `pending_${kind.associated ? "associated_" : ""}${kind.role}<${kind.interface.fullName}>`;
    case "array": {
      const length = kind.length === undefined ? "" : `, ${kind.length}`;
      return `array<${describeKind(kind.element)}${length}>`;
    }
    case "map":
      return `map<${describeKind(kind.key)}, ${describeKind(kind.value)}>`;
    case "struct":
      return kind.struct.fullName;
    case "union":
      return kind.union.fullName;
    case "enum":
      return kind.enum.fullName;
  }
}
