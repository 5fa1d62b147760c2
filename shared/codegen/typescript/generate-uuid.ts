import type { Enum, Interface, Struct, Union } from "../../mojom/index.ts";
import { screamingCase } from "./identifiers.ts";
import type { ModuleWriter } from "./module-writer.ts";

/** A definition that may have a [Uuid]. */
type Identified = Struct | Union | Enum | Interface;

/** Writes the [Uuid] of a definition as a constant, if it has one. */
export function generateUuid(writer: ModuleWriter, item: Identified): void {
  const { uuid } = item;
  if (uuid === undefined) return;
  const value = `{ high: 0x${uuid.high.toString(16)}n, low: 0x${uuid.low.toString(16)}n }`;
  writer.piece((lines) => lines.add(`export const ${uuidName(writer, item)} = ${value};`));
}

/** The name of that constant. */
export function uuidName(writer: ModuleWriter, item: Identified): string {
  return `${screamingCase(writer.valueName(item))}_UUID`;
}
