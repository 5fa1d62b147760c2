import type { ValueNode } from "./value-node.ts";

/**
 * The value of a tree without its bytes: structs as objects by mojom field name, unions as
 * `{tag, value}`, maps as Map, array<uint8> as Uint8Array, handles and endpoints as their index.
 * It is what `encodeStruct` takes. What the tree omits is missing here as well.
 */
export function plainValue(node: ValueNode): unknown {
  switch (node.kind) {
    case "struct":
      return Object.fromEntries(node.children.map((child) => [child.name, plainValue(child)]));
    case "array":
      return node.children.map(plainValue);
    case "union":
      return plainUnion(node);
    case "map":
      return plainMap(node);
    case "bytes":
    case "string":
    case "number":
    case "bool":
    case "enum":
    case "handle":
    case "endpoint":
    case "null":
    case "missing":
      return node.leaf ?? null;
  }
}

function plainUnion(node: ValueNode): unknown {
  const member = node.children[0];
  return member === undefined ? null : { tag: member.name, value: plainValue(member) };
}

function plainMap(node: ValueNode): unknown {
  const [keys = [], values = []] = node.children.map((half) => elements(half));
  return new Map(keys.map((key, index) => [key, values[index]]));
}

function elements(half: ValueNode): readonly unknown[] {
  return half.leaf instanceof Uint8Array ? [...half.leaf] : half.children.map(plainValue);
}
