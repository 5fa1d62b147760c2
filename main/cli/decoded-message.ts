import { toHex } from "../../shared/base/index.ts";
import type { DecodedMessage, LeafValue, ValueNode } from "../../shared/wire/index.ts";
import { MessageFlags, VALIDATION_ERROR_MEANINGS } from "../../shared/wire/index.ts";

/** A message for people: what it is, the verdict, and a line for each value with its bytes. */
export function decodedText(
  interfaceName: string,
  decoded: DecodedMessage,
  length: number,
): string {
  const trees = [decoded.header, decoded.payload].filter((node) => node !== undefined);
  const digits = Math.max(4, length.toString(16).length);
  return [
    `${interfaceName}: ${messageText(decoded)}, ${length} bytes`,
    ...trees.flatMap((node) => linesOf(node, 0, digits)),
    ...verdictLines(decoded),
  ].join("\n");
}

function verdictLines({ error }: DecodedMessage): string[] {
  if (error === undefined) return ["verdict: PASS"];
  return [`verdict: ${error.message}`, `         ${VALIDATION_ERROR_MEANINGS[error.code]}`];
}

/** The same for programs; bigints are decimal strings and byte arrays hex strings. */
export function decodedReport(interfaceName: string, decoded: DecodedMessage) {
  const { error, header, payload, verdict } = decoded;
  return {
    interface: interfaceName,
    message: messageText(decoded),
    verdict,
    error: error === undefined ? null : { offset: error.offset, text: error.message },
    header: reportOf(header),
    payload: payload === undefined ? null : reportOf(payload),
  };
}

/** As far as the header can be read: a broken one may still say what it was meant for. */
function messageText({ header }: DecodedMessage): string {
  const field = (wanted: string) => header.children.find(({ name }) => name === wanted);
  const flags = field("flags")?.leaf;
  if (typeof flags !== "number") return "a message with a broken header";
  const [method, version] = [field("name"), field("version")].map((node) => node?.value ?? "");
  return `${directionText(flags)} ${method}, header v${version}`;
}

function directionText(flags: number): string {
  if ((flags & MessageFlags.IsResponse) !== 0) return "response to";
  return (flags & MessageFlags.ExpectsResponse) === 0 ? "one-way" : "request";
}

function linesOf(node: ValueNode, depth: number, digits: number): string[] {
  const { children, end, error, name, omitted, start, type, value } = node;
  const bit = node.bit === undefined ? "" : `.${node.bit}`;
  const range = `${offsetText(start, digits)}${bit}..${offsetText(end, digits)}`;
  const margin = " ".repeat(2 * digits + 6);
  const indent = "  ".repeat(depth);
  const lines = [`${range.padEnd(margin.length)}${indent}${name}: ${type}${valueText(value)}`];
  for (const child of children) lines.push(...linesOf(child, depth + 1, digits));
  if (omitted !== undefined) lines.push(`${margin}${indent}  … and ${omitted} more`);
  if (error !== undefined) lines.push(`${margin}${indent}  ^ ${error.text}`);
  return lines;
}

function offsetText(offset: number, digits: number): string {
  return offset.toString(16).padStart(digits, "0");
}

function valueText(value: string): string {
  return value === "" ? "" : ` = ${value}`;
}

/** A node of the value tree as JSON has it. */
interface NodeReport {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly value: string;
  readonly leaf?: boolean | number | string | null;
  readonly start: number;
  readonly end: number;
  readonly bit?: number;
  readonly omitted?: number;
  readonly error?: { readonly code: string; readonly offset: number; readonly text: string };
  readonly children: readonly NodeReport[];
}

function reportOf(node: ValueNode): NodeReport {
  const { name, type, kind, value, leaf, start, end, bit, omitted, error, children } = node;
  return {
    name,
    type,
    kind,
    value,
    ...(leaf !== undefined && { leaf: leafReport(leaf) }),
    start,
    end,
    ...(bit !== undefined && { bit }),
    ...(omitted !== undefined && { omitted }),
    ...(error !== undefined && { error }),
    children: children.map(reportOf),
  };
}

function leafReport(leaf: LeafValue): boolean | number | string | null {
  if (leaf instanceof Uint8Array) return toHex(leaf);
  const isPlain = typeof leaf !== "bigint" && (typeof leaf !== "number" || Number.isFinite(leaf));
  return isPlain ? leaf : String(leaf);
}
