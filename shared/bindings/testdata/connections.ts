// Where the two ends of the pipes of a test live: every behaviour holds inside one process as well
// as between two nodes.
import {
  createInMemoryTransportPair,
  createMessagePipe,
  type MessagePipeHandle,
  Node,
} from "../../system/index.ts";
import { PendingReceiver, PendingRemote } from "../pending.ts";

/** A way to make pipes. */
export interface Connections {
  readonly name: string;
  /** A pipe whose first end is at the caller's side and whose second is at the other. */
  pipe(): [MessagePipeHandle, MessagePipeHandle];
}

/** Pipes from a leaf to its broker, linked by memory. */
class NodePair implements Connections {
  readonly name = "between two nodes";
  readonly #broker = new Node({ name: "host", role: "broker" });
  readonly #leaf = new Node({ name: "worker", role: "leaf" });
  readonly #link = createInMemoryTransportPair();
  readonly #outgoing = this.#broker.invite(this.#link[0]);
  readonly #incoming = this.#leaf.acceptInvitation(this.#link[1]);
  #pipes = 0;

  pipe(): [MessagePipeHandle, MessagePipeHandle] {
    this.#pipes += 1;
    const far = this.#outgoing.attachMessagePipe(this.#pipes);
    return [this.#incoming.extractMessagePipe(this.#pipes), far];
  }
}

export const CONNECTIONS: readonly Connections[] = [
  { name: "in one process", pipe: () => createMessagePipe() },
  new NodePair(),
];

/** The two unbound ends of an interface. */
export interface Ends<T> {
  readonly remote: PendingRemote<T>;
  readonly receiver: PendingReceiver<T>;
}

/** An interface whose remote is at the caller's side. */
export function connect<T>(connections: Connections): Ends<T> {
  const [near, far] = connections.pipe();
  return { remote: new PendingRemote<T>(near), receiver: new PendingReceiver<T>(far) };
}

/** An interface whose receiver is at the caller's side. */
export function connectBack<T>(connections: Connections): Ends<T> {
  const [near, far] = connections.pipe();
  return { remote: new PendingRemote<T>(far), receiver: new PendingReceiver<T>(near) };
}
