import type { Descriptor } from "../../shared/codegen/index.ts";
import type { TreeNode } from "../../shared/contract/index.ts";
import {
  type DecodedMessage,
  decodeMessage,
  isControlMessage,
  type ValueNode,
} from "../../shared/wire/index.ts";
import { withLegacyDetails } from "./legacy-details.ts";

/** Characters of the one-line text of a message. */
const MAX_INFO_LENGTH = 160;

/** A message as the view shows it. */
export interface ReadableMessage {
  /** PASS, or the name of the validation error; empty when no description of it is there. */
  readonly verdict: string;
  /** Parameters in one line, such as `message="hello", count=3`. */
  readonly info: string;
  /** Every value with its bytes, in display order. */
  readonly tree: TreeNode[];
}

/** The interface whose calls carry legacy messages. */
const LEGACY_CHANNEL = "IPC.mojom.Channel";

const UNREADABLE: ReadableMessage = { verdict: "", info: "", tree: [] };

/** Reads messages of the interfaces that a descriptor knows. */
export class MessageReader {
  readonly #descriptor: Descriptor;

  constructor(descriptor: Descriptor) {
    this.#descriptor = descriptor;
  }

  /** Whether messages of an interface can be read. */
  isDescribed(interfaceName: string): boolean {
    return Object.hasOwn(this.#descriptor.interfaces, interfaceName);
  }

  /** The name of a method as written in the .mojom; undefined when it is not described. */
  methodName(interfaceName: string, ordinal: number): string | undefined {
    return this.#descriptor.interfaces[interfaceName]?.methods.find(
      (method) => method.ordinal === ordinal,
    )?.name;
  }

  /** Reads one whole message. Interfaces that are not described give an empty result. */
  read(interfaceName: string, bytes: Uint8Array): ReadableMessage {
    const decoded = this.#decode(interfaceName, bytes);
    if (decoded === undefined) {
      return UNREADABLE;
    }
    const { header, payload, verdict } = decoded;
    const tree: TreeNode[] = [];
    flatten(header, 0, tree);
    if (payload !== undefined) {
      flatten(payload, 0, tree);
    }
    return { verdict, info: payload === undefined ? "" : infoText(payload), tree };
  }

  /** The one-line text alone. */
  info(interfaceName: string, bytes: Uint8Array): string {
    const payload = this.#decode(interfaceName, bytes)?.payload;
    return payload === undefined ? "" : infoText(payload);
  }

  #decode(interfaceName: string, bytes: Uint8Array): DecodedMessage | undefined {
    const name = this.#describedName(interfaceName, bytes);
    if (name === undefined) return undefined;
    const options = { handleCount: UNKNOWN_HANDLE_COUNT };
    const decoded = decodeMessage(this.#descriptor, name, bytes, options);
    const { payload } = decoded;
    if (payload === undefined || name !== LEGACY_CHANNEL) return decoded;
    return { ...decoded, payload: withLegacyDetails(payload) };
  }

  /** The interface to read a message by. Control messages are the same for all: any one will do. */
  #describedName(interfaceName: string, bytes: Uint8Array): string | undefined {
    if (this.isDescribed(interfaceName)) return interfaceName;
    return isControlMessage(bytes) ? Object.keys(this.#descriptor.interfaces)[0] : undefined;
  }
}

/** How many handles came along is not recorded: every index is taken to be good. */
const UNKNOWN_HANDLE_COUNT = 0xfffffffe;

function flatten(node: ValueNode, depth: number, into: TreeNode[]): void {
  into.push({
    depth,
    name: node.name,
    type: node.type,
    value: node.value,
    start: node.start,
    end: node.end,
    error: node.error?.text ?? null,
  });
  for (const child of node.children) {
    flatten(child, depth + 1, into);
  }
  if (node.omitted !== undefined) into.push(omittedLine(node, node.omitted, depth + 1));
}

/** Stands for what was read and found valid, but is not shown. */
function omittedLine({ end }: ValueNode, count: number, depth: number): TreeNode {
  const value = `${count} more, not shown`;
  return { depth, name: "…", type: "", value, start: end, end, error: null };
}

/** The parameters of a message in one line. */
export function infoText(payload: ValueNode): string {
  const text = payload.children.map((child) => `${child.name}=${shortValue(child)}`).join(", ");
  return text.length > MAX_INFO_LENGTH ? `${text.slice(0, MAX_INFO_LENGTH - 1)}…` : text;
}

function shortValue({ children, value }: ValueNode): string {
  // The value of a union is the name of its one member, which says more.
  if (value !== "" && value !== children[0]?.name) {
    return value;
  }
  return `{${children.map((child) => `${child.name}: ${shortValue(child)}`).join(", ")}}`;
}
