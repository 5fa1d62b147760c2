import {
  IPC_LOGGING_ID,
  IPC_REPLY_ID,
  LEGACY_HEADER_BYTES,
  LegacyMessage,
  MessageFlagBits,
  MSG_ROUTING_CONTROL,
  MSG_ROUTING_NONE,
} from "../../shared/legacy/index.ts";
import type { ValueNode } from "../../shared/wire/index.ts";

/** The struct that carries a legacy message in a Mojo message. */
const CARRIER = "IPC.mojom.Message";
/** Size and count in front of an array's elements. */
const ARRAY_HEADER_BYTES = 8;
const ROUTING_NAMES = new Map([
  [MSG_ROUTING_NONE, "MSG_ROUTING_NONE"],
  [MSG_ROUTING_CONTROL, "MSG_ROUTING_CONTROL"],
]);
const TYPE_NAMES = new Map([
  [IPC_REPLY_ID, "reply"],
  [IPC_LOGGING_ID, "logging"],
]);

/** The tree of a Mojo message, in which each legacy message shows its header instead of bytes alone. */
export function withLegacyDetails(node: ValueNode): ValueNode {
  if (node.type.replace("?", "") === CARRIER) return explained(node);
  if (node.children.length === 0) return node;
  return { ...node, children: node.children.map(withLegacyDetails) };
}

function explained(node: ValueNode): ValueNode {
  const bytes = node.children.find(({ name }) => name === "bytes");
  if (!(bytes?.leaf instanceof Uint8Array)) return node;
  const message = parse(bytes.leaf);
  if (message === undefined) return { ...node, value: "no legacy message" };
  const detailed = { ...bytes, children: fieldsOf(message, bytes.start + ARRAY_HEADER_BYTES) };
  const children = node.children.map((child) => (child === bytes ? detailed : child));
  return { ...node, value: summaryOf(message), children };
}

function parse(bytes: Uint8Array): LegacyMessage | undefined {
  try {
    return LegacyMessage.parse(bytes);
  } catch {
    // The channel will say what is wrong with it.
    return undefined;
  }
}

function summaryOf(message: LegacyMessage): string {
  return `${typeText(message)} to ${routingText(message)}, ${message.payload.length} bytes`;
}

function typeText({ type, messageClass, messageLine }: LegacyMessage): string {
  return TYPE_NAMES.get(type) ?? `class ${messageClass} line ${messageLine}`;
}

function routingText({ routingId }: LegacyMessage): string {
  return ROUTING_NAMES.get(routingId) ?? `${routingId}`;
}

function fieldsOf(message: LegacyMessage, start: number): ValueNode[] {
  const { header, payload } = message;
  const at = (
    name: string,
    type: string,
    offset: number,
    end: number,
    value: string,
  ): ValueNode => ({
    name,
    type,
    kind: "number",
    value,
    start: start + offset,
    end: start + end,
    children: [],
  });
  return [
    at("payload_size", "uint32", 0, 4, `${payload.length}`),
    at("routing", "int32", 4, 8, routingText(message)),
    at("type", "uint32", 8, 12, typeText(message)),
    at("flags", "uint8", 12, 13, flagsText(header.flags)),
    at("reference_number", "uint24", 13, 16, `${header.referenceNumber}`),
    at("num_fds", "uint16", 16, 18, `${header.numFds}`),
    at(
      "payload",
      "pickle",
      LEGACY_HEADER_BYTES,
      LEGACY_HEADER_BYTES + payload.length,
      `${payload.length} bytes`,
    ),
  ];
}

function flagsText(flags: number): string {
  const { PRIORITY_MASK, ...bits } = MessageFlagBits;
  const names = Object.entries(bits).filter(([, bit]) => (flags & bit) !== 0);
  const texts = [`priority ${flags & PRIORITY_MASK}`, ...names.map(([name]) => name)];
  return texts.join(", ");
}
