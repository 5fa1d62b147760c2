import type { HeaderVersion } from "../wire/index.ts";

let minimum: HeaderVersion = 0;

/**
 * Sets the lowest header version that the messages of this process are written with; returns the one
 * set before. By default each message has the lowest that holds what it needs to say, as in
 * Chromium's JavaScript bindings; its C++ bindings have written 3 throughout since 2025. Any version
 * is read, whatever is set here.
 */
export function setMinimumHeaderVersion(version: HeaderVersion): HeaderVersion {
  const before = minimum;
  minimum = version;
  return before;
}

/** The version for a message that needs at least `needed`. */
export function headerVersionFor(needed: HeaderVersion): HeaderVersion {
  return needed < minimum ? minimum : needed;
}
