import { DEFAULT_LIMITS, type NodeLimits } from "./limits.ts";
import { MessagePipeHandle } from "./message-pipe.ts";
import type { Port } from "./port.ts";
import { Router } from "./router.ts";
import type { Tap } from "./tap.ts";

/** What a node is told when it is made. */
export interface NodeOptions {
  /** Shown to peers and in traces, such as "host" or "worker 3". */
  readonly name: string;
  /** The one broker has a link to every leaf; a leaf has one link, to the broker. */
  readonly role: "broker" | "leaf";
  readonly tap?: Tap | undefined;
  readonly limits?: Partial<NodeLimits>;
}

class LocalRouter extends Router {
  sendMessage(_port: Port, _sequence: number, _bytes: Uint8Array): void {}
  sendClosed(): void {}
}

/** One process's place in the graph. */
export class Node {
  readonly name: string;
  readonly role: "broker" | "leaf";
  readonly #router: Router;

  constructor(options: NodeOptions) {
    this.name = options.name;
    this.role = options.role;
    this.#router = new LocalRouter(options.tap, { ...DEFAULT_LIMITS, ...options.limits });
  }

  /** Makes a message pipe with both ends here. */
  createMessagePipe(): [MessagePipeHandle, MessagePipeHandle] {
    const [a, b] = this.#router.createPair();
    return [new MessagePipeHandle(a), new MessagePipeHandle(b)];
  }
}

let processNode: Node | undefined;

/** The node that pipes belong to unless told otherwise; a leaf without a link at first. */
export function defaultNode(): Node {
  processNode ??= new Node({ name: "process", role: "leaf" });
  return processNode;
}

/** Makes `node` the process's default one, so that its tap sees pipes from their creation on. */
export function setDefaultNode(node: Node): void {
  processNode = node;
}

/**
 * Makes a message pipe. Both ends are in this process; a pipe joins the graph of whichever node
 * one of its ends first leaves through.
 */
export function createMessagePipe(node = defaultNode()): [MessagePipeHandle, MessagePipeHandle] {
  return node.createMessagePipe();
}
