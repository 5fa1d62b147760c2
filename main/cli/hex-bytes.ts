import { InvalidArgumentError } from "commander";
import { fromHex } from "../../shared/base/index.ts";

/**
 * Bytes as people paste them: hex digits, with white space, commas, colons or `0x` between bytes.
 * @throws InvalidArgumentError
 */
export function parseHexBytes(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll(/0x|[\s,:]/giu, "");
  const strange = /[^\da-f]/iu.exec(digits)?.[0];
  if (strange !== undefined) {
    throw new InvalidArgumentError(`"${strange}" is not a hex digit.`);
  }
  if (digits.length % 2 !== 0) {
    throw new InvalidArgumentError(`A byte is two hex digits; there are ${digits.length} in all.`);
  }
  return fromHex(digits);
}
