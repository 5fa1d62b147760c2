import type { AstEnum, AstFile, AstInterface, AstNode, AstStruct, AstUnion } from "./ast.ts";
import type { AstConst, AstFeature } from "./ast.ts";
import type { DiagnosticCode, DiagnosticSink } from "./diagnostic.ts";
import type {
  Attributes,
  Const,
  Enum,
  Feature,
  Interface,
  Module,
  Struct,
  Union,
} from "./model.ts";
import type { Scope } from "./scope.ts";
import type { Scrambling } from "./scramble.ts";
import { describePlace } from "./source.ts";
import type { Location, Span } from "./source.ts";

/** A model node under construction. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** The attributes of the many nodes that have none. */
export const NO_ATTRIBUTES: Attributes = new Map();

/** A node of the tree, the model node it becomes, and the names of the definitions around it. */
export interface DraftPair<Node, Model> {
  readonly ast: Node;
  readonly model: Draft<Model>;
  readonly enclosing: readonly string[];
}

/** All definitions of a file with their drafts, nested ones included. */
export interface Drafts {
  readonly consts: DraftPair<AstConst, Const>[];
  readonly enums: DraftPair<AstEnum, Enum>[];
  readonly structs: DraftPair<AstStruct, Struct>[];
  readonly unions: DraftPair<AstUnion, Union>[];
  readonly interfaces: DraftPair<AstInterface, Interface>[];
  readonly features: DraftPair<AstFeature, Feature>[];
}

/** What the passes over one file share. */
export class ModuleContext {
  readonly ast: AstFile;
  readonly module: Draft<Module>;
  readonly scope: Scope;
  readonly sink: DiagnosticSink;
  /** An import is missing or broken: unknown names are then its fault and not reported. */
  readonly incomplete: boolean;
  readonly scrambling: Scrambling | undefined;
  readonly drafts: Drafts = {
    consts: [],
    enums: [],
    structs: [],
    unions: [],
    interfaces: [],
    features: [],
  };

  constructor(
    ast: AstFile,
    module: Draft<Module>,
    scope: Scope,
    sink: DiagnosticSink,
    circumstances: Pick<ModuleContext, "incomplete" | "scrambling">,
  ) {
    this.ast = ast;
    this.module = module;
    this.scope = scope;
    this.sink = sink;
    this.incomplete = circumstances.incomplete;
    this.scrambling = circumstances.scrambling;
  }

  locate(span: Span): Location {
    return { source: this.ast.source, span };
  }

  error(code: DiagnosticCode, span: Span, message: string, hint: string): void {
    this.sink.error(code, this.locate(span), message, hint);
  }

  warn(code: DiagnosticCode, span: Span, message: string, hint: string): void {
    this.sink.warn(code, this.locate(span), message, hint);
  }

  /** The properties that all named model nodes begin with. */
  named(node: AstNode & { readonly name: { readonly text: string; readonly span: Span } }): {
    name: string;
    comment: string | undefined;
    location: Location;
    attributes: Attributes;
  } {
    return {
      name: node.name.text,
      comment: node.comment,
      location: this.locate(node.name.span),
      attributes: NO_ATTRIBUTES,
    };
  }
}

/** The names of one scope, for the error about one that comes twice. */
export class UniqueNames {
  readonly #context: ModuleContext;
  readonly #what: string;
  readonly #places = new Map<string, Location>();

  /** @param what what carries the names, such as "field" */
  constructor(context: ModuleContext, what: string) {
    this.#context = context;
    this.#what = what;
  }

  /** Takes a name; reports it if it is taken. */
  claim({ text, span }: { readonly text: string; readonly span: Span }): void {
    const earlier = this.#places.get(text);
    if (earlier === undefined) {
      this.#places.set(text, this.#context.locate(span));
      return;
    }
    const hint = `rename one of them; the first is at ${describePlace(earlier)}`;
    const message = `the ${this.#what} "${text}" is defined twice`;
    this.#context.error("duplicate-name", span, message, hint);
  }
}
