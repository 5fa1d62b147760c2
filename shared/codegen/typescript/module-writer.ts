import type { Enum, Interface, Module, Struct, Union } from "../../mojom/index.ts";
import { withImports } from "../describe.ts";
import { braces, render } from "./layout.ts";
import { Lines } from "./lines.ts";
import { memberNames, ModuleNames } from "./module-names.ts";
import type { NamedDefinition } from "./module-names.ts";

/** How generated code gets at what it needs. */
export interface GenerateOptions {
  /** Import specifier of the runtime for generated code, as seen from the generated file. */
  readonly runtime: string;
  /** Import specifier of the generated file of an imported module. */
  readonly importPath: (module: Module) => string;
}

/** Collects the pieces of one generated file, and which names of other files they use. */
export class ModuleWriter {
  readonly module: Module;
  /** Which structs defaults alone can make, as far as that has been asked. */
  readonly completeStructs = new Map<Struct, boolean>();
  readonly #options: GenerateOptions;
  readonly #names = new Map<Module, ModuleNames>();
  readonly #pieces: string[] = [];
  readonly #helpers = new Map<string, string>();
  readonly #imports = new Map<Module, Map<string, Import>>();

  constructor(module: Module, options: GenerateOptions) {
    this.module = module;
    this.#options = options;
    for (const item of withImports([module])) this.#names.set(item, new ModuleNames(item));
  }

  /** Adds a top-level piece. */
  piece(write: (lines: Lines) => void): void {
    const lines = new Lines();
    write(lines);
    if (lines.toString() !== "") this.#pieces.push(lines.toString());
  }

  /** Adds a helper function unless there is one of that name already; gives the name. */
  helper(name: string, write: (lines: Lines) => void): string {
    if (this.#helpers.has(name)) return name;
    // Taken before it is written: helpers of recursive types refer to themselves.
    this.#helpers.set(name, "");
    const lines = new Lines();
    write(lines);
    this.#helpers.set(name, lines.toString());
    return name;
  }

  /** The TypeScript name of a definition, imported as a type if it is another module's. */
  typeName(item: NamedDefinition): string {
    return this.#use(item, "", "", true);
  }

  /** As `typeName`, for use as a value. */
  valueName(item: NamedDefinition): string {
    return this.#use(item, "", "", false);
  }

  /** The name of a function or object that goes with a definition, such as `encodeFoo`. */
  companion(prefix: string, item: Struct | Union | Enum | Interface, suffix = ""): string {
    return this.#use(item, prefix, suffix, false);
  }

  /** `Color.RED` */
  enumMember(item: Enum, name: string): string {
    return `${this.valueName(item)}.${memberNames(item).get(name) ?? name}`;
  }

  /** The whole file. */
  toString(): string {
    const file = this.module.path.split("/").at(-1) ?? this.module.path;
    const head = `// Generated from ${file} by mojoscope mojom generate. Do not edit.`;
    const pieces = [...this.#pieces, ...this.#helpers.values()];
    const isUsed = pieces.some((piece) => piece.includes("mojo."));
    const runtime = isUsed
      ? [`import * as mojo from ${JSON.stringify(this.#options.runtime)};`]
      : [];
    const top = [head, ...runtime, ...this.#importLines()].join("\n");
    return `${[top, ...pieces].join("\n\n")}\n`;
  }

  #use(item: NamedDefinition, prefix: string, suffix: string, isType: boolean): string {
    const bare = this.#names.get(item.module)?.of(item);
    if (bare === undefined) throw new Error(`"${item.fullName}" is out of reach`);
    const name = prefix + bare + suffix;
    if (item.module === this.module) return name;
    const imports = this.#imports.get(item.module) ?? new Map<string, Import>();
    this.#imports.set(item.module, imports);
    const earlier = imports.get(name);
    const local = earlier?.local ?? name + this.#aliasSuffix(item.module, bare);
    imports.set(name, { local, isType: isType && earlier?.isType !== false });
    return local;
  }

  // The same name may come from several files; then imported ones carry their file's number.
  #aliasSuffix(owner: Module, bare: string): string {
    const files = [this.module, ...this.module.imports];
    const isShared = files.some((file) => file !== owner && this.#names.get(file)?.has(bare));
    return isShared ? `_${files.indexOf(owner)}` : "";
  }

  #importLines(): string[] {
    return [...this.#imports].map(([module, names]) => {
      const items = [...names].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const specifiers = items.map(([name, { local, isType }]) => {
        return `${isType ? "type " : ""}${name}${local === name ? "" : ` as ${local}`}`;
      });
      const path = JSON.stringify(this.#options.importPath(module));
      return render(["import ", braces(...specifiers), ` from ${path};`], 0);
    });
  }
}

interface Import {
  readonly local: string;
  readonly isType: boolean;
}
