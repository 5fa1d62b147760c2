import type { Enum, Interface, Module, Struct, Union } from "./model.ts";

/** A definition that is marked [Stable]. */
export type StableDefinition =
  | { readonly type: "struct"; readonly definition: Struct }
  | { readonly type: "union"; readonly definition: Union }
  | { readonly type: "enum"; readonly definition: Enum }
  | { readonly type: "interface"; readonly definition: Interface };

/** The [Stable] definitions of modules, nested enums included, by full name. */
export function stableDefinitions(modules: Iterable<Module>): Map<string, StableDefinition> {
  const stable = new Map<string, StableDefinition>();
  for (const module of modules) {
    for (const item of definitionsOf(module)) {
      if (item.definition.stable) stable.set(item.definition.fullName, item);
    }
  }
  return stable;
}

function* definitionsOf(module: Module): Generator<StableDefinition> {
  const { enums, interfaces, structs, unions } = module;
  const nested = [...structs, ...interfaces].flatMap((owner) => owner.enums);
  for (const definition of structs) yield { type: "struct", definition };
  for (const definition of unions) yield { type: "union", definition };
  for (const definition of [...enums, ...nested]) yield { type: "enum", definition };
  for (const definition of interfaces) yield { type: "interface", definition };
}
