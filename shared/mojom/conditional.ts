import type { AstDefinition, AstEnum, AstFile, AstMethod, AstNode } from "./ast.ts";
import type { DiagnosticSink } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** Drops every node whose [EnableIf] or [EnableIfNot] does not hold for these features. */
export function filterConditional(
  file: AstFile,
  enabled: ReadonlySet<string>,
  sink: DiagnosticSink,
): AstFile {
  const filter = new ConditionalFilter(file.source, enabled, sink);
  return {
    ...file,
    imports: filter.keep(file.imports),
    definitions: filter.keep(file.definitions).map((node) => filter.definition(node)),
  };
}

class ConditionalFilter {
  readonly #source: Source;
  readonly #enabled: ReadonlySet<string>;
  readonly #sink: DiagnosticSink;

  constructor(source: Source, enabled: ReadonlySet<string>, sink: DiagnosticSink) {
    this.#source = source;
    this.#enabled = enabled;
    this.#sink = sink;
  }

  keep<T extends AstNode>(nodes: readonly T[]): T[] {
    return nodes.filter((node) => this.#holds(node));
  }

  definition(node: AstDefinition): AstDefinition {
    switch (node.type) {
      case "const":
        return node;
      case "enum":
        return this.#enum(node);
      case "struct":
        if (node.members === undefined) return node;
        return {
          ...node,
          members: this.keep(node.members).map((member) =>
            member.type === "enum" ? this.#enum(member) : member,
          ),
        };
      case "interface":
        return {
          ...node,
          members: this.keep(node.members).map((member) => {
            if (member.type === "enum") return this.#enum(member);
            return member.type === "method" ? this.#method(member) : member;
          }),
        };
      case "union":
        return { ...node, members: this.keep(node.members) };
      case "feature":
        return { ...node, members: this.keep(node.members) };
    }
  }

  #enum(node: AstEnum): AstEnum {
    return node.values === undefined ? node : { ...node, values: this.keep(node.values) };
  }

  #method(node: AstMethod): AstMethod {
    const { response } = node;
    const kept =
      response?.type === "params" ? { ...response, params: this.keep(response.params) } : response;
    return { ...node, params: this.keep(node.params), response: kept };
  }

  #holds(node: AstNode): boolean {
    const conditions = node.attributes.filter(({ key }) => /^EnableIf(?:Not)?$/.test(key.text));
    const [first, second] = conditions;
    if (second !== undefined) {
      const location = { source: this.#source, span: second.span };
      const message = "EnableIf and EnableIfNot on one node";
      this.#sink.error("bad-attribute", location, message, "keep one of them");
    }
    if (first === undefined) return true;
    return this.#evaluate(first.value) === (first.key.text === "EnableIf");
  }

  #evaluate(value: AstNode["attributes"][number]["value"]): boolean {
    switch (value.type) {
      case "literal":
        return value.value === true || this.#enabled.has(String(value.value));
      case "name":
        return this.#enabled.has(value.text);
      case "anyOf":
        return value.names.some((name) => this.#enabled.has(name));
      case "allOf":
        return value.names.every((name) => this.#enabled.has(name));
    }
  }
}
