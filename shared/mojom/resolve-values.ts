import type { AstEnum, AstEnumValue, AstType, AstValue } from "./ast.ts";
import { UniqueNames } from "./draft.ts";
import type { Draft, DraftPair, ModuleContext } from "./draft.ts";
import type { ConstValue, Const, Enum, EnumValue } from "./model.ts";

const MIN_ENUM_VALUE = -0x80000000n;
const MAX_ENUM_VALUE = 0x7fffffffn;

/**
 * Second pass: values of constants and enumerators in the order of the file, each seeing only what
 * stands before it. Values of imported files are complete by then.
 */
export function resolveValues(context: ModuleContext): void {
  const { consts, enums } = context.drafts;
  const inOrder = [...consts, ...enums].toSorted((a, b) => a.ast.span.start - b.ast.span.start);
  for (const pair of inOrder) {
    if (isEnumPair(pair)) resolveEnum(context, pair);
    else resolveConst(context, pair);
  }
}

type ValuePair = ModuleContext["drafts"]["consts"][number] | DraftPair<AstEnum, Enum>;

function isEnumPair(pair: ValuePair): pair is DraftPair<AstEnum, Enum> {
  return pair.ast.type === "enum";
}

function resolveConst(
  context: ModuleContext,
  { ast, model, enclosing }: ModuleContext["drafts"]["consts"][number],
): void {
  const value = resolveValue(
    context,
    ast.value,
    enclosing,
    impliedEnum(context, ast.kind, enclosing),
  );
  if (value === undefined) return;
  model.value = value;
  context.scope.addValue((model satisfies Const).fullName, value);
}

function resolveEnum(
  context: ModuleContext,
  { ast, model, enclosing }: DraftPair<AstEnum, Enum>,
): void {
  const values: EnumValue[] = [];
  const names = new UniqueNames(context, "enumerator");
  // Shared with the model from the start: later enumerators may refer to earlier ones.
  model.values = values;
  let next = 0n;
  for (const node of ast.values ?? []) {
    const number = enumeratorNumber(context, node, model, enclosing) ?? next;
    checkEnumerator(context, node, number);
    names.claim(node.name);
    const member = { ...context.named(node), value: Number(number), minVersion: 0 };
    values.push(member);
    const fullName = `${model.fullName}.${node.name.text}`;
    context.scope.addValue(fullName, { type: "enum", enum: model, member });
    next = number + 1n;
  }
}

function enumeratorNumber(
  context: ModuleContext,
  node: AstEnumValue,
  model: Draft<Enum>,
  enclosing: readonly string[],
): bigint | undefined {
  if (node.value === undefined) return undefined;
  const value = resolveValue(context, node.value, enclosing, model);
  if (value === undefined) return undefined;
  if (value.type === "int") return value.value;
  if (value.type === "enum") return BigInt(value.member.value);
  const hint = "use an integer, an integer constant or another enumerator";
  context.error("bad-default", node.value.span, "an enumerator must be an integer", hint);
  return undefined;
}

// Two values are kept free for hash tables of the C++ side, hence refused by every mojom reader.
function checkEnumerator(context: ModuleContext, node: AstEnumValue, value: bigint): void {
  if (value >= MIN_ENUM_VALUE && value <= MAX_ENUM_VALUE && value !== -128n && value !== -127n)
    return;
  const isReserved = value === -128n || value === -127n;
  const hint = isReserved
    ? "-128 and -127 are reserved in every enum; give it another value"
    : "enumerators are int32: write a whole number from -2147483648 to 2147483647";
  const message = `${node.name.text} = ${value} is not allowed`;
  context.error("enum-value-range", (node.value ?? node.name).span, message, hint);
}

/** Follows a right-hand side to its final value; reports a name that leads nowhere. */
export function resolveValue(
  context: ModuleContext,
  value: AstValue,
  enclosing: readonly string[],
  implied: Enum | undefined,
): ConstValue | undefined {
  if (value.type === "default") {
    const hint = 'only a field whose type is a struct may be "= default"';
    context.error("bad-default", value.span, '"default" is not a value of this type', hint);
    return undefined;
  }
  if (value.type !== "name") return withoutSpan(value);
  const found = context.scope.findValue(value.text, enclosing, implied);
  if (found === undefined && !context.incomplete && !context.sink.isFull) {
    const message = `"${value.text}" is not known here`;
    context.error("unknown-identifier", value.span, message, unknownHint(value.text, implied));
  }
  return found;
}

function unknownHint(name: string, implied: Enum | undefined): string {
  const [first, ...rest] = implied?.values ?? [];
  if (implied === undefined || first === undefined) {
    return "define it above its use, or import the file that defines it";
  }
  const last = name.split(".").at(-1)?.toLowerCase();
  const similar = implied.values.find((value) => value.name.toLowerCase() === last);
  if (similar !== undefined) return `did you mean ${similar.name}?`;
  const listed = [first, ...rest.slice(0, 4)].map((value) => value.name).join(", ");
  return `use one of ${implied.name}: ${listed}${rest.length > 4 ? " and so on" : ""}`;
}

/** The enum that a type stands for, whose enumerators need no prefix in a value. */
export function impliedEnum(
  context: ModuleContext,
  kind: AstType,
  enclosing: readonly string[],
): Enum | undefined {
  if (kind.type !== "name") return undefined;
  const symbol = context.scope.findType(kind.text, enclosing);
  return symbol?.type === "enum" ? symbol.definition : undefined;
}

// Places are the tree's business; the model holds values.
function withoutSpan(value: Exclude<AstValue, { readonly type: "name" | "default" }>): ConstValue {
  switch (value.type) {
    case "bool":
      return { type: "bool", value: value.value };
    case "int":
      return { type: "int", value: value.value };
    case "float":
      return { type: "float", value: value.value };
    case "string":
      return { type: "string", value: value.value };
  }
}
