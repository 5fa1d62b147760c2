const FLAGS = ["expects response", "is response", "sync", "no interrupt", "urgent"] as const;

/** The message header's flags by name; bits without a name as hex. */
export function flagNames(flags: number): string[] {
  const names: string[] = FLAGS.filter((_, bit) => (flags & (1 << bit)) !== 0);
  const rest = flags >>> FLAGS.length;
  return rest === 0 ? names : [...names, `0x${(rest * 2 ** FLAGS.length).toString(16)}`];
}
