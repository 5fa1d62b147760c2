import type { KindDescriptor } from "../../codegen/index.ts";
import { remembered } from "./remembered.ts";

/** A type as it would be written in a .mojom, named types by full name. */
export const kindText: (kind: KindDescriptor) => string = remembered((kind: KindDescriptor) => {
  return baseText(kind) + (kind.nullable ? "?" : "");
});

function baseText(kind: KindDescriptor): string {
  switch (kind.type) {
    case "primitive":
      return kind.name;
    case "string":
      return "string";
    case "handle":
      return kind.handle === "any" ? "handle" : `handle<${kind.handle}>`;
    case "endpoint":
      return `pending_${kind.associated ? "associated_" : ""}${kind.role}<${kind.interface}>`;
    case "array": {
      const length = kind.length === undefined ? "" : `, ${kind.length}`;
      return `array<${kindText(kind.element)}${length}>`;
    }
    case "map":
      return `map<${kindText(kind.key)}, ${kindText(kind.value)}>`;
    case "struct":
      return kind.struct;
    case "union":
      return kind.union;
    case "enum":
      return kind.enum;
  }
}
