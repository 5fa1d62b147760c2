import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompareOperator, Expression, Literal } from "./ast.ts";
import { type FieldName, FILTER_FIELDS, isFieldName } from "./fields.ts";
import { formatFilter } from "./format.ts";
import { parseFilter } from "./parser.ts";
import { unitsOf } from "./units.ts";

const SPAN = { start: 0, end: 0 };
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("and", "or", "not", "in", "latency", "a b", 'say "x"', "\\", "x.y", "5ms", "-"),
);
const FIELDS = Object.keys(FILTER_FIELDS).filter(isFieldName);
const ofType = (...types: string[]): FieldName[] =>
  FIELDS.filter((name) => types.includes(FILTER_FIELDS[name].type));

function literal(field: FieldName): fc.Arbitrary<Literal> {
  const { type, values } = FILTER_FIELDS[field];
  if (values !== undefined) {
    return fc.constantFrom(...values).map((value) => ({ type: "string", value, ...SPAN }));
  }
  const strings = text.map((value): Literal => ({ type: "string", value, ...SPAN }));
  const numbers = fc
    .record({
      value: fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      unit: fc.constantFrom("", ...unitsOf(type)),
    })
    // Minus zero is written as zero.
    .map(({ value, unit }): Literal => ({ type: "number", value: value + 0, unit, ...SPAN }));
  return type === "string" || type === "process" ? strings : numbers;
}

const isText = (field: FieldName): boolean =>
  ["string", "process"].includes(FILTER_FIELDS[field].type);

function operator(field: FieldName): fc.Arbitrary<CompareOperator> {
  const equality = ["==", "!="] as const;
  if (FILTER_FIELDS[field].type === "enum") {
    return fc.constantFrom(...equality);
  }
  return isText(field)
    ? fc.constantFrom(...equality, "contains" as const)
    : fc.constantFrom(...equality, "<" as const, "<=" as const, ">" as const, "&" as const);
}

const compare = fc
  .constantFrom(...ofType("number", "time", "bytes", "string", "process", "enum"))
  .chain((field) =>
    fc
      .record({ operator: operator(field), value: literal(field) })
      .map((parts): Expression => ({ type: "compare", field, ...parts, ...SPAN })),
  );
const set = fc.constantFrom(...ofType("number", "time", "bytes")).chain((field) =>
  fc
    .array(fc.record({ from: literal(field), to: fc.option(literal(field), { nil: undefined }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((items): Expression => ({ type: "in", field, items, ...SPAN })),
);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  compare,
  set,
  fc
    .constantFrom(...ofType("boolean"))
    .map((field): Expression => ({ type: "has", field, ...SPAN })),
  fc
    .record({ field: fc.constantFrom(...ofType("string", "process")), pattern: text })
    .map((parts): Expression => ({ type: "short", ...parts, ...SPAN })),
  text.map((word): Expression => ({ type: "text", text: word, ...SPAN })),
);
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc
      .record({
        type: fc.constantFrom("and" as const, "or" as const),
        left: tie("expression"),
        right: tie("expression"),
      })
      .map((parts) => ({ ...parts, ...SPAN })),
    tie("expression").map((operand) => ({ type: "not" as const, operand, ...SPAN })),
  ),
}));

/** The same without places in the text. */
function withoutSpans(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === "start" || key === "end" ? undefined : inner,
    ),
  );
}

describe("filters as text", () => {
  it("read back as what was written", () => {
    fc.assert(
      fc.property(expression, (original) => {
        const parsed = parseFilter(formatFilter(original));
        expect(parsed).toMatchObject({ ok: true });
        expect(withoutSpans(parsed)).toEqual(withoutSpans({ ok: true, expression: original }));
      }),
      { numRuns: 500 },
    );
  });

  it("never throw, and point into the text when they are wrong", () => {
    const pieces = fc.constantFrom(
      "latency",
      ">",
      "5ms",
      "(",
      ")",
      "and",
      "or",
      "not",
      "{",
      "}",
      "in",
      '"',
      "x",
      ":",
      "-",
      "&",
      "method:",
      "..",
      ",",
      "=",
      "!",
      " ",
      "kind",
      "request",
      "1e9",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        const source = parts.join(" ");
        const parsed = parseFilter(source);
        const { start, end } = parsed.ok ? { start: 0, end: 0 } : parsed.error;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 500 },
    );
  });
});
