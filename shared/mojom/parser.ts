import type {
  AstDefinition,
  AstFile,
  AstImport,
  AstInterface,
  AstModule,
  AstStruct,
} from "./ast.ts";
import type { DiagnosticSink } from "./diagnostic.ts";
import {
  finishNode,
  parseBody,
  parseConst,
  parseEnum,
  parseField,
  parseMethod,
  parseUnionField,
  startNode,
} from "./parse-members.ts";
import type { NodeStart } from "./parse-members.ts";
import type { Source } from "./source.ts";
import { TokenCursor } from "./token-cursor.ts";

/** Parses one file. All syntax errors of the file are reported; what parses is in the tree. */
export function parse(source: Source, sink: DiagnosticSink): AstFile {
  return new FileParser(new TokenCursor(source, sink)).run();
}

class FileParser {
  readonly #cursor: TokenCursor;
  #module: AstModule | undefined;
  readonly #imports: AstImport[] = [];
  readonly #definitions: AstDefinition[] = [];

  constructor(cursor: TokenCursor) {
    this.#cursor = cursor;
  }

  run(): AstFile {
    const cursor = this.#cursor;
    while (cursor.peek().type !== "end") {
      const before = cursor.peek();
      cursor.recover(() => this.#parseStatement(startNode(cursor)));
      // Recovery stops in front of a brace that nothing opened, and there it has reported it.
      if (cursor.peek() === before) this.#skipStray();
    }
    const { source } = cursor;
    return { source, module: this.#module, imports: this.#imports, definitions: this.#definitions };
  }

  #skipStray(): void {
    while (this.#cursor.at("}") || this.#cursor.at(";")) this.#cursor.next();
  }

  #parseStatement(start: NodeStart): void {
    const cursor = this.#cursor;
    if (cursor.at("module")) {
      this.#parseModule(start);
    } else if (cursor.at("import")) {
      this.#parseImport(start);
    } else {
      this.#definitions.push(parseDefinition(cursor, start));
    }
  }

  #parseModule(start: NodeStart): void {
    const cursor = this.#cursor;
    const { span } = cursor.expect("module", "here");
    const name = cursor.expectDottedName("the name of the module");
    cursor.expect(";", "behind the module statement");
    if (this.#module !== undefined) {
      const hint = "a file belongs to one module; remove this statement";
      cursor.error("statement-order", span, "second module statement", hint);
    } else if (this.#imports.length + this.#definitions.length > 0) {
      const hint = "move it to the top of the file";
      cursor.error("statement-order", span, "the module statement must come first", hint);
    }
    this.#module ??= { name, ...finishNode(cursor, start) };
  }

  #parseImport(start: NodeStart): void {
    const cursor = this.#cursor;
    const { span } = cursor.expect("import", "here");
    if (cursor.peek().type !== "string") cursor.fail("expected a path in double quotes");
    const path = normalizePath(cursor.next().value);
    cursor.expect(";", "behind an import");
    if (this.#definitions.length > 0) {
      const hint = "move it above the first definition";
      cursor.error("statement-order", span, "imports must precede all definitions", hint);
    }
    this.#imports.push({ path, ...finishNode(cursor, start) });
  }
}

function parseDefinition(cursor: TokenCursor, start: NodeStart): AstDefinition {
  if (cursor.at("const")) return parseConst(cursor, start);
  if (cursor.at("enum")) return parseEnum(cursor, start);
  if (cursor.at("struct")) return parseStruct(cursor, start);
  if (cursor.at("interface")) return parseInterface(cursor, start);
  if (cursor.take("union")) {
    const name = cursor.expectName("the name of the union");
    const members = parseBody(cursor, "union", (member) => parseUnionField(cursor, member));
    cursor.expect(";", "behind a union");
    return { type: "union", name, members, ...finishNode(cursor, start) };
  }
  if (cursor.take("feature")) {
    const name = cursor.expectName("the name of the feature");
    const members = parseBody(cursor, "feature", (member) => parseConst(cursor, member));
    cursor.expect(";", "behind a feature");
    return { type: "feature", name, members, ...finishNode(cursor, start) };
  }
  return cursor.fail("expected struct, union, interface, enum, const or feature");
}

function parseStruct(cursor: TokenCursor, start: NodeStart): AstStruct {
  cursor.expect("struct", "here");
  const name = cursor.expectName("the name of the struct");
  const members = cursor.at(";")
    ? undefined
    : parseBody(cursor, "struct", (member) => {
        if (cursor.at("const")) return parseConst(cursor, member);
        if (cursor.at("enum")) return parseEnum(cursor, member);
        return parseField(cursor, member);
      });
  cursor.expect(";", "behind a struct");
  return { type: "struct", name, members, ...finishNode(cursor, start) };
}

function parseInterface(cursor: TokenCursor, start: NodeStart): AstInterface {
  cursor.expect("interface", "here");
  const name = cursor.expectName("the name of the interface");
  const members = parseBody(cursor, "interface", (member) => {
    if (cursor.at("const")) return parseConst(cursor, member);
    if (cursor.at("enum")) return parseEnum(cursor, member);
    return parseMethod(cursor, member);
  });
  cursor.expect(";", "behind an interface");
  return { type: "interface", name, members, ...finishNode(cursor, start) };
}

/** Slashes for backslashes, without `.` and needless `..` parts. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "")
      parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
