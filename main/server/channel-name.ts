import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { ServerError, systemErrorCode } from "./server-error.ts";

/** Longest path that every Unix takes for a socket, in bytes without the closing zero. */
export const MAX_SOCKET_PATH_BYTES = 103;

const PRIVATE_MODE = 0o700;
const VALID_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Where the platform looks for things; replaceable in tests. */
export interface ChannelPlace {
  readonly platform: NodeJS.Platform;
  readonly runtimeDir: string | undefined;
  readonly tempDir: string;
  readonly uid: number;
}

/** This process's own. */
export function currentPlace(): ChannelPlace {
  const { XDG_RUNTIME_DIR } = process.env;
  return {
    platform: process.platform,
    runtimeDir: XDG_RUNTIME_DIR === "" ? undefined : XDG_RUNTIME_DIR,
    tempDir: tmpdir(),
    // Not that of userInfo(), which fails for users without an entry in the password file.
    uid: process.geteuid?.() ?? -1,
  };
}

/** The user's private folder for sockets. It need not exist yet. */
export function runtimeFolder({ runtimeDir, tempDir, uid }: ChannelPlace): string {
  return runtimeDir === undefined
    ? join(tempDir, `mojoscope-${uid}`)
    : join(runtimeDir, "mojoscope");
}

/**
 * What to listen on or connect to for a server's name: a socket in the private folder, or a named
 * pipe on Windows. A name that is an absolute path is taken as it is.
 * @throws ServerError INVALID_NAME, NAME_TOO_LONG
 */
export function channelPath(name: string, place = currentPlace()): string {
  const isPath = isAbsolute(name);
  if (!isPath && !VALID_NAME.test(name)) {
    const allowed = "letters, digits, dots, underscores and dashes, and must not begin with a dot";
    throw new ServerError("INVALID_NAME", `"${name}" is no server name: it may have ${allowed}.`);
  }
  if (place.platform === "win32") return isPath ? name : `\\\\.\\pipe\\mojoscope-${name}`;
  const path = isPath ? name : join(runtimeFolder(place), `${name}.sock`);
  const bytes = Buffer.byteLength(path);
  if (bytes > MAX_SOCKET_PATH_BYTES) {
    const text = `${path} has ${bytes} bytes, and a socket's path at most ${MAX_SOCKET_PATH_BYTES}.`;
    throw new ServerError("NAME_TOO_LONG", `The server name "${name}" is too long: ${text}`);
  }
  return path;
}

/**
 * Makes the private folder, or checks that the one that is there is ours and nobody else's.
 * @throws ServerError UNSAFE_FOLDER, CHANNEL_FAILED
 */
export function prepareRuntimeFolder(place = currentPlace()): void {
  if (place.platform === "win32") return;
  const folder = runtimeFolder(place);
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_MODE });
  } catch (error) {
    if (systemErrorCode(error) !== "EEXIST") {
      const message = `The folder ${folder} for sockets cannot be made.`;
      throw new ServerError("CHANNEL_FAILED", message, { cause: error });
    }
  }
  // Not stat: a link that somebody else put there must not be followed.
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== place.uid) {
    const message = `${folder} is no folder of this user, so sockets in it would not be private.`;
    throw new ServerError("UNSAFE_FOLDER", message);
  }
  if ((found.mode & 0o077) !== 0) chmodSync(folder, PRIVATE_MODE);
}
