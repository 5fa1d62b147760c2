const RESERVED = new Set(
  (
    "abstract any arguments as async await boolean break case catch class const constructor continue " +
    "debugger default delete do else enum eval export extends false finally for from function get " +
    "if implements import in instanceof interface let new never null number object of package " +
    "private protected public return set static string super switch symbol this throw true try " +
    "type typeof undefined unknown var void while with yield"
  ).split(" "),
);

// Names that generated functions use for themselves.
const LOCALS = new Set(["at", "d", "e", "error", "field", "slot", "v", "version", "view"]);

const GLOBALS = new Set(
  (
    "Array BigInt Boolean Error Infinity Map NaN Number Object Partial Pick Promise Set String " +
    "Symbol Uint8Array mojo"
  ).split(" "),
);

/** `foo_bar` and `FooBar` become `fooBar`; a leading acronym goes down as a whole. */
export function camelCase(name: string): string {
  const joined = name.replace(/(?<=[A-Za-z0-9])_+([A-Za-z0-9])/g, (_, next: string) =>
    next.toUpperCase(),
  );
  return joined.replace(/^[A-Z]+(?=[A-Z][a-z]|$|[^A-Za-z])|^[A-Z]/, (head) => head.toLowerCase());
}

/** `kFooBar`, `FooBar` and `FOO_BAR` become `FOO_BAR`. */
export function screamingCase(name: string): string {
  const bare = /^k[A-Z]/.test(name) ? name.slice(1) : name;
  return bare
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toUpperCase();
}

/** `fooBar` becomes `FooBar`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A name for a local variable or a parameter, clear of keywords and of the generator's own names. */
export function localName(name: string): string {
  return RESERVED.has(name) || LOCALS.has(name) ? `${name}_` : name;
}

/** A name for a type, clear of keywords and globals. */
export function typeName(name: string): string {
  return RESERVED.has(name) || GLOBALS.has(name) ? `${name}_` : name;
}

/** The name with "a" or "an" in front. */
export function withArticle(name: string): string {
  return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
}

/** `name`, or `name: local` where the two differ. */
export function shorthand(name: string, local: string): string {
  return name === local ? name : `${name}: ${local}`;
}

/**
 * The property and method names of generated code by the names in the .mojom: those of all fields of
 * a struct or a union, all parameters of a method, or all methods of an interface.
 */
export function propertyNamesOf(names: readonly string[]): ReadonlyMap<string, string> {
  return convertScope(names, camelCase);
}

/**
 * Converts the names of one scope; where two would become the same, both stay as written. Names
 * that mean something special to an object or a class get an underscore.
 */
export function convertScope(
  names: readonly string[],
  convert: (name: string) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(convert(name), (counts.get(convert(name)) ?? 0) + 1);
  return new Map(
    names.map((name) => {
      const converted = counts.get(convert(name)) === 1 ? convert(name) : name;
      const isSpecial = converted === "constructor" || converted === "__proto__";
      return [name, isSpecial ? `${converted}_` : converted];
    }),
  );
}
