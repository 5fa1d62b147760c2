import type { InterfaceDefinition, MethodDefinition } from "./interface-definition.ts";

/** The methods of an interface, by ordinal. */
export class MethodTable {
  /** Ordinals are mostly small and without gaps. */
  readonly #bySmallOrdinal: (MethodDefinition | undefined)[] = [];
  readonly #byOrdinal = new Map<number, MethodDefinition>();

  constructor(methods: readonly MethodDefinition[]) {
    for (const method of methods) {
      this.#byOrdinal.set(method.ordinal, method);
      this.#bySmallOrdinal.push(undefined);
    }
    for (const method of methods) {
      const { ordinal } = method;
      if (ordinal < methods.length) this.#bySmallOrdinal[ordinal] = method;
    }
  }

  /** The method of that ordinal; undefined if there is none. */
  get(ordinal: number): MethodDefinition | undefined {
    const methods = this.#bySmallOrdinal;
    return ordinal < methods.length ? methods[ordinal] : this.#byOrdinal.get(ordinal);
  }
}

const tables = new WeakMap<object, MethodTable>();

/** The methods of an interface by ordinal. */
export function methodTable<T>(definition: InterfaceDefinition<T>): MethodTable {
  let table = tables.get(definition);
  if (table === undefined) {
    table = new MethodTable(definition.methods);
    tables.set(definition, table);
  }
  return table;
}
