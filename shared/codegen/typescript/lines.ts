import { braces, call, fits, flat, render } from "./layout.ts";
import type { Doc } from "./layout.ts";

/** Collects the lines of one top-level piece of a generated file. */
export class Lines {
  /** Whether this is TypeScript; in JavaScript types are left out. */
  readonly isTyped: boolean;
  readonly #lines: string[] = [];
  #indent = 0;

  constructor(isTyped = true) {
    this.isTyped = isTyped;
  }

  /** What makes the type of an object literal as narrow as can be. */
  get asConst(): string {
    return this.isTyped ? " as const" : "";
  }

  /** `: type` */
  annotation(type: string): string {
    return this.isTyped ? `: ${type}` : "";
  }

  /** Parameters, given as `name: type` or `name = value`, as the language has them. */
  parameters(typed: readonly string[]): readonly string[] {
    return this.isTyped ? typed : typed.map(withoutType);
  }

  /** `function name(parameters): result {`; parameters as for {@link parameters}. */
  functionHead(
    name: string,
    parameters: readonly string[],
    result: string,
    isExported = true,
  ): Doc {
    return [
      isExported ? "export " : "",
      "function ",
      call(name, ...this.parameters(parameters)),
      `${this.annotation(result)} {`,
    ];
  }

  /** Adds one statement or a part of one. */
  add(...parts: readonly Doc[]): void {
    this.#lines.push(" ".repeat(this.#indent) + render(parts, this.#indent));
  }

  /** Adds an empty line. */
  blank(): void {
    this.#lines.push("");
  }

  /** Adds a line that opens a block, the block, and the line that closes it. */
  block(open: Doc, body: () => void, close = "}"): void {
    this.section(open, body);
    this.add(close);
  }

  /** Adds a line and, indented, what belongs to it. */
  section(open: Doc, body: () => void): void {
    this.add(open);
    this.#indent += 2;
    body();
    this.#indent -= 2;
  }

  /** Adds `if (test) statement`, with braces when that does not fit on a line. */
  addIf(test: string, statement: Doc): void {
    const oneLine: Doc = [`if (${test}) `, statement];
    if (fits(oneLine, this.#indent)) this.add(oneLine);
    else this.block(`if (${test}) {`, () => this.add(statement));
  }

  /** Adds `const name = test ? yes : no;`, over several lines when that is too long. */
  addConditional(start: string, test: string, yes: Doc, no: Doc): void {
    const choice: Doc = [`${test} ? `, yes, " : ", no, ";"];
    if (fits([`${start} `, choice], this.#indent)) {
      this.add(`${start} `, choice);
      return;
    }
    const isBinary = /(?:[<>]|\|\|)/.test(test);
    if (!isBinary) this.#addChoice(`${start} ${test}`, yes, no, 2);
    else if (fits(choice, this.#indent + 2)) this.add(`${start}\n${this.#pad(2)}${flat(choice)}`);
    else this.#addChoice(`${start}\n${this.#pad(2)}${test}`, yes, no, 4);
  }

  /** Adds `return a && b;`, over several lines when that is too long. */
  addReturnAll(tests: readonly Doc[]): void {
    const joined = tests.map(flat).join(" && ");
    const [only] = tests;
    if (only === undefined) this.add("return true;");
    else if (tests.length === 1 && typeof only !== "string") this.add("return ", only, ";");
    else if (fits(`return ${joined};`, this.#indent)) this.add(`return ${joined};`);
    else if (fits(joined, this.#indent + 2)) {
      this.block("return (", () => this.add(joined), ");");
    } else {
      const last = tests.length - 1;
      const body = () => {
        tests.forEach((test, index) => this.#addTest(test, index < last ? " &&" : ""));
      };
      this.block("return (", body, ");");
    }
  }

  #addTest(test: Doc, behind: string): void {
    const isLong = !fits([test, behind], this.#indent);
    const parts = typeof test === "string" && isLong ? test.split(" === ") : [];
    const [left, right] = parts;
    if (left === undefined || right === undefined) this.add(test, behind);
    else this.section(`${left} ===`, () => this.add(right, behind));
  }

  /** Adds `name: value,`, the value on a line of its own where not even its beginning fits. */
  addProperty(name: string, value: Doc): void {
    const line: Doc = [`${name}: `, value, ","];
    const head = flat(line).split("(", 1)[0] ?? "";
    if (fits(line, this.#indent) || (typeof value !== "string" && fits(`${head}(`, this.#indent))) {
      this.add(line);
    } else {
      this.section(`${name}:`, () => this.add(value, ","));
    }
  }

  /** Adds `return { tag: tag, value: value };`, over several lines when that is too long. */
  addReturnTagged(tag: string, value: Doc): void {
    const oneLine: Doc = ["return ", braces(`tag: ${tag}`, ["value: ", value]), ";"];
    if (fits(oneLine, this.#indent)) {
      this.add(oneLine);
      return;
    }
    const body = () => {
      this.add(`tag: ${tag},`);
      this.addProperty("value", value);
    };
    this.block("return {", body, "};");
  }

  /** Adds a doc comment; lines that are too long for it are left as they are. */
  doc(text: string | undefined): void {
    if (text === undefined || text.trim() === "") return;
    // The end of a comment must not come from inside it.
    const lines = text.replaceAll("*/", "* /").split("\n");
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) {
      this.add(`/** ${only.trim()} */`);
      return;
    }
    this.add("/**");
    for (const line of lines) this.add(` * ${line}`.trimEnd());
    this.add(" */");
  }

  /** The text so far, without a newline at its end. */
  toString(): string {
    return this.#lines.join("\n");
  }

  #addChoice(start: string, yes: Doc, no: Doc, extra: number): void {
    this.add(start);
    const indent = this.#indent;
    this.#indent += extra;
    this.add("? ", yes);
    this.add(": ", no, ";");
    this.#indent = indent;
  }

  #pad(extra: number): string {
    return " ".repeat(this.#indent + extra);
  }
}

/** A parameter without its type, but with its default. */
function withoutType(parameter: string): string {
  return parameter.replace(/^(\w+)\??: .*?(?= = |$)/, "$1");
}
