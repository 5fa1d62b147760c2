import type { AttachmentName } from "../../../shared/system/index.ts";

/** Exit code of a client that cannot connect. */
export const CANNOT_CONNECT = 42;

/** Writes a pipe id as an argument; without one the connection is isolated. */
export function formatPipeId(id: AttachmentName | undefined): string {
  if (id === undefined) return "isolated";
  return typeof id === "string" ? `text:${id}` : `number:${id}`;
}

/** Reads what {@link formatPipeId} wrote. */
export function parsePipeId(text: string): AttachmentName | undefined {
  if (text === "isolated") return undefined;
  const [kind = "", ...rest] = text.split(":");
  const value = rest.join(":");
  return kind === "number" ? BigInt(value) : value;
}
