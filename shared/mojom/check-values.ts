import type { AstValue } from "./ast.ts";
import type { ModuleContext } from "./draft.ts";
import type { ConstValue, Kind, PrimitiveName } from "./model.ts";

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
  const problem = valueProblem(kind, value);
  if (problem === undefined) return true;
  const hint = `give a value of the type, which is ${describeKind(kind)}`;
  context.error("bad-default", written.span, problem, hint);
  return false;
}

function valueProblem(kind: Kind, value: ConstValue): string | undefined {
  switch (kind.type) {
    case "string":
      return value.type === "string" ? undefined : "a string needs a string";
    case "enum":
      return enumProblem(kind.enum, value);
    case "primitive":
      return primitiveProblem(kind.name, value);
    default:
      return "this type takes no value";
  }
}

function enumProblem(
  target: (Kind & { type: "enum" })["enum"],
  value: ConstValue,
): string | undefined {
  if (value.type === "enum") {
    return value.enum === target ? undefined : `an enumerator of ${value.enum.fullName}`;
  }
  const isKnown =
    value.type === "int" && target.values.some((member) => BigInt(member.value) === value.value);
  return isKnown ? undefined : `not an enumerator of ${target.fullName}`;
}

function primitiveProblem(name: PrimitiveName, value: ConstValue): string | undefined {
  if (name === "bool") return value.type === "bool" ? undefined : "a bool is true or false";
  const range = INTEGER_BITS.get(name);
  if (range === undefined) {
    return value.type === "int" || value.type === "float" ? undefined : `a ${name} needs a number`;
  }
  if (value.type === "enum") return undefined;
  if (value.type !== "int") return `a ${name} needs an integer`;
  const { bits, signed } = range;
  const wrapped = signed ? BigInt.asIntN(bits, value.value) : BigInt.asUintN(bits, value.value);
  return wrapped === value.value ? undefined : `${value.value} is not in the range of ${name}`;
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
