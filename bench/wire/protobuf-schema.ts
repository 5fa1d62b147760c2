import protobufjs from "protobufjs";
import source from "./shapes.proto?raw";

const { root } = protobufjs.parse(source, { keepCase: true });
root.resolveAll();

/** The messages of shapes.proto, which names no package. */
export const protobufTypes: readonly protobufjs.Type[] = root.nestedArray.filter(
  (item) => item instanceof protobufjs.Type,
);

/** One of them. */
export function protobufType(name: string): protobufjs.Type {
  return root.lookupType(name);
}
