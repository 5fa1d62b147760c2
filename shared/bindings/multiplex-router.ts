import type {
  MessagePipeHandle,
  MessageReader,
  PeerClosedCause,
  TakenMessage,
} from "../system/index.ts";
import {
  type Encoder,
  type Handle,
  INVALID_INTERFACE_ID,
  type MessageBytes,
  MessageFlags,
  type MessageHeader,
  PRIMARY_INTERFACE_ID,
} from "../wire/index.ts";
import { BindingsError } from "./bindings-error.ts";
import type { ConnectionGroupRef } from "./connection-group.ts";
import { Connector, Hold } from "./connector.ts";
import { type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";
import { EndpointTable } from "./endpoint-table.ts";
import { notifyBadMessage } from "./error-hooks.ts";
import { FlushGate } from "./flush-gate.ts";
import { closeAll, IncomingMessage } from "./incoming-message.ts";
import { type EndpointController, InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import {
  acceptPipeControlMessage,
  peerClosedMessage,
  type PipeControlClient,
} from "./pipe-control.ts";
import { PipeTap } from "./pipe-tap.ts";
import { dispatchInTurns, SyncDispatch, type SyncDispatchHost } from "./sync-dispatch.ts";
import { ProtocolError, rejectionName } from "./protocol-error.ts";

/**
 * Splits one message pipe into interfaces: the primary one and those associated with it.
 *
 * The pipe's messages are dispatched strictly in order, whatever interface they are for: if the
 * next one is for an endpoint that nobody has bound yet, all wait (unread, in the pipe). So there
 * is no queue here, and a pipe without associated interfaces costs one comparison per message.
 */
export class MultiplexRouter
  implements EndpointController, MessageReader, PipeControlClient, SyncDispatchHost
{
  /** The endpoint of the interface the pipe was made for. */
  readonly primary: InterfaceEndpointHandle;
  protected readonly connector: Connector;
  readonly tap: PipeTap;
  readonly #endpoints: EndpointTable;
  #sync: SyncDispatch | undefined;
  /** The message whose endpoint nobody has bound yet. */
  #blocked: IncomingMessage | undefined;
  /** What dispatch waits for if the other end has asked for a flush to complete first. */
  #flush: FlushGate | undefined;
  /** What the receivers that come over this pipe belong to. */
  #connectionGroup: ConnectionGroupRef | undefined;
  #isBroken = false;
  /** Whether errors of this end and its peer leave the pipe open. */
  readonly survivesErrors: boolean = false;
  /** Whether the associated endpoints are all there is to this pipe. */
  #isDedicated = false;

  /** @param mintsHighIds true at the end that holds the primary remote */
  constructor(pipe: MessagePipeHandle, mintsHighIds: boolean) {
    this.connector = new Connector(pipe, this);
    this.tap = new PipeTap(pipe);
    this.#endpoints = new EndpointTable(this, { mintsHighIds });
    this.primary = InterfaceEndpointHandle.forRouter(this, PRIMARY_INTERFACE_ID);
  }

  get hasAssociatedEndpoints(): boolean {
    return this.#endpoints.size > 0;
  }

  /** @throws BindingsError HAS_ASSOCIATED_ENDPOINTS if the pipe carries more than its primary interface */
  assertAlone(what: string): void {
    if (!this.hasAssociatedEndpoints) return;
    const text = `cannot ${what} while other interfaces share the pipe`;
    throw new BindingsError("HAS_ASSOCIATED_ENDPOINTS", text);
  }

  /**
   * Starts reading a pipe without a primary interface, which else does so when it is bound. The pipe
   * closes when the last of its associated endpoints is gone.
   */
  startDedicated(): void {
    this.#isDedicated = true;
    this.connector.release(Hold.NotStarted);
  }

  pause(): void {
    this.connector.hold(Hold.Paused);
  }

  resume(): void {
    this.connector.release(Hold.Paused);
    this.#unblockSoon();
  }

  yieldTurn(): void {
    this.connector.yieldTurn();
  }

  /** The group of an earlier call becomes the parent of this one. */
  setConnectionGroup(group: ConnectionGroupRef): void {
    if (this.#connectionGroup !== undefined) group.setParentGroup(this.#connectionGroup);
    this.#connectionGroup = group;
  }

  /** Gives the group away. */
  takeConnectionGroup(): ConnectionGroupRef | undefined {
    const group = this.#connectionGroup;
    this.#connectionGroup = undefined;
    return group;
  }

  /** Gives the pipe away, with its unread messages. */
  takePipe(): MessagePipeHandle {
    return this.connector.takePipe();
  }

  send(message: Encoder): void {
    if (message.endpoints.length === 0) {
      const bytes = message.finishMessage();
      this.connector.write(bytes, message.handles);
      return;
    }
    this.#sendWithEndpoints(message);
  }

  #sendWithEndpoints(message: Encoder): void {
    const kept = message.endpoints.map((endpoint) => this.#associate(endpoint));
    try {
      const bytes = message.finishMessage(kept.map((endpoint) => endpoint.id));
      this.connector.write(bytes, message.handles);
    } catch (error) {
      for (const endpoint of kept) this.#lose(endpoint);
      throw error;
    }
    for (const endpoint of kept) {
      if (endpoint.closed) this.endpointClosed(endpoint, endpoint.reason);
    }
  }

  /** Ties the other half of `sent` to this pipe and returns it, with the id that is `sent`'s, too. */
  #associate(sent: object): InterfaceEndpointHandle {
    if (!(sent instanceof InterfaceEndpointHandle)) throw new TypeError("not an endpoint");
    const kept = this.#endpoints.associate(sent);
    kept.client?.notifyAssociated();
    if (this.#isBroken) {
      this.tap.endpointLost(kept, "pipe");
      kept.markPeerClosed();
      kept.scheduleDisconnect();
    }
    return kept;
  }

  /** The other half of `kept` did not make it into a message. */
  #lose(kept: InterfaceEndpointHandle): void {
    this.#endpoints.remove(kept);
    this.tap.endpointLost(kept, "error");
    kept.dissociate();
  }

  /**
   * Ties the other half of `sent` to this pipe and returns the id that `sent` has at its far end;
   * for pipes whose both ends are in one process.
   */
  associate(sent: InterfaceEndpointHandle): number {
    return this.#associate(sent).id;
  }

  /** Makes the endpoint that the other end has sent under `id`; undefined if it may not do so. */
  createLocalEndpoint(id: number): InterfaceEndpointHandle | undefined {
    return this.#endpoints.announce(id);
  }

  onMessage(bytes: MessageBytes, handles: readonly Handle[], sequence: number): void {
    const message = this.#read(bytes, handles, sequence);
    if (message !== undefined && this.prepare(message)) this.#route(message);
  }

  #read(
    bytes: MessageBytes,
    handles: readonly Handle[],
    sequence: number,
  ): IncomingMessage | undefined {
    try {
      return new IncomingMessage(bytes, handles, sequence);
    } catch (error) {
      closeAll(handles);
      this.reject(sequence, error, "");
      return undefined;
    }
  }

  prepare(message: IncomingMessage): boolean {
    if (this.#connectionGroup !== undefined) message.connectionGroup = this.#connectionGroup;
    const { interfaceIds } = message.header;
    return interfaceIds.length === 0 || this.#announce(message, interfaceIds);
  }

  #announce(message: IncomingMessage, interfaceIds: readonly number[]): boolean {
    const endpoints = this.#endpoints.announceAll(interfaceIds);
    message.endpoints = endpoints;
    if (endpoints.length === interfaceIds.length) return true;
    message.dispose();
    const text = `one of ${interfaceIds.join(", ")} cannot be used`;
    this.reject(message.sequence, new ProtocolError("ILLEGAL_NEW_INTERFACE_ID", text), "");
    return false;
  }

  #route(message: IncomingMessage): void {
    const { interfaceId } = message.header;
    if (interfaceId === INVALID_INTERFACE_ID) this.#acceptPipeControl(message);
    else this.#deliver(message, this.endpointOf(interfaceId));
  }

  get sync(): SyncDispatch {
    this.#sync ??= new SyncDispatch(this);
    return this.#sync;
  }

  get pipe(): MessagePipeHandle | undefined {
    return this.connector.pipe;
  }

  get isSuspended(): boolean {
    this.#flush?.poll();
    return this.connector.isHeld(Hold.Paused | Hold.Flushing);
  }

  endpointOf(interfaceId: number): InterfaceEndpointHandle | undefined {
    return interfaceId === PRIMARY_INTERFACE_ID ? this.primary : this.#endpoints.get(interfaceId);
  }

  dispatchBlocked(accepts: (header: MessageHeader) => boolean): boolean {
    const header = this.#blocked?.header;
    if (header === undefined || (header.flags & MessageFlags.IsSync) === 0) return false;
    if (!accepts(header)) return false;
    this.#unblock();
    return true;
  }

  #deliver(message: IncomingMessage, endpoint: InterfaceEndpointHandle | undefined): void {
    const client = endpoint?.client;
    if (client === undefined) {
      this.#undeliverable(message, endpoint);
      return;
    }
    try {
      client.acceptMessage(message);
    } catch (error) {
      message.dispose();
      this.reject(message.sequence, error, client.interfaceName);
    }
  }

  #undeliverable(message: IncomingMessage, endpoint: InterfaceEndpointHandle | undefined): void {
    if (endpoint === undefined) this.drop(message, "no such interface");
    else if (endpoint.closed) this.drop(message, "interface closed");
    else this.holdBack(message);
  }

  /** Nobody has bound the endpoint that a message is for: all behind it wait as well. */
  protected holdBack(message: IncomingMessage): void {
    this.#blocked = message;
    this.connector.hold(Hold.Blocked);
  }

  /** Closes what came with a message that nobody will get; the other end hears of each endpoint. */
  protected drop(message: IncomingMessage, why: string): void {
    message.dispose();
    this.tap.messageDropped(message.sequence, why);
  }

  /** Looks again at the message that waited for its endpoint, unless dispatch is paused. */
  #unblock(): void {
    const message = this.#blocked;
    if (message === undefined || this.connector.isHeld(Hold.Paused | Hold.Flushing)) return;
    this.#blocked = undefined;
    this.#deliver(message, this.#endpoints.get(message.header.interfaceId));
    if (this.#blocked === undefined) this.connector.release(Hold.Blocked);
  }

  /** The same soon: nothing is dispatched from inside a call of the owner of an endpoint. */
  #unblockSoon(): void {
    queueMicrotask(() => this.#unblock());
  }

  #acceptPipeControl(message: IncomingMessage): void {
    try {
      acceptPipeControlMessage(message, this);
    } catch (error) {
      message.dispose();
      this.reject(message.sequence, error, "");
    }
  }

  peerEndpointClosed(id: number, reason: DisconnectReason): void {
    const isPrimary = id === PRIMARY_INTERFACE_ID;
    const endpoint = isPrimary ? this.primary : this.#endpoints.closedByPeer(id);
    if (endpoint === undefined || endpoint.peerClosed) return;
    this.tap.endpointLost(endpoint, "peer", reason);
    endpoint.markPeerClosed(reason);
    this.#endpoints.removeIfDone(endpoint);
    endpoint.notifyClient();
    this.#closeIfUnused();
  }

  pauseUntilClosed(flushPipe: MessagePipeHandle): void {
    this.connector.hold(Hold.Flushing);
    this.#flush = new FlushGate(flushPipe, () => {
      this.#flush = undefined;
      this.connector.release(Hold.Flushing);
      this.#unblockSoon();
    });
  }

  clientAttached(endpoint: InterfaceEndpointHandle): void {
    if (endpoint === this.primary) this.connector.release(Hold.NotStarted);
    else if (this.#blocked?.header.interfaceId === endpoint.id) this.#unblockSoon();
  }

  endpointClosed(endpoint: InterfaceEndpointHandle, reason: DisconnectReason): void {
    if (!endpoint.peerClosed) this.tap.endpointClosed(endpoint.id, "local", reason);
    if (endpoint === this.primary) {
      if (reason !== NO_REASON) this.#sendPeerClosed(endpoint.id, reason);
      this.#close("pipe");
      return;
    }
    this.#sendPeerClosed(endpoint.id, reason);
    this.#endpoints.removeIfDone(endpoint);
    if (this.#blocked?.header.interfaceId === endpoint.id) this.#unblockSoon();
    this.#closeIfUnused();
  }

  #sendPeerClosed(id: number, reason: DisconnectReason): void {
    if (!this.#isBroken) this.connector.write(peerClosedMessage(id, reason).finishMessage(), []);
  }

  #closeIfUnused(): void {
    if (this.#isDedicated && this.#endpoints.size === 0) this.#close("pipe");
  }

  onPeerClosed(cause: PeerClosedCause): void {
    // The pipe stays open, as its end may still be unbound and bound elsewhere.
    this.connector.hold(Hold.Ended);
    const error = cause === "closed" ? undefined : new BindingsError("PEER_LOST", cause);
    for (const endpoint of this.#markBroken("pipe", error)) endpoint.notifyClient();
  }

  raiseError(cause: Error): void {
    if (!this.survivesErrors) this.#close("error", cause);
  }

  reject(sequence: number, error: unknown, interfaceName: string): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    this.tap.messageRejected(sequence, rejectionName(cause));
    this.raiseError(cause);
    notifyBadMessage({ error: cause, interfaceName });
  }

  /** Closes the pipe; all that is bound to it hears so, later. */
  #close(why: "pipe" | "error", cause?: Error): void {
    const lost = this.#markBroken(why, cause);
    this.#dropBlocked();
    this.#flush?.close();
    this.#flush = undefined;
    this.connector.close();
    const dispatch = ({ bytes, handles, sequence }: TakenMessage): void => {
      this.onMessage(bytes, handles, sequence);
      this.#dropBlocked();
    };
    dispatchInTurns(this.#sync?.takeLeft() ?? [], dispatch, () => {
      for (const endpoint of lost) endpoint.scheduleDisconnect();
    });
  }

  #dropBlocked(): void {
    const blocked = this.#blocked;
    this.#blocked = undefined;
    if (blocked !== undefined) this.drop(blocked, "pipe closed");
  }

  /** Marks all endpoints as closed at the other end, and returns those that were not yet. */
  #markBroken(why: "pipe" | "error", cause?: Error): InterfaceEndpointHandle[] {
    this.#isBroken = true;
    this.takeConnectionGroup()?.release();
    const lost = [this.primary, ...this.#endpoints.values()].filter((end) => !end.peerClosed);
    for (const endpoint of lost) {
      this.tap.endpointLost(endpoint, why);
      endpoint.markPeerClosed(NO_REASON, cause);
      this.#endpoints.removeIfDone(endpoint);
    }
    return lost;
  }
}
