import type { CompareOperator, Expression, Literal, SetItem } from "./ast.ts";
import { type FieldName, FILTER_FIELDS } from "./fields.ts";
import { inBaseUnit } from "./units.ts";

/** Tests a number. NaN stands for "has none" and passes nothing but `!=`. */
export type NumberTest = (value: number) => boolean;

/** The test of a number, in the base unit of its field, that an expression asks for. */
export function numberTestOf(expression: Expression, field: FieldName): NumberTest {
  switch (expression.type) {
    case "compare":
      return comparison(expression.operator, baseValue(expression.value, field));
    case "in":
      return setTest(expression.items, field);
    case "short":
      return comparison("==", Number(expression.pattern));
    default:
      return (value) => !Number.isNaN(value);
  }
}

function setTest(items: readonly SetItem[], field: FieldName): NumberTest {
  const ranges = items.map(({ from, to }) => ({
    low: baseValue(from, field),
    high: baseValue(to ?? from, field),
  }));
  return (value) => ranges.some(({ low, high }) => value >= low && value <= high);
}

function comparison(operator: CompareOperator, limit: number): NumberTest {
  switch (operator) {
    case "==":
      return (value) => value === limit;
    case "!=":
      return (value) => value !== limit;
    case "<":
      return (value) => value < limit;
    case "<=":
      return (value) => value <= limit;
    case ">":
      return (value) => value > limit;
    case ">=":
      return (value) => value >= limit;
    case "&":
      return (value) => (value & limit) !== 0;
    case "contains":
    case "matches":
      return () => false;
  }
}

function baseValue(literal: Literal, field: FieldName): number {
  return literal.type === "number"
    ? (inBaseUnit(literal.value, literal.unit, FILTER_FIELDS[field].type) ?? Number.NaN)
    : Number.NaN;
}
