import type { Chunk } from "../columns.ts";
import { endpointName, methodNameOf } from "../row-snapshot.ts";
import { isMessageKind, ROW_KIND_NAMES, ROW_STATUS_NAMES } from "../row-kind.ts";
import type { Trace } from "../trace.ts";
import type { Expression } from "./ast.ts";
import { type FieldName, FILTER_FIELDS } from "./fields.ts";
import {
  AnswerTable,
  both,
  columnMatcher,
  either,
  type Matcher,
  negated,
  numberMatcher,
  tableMatcher,
} from "./matcher.ts";
import { numberTestOf } from "./number-test.ts";
import { booleanReader, hasErrorNote, hasInfoNote, numberReader } from "./row-fields.ts";
import { containsTest, type TextTest, textTestOf } from "./text-test.ts";

type FieldExpression = Extract<Expression, { readonly field: FieldName }>;

/**
 * Makes a test of rows from an expression. Names are looked up once each, so the test holds as
 * long as the trace's `namesVersion` and `pipes.groupsVersion` stay what they are.
 */
export function compileFilter(trace: Trace, expression: Expression): Matcher {
  switch (expression.type) {
    case "and":
      return both(compileFilter(trace, expression.left), compileFilter(trace, expression.right));
    case "or":
      return either(compileFilter(trace, expression.left), compileFilter(trace, expression.right));
    case "not":
      return negated(compileFilter(trace, expression.operand));
    case "text":
      return anywhere(trace, containsTest(expression.text));
    default:
      return compileField(trace, expression);
  }
}

function compileField(trace: Trace, expression: FieldExpression): Matcher {
  if (expression.type === "compare" && expression.operator === "!=") {
    // "Differs" holds for a row without a value too, and for a row none of whose values is equal.
    return negated(compileField(trace, { ...expression, operator: "==" }));
  }
  const { field } = expression;
  const read = numberReader(trace, field);
  if (read !== undefined) {
    const test = numberTestOf(expression, field);
    const column = messageColumn(field);
    // Events have no such number, whatever stands in the column.
    return column === undefined
      ? numberMatcher(read, test)
      : both(columnMatcher(column, test), columnMatcher(kindColumn, isMessageKind));
  }
  const isTrue = booleanReader(field);
  if (isTrue !== undefined) {
    return numberMatcher(
      (chunk, at) => (isTrue(chunk, at) ? 1 : 0),
      (value) => value === 1,
    );
  }
  return field === "pid" ? pidMatcher(trace, expression) : textMatcher(trace, expression);
}

function textMatcher(trace: Trace, expression: FieldExpression): Matcher {
  const test = textTestOf(expression);
  switch (expression.field) {
    case "interface":
      return interfaceMatcher(trace, test);
    case "method":
      return methodMatcher(trace, test);
    case "error":
      return noteMatcher(trace, test, "error");
    case "info":
      return noteMatcher(trace, test, "info");
    case "kind":
      return tableMatcher(kindColumn, (id) => test(ROW_KIND_NAMES[id] ?? ""));
    case "status":
      return tableMatcher(
        (chunk) => chunk.status,
        (id) => test(ROW_STATUS_NAMES[id] ?? ""),
      );
    case "process":
      return either(processMatcher(trace, "from", test), processMatcher(trace, "to", test));
    case "from":
    case "to":
      return processMatcher(trace, expression.field, test);
    default:
      throw new TypeError(`${FILTER_FIELDS[expression.field].type} fields are no texts.`);
  }
}

function anywhere(trace: Trace, test: TextTest): Matcher {
  const names = either(interfaceMatcher(trace, test), methodMatcher(trace, test));
  return either(names, noteMatcher(trace, test, "info"));
}

function interfaceMatcher(trace: Trace, test: TextTest): Matcher {
  return tableMatcher(
    (chunk) => chunk.endpoint,
    (id) => test(endpointName(trace.pipes.endpoints[id])),
  );
}

/** The note of a row is the error of some, the info of others. */
function noteMatcher(trace: Trace, test: TextTest, field: "error" | "info"): Matcher {
  const isNote = field === "error" ? hasErrorNote : hasInfoNote;
  return both(
    tableMatcher(
      (chunk) => chunk.note,
      (id) => id !== 0 && test(trace.strings.get(id)),
    ),
    numberMatcher(
      (chunk, at) => (isNote(chunk, at) ? 1 : 0),
      (value) => value === 1,
    ),
  );
}

function methodMatcher(trace: Trace, test: TextTest): Matcher {
  const byEndpoint: AnswerTable[] = [];
  const answersOf = (id: number): AnswerTable => {
    const name = endpointName(trace.pipes.endpoints[id]);
    return (byEndpoint[id] ??= new AnswerTable((ordinal) =>
      test(methodNameOf(trace, name, ordinal)),
    ));
  };
  return ({ chunk, at, count }, out) => {
    const { kind, endpoint, method } = chunk;
    for (let i = 0; i < count; i++) {
      if (!isMessageKind(kind[at + i] ?? 0)) {
        out[i] = 0;
        continue;
      }
      const id = endpoint[at + i] ?? 0;
      const answers = byEndpoint[id] ?? answersOf(id);
      const ordinal = method[at + i] ?? 0;
      const known = answers.table[ordinal];
      out[i] = known === 0 || known === 1 ? known : answers.find(ordinal);
    }
  };
}

function processMatcher(trace: Trace, side: "from" | "to", test: TextTest): Matcher {
  return tableMatcher(
    (chunk) => chunk[side],
    (id) => {
      const process = trace.processes.get(id);
      return process !== undefined && (test(process.name) || test(String(process.pid)));
    },
  );
}

function pidMatcher(trace: Trace, expression: FieldExpression): Matcher {
  const test = numberTestOf(expression, "pid");
  const passes = (id: number): boolean => test(trace.processes.get(id)?.pid ?? Number.NaN);
  return either(
    tableMatcher((chunk) => chunk.from, passes),
    tableMatcher((chunk) => chunk.to, passes),
  );
}

function kindColumn(chunk: Chunk): Uint8Array {
  return chunk.kind;
}

/** The column of a field that messages have and events have not. */
function messageColumn(
  field: FieldName,
): ((chunk: Chunk) => Float64Array | Uint32Array) | undefined {
  switch (field) {
    case "name":
      return (chunk) => chunk.method;
    case "seq":
      return (chunk) => chunk.sequence;
    case "size":
      return (chunk) => chunk.size;
    case "flags":
      return (chunk) => chunk.flags;
    default:
      return undefined;
  }
}
