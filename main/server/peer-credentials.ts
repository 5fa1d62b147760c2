import type { Socket } from "node:net";
import koffi from "koffi";
import { fileDescriptor } from "../transport/index.ts";

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

/** Linux: asm-generic/socket.h; the same on x86-64 and arm64. */
const SOL_SOCKET = 1;
const SO_PEERCRED = 17;
const UCRED_BYTES = 12;

type GetSockOpt = (
  fd: number,
  level: number,
  name: number,
  value: Uint8Array,
  length: number[],
) => number;

let getSockOpt: GetSockOpt | undefined;

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
    getSockOpt ??= loadGetSockOpt();
    const value = new Uint8Array(UCRED_BYTES);
    const length = [UCRED_BYTES];
    const result = getSockOpt(fd, SOL_SOCKET, SO_PEERCRED, value, length);
    if (result !== 0 || length[0] !== UCRED_BYTES) return failed(`errno ${koffi.errno()}`);
    return { ok: true, credentials: parseCredentials(value) };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function failed(message: string): CredentialsResult {
  return { ok: false, why: "failed", message: `SO_PEERCRED: ${message}` };
}

function loadGetSockOpt(): GetSockOpt {
  const libc = koffi.load(null);
  return libc.func(
    "int getsockopt(int fd, int level, int name, _Out_ uint8_t *value, _Inout_ uint32_t *length)",
  );
}

/** `struct ucred`: pid, uid and gid in the machine's byte order, which is little-endian here. */
function parseCredentials(value: Uint8Array): PeerCredentials {
  const view = new DataView(value.buffer);
  return {
    pid: view.getInt32(0, true),
    uid: view.getUint32(4, true),
    gid: view.getUint32(8, true),
  };
}
