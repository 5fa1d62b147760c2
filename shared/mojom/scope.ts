import type { ConstValue, Enum, Feature, Interface, Struct, Union } from "./model.ts";
import type { Location } from "./source.ts";

/** A definition that a type name may lead to. */
export type TypeSymbol =
  | { readonly type: "struct"; readonly definition: Struct }
  | { readonly type: "union"; readonly definition: Union }
  | { readonly type: "enum"; readonly definition: Enum }
  | { readonly type: "interface"; readonly definition: Interface }
  | { readonly type: "feature"; readonly definition: Feature };

const BUILTIN_VALUES: ReadonlyMap<string, number> = new Map([
  ["float.INFINITY", Infinity],
  ["float.NEGATIVE_INFINITY", -Infinity],
  ["float.NAN", NaN],
  ["double.INFINITY", Infinity],
  ["double.NEGATIVE_INFINITY", -Infinity],
  ["double.NAN", NaN],
]);

/** What one file defines, and what it sees of the files that it imports itself. */
export class Scope {
  readonly #namespace: string;
  readonly #imports: readonly Scope[];
  readonly #types = new Map<string, TypeSymbol>();
  readonly #values = new Map<string, ConstValue>();
  readonly #places = new Map<string, Location>();

  constructor(namespace: string, imports: readonly Scope[]) {
    this.#namespace = namespace;
    this.#imports = imports;
  }

  /** The full name of something in this file. */
  qualify(name: string): string {
    return this.#namespace === "" ? name : `${this.#namespace}.${name}`;
  }

  /** Takes a full name; gives where it was taken before, here or in a direct import, if it was. */
  claim(fullName: string, place: Location): Location | undefined {
    const earlier = this.#placeOf(fullName);
    if (earlier === undefined) this.#places.set(fullName, place);
    return earlier;
  }

  /** A full name that two of the imports define, if there is one, with the second place. */
  importClash(): { readonly fullName: string; readonly place: Location } | undefined {
    const seen = new Map<string, Location>();
    for (const scope of new Set(this.#imports)) {
      for (const [fullName, place] of scope.#places) {
        if (seen.has(fullName) && scope.#types.has(fullName)) return { fullName, place };
        seen.set(fullName, place);
      }
    }
    return undefined;
  }

  /** Makes a type known in this file and to its importers. */
  addType(fullName: string, symbol: TypeSymbol): void {
    this.#types.set(fullName, symbol);
  }

  /** Makes a constant or an enumerator known in this file and to its importers. */
  addValue(fullName: string, value: ConstValue): void {
    this.#values.set(fullName, value);
  }

  /** Looks a type name up as seen from inside `enclosing` (names without the namespace, narrowest last). */
  findType(name: string, enclosing: readonly string[] = []): TypeSymbol | undefined {
    return this.#find(this.#candidates(name, enclosing), (scope) => scope.#types);
  }

  /** Looks a value name up: enclosing scopes, then the implied enum, then the float builtins. */
  findValue(
    name: string,
    enclosing: readonly string[],
    implied: Enum | undefined,
  ): ConstValue | undefined {
    const values = (scope: Scope) => scope.#values;
    const found = this.#find(this.#candidates(name, enclosing), values);
    if (found !== undefined && (implied === undefined || canStandFor(found, implied))) return found;
    // Also for what is found but cannot be meant: before 2020 a bare name stood for the enum's first.
    const member = implied && this.#find([`${implied.fullName}.${name}`], values);
    if (member !== undefined || found !== undefined) return member ?? found;
    const builtin = BUILTIN_VALUES.get(name);
    return builtin === undefined ? undefined : { type: "float", value: builtin };
  }

  /** The visible names that end like `name`, for hints. */
  similarTypes(name: string): string[] {
    const last = name.split(".").at(-1)?.toLowerCase();
    const visible = [this, ...this.#imports].flatMap((scope) => [...scope.#types.keys()]);
    return visible.filter((fullName) => fullName.split(".").at(-1)?.toLowerCase() === last);
  }

  #candidates(name: string, enclosing: readonly string[]): string[] {
    const scopes = enclosing
      .map((_, index) => enclosing.slice(0, index + 1).join("."))
      .toReversed();
    const candidates = scopes.map((scope) => this.qualify(`${scope}.${name}`));
    candidates.push(this.qualify(name));
    if (this.#namespace !== "") candidates.push(name);
    return candidates;
  }

  #find<T>(
    candidates: readonly string[],
    table: (scope: Scope) => ReadonlyMap<string, T>,
  ): T | undefined {
    for (const fullName of candidates) {
      for (const scope of [this, ...this.#imports]) {
        const found = table(scope).get(fullName);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  #placeOf(fullName: string): Location | undefined {
    for (const scope of [this, ...this.#imports]) {
      const place = scope.#places.get(fullName);
      if (place !== undefined) return place;
    }
    return undefined;
  }
}

function canStandFor(value: ConstValue, item: Enum): boolean {
  return value.type === "int" || (value.type === "enum" && value.enum === item);
}
