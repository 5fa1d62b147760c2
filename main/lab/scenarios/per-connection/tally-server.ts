/** The name of the scenario's own server, beside that of the lab. */
export function tallyServerName(labServerName: string): string {
  return `${labServerName}-tally`;
}

/** The id of the pipe that each connection gets: a number, as any name would do. */
export const TALLY_PIPE = 7;
