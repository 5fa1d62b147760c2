import type {
  Const,
  Enum,
  Feature,
  Interface,
  Method,
  Module,
  Struct,
  Union,
} from "../../mojom/index.ts";
import { enumsOf, withNativeHandle } from "../describe.ts";
import { convertScope, pascalCase, screamingCase, typeName } from "./identifiers.ts";
import { mappableOf } from "./type-map.ts";
import type { MappableDefinition, TypeMap } from "./type-map.ts";

/** A definition that gets a TypeScript name of its own. */
export type NamedDefinition = Struct | Union | Enum | Interface | Const | Feature;

/** The names of a native type, which is exported, and of its traits, which are not. */
export interface MappedNames {
  readonly name: string;
  readonly traits: string;
}

/** The exported TypeScript names of one module; the same for the file itself and its importers. */
export class ModuleNames {
  readonly #taken = new Set<string>();
  readonly #names = new Map<NamedDefinition, string>();
  readonly #mapped = new Map<NamedDefinition, MappedNames>();

  /** @param typeMap what gets a second name, for the native type */
  constructor(module: Module, typeMap: TypeMap = new Map()) {
    const structs = module.structs.flatMap(withNativeHandle);
    for (const item of [...structs, ...module.unions, ...module.interfaces]) {
      this.#give(item, typeName(pascalCase(item.name)));
    }
    for (const item of enumsOf(module)) {
      this.#give(item, typeName((item.parent?.name ?? "") + pascalCase(item.name)));
    }
    for (const { methods, name } of module.interfaces) {
      for (const method of methods) this.#giveLists(name, method);
    }
    for (const item of constsOf(module)) this.#give(item, constName(item));
    for (const item of module.features) this.#give(item, typeName(featureName(item)));
    // Last, so that a type map changes no other name.
    for (const item of mappableOf(module)) {
      if (!typeMap.has(item.fullName)) continue;
      const name = this.#take(`Mapped${this.of(item)}`);
      this.#mapped.set(item, { name, traits: this.#take(`${name}Traits`) });
    }
  }

  /** The name of a definition of this module. */
  of(item: NamedDefinition): string {
    const name = this.#names.get(item);
    if (name === undefined) throw new Error(`"${item.fullName}" is not of this module`);
    return name;
  }

  /** The names of what stands for a definition of this module, if it is mapped. */
  mappedOf(item: MappableDefinition): MappedNames | undefined {
    return this.#mapped.get(item);
  }

  /** Whether the module exports this name. */
  has(name: string): boolean {
    return this.#taken.has(name);
  }

  #giveLists(owner: string, { name, params, response }: Method): void {
    this.#give(params, `${owner}${pascalCase(name)}Params`);
    if (response !== undefined) this.#give(response, `${owner}${pascalCase(name)}Response`);
  }

  #give(item: NamedDefinition, wanted: string): void {
    this.#names.set(item, this.#take(wanted));
  }

  #take(wanted: string): string {
    let name = wanted;
    while (this.#taken.has(name)) name += "_";
    this.#taken.add(name);
    return name;
  }
}

/** All constants of a module, nested ones included. */
export function constsOf(module: Module): Const[] {
  const owners = [...module.structs, ...module.interfaces, ...module.features];
  return [...module.consts, ...owners.flatMap((owner) => owner.consts)];
}

/** The member names of an enum by the names in the .mojom. */
export function memberNames(item: Enum): ReadonlyMap<string, string> {
  return convertScope(
    item.values.map(({ name }) => name),
    screamingCase,
  );
}

// As for enumerators, a leading k is no part of it.
function featureName({ name }: Feature): string {
  return pascalCase(/^k[A-Z]/.test(name) ? name.slice(1) : name);
}

function constName({ name, parent }: Const): string {
  const prefix = parent === undefined ? "" : `${screamingCase(parent.name)}_`;
  return prefix + screamingCase(name);
}
