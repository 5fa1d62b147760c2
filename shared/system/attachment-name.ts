import { toHex } from "../base/index.ts";
import { MAX_NAME_BYTES } from "./limits.ts";
import { PipeError } from "./pipe-error.ts";

/**
 * Under what a pipe is attached: text, or an integer from 0 to 2^64 - 1 (5 and 5n are the same). As
 * in Mojo a name is bytes: of text its UTF-8, of an integer its 8 bytes, little-endian. A text of
 * those very bytes is the same name.
 */
export type AttachmentName = string | number | bigint;

const encoder = new TextEncoder();

/**
 * The bytes of a name.
 * @throws PipeError INVALID_STATE for a number that is no name, MESSAGE_TOO_LARGE for a text above
 * MAX_NAME_BYTES
 */
export function attachmentNameBytes(name: AttachmentName): Uint8Array {
  if (typeof name === "string") return checked(encoder.encode(name));
  const isInteger = typeof name === "bigint" || Number.isSafeInteger(name);
  if (!isInteger || name < 0 || name > 0xffff_ffff_ffff_ffffn) {
    throw new PipeError("INVALID_STATE", `${name} is no unsigned 64-bit integer`);
  }
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(name), true);
  return bytes;
}

function checked(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MAX_NAME_BYTES) return bytes;
  const text = `the name of a pipe has ${bytes.length} bytes, at most ${MAX_NAME_BYTES}`;
  throw new PipeError("MESSAGE_TOO_LARGE", text);
}

/** What stands for the bytes of a name where names are looked up. */
export function attachmentKey(name: Uint8Array): string {
  return toHex(name);
}
