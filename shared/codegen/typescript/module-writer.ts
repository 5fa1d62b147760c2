import type { Enum, Module, Struct } from "../../mojom/index.ts";
import { withImports } from "../describe.ts";
import { braces, render } from "./layout.ts";
import { Lines } from "./lines.ts";
import { memberNames, ModuleNames } from "./module-names.ts";
import type { MappedNames, NamedDefinition } from "./module-names.ts";
import { runtimeTypes } from "./runtime-types.ts";
import type { MappableDefinition, TypeMap, TypeMapping } from "./type-map.ts";

/** How generated code gets at what it needs. */
export interface GenerateOptions {
  /** Import specifier of the runtime for generated code, as seen from the generated file. */
  readonly runtime: string;
  /** Import specifier of the generated file of an imported module. */
  readonly importPath: (module: Module) => string;
  /**
   * Native types that stand for mojom types, besides those of the runtime; for all files of one set
   * of bindings the same.
   */
  readonly typeMap?: TypeMap;
  /** Import specifier for what the type map calls `from`; by default the same. */
  readonly nativePath?: (from: string) => string;
  /**
   * Makes the file one of a variant, which has no enums and constants of its own: the import
   * specifier of a module's file in the first set of bindings, which has them.
   */
  readonly sharedPath?: (module: Module) => string;
  /** Leaves all types out: the same code in plain JavaScript. */
  readonly isJavaScript?: boolean;
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
  readonly #typeMap: TypeMap;
  /** What is imported, by specifier. */
  readonly #imports = new Map<string, Map<string, Import>>();

  constructor(module: Module, options: GenerateOptions) {
    this.module = module;
    this.#options = options;
    this.#typeMap = new Map([...runtimeTypes(options.runtime), ...(options.typeMap ?? [])]);
    for (const item of withImports([module])) {
      this.#names.set(item, new ModuleNames(item, this.#typeMap));
    }
  }

  /** Whether enums and constants come from the first set of bindings. */
  get isVariant(): boolean {
    return this.#options.sharedPath !== undefined;
  }

  /** Whether types are written. */
  get isTyped(): boolean {
    return this.#options.isJavaScript !== true;
  }

  /** `<type>` */
  typeArgument(type: string): string {
    return this.isTyped ? `<${type}>` : "";
  }

  /** Adds a top-level piece that declares a type and nothing else. */
  typePiece(write: (lines: Lines) => void): void {
    if (this.isTyped) this.piece(write);
  }

  /** Adds a top-level piece. */
  piece(write: (lines: Lines) => void): void {
    const lines = new Lines(this.isTyped);
    write(lines);
    if (lines.toString() !== "") this.#pieces.push(lines.toString());
  }

