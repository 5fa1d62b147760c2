import { closeSync, readFileSync, readlinkSync } from "node:fs";
import type { Socket } from "node:net";
import { fileDescriptor } from "../transport/index.ts";
import { readSocketOption } from "./socket-option.ts";

/** Linux 6.5 and newer: a descriptor of the process that connected. */
const SO_PEERPIDFD = 77;
const INT_BYTES = 4;

/**
 * The file that the peer's process runs, from the kernel, such as "/usr/bin/node"; it ends in
 * " (deleted)" if that file is gone. Undefined where the kernel does not tell: not on Linux, or one
 * before 6.5, the process has ended, or looking at it is not allowed.
 *
 * A process id alone could have passed on to another process meanwhile. A descriptor of the peer's
 * process is had first and asked last: while it still has that id, so had what lies in between.
 * @param pid what the kernel gave as the peer's id when it connected
 */
export function readPeerExecutable(socket: Socket, pid: number): string | undefined {
  const fd = fileDescriptor(socket);
  if (process.platform !== "linux" || fd === undefined) return undefined;
  let peer: number | undefined;
  try {
    peer = readSocketOption(fd, SO_PEERPIDFD, INT_BYTES).getInt32(0, true);
    const executable = readlinkSync(`/proc/${pid}/exe`);
    return idOf(peer) === pid ? executable : undefined;
  } catch {
    return undefined;
  } finally {
    if (peer !== undefined) closeSync(peer);
  }
}

/** The id of the process behind a descriptor; -1 once it has ended and its id is free. */
function idOf(descriptor: number): number {
  const info = readFileSync(`/proc/self/fdinfo/${descriptor}`, "utf8");
  return Number(/^Pid:\s*(-?\d+)$/m.exec(info)?.[1]);
}
