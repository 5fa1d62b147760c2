import { type Chunk, NO_ROW } from "../columns.ts";
import { endpointName, methodNameOf } from "../row-snapshot.ts";
import { isMessageKind, ROW_KIND_NAMES, ROW_STATUS_NAMES } from "../row-kind.ts";
import type { Trace } from "../trace.ts";
import type { Expression } from "./ast.ts";
import { type FieldName, FILTER_FIELDS } from "./fields.ts";
import {
  both,
  either,
  type Matcher,
  memoize,
  negated,
  numberMatcher,
  tableMatcher,
} from "./matcher.ts";
import { numberTestOf } from "./number-test.ts";
import { booleanReader, errorNote, infoNote, numberReader, processReader } from "./row-fields.ts";
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
    return numberMatcher(read, numberTestOf(expression, field));
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
      return tableMatcher(errorNote, (id) => id !== 0 && test(trace.strings.get(id)));
    case "info":
      return tableMatcher(infoNote, (id) => id !== 0 && test(trace.strings.get(id)));
    case "kind":
      return tableMatcher(
        (chunk, at) => chunk.kind[at] ?? 0,
        (id) => test(ROW_KIND_NAMES[id] ?? ""),
      );
    case "status":
      return tableMatcher(
        (chunk, at) => chunk.status[at] ?? 0,
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
  return either(
    names,
    tableMatcher(infoNote, (id) => id !== 0 && test(trace.strings.get(id))),
  );
}

function interfaceMatcher(trace: Trace, test: TextTest): Matcher {
  return tableMatcher(
    (chunk, at) => chunk.endpoint[at] ?? NO_ROW,
    (id) => test(endpointName(trace.pipes.endpoints[id])),
  );
}

function methodMatcher(trace: Trace, test: TextTest): Matcher {
  const byEndpoint: ((ordinal: number) => number)[] = [];
  const answer = (chunk: Chunk, at: number): number => {
    if (!isMessageKind(chunk.kind[at] ?? 0)) {
      return 0;
    }
    const id = chunk.endpoint[at] ?? 0;
    const known = (byEndpoint[id] ??= memoize((ordinal) => {
      const name = endpointName(trace.pipes.endpoints[id]);
      return test(methodNameOf(trace, name, ordinal));
    }));
    return known(chunk.method[at] ?? 0);
  };
  return numberMatcher(answer, (value) => value === 1);
}

function processMatcher(trace: Trace, side: "from" | "to", test: TextTest): Matcher {
  return tableMatcher(processReader(side), (id) => {
    const process = trace.processes.get(id);
    return process !== undefined && (test(process.name) || test(String(process.pid)));
  });
}

function pidMatcher(trace: Trace, expression: FieldExpression): Matcher {
  const test = numberTestOf(expression, "pid");
  const passes = (id: number): boolean => test(trace.processes.get(id)?.pid ?? Number.NaN);
  return either(
    tableMatcher(processReader("from"), passes),
    tableMatcher(processReader("to"), passes),
  );
}
