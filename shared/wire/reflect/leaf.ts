import { toHex } from "../../base/index.ts";
import type { Descriptor, KindDescriptor } from "../../codegen/index.ts";
import { enumOf, enumZero } from "./descriptor-access.ts";
import type { LeafValue, OpenNode, ValueNodeKind } from "./value-node.ts";

/** Byte arrays show this many bytes in their text. */
const SHOWN_BYTES = 32;
/** Strings show this many characters in their text; escapes could make it too long for a string. */
const SHOWN_CHARACTERS = 10_000;

/** Gives a node its value, and a text made from it unless there is a better one. */
export function setLeaf(
  node: OpenNode,
  kind: ValueNodeKind,
  leaf: LeafValue,
  text: string = leafText(leaf),
): void {
  node.kind = kind;
  node.leaf = leaf;
  node.value = text;
}

/** Makes a node a null one, whatever it was. */
export function setNull(node: OpenNode): void {
  node.kind = "null";
  node.leaf = null;
  node.value = "null";
}

/** What a field reads as when the sender's struct is too old to have it; never its mojom default. */
export function missingValue(descriptor: Descriptor, kind: KindDescriptor): LeafValue {
  if (kind.nullable) return null;
  if (kind.type === "enum") return enumZero(enumOf(descriptor, kind.enum));
  if (kind.type !== "primitive") return null;
  if (kind.name === "bool") return false;
  return kind.name === "int64" || kind.name === "uint64" ? 0n : 0;
}

function leafText(leaf: LeafValue): string {
  if (typeof leaf === "string") return quoted(leaf);
  return leaf instanceof Uint8Array ? bytesText(leaf) : String(leaf);
}

function quoted(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, SHOWN_CHARACTERS))} … (${text.length} characters)`;
}

function bytesText(bytes: Uint8Array): string {
  const shown = toHex(bytes.subarray(0, SHOWN_BYTES), " ");
  const more = bytes.length > SHOWN_BYTES ? " …" : "";
  return `${bytes.length} bytes${shown === "" ? "" : ": "}${shown}${more}`;
}
