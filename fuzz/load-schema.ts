// Turns mojom text into what both decoders need: a description, and generated code that runs here.
import { compileFunction } from "node:vm";
import { transformWithOxc } from "vite";
import type { InterfaceDefinition } from "../shared/bindings/index.ts";
import * as runtime from "../shared/bindings/gen-v1.ts";
import { type Descriptor, describe, generateModule } from "../shared/codegen/index.ts";
import { compile, formatDiagnostic, type Module } from "../shared/mojom/index.ts";

/** The text of a schema. */
export interface SchemaSource {
  /** For people, and for the name of its corpus. */
  readonly name: string;
  readonly text: string;
  /** The texts of the files that it imports, by path. */
  readonly imports?: Readonly<Record<string, string>>;
  /** Full names of extensible enums that need no [Default]. */
  readonly extensibleWithoutDefault?: readonly string[];
}

/** One .mojom file in both forms. */
export interface Schema {
  readonly source: SchemaSource;
  readonly descriptor: Descriptor;
  /** The interfaces of the file that have methods, as generated code defines them. */
  readonly interfaces: readonly InterfaceDefinition<unknown>[];
}

const MAIN = "schema.mojom";

/**
 * Compiles one .mojom text, generates its TypeScript and evaluates it with the runtime of this process.
 * @throws Error with the first diagnostic if the text does not compile
 */
export async function loadSchema(source: SchemaSource): Promise<Schema> {
  const { extensibleWithoutDefault = [], imports, text } = source;
  const files = new Map(Object.entries({ ...imports, [MAIN]: text }));
  const { modules, diagnostics } = compile(
    [MAIN],
    (path) => {
      const found = files.get(path);
      return found === undefined ? undefined : { path, text: found };
    },
    { extensibleWithoutDefault },
  );
  const problem = diagnostics.find(({ severity }) => severity === "error");
  const [module] = modules;
  if (problem !== undefined) throw new Error(formatDiagnostic(problem));
  if (module === undefined) throw new Error("no module");
  const exports = await new Evaluator().run(module);
  const interfaces = module.interfaces.filter(({ methods }) => methods.length > 0);
  return {
    source,
    descriptor: describe(modules),
    interfaces: interfaces.map(({ fullName }) => definitionOf(exports, fullName)),
  };
}

type Exports = Readonly<Record<string, unknown>>;

function definitionOf(exports: Exports, fullName: string): InterfaceDefinition<unknown> {
  const found = Object.values(exports).find((value): value is InterfaceDefinition<unknown> => {
    if (typeof value !== "object" || value === null) return false;
    return "dispatch" in value && "name" in value && value.name === fullName;
  });
  if (found === undefined) throw new Error(`nothing generated for ${fullName}`);
  return found;
}

/** Evaluates generated modules, each once, after those that they import. */
class Evaluator {
  readonly #done = new Map<Module, Exports>();

  async run(module: Module): Promise<Exports> {
    const known = this.#done.get(module);
    if (known !== undefined) return known;
    const values: unknown[] = [runtime];
    for (const imported of module.imports) values.push(await this.run(imported));
    const specifiers = [RUNTIME, ...module.imports.map(({ path }) => path)];
    const text = generateModule(module, { runtime: RUNTIME, importPath: ({ path }) => path });
    const { code } = await transformWithOxc(text, `${module.path}.ts`);
    const evaluate = compileFunction(toFunctionBody(code, specifiers), [IMPORTED]) as Evaluate;
    const exports = evaluate(values);
    this.#done.set(module, exports);
    return exports;
  }
}

type Evaluate = (imported: readonly unknown[]) => Exports;

const RUNTIME = "runtime";
const IMPORTED = "imported_";

/** A module's code as the body of a function that gets what it imports and returns what it exports. */
function toFunctionBody(code: string, specifiers: readonly string[]): string {
  const exported: string[] = [];
  const from = (specifier: string) => `${IMPORTED}[${specifiers.indexOf(specifier)}]`;
  const body = code
    .replaceAll(
      /^import \* as (\w+) from "([^"]+)";$/gmu,
      (_, name: string, specifier: string) => `const ${name} = ${from(specifier)};`,
    )
    .replaceAll(
      /^import (\{[^}]*\}) from "([^"]+)";$/gmu,
      (_, names: string, specifier: string) =>
        `const ${names.replaceAll(" as ", ": ")} = ${from(specifier)};`,
    )
    .replaceAll(/^export (const|function|class) (\w+)/gmu, (_, what: string, name: string) => {
      exported.push(name);
      return `${what} ${name}`;
    });
  return `"use strict";\n${body}\nreturn { ${exported.join(", ")} };`;
}
