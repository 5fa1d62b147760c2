import type { CompareOperator, Expression, Literal, SetItem } from "./ast.ts";
import { compilePattern, literalText } from "./checks.ts";

/** Tests a text. */
export type TextTest = (text: string) => boolean;

/** A comparison of a text. `==` means the whole text, or what follows its last dot. */
export function textTest(operator: CompareOperator, value: Literal): TextTest {
  const text = literalText(value);
  if (operator === "contains") {
    return containsTest(text);
  }
  if (operator === "matches") {
    const pattern = compilePattern(text);
    return (candidate) => pattern.test(candidate);
  }
  const equal: TextTest = (candidate) => candidate === text || candidate.endsWith(`.${text}`);
  return operator === "!=" ? (candidate) => !equal(candidate) : equal;
}

/** One of several texts. */
export function setTest(items: readonly SetItem[]): TextTest {
  const tests = items.map((item) => textTest("==", item.from));
  return (candidate) => tests.some((test) => test(candidate));
}

/** Part of a text, whatever the case. */
export function containsTest(text: string): TextTest {
  const lower = text.toLowerCase();
  return (candidate) => candidate.toLowerCase().includes(lower);
}

/** The whole text or what follows its last dot, whatever the case, with `*` for anything. */
export function patternTest(pattern: string): TextTest {
  const source = pattern
    .split("*")
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join(".*");
  const whole = new RegExp(`^(?:.*\\.)?${source}$`, "isu");
  return (candidate) => whole.test(candidate);
}

/** The test of a text that an expression about a text field asks for. */
export function textTestOf(expression: Expression): TextTest {
  switch (expression.type) {
    case "compare":
      return textTest(expression.operator, expression.value);
    case "in":
      return setTest(expression.items);
    case "short":
      return patternTest(expression.pattern);
    default:
      return (text) => text !== "";
  }
}
