import type { InterfaceDefinition, MethodDefinition } from "./interface-definition.ts";

const tables = new WeakMap<object, ReadonlyMap<number, MethodDefinition>>();

/** The methods of an interface by ordinal. */
export function methodTable<T>(
  definition: InterfaceDefinition<T>,
): ReadonlyMap<number, MethodDefinition> {
  let table = tables.get(definition);
  if (table === undefined) {
    table = new Map(definition.methods.map((method) => [method.ordinal, method]));
    tables.set(definition, table);
  }
  return table;
}
