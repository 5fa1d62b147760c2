/** What the command line's exit codes mean, for every command alike. */
export const EXIT = {
  /** All is well. */
  OK: 0,
  /** The command ran and what it looked at is not right: bad mojom, broken order, lost messages. */
  FOUND_PROBLEMS: 1,
  /** The command could not run: wrong usage, busy port, unreadable file. */
  FAILED: 2,
} as const;
