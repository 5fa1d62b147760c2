import type { Socket } from "node:net";
import { fileDescriptor } from "../transport/index.ts";
import { readSocketOption } from "./socket-option.ts";

/** Who is at the other end of a local socket, from the kernel: nothing the peer says counts. */
export interface PeerCredentials {
  /** The process at the time of connecting; a number can be used again after it has ended. */
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
}

/** Credentials, or why there are none. */
export type CredentialsResult =
  | { readonly ok: true; readonly credentials: PeerCredentials }
  /** `unsupported`: the platform has no such call here. `failed`: it did not answer. */
  | { readonly ok: false; readonly why: "unsupported" | "failed"; readonly message: string };

const SO_PEERCRED = 17;
const UCRED_BYTES = 12;

/**
 * Reads the peer's credentials; call it as soon as the socket is connected. Linux only so far:
 * macOS would need LOCAL_PEERTOKEN and Windows GetNamedPipeClientProcessId, so there the answer
 * is "unsupported" and who may connect is up to the channel's own access rights.
 * @param socket the socket, or the descriptor of one that another thread owns
 */
export function readPeerCredentials(
  socket: Socket | number | undefined,
  platform: NodeJS.Platform = process.platform,
): CredentialsResult {
  if (platform !== "linux") {
    const message = `no peer credentials on ${platform}`;
    return { ok: false, why: "unsupported", message };
  }
  const fd = typeof socket === "object" ? fileDescriptor(socket) : socket;
  if (fd === undefined) return failed("the socket is closed");
  try {
    const credentials = parseCredentials(readSocketOption(fd, SO_PEERCRED, UCRED_BYTES));
    return { ok: true, credentials };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function failed(message: string): CredentialsResult {
  return { ok: false, why: "failed", message: `SO_PEERCRED: ${message}` };
}

/** `struct ucred`: pid, uid and gid in the machine's byte order, which is little-endian here. */
function parseCredentials(value: DataView): PeerCredentials {
  return {
    pid: value.getInt32(0, true),
    uid: value.getUint32(4, true),
    gid: value.getUint32(8, true),
  };
}