  /**
   * Adds a helper function unless there is one of that name already; gives the name, which is the
   * wanted one unless a type of this file has a function of that name.
   */
  helper(wanted: string, write: (lines: Lines, name: string) => void): string {
    const owner = wanted.replace(/^(?:encode|decode|clone|equals)/, "");
    const name = this.#names.get(this.module)?.has(owner) === true ? `${wanted}_` : wanted;
    if (this.#helpers.has(name)) return name;
    // Taken before it is written: helpers of recursive types refer to themselves.
    this.#helpers.set(name, "");
    const lines = new Lines(this.isTyped);
    write(lines, name);
    this.#helpers.set(name, lines.toString());
    return name;
  }

  /** The TypeScript name of a definition, imported as a type if it is another module's. */
  typeName(item: NamedDefinition): string {
    return this.#use(item, this.#nameOf(item), "", "", true);
  }

  /** As `typeName`, for use as a value. */
  valueName(item: NamedDefinition): string {
    return this.#use(item, this.#nameOf(item), "", "", false);
  }

  /** The name of the type that values of a definition have: of the native one, if it is mapped. */
  valueTypeName(item: MappableDefinition): string {
    return this.#use(item, this.#mappedName(item) ?? this.#nameOf(item), "", "", true);
  }

  /**
   * The name of a function or object that goes with the values of a definition, such as `encodeFoo`;
   * if it is mapped, the one for its native values.
   */
  companion(prefix: string, item: MappableDefinition, suffix = ""): string {
    const bare = this.#mappedName(item) ?? this.#nameOf(item);
    return this.#use(item, bare, prefix, suffix, false);
  }

  /** As `companion`, but for the wire form even if it is mapped. */
  wireCompanion(prefix: string, item: MappableDefinition, suffix = ""): string {
    return this.#use(item, this.#nameOf(item), prefix, suffix, false);
  }

  /** How a definition is mapped, if it is. */
  mappingOf(item: MappableDefinition): TypeMapping | undefined {
    return this.#typeMap.get(item.fullName);
  }

  /** Imports the native type and the traits of a mapped definition of this file; gives their names. */
  importMapped(item: MappableDefinition): MappedNames | undefined {
    const names = this.#names.get(item.module)?.mappedOf(item);
    const mapping = this.mappingOf(item);
    if (names === undefined || mapping === undefined) return undefined;
    const { from, traits, traitsFrom, type } = mapping;
    this.#importNative(traitsFrom, { name: traits, local: names.traits, isType: false });
    if (from !== undefined)
      this.#importNative(from, { name: type, local: names.name, isType: true });
    return names;
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
    const about = (this.module.comment ?? "").split("\n").map((line) => `// ${line}`.trimEnd());
    const comment = this.module.comment === undefined ? [] : ["//", ...about];
    const top = [head, ...comment, ...runtime, ...this.#importLines()].join("\n");
    return `${[top, ...pieces].join("\n\n")}\n`;
  }

  #nameOf(item: NamedDefinition): string {
    const name = this.#names.get(item.module)?.of(item);
    if (name === undefined) throw new Error(`"${item.fullName}" is out of reach`);
    return name;
  }

  #mappedName(item: MappableDefinition): string | undefined {
    return this.#names.get(item.module)?.mappedOf(item)?.name;
  }

  #importNative(from: string, item: Import): void {
    const { nativePath, runtime } = this.#options;
    const specifier = from === runtime ? from : (nativePath?.(from) ?? from);
    this.#importsFrom(specifier).set(`${item.name} ${item.local}`, item);
  }

  #use(
    item: NamedDefinition,
    bare: string,
    prefix: string,
    suffix: string,
    isType: boolean,
  ): string {
    const name = prefix + bare + suffix;
    const isShared = isValue(item) && bare === this.#nameOf(item);
    const specifier = this.#specifierOf(item.module, isShared);
    if (specifier === undefined) return name;
    const imports = this.#importsFrom(specifier);
    const earlier = imports.get(name);
    const local = earlier?.local ?? name + this.#aliasSuffix(item.module, bare);
    imports.set(name, { name, local, isType: isType && earlier?.isType !== false });
    return local;
  }

  /** Where a name of a module comes from; undefined for this very file. */
  #specifierOf(module: Module, isShared: boolean): string | undefined {
    const { importPath, sharedPath } = this.#options;
    if (isShared && sharedPath !== undefined) return sharedPath(module);
    return module === this.module ? undefined : importPath(module);
  }

  #importsFrom(specifier: string): Map<string, Import> {
    const imports = this.#imports.get(specifier) ?? new Map<string, Import>();
    this.#imports.set(specifier, imports);
    return imports;
  }

  // The same name may come from several files; then imported ones carry their file's number.
  #aliasSuffix(owner: Module, bare: string): string {
    if (owner === this.module) return "";
    const files = [this.module, ...this.module.imports];
    const isShared = files.some((file) => file !== owner && this.#names.get(file)?.has(bare));
    return isShared ? `_${files.indexOf(owner)}` : "";
  }

  #importLines(): string[] {
    return [...this.#imports].flatMap(([specifier, names]) => {
      const items = [...names]
        .filter(([, { isType }]) => this.isTyped || !isType)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
      if (items.length === 0) return [];
      const specifiers = items.map(([, { name, local, isType }]) => {
        return `${isType ? "type " : ""}${name}${local === name ? "" : ` as ${local}`}`;
      });
      return render(["import ", braces(...specifiers), ` from ${JSON.stringify(specifier)};`], 0);
    });
  }
}

interface Import {
  readonly name: string;
  readonly local: string;
  readonly isType: boolean;
}

/** Whether a definition is an enum, a constant or a feature, which all variants share. */
function isValue(item: NamedDefinition): boolean {
  return "values" in item || "value" in item || isFeature(item);
}

function isFeature(item: NamedDefinition): boolean {
  return "consts" in item && !("fields" in item) && !("methods" in item);
}
