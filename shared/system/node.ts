import { BrokerRouter } from "./broker-router.ts";
import { CLOSED, type CloseReason } from "./close-reason.ts";
import { DataPipeConsumerHandle, DataPipeProducerHandle } from "./data-pipe/data-pipe.ts";
import { type DataPipeOptions, defaultCapacity } from "./data-pipe/options.ts";
import { faultOfStream } from "./data-pipe/stream-state.ts";
import { FrameType, ISOLATED_FLAG } from "./frame-layout.ts";
import { isIsolated, ProtocolViolation, readGreeting } from "./frame-reader.ts";
import { writeGreeting, writeReady } from "./frame-writer.ts";
import { IncomingInvitation, OutgoingInvitation } from "./invitation.ts";
import { LeafRouter } from "./leaf-router.ts";
import { DEFAULT_LIMITS, type NodeLimits } from "./limits.ts";
import { type FrameTaker, Link } from "./link.ts";
import { MessagePipeHandle } from "./message-pipe.ts";
import { PipeError } from "./pipe-error.ts";
import { BrokerLink } from "./pipe-route.ts";
import { checkSendInvitationFlags, SendInvitationFlags } from "./send-invitation-flags.ts";
import type { Tap, TapPeer } from "./tap.ts";
import type { Transport } from "./transport.ts";

/** What a node is told when it is made. */
export interface NodeOptions {
  /** Shown to peers and in traces, such as "host" or "worker 3". */
  readonly name: string;
  /** The one broker has a link to every leaf; a leaf has one link, to the broker. */
  readonly role: "broker" | "leaf";
  readonly tap?: Tap | undefined;
  readonly limits?: Partial<NodeLimits> | undefined;
}

/** The two ends of a new data pipe. */
export interface DataPipe {
  readonly producer: DataPipeProducerHandle;
  readonly consumer: DataPipeConsumerHandle;
}

const ONLY_BROKERS = "only a broker invites";

/** One process's place in the graph. */
export class Node {
  readonly name: string;
  readonly role: "broker" | "leaf";
  readonly #router: BrokerRouter | LeafRouter;
  readonly #links = new Set<Link>();
  /** Those of isolated links, one each. */
  readonly #isolated = new Set<BrokerRouter>();

  constructor({ name, role, tap, limits }: NodeOptions) {
    this.name = name;
    this.role = role;
    const allLimits = { ...DEFAULT_LIMITS, ...limits };
    this.#router =
      role === "broker" ? new BrokerRouter(tap, allLimits) : new LeafRouter(tap, allLimits);
  }

  /** Sees what happens at this node's ends; may be set and unset at any time. */
  get tap(): Tap | undefined {
    return this.#router.tap;
  }

