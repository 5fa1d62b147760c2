/** Bytes in one line of the hex view. */
export const LINE_BYTES = 16;

/** One byte as it is drawn. */
export interface HexByte {
  readonly offset: number;
  readonly hex: string;
  /** The character, or a middle dot for what cannot be printed. */
  readonly text: string;
}

/** Lines needed for a message. */
export function lineCount(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / LINE_BYTES);
}

/** The bytes of one line. */
export function lineBytes(bytes: Uint8Array, line: number): HexByte[] {
  const start = line * LINE_BYTES;
  return Array.from(bytes.subarray(start, start + LINE_BYTES), (byte, index) => ({
    offset: start + index,
    hex: byte.toString(16).padStart(2, "0"),
    text: byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·",
  }));
}

/** A line's offset as shown at its start. */
export function offsetText(offset: number): string {
  return offset.toString(16).padStart(6, "0");
}

/** The bytes as a hex dump for the clipboard. */
export function hexDump(bytes: Uint8Array): string {
  return Array.from({ length: lineCount(bytes) }, (_, line) => {
    const cells = lineBytes(bytes, line);
    const hex = cells.map((cell) => cell.hex).join(" ");
    const text = cells.map((cell) => (cell.text === "·" ? "." : cell.text)).join("");
    return `${offsetText(line * LINE_BYTES)}  ${hex.padEnd(LINE_BYTES * 3 - 1)}  ${text}`;
  }).join("\n");
}

/** Where the byte cursor goes on a key; null: not a key of the hex view. */
export function moveByte(key: string, at: number, length: number): number | null {
  const steps = new Map([
    ["ArrowLeft", -1],
    ["ArrowRight", 1],
    ["ArrowUp", -LINE_BYTES],
    ["ArrowDown", LINE_BYTES],
    ["PageUp", -LINE_BYTES * 8],
    ["PageDown", LINE_BYTES * 8],
    ["Home", -length],
    ["End", length],
  ]);
  const step = steps.get(key);
  return step === undefined ? null : Math.min(Math.max(at + step, 0), Math.max(0, length - 1));
}
