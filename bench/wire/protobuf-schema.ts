import { readFileSync } from "node:fs";
import protobufjs from "protobufjs";

const SOURCE = readFileSync(new URL("shapes.proto", import.meta.url), "utf8");
const { root } = protobufjs.parse(SOURCE, { keepCase: true });
root.resolveAll();

/** The messages of shapes.proto, which names no package. */
export const protobufTypes: readonly protobufjs.Type[] = root.nestedArray.filter(
  (item) => item instanceof protobufjs.Type,
);

/** One of them. */
export function protobufType(name: string): protobufjs.Type {
  return root.lookupType(name);
}
