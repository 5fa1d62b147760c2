import { fuseMessagePipes } from "../system/index.ts";
import type { PendingReceiver, PendingRemote } from "./pending.ts";

/**
 * Joins two pipes of an interface: whoever has the other end of `receiver`, a remote, then talks to
 * whoever has the other end of `remote`, a receiver. Calls that wait in either are kept, in order, and
 * so are closes and their reasons. Both ends are left empty.
 * @returns false if one of them is invalid; the other one is then reset
 * @throws PipeError INVALID_ARGUMENT if they are the ends of one pipe, FOREIGN_NODE if the pipes
 * belong to nodes that are not connected; both are then reset
 */
export function fusePipes<T>(receiver: PendingReceiver<T>, remote: PendingRemote<T>): boolean {
  const one = receiver.passHandle();
  const other = remote.passHandle();
  try {
    if (one === null || other === null) return false;
    fuseMessagePipes(one, other);
    return true;
  } finally {
    // Those that were fused are spent, so that closing them does nothing.
    one?.close();
    other?.close();
  }
}
