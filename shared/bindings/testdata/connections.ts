// Where the two ends of the pipes of a test live: every behaviour holds inside one process as well
// as between two nodes.
import { createMessagePipe, type MessagePipeHandle } from "../../system/index.ts";
import { PendingReceiver, PendingRemote } from "../pending.ts";

/** A way to make pipes. */
export interface Connections {
  readonly name: string;
  /** A pipe whose first end is at the caller's side and whose second is at the other. */
  pipe(): [MessagePipeHandle, MessagePipeHandle];
}

const ONE_PROCESS: Connections = {
  name: "in one process",
  pipe: () => createMessagePipe(),
};

export const CONNECTIONS: readonly Connections[] = [ONE_PROCESS];

/** The two unbound ends of an interface. */
export function connect<T>(connections: Connections): {
  remote: PendingRemote<T>;
  receiver: PendingReceiver<T>;
} {
  const [near, far] = connections.pipe();
  return { remote: new PendingRemote<T>(near), receiver: new PendingReceiver<T>(far) };
}
