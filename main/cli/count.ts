import { InvalidArgumentError } from "commander";

/**
 * A whole number of things, at most 2^32 - 2.
 * @throws InvalidArgumentError, which commander shows with the option's name
 */
export function parseCount(text: string): number {
  const count = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count < 0xffffffff)) {
    throw new InvalidArgumentError("This is a whole number, 0 or more.");
  }
  return count;
}
