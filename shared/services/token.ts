import type { Token } from "./gen/base_types.mojom.ts";

/** The token that stands for "none in particular". */
export const ZERO_TOKEN: Token = { high: 0n, low: 0n };

/** The group that everybody may connect to; a number of ours, not Chromium's. */
export const SYSTEM_INSTANCE_GROUP: Token = { high: 0n, low: 1n };

/** A token that nobody can guess, and that is not zero. */
export function randomToken(): Token {
  const words = crypto.getRandomValues(new BigUint64Array(2));
  const [high = 0n, low = 0n] = words;
  return { high, low: low === 0n ? 1n : low };
}

export function isZeroToken({ high, low }: Token): boolean {
  return high === 0n && low === 0n;
}

/** A token as 32 hex digits. */
export function tokenText({ high, low }: Token): string {
  return [high, low].map((half) => half.toString(16).padStart(16, "0")).join("");
}

/** The token that {@link tokenText} wrote as `text`; undefined if it cannot have. */
export function parseToken(text: string): Token | undefined {
  if (!/^[\da-f]{32}$/u.test(text)) return undefined;
  return { high: BigInt(`0x${text.slice(0, 16)}`), low: BigInt(`0x${text.slice(16)}`) };
}
