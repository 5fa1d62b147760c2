import { randomBytes } from "node:crypto";
import { type BigIntStats, linkSync, lstatSync, renameSync, unlinkSync } from "node:fs";
import { connect } from "node:net";
import { readPeerCredentials } from "./peer-credentials.ts";
import { readPeerExecutable } from "./peer-executable.ts";
import { systemErrorCode } from "./server-error.ts";

/** Who listens on a socket, as far as the kernel tells. */
export interface ChannelOwner {
  readonly pid: number | undefined;
  /** @see readPeerExecutable */
  readonly executable: string | undefined;
}

/** How long a socket that is in the way may take to show that somebody is behind it. */
const PROBE_TIMEOUT_MS = 2000;
const UNKNOWN: ChannelOwner = { pid: undefined, executable: undefined };

/**
 * Removes the socket file that a dead process left behind. Of several who do so at the same time,
 * none removes the socket that another one has put in its place.
 * @returns who listens there, if somebody does; the file is then as it was
 * @throws Error if what is there is no socket, or may not be removed
 */
export async function removeStaleSocket(socketPath: string): Promise<ChannelOwner | undefined> {
  const seen = lstatSync(socketPath, { throwIfNoEntry: false, bigint: true });
  // A connection to a plain file is refused as well.
  if (seen?.isSocket() === false) throw new Error("something else than a socket is there");
  // Asked twice: somebody who has made the socket and is about to listen refuses, too.
  const owner = (await findOwner(socketPath)) ?? (await findOwner(socketPath));
  if (owner === undefined && seen !== undefined) removeIfSame(socketPath, seen);
  return owner;
}

/** Removes a file unless it has been replaced: moved aside first, it cannot be any more. */
function removeIfSame(file: string, { ino, mtimeNs }: BigIntStats): void {
  const aside = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(file, aside);
    const moved = lstatSync(aside, { bigint: true });
    // Unlike moving it, linking it back replaces nobody.
    if (moved.ino !== ino || moved.mtimeNs !== mtimeNs) linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    // Somebody else was faster.
    if (systemErrorCode(error) !== "ENOENT") throw error;
  }
}

/** Who listens on a socket; undefined if nobody does. */
function findOwner(socketPath: string): Promise<ChannelOwner | undefined> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const settle = (owner: ChannelOwner | undefined): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(owner);
    };
    // Who neither answers nor refuses has a full queue, and is alive.
    const timer = setTimeout(() => settle(UNKNOWN), PROBE_TIMEOUT_MS);
    socket.once("connect", () => {
      const result = readPeerCredentials(socket);
      if (!result.ok) return settle(UNKNOWN);
      const { pid } = result.credentials;
      settle({ pid, executable: readPeerExecutable(socket, pid) });
    });
    socket.on("error", (error) => {
      const code = systemErrorCode(error);
      settle(code === "ECONNREFUSED" || code === "ENOENT" ? undefined : UNKNOWN);
    });
  });
}
