import type { Token } from "./token.ts";

/** What stand right behind the token before them. */
const HUGS_BEFORE: ReadonlySet<string> = new Set([
  ",",
  ";",
  ")",
  "]",
  ">",
  "<",
  ".",
  "?",
  "&",
  "(",
]);
/** What the token behind them stands right at. */
const HUGS_BEHIND: ReadonlySet<string> = new Set(["(", "[", "<", ".", "-", "+"]);

/** Whether a token stands right behind the one before it, whatever that is. */
export function hugsBefore(token: Token): boolean {
  return token.type === "ordinal" || HUGS_BEFORE.has(token.text);
}

/** Whether the token behind this one stands right at it, whatever that is. */
export function hugsBehind(token: Token): boolean {
  return HUGS_BEHIND.has(token.text);
}

/** Whether a line may end between these two: between a type and the name of what is of that type. */
export function isBeforeName(previous: Token, token: Token): boolean {
  if (token.type !== "name") return false;
  if (previous.type === "name") return previous.text !== "associated";
  return [">", "?", "&", "handle"].includes(previous.text);
}
