import type { CompareOperator, Literal, SetItem, Span } from "./ast.ts";
import { type FieldName, FILTER_FIELDS } from "./fields.ts";
import { FilterSyntaxError, type Token } from "./lexer.ts";
import { inBaseUnit, unitsOf } from "./units.ts";

const NUMERIC_ONLY = new Set<CompareOperator>(["<", "<=", ">", ">=", "&"]);

/** Refuses words that only look like fields that are there. */
export function checkField(token: Token): void {
  if (token.text.startsWith("payload.")) {
    throw new FilterSyntaxError("Fields of the payload cannot be filtered by yet.", token);
  }
}

/** Refuses `field:pattern` for a field that has no value to write there. */
export function checkShort(token: Token & { type: "short" }): void {
  const name = token.text;
  const field = Object.entries(FILTER_FIELDS).find(([other]) => other === name)?.[1];
  if (field?.type === "boolean") {
    throw new FilterSyntaxError(`"${name}" is yes or no: write ${name} or not ${name}.`, token);
  }
  if (field?.type === "time" || field?.type === "bytes") {
    throw new FilterSyntaxError(`Compare "${name}", as in ${name} > 5.`, token);
  }
  if (field?.type === "number" && (token.pattern === "" || Number.isNaN(Number(token.pattern)))) {
    throw new FilterSyntaxError(`"${name}" is a number, and "${token.pattern}" is none.`, token);
  }
  if (field?.values !== undefined && !field.values.includes(token.pattern)) {
    throw new FilterSyntaxError(`"${name}" is one of: ${field.values.join(", ")}.`, token);
  }
}

/** Refuses a field alone that always has a value. */
export function checkLone(span: Span, name: FieldName): void {
  const field = FILTER_FIELDS[name];
  if (field.type !== "boolean" && field.optional !== true) {
    throw new FilterSyntaxError(
      `"${name}" is a field (${field.description}): compare it with something, or put it in ` +
        `quotes to look for the word.`,
      span,
    );
  }
}

/** Refuses comparisons that make no sense for the field. */
export function checkValue(
  name: FieldName,
  operator: CompareOperator,
  operatorSpan: Span,
  value: Literal,
): void {
  const { type } = FILTER_FIELDS[name];
  const isText = type === "string" || type === "process";
  if (type === "boolean") {
    throw new FilterSyntaxError(
      `"${name}" is yes or no: write ${name} or not ${name}.`,
      operatorSpan,
    );
  }
  if ((operator === "contains" || operator === "matches") && !isText) {
    throw new FilterSyntaxError(`"${operator}" is for texts, and "${name}" is none.`, operatorSpan);
  }
  if (NUMERIC_ONLY.has(operator) && (isText || type === "enum")) {
    throw new FilterSyntaxError(
      `"${operator}" is for numbers, and "${name}" is none.`,
      operatorSpan,
    );
  }
  checkLiteral(name, value);
  if (operator === "matches") {
    checkPattern(value);
  }
}

/** Refuses a set entry that the field cannot have. */
export function checkItem(name: FieldName, item: SetItem): void {
  const { type } = FILTER_FIELDS[name];
  if (type === "boolean") {
    throw new FilterSyntaxError(`"${name}" is yes or no, not one of several.`, item.from);
  }
  checkLiteral(name, item.from);
  if (item.to !== undefined) {
    if (type === "string" || type === "process" || type === "enum") {
      throw new FilterSyntaxError(`A range is for numbers, and "${name}" is none.`, item.to);
    }
    checkLiteral(name, item.to);
  }
}

function checkLiteral(name: FieldName, value: Literal): void {
  const { type, values } = FILTER_FIELDS[name];
  if (values !== undefined && !(value.type === "string" && values.includes(value.value))) {
    throw new FilterSyntaxError(`"${name}" is one of: ${values.join(", ")}.`, value);
  }
  const isNumeric = type === "number" || type === "time" || type === "bytes";
  if (isNumeric && value.type === "string") {
    throw new FilterSyntaxError(`"${name}" is a number, and "${value.value}" is none.`, value);
  }
  if (isNumeric && value.type === "number") {
    checkUnit(name, value.unit, value);
  }
}

function checkUnit(name: FieldName, unit: string, span: Span): void {
  const { type } = FILTER_FIELDS[name];
  if (inBaseUnit(1, unit, type) === undefined) {
    const units = unitsOf(type);
    const hint = units.length === 0 ? "has no unit" : `is written with ${units.join(", ")}`;
    throw new FilterSyntaxError(`"${unit}" does not fit: "${name}" ${hint}.`, span);
  }
}

function checkPattern(value: Literal): void {
  try {
    compilePattern(literalText(value));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FilterSyntaxError(`This is not a regular expression. ${why}`, value);
  }
}

/** The text of a value as it was written, for fields that are texts. */
export function literalText(value: Literal): string {
  return value.type === "string" ? value.value : `${value.value}${value.unit}`;
}

/** The regular expression of `matches`: whatever the case. @throws SyntaxError */
export function compilePattern(source: string): RegExp {
  return new RegExp(source, "iu");
}
