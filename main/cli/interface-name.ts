import type { Descriptor } from "../../shared/codegen/index.ts";

/** The name of an interface leads to none, or to more than one. */
export class InterfaceNameError extends Error {
  override readonly name = "InterfaceNameError";
}

/**
 * The full name of an interface that is given by its full name, or by the end of it.
 * @throws InterfaceNameError with the names that were perhaps meant
 */
export function findInterface({ interfaces }: Descriptor, name: string): string {
  if (Object.hasOwn(interfaces, name)) return name;
  const all = Object.keys(interfaces);
  const matches = all.filter((fullName) => fullName.endsWith(`.${name}`));
  const [match] = matches;
  if (match === undefined) throw new InterfaceNameError(notFound(all, name));
  if (matches.length === 1) return match;
  throw new InterfaceNameError(`"${name}" may be any of ${matches.join(", ")}: give more of it.`);
}

function notFound(all: readonly string[], name: string): string {
  const last = (fullName: string) => fullName.split(".").at(-1)?.toLowerCase();
  const similar = all.filter((fullName) => last(fullName) === last(name));
  const hint = similar.length > 0 ? `did you mean ${similar.join(" or ")}?` : listed(all);
  return `There is no interface "${name}" in the .mojom files: ${hint}`;
}

function listed(all: readonly string[]): string {
  const shown = all.slice(0, 10).join(", ");
  return `there are ${shown}${all.length > 10 ? ` and ${all.length - 10} more` : ""}.`;
}
