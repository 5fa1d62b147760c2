import { InvalidArgumentError } from "commander";

/**
 * A TCP port number; 0 lets the system choose.
 * @throws InvalidArgumentError, which commander shows with the option's name
 */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  }
  return port;
}