  set tap(tap: Tap | undefined) {
    for (const router of [this.#router, ...this.#isolated]) router.tap = tap;
  }

  /** @throws PipeError INVALID_STATE if this node cannot invite */
  assertBroker(): void {
    if (this.role !== "broker") throw new PipeError("INVALID_STATE", ONLY_BROKERS);
  }

  /** Links that are open, the handshake included. */
  get linkCount(): number {
    return this.#links.size;
  }

  /** Pipes that the broker keeps track of: those that have, or had, an end elsewhere. */
  get routeCount(): number {
    if (!(this.#router instanceof BrokerRouter)) return 0;
    return [this.#router, ...this.#isolated].reduce((sum, { routeCount }) => sum + routeCount, 0);
  }

  /** Makes a message pipe with both ends here. */
  createMessagePipe(): [MessagePipeHandle, MessagePipeHandle] {
    const [a, b] = this.#router.createPair();
    return [new MessagePipeHandle(a), new MessagePipeHandle(b)];
  }

  /**
   * Makes a data pipe with both ends here.
   * @throws PipeError INVALID_ARGUMENT for sizes that do not fit each other, MESSAGE_TOO_LARGE for a
   * capacity above the node's frames
   */
  createDataPipe({
    elementBytes = 1,
    capacityBytes = defaultCapacity(elementBytes),
  }: DataPipeOptions = {}): DataPipe {
    const fault = faultOfStream({ elementBytes, capacityBytes, freeBytes: capacityBytes });
    if (fault !== undefined) throw new PipeError("INVALID_ARGUMENT", `a data pipe with ${fault}`);
    // If the consumer moves, all that was not read goes with it in one frame.
    this.#router.checkMessage(capacityBytes, 0);
    const [producer, consumer] = this.#router.createDataPair(elementBytes, capacityBytes);
    return {
      producer: new DataPipeProducerHandle(producer),
      consumer: new DataPipeConsumerHandle(consumer),
    };
  }

  /**
   * Takes a leaf into the graph.
   * @param peer what is known of the other side already
   * @param flags of {@link SendInvitationFlags}
   * @throws PipeError INVALID_STATE if this is no broker; INVALID_ARGUMENT for flags that mean nothing
   * here
   */
  invite(
    transport: Transport,
    peer: TapPeer = {},
    flags: number = SendInvitationFlags.NONE,
  ): OutgoingInvitation {
    checkSendInvitationFlags(flags);
    const ownGraph = (flags & SendInvitationFlags.ISOLATED) !== 0;
    const router = this.#routerFor(ownGraph);
    const link = new BrokerLink(transport, peer, router.limits.maxFrameBytes);
    const invitation = new OutgoingInvitation(link, (name) => router.attach(link, name));
    const onGreeting = (frame: Uint8Array): void => {
      if (frame[0] !== FrameType.ACCEPT) throw new ProtocolViolation("a leaf without a greeting");
      link.isGreeted = true;
      this.#greeted(link, readGreeting(frame));
      link.passTo({
        onPlainMessage: (memory, start, end) => router.onPlainMessage(link, memory, start, end),
        onFrame: (later) => router.onFrame(link, later),
      });
      invitation.settle();
    };
    const onClosed = (reason: CloseReason): void => {
      router.linkClosed(link, reason);
      this.#isolated.delete(router);
      this.#closed(link, reason, link.isGreeted);
      invitation.ended(reason);
    };
    this.#links.add(link);
    link.open({ onClosed }, beforeGreeting(onGreeting), router.limits.handshakeTimeoutMs);
    const frameFlags = ownGraph ? ISOLATED_FLAG : 0;
    link.sendFrame(writeGreeting(FrameType.INVITATION, this.name, frameFlags));
    queueMicrotask(() => {
      if (link.isOpen) link.sendFrame(writeReady());
    });
    return invitation;
  }

  /**
   * Joins the graph of the broker on the other side.
   * @param peer what is known of the other side already
   * @throws PipeError INVALID_STATE if this is no leaf, or has joined one already
   */
  acceptInvitation(transport: Transport, peer: TapPeer = {}): IncomingInvitation {
    const router = this.#router;
    if (!(router instanceof LeafRouter) || router.isLinked) {
      throw new PipeError("INVALID_STATE", "only a leaf accepts an invitation, and only one");
    }
    const link = new Link(transport, peer, router.limits.maxFrameBytes);
    const invitation = new IncomingInvitation(link, router);
    let isGreeted = false;
    const onGreeting = (frame: Uint8Array): void => {
      if (frame[0] !== FrameType.INVITATION) throw new ProtocolViolation("no invitation came");
      isGreeted = true;
      this.#greeted(link, readGreeting(frame));
      invitation.isIsolated = isIsolated(frame);
      link.passTo({
        onPlainMessage: (memory, start, end) => router.onPlainMessage(memory, start, end),
        onFrame: (later) => {
          if (later[0] === FrameType.READY) invitation.settle();
          else router.onFrame(later);
        },
      });
    };
    const onClosed = (reason: CloseReason): void => {
      router.linkClosed(reason);
      this.#closed(link, reason, isGreeted);
      invitation.ended(reason);
    };
    this.#links.add(link);
    router.setLink(link);
    link.open({ onClosed }, beforeGreeting(onGreeting), router.limits.handshakeTimeoutMs);
    link.sendFrame(writeGreeting(FrameType.ACCEPT, this.name));
    return invitation;
  }

  /** Ends all links. Pipes inside the process go on. */
  close(reason: CloseReason = CLOSED): void {
    for (const link of this.#links) link.close(reason);
  }

  /** An isolated link gets a router of its own, for the time that it lasts. */
  #routerFor(ownGraph: boolean): BrokerRouter {
    const router = this.#router;
    if (!(router instanceof BrokerRouter)) throw new PipeError("INVALID_STATE", ONLY_BROKERS);
    if (!ownGraph) return router;
    const own = new BrokerRouter(router.tap, router.limits);
    this.#isolated.add(own);
    return own;
  }

  #greeted(link: Link, name: string): void {
    link.greeted(name);
    if (this.tap !== undefined) this.tap.linkOpened(link.number, link.peer);
  }

  #closed(link: Link, reason: CloseReason, wasOpened: boolean): void {
    this.#links.delete(link);
    if (wasOpened && this.tap !== undefined) {
      this.tap.linkClosed(link.number, `${reason.code}: ${reason.message}`);
    }
  }
}

/** Until the other side has introduced itself no frame is plain. */
function beforeGreeting(onFrame: (frame: Uint8Array) => void): FrameTaker {
  return {
    onPlainMessage: ({ bytes }, start, end) => onFrame(bytes.subarray(start, end)),
    onFrame,
  };
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

/**
 * Makes a data pipe, whose ends can be sent to other processes as those of message pipes can.
 * @throws PipeError INVALID_ARGUMENT, MESSAGE_TOO_LARGE, as `Node.createDataPipe`
 */
export function createDataPipe(options?: DataPipeOptions, node = defaultNode()): DataPipe {
  return node.createDataPipe(options);
}
