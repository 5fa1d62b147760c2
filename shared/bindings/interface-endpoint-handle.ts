import { type Encoder, PRIMARY_INTERFACE_ID } from "../wire/index.ts";
import { BindingsError } from "./bindings-error.ts";
import type { ConnectionGroupRef } from "./connection-group.ts";
import { type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";
import type { EndpointClient } from "./endpoint-client.ts";
import type { PipeTap } from "./pipe-tap.ts";

/** The one reply that a blocked thread takes when nothing may interrupt it. */
export interface AwaitedReply {
  readonly endpoint: InterfaceEndpointHandle;
  readonly requestId: number;
}

/** What a blocked thread may do with a pipe; implemented by SyncDispatch. */
export interface SyncChannel {
  /** Number of the last message sent. */
  readonly lastSent: number;
  /** Whether the other end has never left this process, and so is as blocked as this one. */
  readonly isLocal: boolean;
  /** Whether a reply could arrive while the thread is blocked. */
  readonly deliversWhileBlocked: boolean;
  /** Whether the message sent under this number was read in this very process. */
  isReadHere(sequence: number): boolean;
  /**
   * Dispatches the first message that may be dispatched now; false if there is none.
   * @param only nothing else
   */
  dispatchNext(only?: AwaitedReply): boolean;
  /** Whether anything can still come for `endpoint`; asked when there is nothing to dispatch. */
  mayHear(endpoint: InterfaceEndpointHandle): boolean;
}

/** What an endpoint may ask of the router it belongs to; implemented by MultiplexRouter. */
export interface EndpointController {
  /** The pipe as a blocked thread sees it. */
  readonly sync: SyncChannel;
  /** Hears what becomes of endpoints and messages. */
  readonly tap: PipeTap;
  /** Sends a message, minting ids for the endpoints in it; on a broken pipe it vanishes. */
  send(message: Encoder): void;
  /** Messages for `handle` can be delivered from now on. */
  clientAttached(handle: InterfaceEndpointHandle): void;
  /** `handle` was closed at this end. */
  endpointClosed(handle: InterfaceEndpointHandle, reason: DisconnectReason): void;
  /** Closes the pipe because of an error at this end; every endpoint hears of it, later. */
  raiseError(cause: Error): void;
  /** As {@link raiseError} for a message that is not acceptable; the bad message hook hears of it. */
  reject(sequence: number, error: unknown, interfaceName: string): void;
  /** Has the receivers that come over this pipe belong to a group. */
  setConnectionGroup(group: ConnectionGroupRef): void;
  /** Lets what awaits a response run before the next message is dispatched. */
  yieldTurn(): void;
}

/**
 * One end of an interface on a pipe that it may share with others (Chromium's
 * ScopedInterfaceEndpointHandle and the router's record of it in one).
 *
 * A pair starts out belonging to no pipe. Sending one half in a message uses that half up and ties
 * the other to the sender's router under a fresh interface id; the receiving router makes a new
 * handle for that id. A client is what is bound to it; the router holds messages back until there
 * is one.
 */
export class InterfaceEndpointHandle {
  /** The router this belongs to; undefined before association. */
  controller: EndpointController | undefined;
  /** Interface id on the controller's pipe; meaningless without one. */
  id = 0;
  /** What is bound to this end. */
  client: EndpointClient | undefined;
  /** Closed at this end, or used up by sending it. */
  closed = false;
  /** The other end is gone, and every message it sent has been seen. */
  peerClosed = false;
  /** Whether the peer has sent this endpoint to us (it may say that it closed it before that). */
  announced = true;
  /** What the other end said when it left. */
  reason: DisconnectReason = NO_REASON;
  /** The error for which this end closed the pipe, or PEER_LOST. */
  cause: Error | undefined;
  #peer: InterfaceEndpointHandle | undefined;
  #inTransit = false;

  /** Two ends of one interface that belong to no pipe yet. */
  static createPair(): [InterfaceEndpointHandle, InterfaceEndpointHandle] {
    const one = new InterfaceEndpointHandle();
    const other = new InterfaceEndpointHandle();
    one.#peer = other;
    other.#peer = one;
    return [one, other];
  }

  /** An end that belongs to a router from the start. */
  static forRouter(controller: EndpointController, id: number): InterfaceEndpointHandle {
    const handle = new InterfaceEndpointHandle();
    handle.controller = controller;
    handle.id = id;
    return handle;
  }

  /** Whether this is of the interface that the pipe was made for. */
  get isPrimary(): boolean {
    return this.controller !== undefined && this.id === PRIMARY_INTERFACE_ID;
  }

  /** Whether the other half has still to be sent before this one can be used. */
  get isPendingAssociation(): boolean {
    return this.#peer !== undefined;
  }

  /**
   * Declares that this half goes into a message.
   * @throws BindingsError ALREADY_ASSOCIATED unless both halves are still at home
   */
  prepareToSend(): this {
    const peer = this.#peer;
    const lost = !this.closed && this.peerClosed && this.controller === undefined;
    if ((peer === undefined && !lost) || (peer !== undefined && peer.#inTransit)) {
      throw new BindingsError(
        "ALREADY_ASSOCIATED",
        "only one half of an unused pair of associated endpoints can be sent",
      );
    }
    this.#inTransit = true;
    return this;
  }

  /**
   * Uses this half up, as it travels in a message of `controller`, and ties the other half to it.
   * Returns that half; undefined if it was closed meanwhile.
   */
  associatePeer(controller: EndpointController, id: number): InterfaceEndpointHandle | undefined {
    const peer = this.#peer;
    this.#peer = undefined;
    this.closed = true;
    if (peer === undefined) return undefined;
    peer.#peer = undefined;
    peer.controller = controller;
    peer.id = id;
    return peer;
  }

  /** Binds a client, which then gets what has been held back for it. */
  attachClient(client: EndpointClient): void {
    this.client = client;
    if (this.controller !== undefined) this.controller.clientAttached(this);
    if (this.peerClosed) this.scheduleDisconnect();
  }

  /** Takes the client off; messages wait again. */
  detachClient(): void {
    this.client = undefined;
  }

  /** Closes this end. The other one is told, after everything sent before. */
  close(reason: DisconnectReason = NO_REASON): void {
    if (this.closed) return;
    this.closed = true;
    this.client = undefined;
    if (this.controller !== undefined) {
      this.controller.endpointClosed(this, reason);
      return;
    }
    const peer = this.#peer;
    this.#peer = undefined;
    if (peer === undefined) return;
    peer.#peer = undefined;
    // The half in the message keeps the reason: it is told to whoever receives that half.
    peer.markPeerClosed(reason);
    peer.scheduleDisconnect();
  }

  /** Notes that the other end is gone. The client is to be told by the caller, or on attaching. */
  markPeerClosed(reason: DisconnectReason = NO_REASON, cause?: Error): void {
    if (this.peerClosed) return;
    this.peerClosed = true;
    if (reason !== NO_REASON) this.reason = reason;
    this.cause = cause;
  }

  /** The other half did not make it to the other end: this belongs to no pipe, and hears so soon. */
  dissociate(): void {
    this.controller = undefined;
    this.markPeerClosed();
    this.scheduleDisconnect();
  }

  /** Tells the client, if there still is one and it does not know, that the other end is gone. */
  notifyClient(): void {
    const { client } = this;
    if (client === undefined || !client.isConnected) return;
    this.controller?.tap.endpointDisconnected(this.id, this.reason);
    client.notifyDisconnected(this.reason, this.cause);
  }

  /** Has {@link notifyClient} run soon: for news that did not come from the pipe. */
  scheduleDisconnect(): void {
    queueMicrotask(() => this.notifyClient());
  }
}
