/** Exit code of a client that cannot connect. */
export const CANNOT_CONNECT = 42;

/** Writes a pipe id as an argument: numbers end in "n". */
export function formatPipeId(id: string | number | bigint): string {
  return typeof id === "string" ? id : `${id}n`;
}

/** Reads what {@link formatPipeId} wrote. */
export function parsePipeId(text: string): string | bigint {
  return /^\d+n$/.test(text) ? BigInt(text.slice(0, -1)) : text;
}
