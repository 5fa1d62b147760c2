import { VALIDATION_ERROR_MEANINGS } from "../../../shared/wire/index.ts";

const MEANINGS: ReadonlyMap<string, string> = new Map(Object.entries(VALIDATION_ERROR_MEANINGS));

/** What a validation error says in words; empty for what is none. */
export function errorMeaning(error: string): string {
  return MEANINGS.get(error) ?? "";
}
