import { MAX_SHOWN_ELEMENTS } from "../limits.ts";
import {
  HeaderOffset,
  INVALID_INTERFACE_ID,
  MessageFlags,
  PRIMARY_INTERFACE_ID,
} from "../message-header.ts";
import { ValidationError } from "../validation-error.ts";
import { setLeaf } from "./leaf.ts";
import { type OpenNode, openNode } from "./value-node.ts";

/** Name, type, offset and first header version of the header's fields. */
const FIELDS = [
  ["num_bytes", "uint32", HeaderOffset.NumBytes, 0],
  ["version", "uint32", HeaderOffset.Version, 0],
  ["interface_id", "uint32", HeaderOffset.InterfaceId, 0],
  ["name", "uint32", HeaderOffset.Name, 0],
  ["flags", "uint32", HeaderOffset.Flags, 0],
  ["trace_nonce", "uint32", HeaderOffset.TraceNonce, 0],
  ["request_id", "uint64", HeaderOffset.RequestId, 1],
  ["payload", "pointer", HeaderOffset.Payload, 2],
  ["payload_interface_ids", "array<uint32>?", HeaderOffset.InterfaceIds, 2],
  ["creation_timeticks_us", "int64", HeaderOffset.CreationTime, 3],
] as const;

/**
 * The value tree of a message header, as far as the bytes reach: works for broken headers too.
 * @param methodName what the header's `name` is called, if known
 */
export function headerNode(bytes: Uint8Array, methodName?: string): OpenNode {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = bytes.length >= 8 ? view.getUint32(0, true) : bytes.length;
  const version = bytes.length >= 8 ? view.getUint32(4, true) : 0;
  const end = Math.min(Math.max(stated, 8), bytes.length);
  const root = openNode("header", "MessageHeader", { start: 0, end });
  root.kind = "struct";
  for (const [name, type, at, since] of FIELDS) {
    const size = type === "uint32" ? 4 : 8;
    if (version < since || at + size > end) break;
    const node = openNode(name, type, { start: at, end: at + size });
    const value = fieldValue(view, type, at);
    setLeaf(node, "number", value, meaning(name, value, methodName));
    root.children.push(node);
  }
  return root;
}

function fieldValue(view: DataView, type: string, at: number): number | bigint {
  if (type === "uint32") return view.getUint32(at, true);
  return type === "int64" ? view.getBigInt64(at, true) : view.getBigUint64(at, true);
}

/** What a field's number means, where the number alone would not tell. */
function meaning(name: string, value: number | bigint, methodName?: string): string {
  const number = Number(value);
  if (name === "name" && methodName !== undefined) return `${methodName} (${number})`;
  if (name === "flags") return `${flagsText(number)} (${number})`;
  if (name === "interface_id") return interfaceIdText(number);
  if (name === "payload" || name === "payload_interface_ids")
    return number === 0 ? "null" : `+${value}`;
  return String(value);
}

/** The header's field that an error concerns, else the whole header. */
export function headerFieldAt(root: OpenNode, error: unknown): OpenNode {
  if (!(error instanceof ValidationError)) return root;
  const { offset } = error;
  // Offset 0 is the header's own: its size and version contradict each other or the message.
  const field = root.children.find(
    ({ start, end }) => start > 0 && start <= offset && offset < end,
  );
  return field ?? root;
}

/** Adds the ids of a valid header to the tree. */
export function addInterfaceIds(root: OpenNode, at: number, ids: readonly number[]): void {
  const node = root.children.find((child) => child.name === "payload_interface_ids");
  if (node === undefined) return;
  const array = openNode(node.name, node.type, { start: at, end: at + 8 + 4 * ids.length });
  array.kind = "array";
  array.value = `${ids.length} elements`;
  array.slot = { start: node.start, end: node.end };
  if (ids.length > MAX_SHOWN_ELEMENTS) array.omitted = ids.length - MAX_SHOWN_ELEMENTS;
  array.children = ids.slice(0, MAX_SHOWN_ELEMENTS).map((id, index) => {
    const start = at + 8 + 4 * index;
    const child = openNode(`[${index}]`, "uint32", { start, end: start + 4 });
    setLeaf(child, "number", id, `0x${id.toString(16)}`);
    return child;
  });
  root.children[root.children.indexOf(node)] = array;
}

/** The flags that are set, by name; unknown bits in hex. */
export function flagsText(flags: number): string {
  const names = Object.entries(MessageFlags).filter(([, bit]) => (flags & bit) !== 0);
  const unknown = names.reduce((rest, [, bit]) => rest & ~bit, flags) >>> 0;
  const texts = names.map(([name]) => name);
  if (unknown !== 0) texts.push(`0x${unknown.toString(16)}`);
  return texts.length === 0 ? "none" : texts.join(" | ");
}

function interfaceIdText(id: number): string {
  if (id === PRIMARY_INTERFACE_ID) return "primary (0)";
  return id === INVALID_INTERFACE_ID ? "pipe control (0xffffffff)" : `0x${id.toString(16)}`;
}
