import {
  type IncomingInvitation,
  type MessagePipeHandle,
  Node,
  type NodeLimits,
  type OutgoingInvitation,
  type Tap,
} from "../index.ts";
import { deliverAll, ManualTransport } from "./manual-transport.ts";

/** A leaf of a {@link Star} and the pipe "main" to it. */
export interface StarLeaf {
  readonly node: Node;
  readonly outgoing: OutgoingInvitation;
  readonly incoming: IncomingInvitation;
  /** The broker's and the leaf's side of the link. */
  readonly brokerSide: ManualTransport;
  readonly leafSide: ManualTransport;
  /** The broker's and the leaf's end of the pipe "main". */
  readonly here: MessagePipeHandle;
  readonly there: MessagePipeHandle;
}

/** Settings of a {@link Star}. */
export interface StarOptions {
  readonly limits?: Partial<NodeLimits>;
  readonly brokerTap?: Tap;
  readonly leafTap?: Tap;
}

/** A broker and its leaves, joined by links whose frames move when the test says so. */
export class Star {
  readonly broker: Node;
  readonly leaves: StarLeaf[] = [];
  readonly #options: StarOptions;

  constructor(options: StarOptions = {}) {
    this.#options = options;
    const { limits, brokerTap: tap } = options;
    this.broker = new Node({ name: "host", role: "broker", tap, limits });
  }

  /** Adds a leaf and lets the handshake happen. @param flags of SendInvitationFlags */
  async addLeaf(flags?: number): Promise<StarLeaf> {
    const [brokerSide, leafSide] = ManualTransport.pair();
    const { limits, leafTap: tap } = this.#options;
    const name = `leaf ${this.leaves.length + 1}`;
    const node = new Node({ name, role: "leaf", tap, limits });
    const outgoing = this.broker.invite(brokerSide, {}, flags);
    const here = outgoing.attachMessagePipe("main");
    const incoming = node.acceptInvitation(leafSide);
    await deliverAll([brokerSide, leafSide]);
    const there = incoming.extractMessagePipe("main");
    const leaf = { node, outgoing, incoming, brokerSide, leafSide, here, there };
    this.leaves.push(leaf);
    return leaf;
  }

  /** Lets everything arrive. */
  async settle(): Promise<void> {
    await deliverAll(this.leaves.flatMap(({ brokerSide, leafSide }) => [brokerSide, leafSide]));
  }
}
