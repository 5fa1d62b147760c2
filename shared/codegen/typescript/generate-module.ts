import type { Const, Module } from "../../mojom/index.ts";
import { enumsOf, withNativeHandle } from "../describe.ts";
import { literal } from "./defaults.ts";
import { generateEnum } from "./generate-enum.ts";
import { generateFeature } from "./generate-feature.ts";
import { generateInterface } from "./generate-interface.ts";
import { generateMapped } from "./generate-mapped.ts";
import { generateStruct } from "./generate-struct.ts";
import { generateUnion } from "./generate-union.ts";
import { generateUuid } from "./generate-uuid.ts";
import { braces } from "./layout.ts";
import { constsOf } from "./module-names.ts";
import { ModuleWriter } from "./module-writer.ts";
import type { GenerateOptions } from "./module-writer.ts";
import { SlotCoder } from "./slot-coder.ts";

/** Generates the TypeScript bindings of one module: the text of a whole file. */
export function generateModule(module: Module, options: GenerateOptions): string {
  const writer = new ModuleWriter(module, options);
  const coder = new SlotCoder(writer);
  if (writer.isVariant) {
    shareValues(writer, module);
  } else {
    for (const item of enumsOf(module)) {
      generateEnum(writer, item);
      generateUuid(writer, item);
    }
    for (const item of constsOf(module)) generateConst(writer, item);
    for (const item of module.features) generateFeature(writer, item);
  }
  for (const item of enumsOf(module)) generateMapped(writer, item);
  for (const item of module.structs.flatMap(withNativeHandle)) {
    generateStruct(writer, coder, item);
    generateUuid(writer, item);
    generateMapped(writer, item);
  }
  for (const item of module.unions) {
    generateUnion(writer, coder, item);
    generateUuid(writer, item);
    generateMapped(writer, item);
  }
  for (const item of module.interfaces) generateInterface(writer, coder, item);
  return writer.toString();
}

// Whoever uses a variant finds in its file all that the file of the first set has.
function shareValues(writer: ModuleWriter, module: Module): void {
  const items = [...enumsOf(module), ...constsOf(module), ...module.features];
  const names = items.map((item) => writer.valueName(item)).toSorted();
  writer.piece((lines) => {
    if (names.length > 0) lines.add("export ", braces(...names), ";");
  });
}

function generateConst(writer: ModuleWriter, item: Const): void {
  writer.piece((lines) => {
    lines.doc(item.comment);
    const type = item.kind.type === "enum" ? lines.annotation(writer.typeName(item.kind.enum)) : "";
    const value = literal(writer, item.kind, item.value);
    lines.add(`export const ${writer.valueName(item)}${type} = ${value};`);
  });
}
