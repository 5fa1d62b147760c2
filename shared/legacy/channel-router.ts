import {
  type IncomingMessage,
  InterfaceEndpointHandle,
  MultiplexRouter,
  PendingAssociatedReceiver,
  PendingAssociatedRemote,
  ProtocolError,
} from "../bindings/index.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import {
  type Handle,
  INTERFACE_ID_NAMESPACE_BIT,
  type MessageBytes,
  MessageFlags,
  readMessageHeader,
} from "../wire/index.ts";
import { type Channel, ChannelBootstrap } from "./gen/ipc.mojom.ts";

/** The id of the Channel endpoint of either direction, with the namespace bit of its sender. */
const CHANNEL_ID = 1;

/** Hears of the urgent messages that come over a channel, whatever they are for. */
export interface UrgentMessageObserver {
  /** An urgent message is about to be dispatched. */
  onUrgentMessageReceived(): void;
  /** It has been. */
  onUrgentMessageProcessed(): void;
}

/** The two Channel endpoints of one side, which both sides know of without having been told. */
export interface ChannelEndpoints {
  readonly sender: PendingAssociatedRemote<Channel>;
  readonly receiver: PendingAssociatedReceiver<Channel>;
}

/**
 * Splits a legacy channel's pipe into interfaces (Chromium: IPC::ChannelAssociatedGroupController).
 * It has no primary interface, and differs from other routers in this:
 *
 * - messages that are not acceptable, and implementations that fail, are reported and leave the pipe
 *   open: a channel ends with its peer, and with nothing else;
 * - a message whose turn has come and for whose endpoint nobody has bound anything is dropped, where
 *   other routers have all messages wait for that;
 * - the peer may not have it pause;
 * - what is sent can be kept back.
 */
export class ChannelRouter extends MultiplexRouter {
  override readonly survivesErrors = true;
  urgentMessageObserver: UrgentMessageObserver | undefined;
  readonly #hasNamespaceBit: boolean;

  /** @param hasNamespaceBit true at one end of the pipe and false at the other */
  constructor(pipe: MessagePipeHandle, hasNamespaceBit: boolean) {
    super(pipe, hasNamespaceBit);
    this.#hasNamespaceBit = hasNamespaceBit;
    this.tap.endpointBound(this.primary.id, ChannelBootstrap.name, hasNamespaceBit);
  }

  /** Makes this side's two Channel endpoints; once, as the first of all. */
  createChannelEndpoints(): ChannelEndpoints {
    const [sender, sent] = InterfaceEndpointHandle.createPair();
    // The first id that is minted is CHANNEL_ID.
    this.associate(sent);
    const peersBit = this.#hasNamespaceBit ? 0 : INTERFACE_ID_NAMESPACE_BIT;
    const receiver = this.createLocalEndpoint((CHANNEL_ID | peersBit) >>> 0);
    if (receiver === undefined) throw new Error("the channel's endpoints were made before");
    return {
      sender: new PendingAssociatedRemote<Channel>(sender),
      receiver: new PendingAssociatedReceiver<Channel>(receiver),
    };
  }

  /** Keeps back what is sent from now on. */
  pauseSending(): void {
    this.connector.cork();
  }

  /** Sends at once again, ahead of what was kept back. */
  unpauseSending(): void {
    this.connector.uncork();
  }

  /** Sends what was kept back, unless sending is paused. */
  flushSending(): void {
    this.connector.flush();
  }

  /** Closes the pipe; all that is bound to it hears so, later. */
  close(): void {
    this.primary.close();
  }

  override onMessage(bytes: MessageBytes, handles: readonly Handle[], sequence: number): void {
    const observer = this.urgentMessageObserver;
    if (observer === undefined || !isUrgent(bytes)) {
      super.onMessage(bytes, handles, sequence);
      return;
    }
    observer.onUrgentMessageReceived();
    try {
      super.onMessage(bytes, handles, sequence);
    } finally {
      observer.onUrgentMessageProcessed();
    }
  }

  override pauseUntilClosed(): void {
    throw new ProtocolError("UNSUPPORTED_CONTROL_MESSAGE", "a legacy channel cannot be paused");
  }

  protected override holdBack(message: IncomingMessage): void {
    this.drop(message, "nothing is bound to the interface");
  }
}

function isUrgent(bytes: MessageBytes): boolean {
  try {
    return (readMessageHeader(bytes).flags & MessageFlags.IsUrgent) !== 0;
  } catch {
    // Whoever routes it says what is wrong with it.
    return false;
  }
}
