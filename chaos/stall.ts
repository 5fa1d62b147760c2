/** The longest that a process does nothing while the others go on, in milliseconds. */
export const MAX_STALL_MS = 12;

/** Keeps the process from reading what comes. */
export function stall(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}
