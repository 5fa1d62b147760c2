// Turns mojom text into what both decoders need: a description, and generated code that runs here.
import { compileFunction } from "node:vm";
import { transformWithOxc } from "vite";
import type { InterfaceDefinition } from "../shared/bindings/index.ts";
import * as runtime from "../shared/bindings/gen-v1.ts";
import { type Descriptor, describe, generateModule } from "../shared/codegen/index.ts";
import {
  compile,
  type CompileOptions,
  formatDiagnostic,
  type Module,
} from "../shared/mojom/index.ts";

/** One .mojom file in both forms. */
export interface Schema {
  readonly text: string;
  readonly descriptor: Descriptor;
  /** What the generated file exports, by name. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** The interfaces of the file that have methods. */
  readonly interfaces: readonly InterfaceDefinition<unknown>[];
}

/**
 * Compiles one .mojom text, generates its TypeScript and evaluates it with the runtime of this process.
 * @param imports the texts of the files that it imports, by path
 * @throws Error with the first diagnostic if the text does not compile
 */
export async function loadSchema(
  text: string,
  imports: Readonly<Record<string, string>> = {},
  options: CompileOptions = {},
): Promise<Schema> {
  const files = new Map(Object.entries({ ...imports, [MAIN]: text }));
  const { modules, diagnostics } = compile(
    [MAIN],
    (path) => {
      const found = files.get(path);
      return found === undefined ? undefined : { path, text: found };
    },
    options,
  );
  const problem = diagnostics.find(({ severity }) => severity === "error");
  const [module] = modules;
  if (problem !== undefined) throw new Error(formatDiagnostic(problem));
  if (module === undefined) throw new Error("no module");
  const exports = await new Evaluator().run(module);
  const interfaces = module.interfaces.filter(({ methods }) => methods.length > 0);
  return {
    text,
    descriptor: describe(modules),
    exports,
    interfaces: interfaces.map((item) => definitionOf(exports, item.fullName)),
  };
}

const MAIN = "schema.mojom";

function definitionOf(
  exports: Readonly<Record<string, unknown>>,
  fullName: string,
): InterfaceDefinition<unknown> {
  const found = Object.values(exports).find((value): value is InterfaceDefinition<unknown> => {
    return typeof value === "object" && value !== null && "dispatch" in value && "name" in value
      ? value.name === fullName
      : false;
  });
  if (found === undefined) throw new Error(`nothing generated for ${fullName}`);
  return found;
}

/** Evaluates generated modules, each once, after those that they import. */
class Evaluator {
  readonly #done = new Map<Module, Record<string, unknown>>();

  async run(module: Module): Promise<Record<string, unknown>> {
    const known = this.#done.get(module);
    if (known !== undefined) return known;
    const parts: Record<string, unknown>[] = [];
    for (const imported of module.imports) parts.push(await this.run(imported));
    const specifiers = module.imports.map(({ path }) => path);
    const text = generateModule(module, { runtime: RUNTIME, importPath: ({ path }) => path });
    const { code } = await transformWithOxc(text, `${module.path}.ts`);
    const names = [RUNTIME, ...specifiers];
    const values: unknown[] = [runtime, ...parts];
    const evaluate = compileFunction(toFunctionBody(code, names), [PARTS]) as Evaluate;
    const exports = evaluate(values);
    this.#done.set(module, exports);
    return exports;
  }
}

type Evaluate = (parts: readonly unknown[]) => Record<string, unknown>;

const RUNTIME = "runtime";
const PARTS = "__parts";

/** A module's code as the body of a function that gets what it imports and returns what it exports. */
function toFunctionBody(code: string, specifiers: readonly string[]): string {
  const exported: string[] = [];
  const body = code
    .replaceAll(/^import \* as (\w+) from "([^"]+)";$/gmu, (_, name: string, from: string) => {
      return `const ${name} = ${PARTS}[${specifiers.indexOf(from)}];`;
    })
    .replaceAll(/^import (\{[^}]*\}) from "([^"]+)";$/gmu, (_, names: string, from: string) => {
      return `const ${names.replaceAll(" as ", ": ")} = ${PARTS}[${specifiers.indexOf(from)}];`;
    })
    .replaceAll(/^export (const|function|class) (\w+)/gmu, (_, what: string, name: string) => {
      exported.push(name);
      return `${what} ${name}`;
    });
  return `"use strict";\n${body}\nreturn { ${exported.join(", ")} };`;
}
