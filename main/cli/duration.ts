import { InvalidArgumentError } from "commander";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/**
 * Milliseconds of a text such as `500ms`, `5s` or `1.5m`.
 * @throws InvalidArgumentError, which commander shows with the option's name
 */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text);
  const unit = UNITS[match?.[2] ?? ""];
  const milliseconds = Number(match?.[1]) * (unit ?? Number.NaN);
  if (!(milliseconds > 0)) {
    throw new InvalidArgumentError("A duration is a number above 0 with ms, s or m, such as 5s.");
  }
  return milliseconds;
}
