import { release } from "node:os";

/** Whether this system's kernel tells what program a peer runs: Linux does since 6.5. */
export const TELLS_EXECUTABLES = process.platform === "linux" && isAtLeast(6, 5);

function isAtLeast(major: number, minor: number): boolean {
  const [itsMajor = 0, itsMinor = 0] = release().split(".").map(Number);
  return itsMajor > major || (itsMajor === major && itsMinor >= minor);
}
