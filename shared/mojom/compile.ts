import type { AstFile, AstImport } from "./ast.ts";
import { checkModule } from "./check-module.ts";
import { filterConditional } from "./conditional.ts";
import { declareAll } from "./declare.ts";
import { DiagnosticSink } from "./diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { ModuleContext } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { Module } from "./model.ts";
import { parseSource } from "./parse-source.ts";
import { resolveMembers } from "./resolve-members.ts";
import { resolveValues } from "./resolve-values.ts";
import { Scope } from "./scope.ts";
import type { Scrambling } from "./scramble.ts";
import { describePlace } from "./source.ts";
import type { Source, Span } from "./source.ts";

/**
 * Finds a file. `path` is as written in an import (slashes only) or as given to `compile`;
 * `importedFrom` is the `path` of the importing source. The `path` of the result identifies the
 * file: two imports that lead to one file must give the same one.
 */
export type SourceLoader = (path: string, importedFrom: string | undefined) => Source | undefined;

/** More files than any chain of imports has reason to have. */
const MAX_IMPORT_DEPTH = 200;
const START: Span = { start: 0, end: 0 };

/** Settings of one compilation. */
export interface CompileOptions {
  /** Names that hold in [EnableIf]. */
  readonly enabledFeatures?: Iterable<string>;
  /** Full names of old [Extensible] enums that may lack a [Default]. */
  readonly extensibleWithoutDefault?: Iterable<string>;
  /** Scrambles the ordinals of methods that have none of their own, as Chromium's releases do. */
  readonly scrambling?: Scrambling;
}

/** What a compilation gave. */
export interface CompileResult {
  /** The modules asked for, in that order, without those that errors make unusable. */
  readonly modules: readonly Module[];
  /** Everything found in these files and in what they import, file by file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles .mojom files and all that they import. Nothing is thrown for bad input. */
export function compile(
  paths: readonly string[],
  loader: SourceLoader,
  options: CompileOptions = {},
): CompileResult {
  const compiler = new Compiler(loader, options);
  const modules = paths.map((path) => compiler.compileRoot(path));
  return {
    modules: [...new Set(modules)].filter((module) => module !== undefined),
    diagnostics: compiler.diagnostics,
  };
}

/** The outcome for one file; `scope` and `module` also exist when there were errors. */
interface CompiledFile {
  readonly module: Module;
  readonly scope: Scope;
  readonly ok: boolean;
}

class Compiler {
  readonly #loader: SourceLoader;
  readonly #enabled: ReadonlySet<string>;
  readonly #extensibleWithoutDefault: ReadonlySet<string>;
  readonly #scrambling: Scrambling | undefined;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #files = new Map<string, CompiledFile>();
  readonly #stack: string[] = [];

  constructor(loader: SourceLoader, options: CompileOptions) {
    this.#loader = loader;
    this.#enabled = new Set(options.enabledFeatures);
    this.#extensibleWithoutDefault = new Set(options.extensibleWithoutDefault);
    this.#scrambling = options.scrambling;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  compileRoot(path: string): Module | undefined {
    const source = this.#loader(path, undefined);
    if (source === undefined) {
      const sink = new DiagnosticSink();
      const location = { source: { path, text: "" }, span: START };
      const hint = "check the path";
      sink.error("file-not-found", location, `cannot find "${path}"`, hint);
      this.#diagnostics.push(...sink.diagnostics);
      return undefined;
    }
    const file = this.#compileSource(source);
    return file.ok ? file.module : undefined;
  }

  #compileSource(source: Source): CompiledFile {
    const known = this.#files.get(source.path);
    if (known !== undefined) return known;
    this.#stack.push(source.path);
    // Errors of imports are theirs; only what is added while this file is at work counts for it.
    const sink = new DiagnosticSink();
    const ast = filterConditional(parseSource(source, sink), this.#enabled, sink);
    const imported = ast.imports.map((node) => this.#import(ast, node, sink));
    const file = this.#resolve(ast, imported, sink);
    this.#diagnostics.push(...sink.diagnostics);
    this.#stack.pop();
    this.#files.set(source.path, file);
    return file;
  }

  #resolve(
    ast: AstFile,
    imported: readonly (CompiledFile | undefined)[],
    sink: DiagnosticSink,
  ): CompiledFile {
    const imports = imported.filter((file) => file !== undefined);
    const isIncomplete = imports.length < imported.length || imports.some(({ ok }) => !ok);
    const namespace = ast.module?.name.text ?? "";
    const scope = new Scope(namespace, [...new Set(imports.map((file) => file.scope))]);
    const module = emptyModule(
      ast,
      namespace,
      imports.map((file) => file.module),
    );
    const context = new ModuleContext(ast, module, scope, sink, {
      incomplete: isIncomplete,
      scrambling: this.#scrambling,
    });
    this.#checkImports(context);
    declareAll(context);
    resolveValues(context);
    resolveMembers(context);
    checkModule(context, this.#extensibleWithoutDefault);
    const hasErrors = sink.diagnostics.some(({ severity }) => severity === "error");
    return { module, scope, ok: !hasErrors && !isIncomplete };
  }

  #checkImports({ ast, scope, sink }: ModuleContext): void {
    const clash = scope.importClash();
    const [first] = ast.imports;
    if (clash === undefined || first === undefined) return;
    const location = { source: ast.source, span: first.span };
    const message = `two imports define "${clash.fullName}"`;
    const hint = `import only one of them; one is ${describePlace(clash.place)}`;
    sink.error("duplicate-definition", location, message, hint);
  }

  #import(importer: AstFile, node: AstImport, sink: DiagnosticSink): CompiledFile | undefined {
    const location = { source: importer.source, span: node.span };
    const source = this.#loader(node.path, importer.source.path);
    if (source === undefined) {
      const hint = "check the path; imports start at an import root or at the importing file";
      sink.error("file-not-found", location, `cannot find the imported "${node.path}"`, hint);
      return undefined;
    }
    const start = this.#stack.indexOf(source.path);
    if (start < 0 && this.#stack.length < MAX_IMPORT_DEPTH) return this.#compileSource(source);
    if (start < 0) {
      const message = `this is import number ${MAX_IMPORT_DEPTH} in a chain of imports`;
      sink.error("import-depth", location, message, "import what is needed more directly");
      return undefined;
    }
    const circle = [...this.#stack.slice(start), source.path].join(" -> ");
    const hint = "break the circle: move what both need to a file that imports neither";
    sink.error("import-cycle", location, `import cycle: ${circle}`, hint);
    return undefined;
  }
}

function emptyModule(ast: AstFile, namespace: string, imports: readonly Module[]): Draft<Module> {
  return {
    path: ast.source.path,
    namespace,
    imports,
    attributes: new Map(),
    comment: ast.module?.comment,
    structs: [],
    unions: [],
    enums: [],
    interfaces: [],
    consts: [],
    features: [],
  };
}
