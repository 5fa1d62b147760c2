import type { MessagePipeHandle, MessagePipeReader } from "../system/index.ts";
import {
  type Encoder,
  type Handle,
  INTERFACE_ID_NAMESPACE_BIT,
  INVALID_INTERFACE_ID,
  PRIMARY_INTERFACE_ID,
} from "../wire/index.ts";
import { type AsyncFlusher, createFlush, type PendingFlush } from "./async-flusher.ts";
import { BindingsError } from "./bindings-error.ts";
import { Connector, Hold } from "./connector.ts";
import { type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";
import { notifyBadMessage } from "./error-hooks.ts";
import { closeAll, IncomingMessage } from "./incoming-message.ts";
import { type EndpointController, InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import {
  acceptPipeControlMessage,
  flushMessage,
  pauseMessage,
  peerClosedMessage,
  type PipeControlClient,
} from "./pipe-control.ts";
import { PipeTap } from "./pipe-tap.ts";
import { ProtocolError, rejectionName } from "./protocol-error.ts";

/**
 * Splits one message pipe into interfaces: the primary one and those associated with it.
 *
 * The pipe's messages are dispatched strictly in order, whatever interface they are for: if the
 * next one is for an endpoint that nobody has bound yet, all wait (unread, in the pipe). So there
 * is no queue here, and a pipe without associated interfaces costs one comparison per message.
 */
export class MultiplexRouter implements EndpointController, MessagePipeReader, PipeControlClient {
  /** The endpoint of the interface the pipe was made for. */
  readonly primary: InterfaceEndpointHandle;
  readonly #connector: Connector;
  readonly #tap: PipeTap;
  /** The namespace bit of the ids minted here, or 0. */
  readonly #namespace: number;
  /** The associated endpoints by id, until both ends are closed. */
  readonly #endpoints = new Map<number, InterfaceEndpointHandle>();
  #nextId = 1;
  #blocked: IncomingMessage | undefined;
  #broken = false;

  /** @param mintsHighIds true at the end that holds the primary remote */
  constructor(pipe: MessagePipeHandle, mintsHighIds: boolean) {
    this.#connector = new Connector(pipe, this);
    this.#tap = new PipeTap(pipe);
    this.#namespace = mintsHighIds ? INTERFACE_ID_NAMESPACE_BIT : 0;
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

  /** Starts reading; for pipes without a primary interface, which else starts it when bound. */
  start(): void {
    this.#connector.release(Hold.NotStarted);
  }

  pause(): void {
    this.#connector.hold(Hold.Paused);
  }

  resume(): void {
    this.#connector.release(Hold.Paused);
    this.#unblockSoon();
  }

  yieldTurn(): void {
    this.#connector.yieldTurn();
  }

  /** Gives the pipe away, with its unread messages. */
  takePipe(): MessagePipeHandle {
    return this.#connector.takePipe();
  }

  /** Has the other end dispatch nothing more until `flush` completes. */
  pausePeerUntil(flush: PendingFlush): void {
    const pipe = flush.passPipe();
    if (pipe !== null) this.send(pauseMessage(pipe));
  }

  /** Sends `flusher` behind everything sent so far. */
  flushWith(flusher: AsyncFlusher): void {
    const pipe = flusher.passPipe();
    if (pipe !== null) this.send(flushMessage(pipe));
  }

  /** A flush that completes when the other end has got everything sent so far. */
  flushAsync(): PendingFlush {
    const [flusher, pending] = createFlush();
    this.flushWith(flusher);
    return pending;
  }

  send(message: Encoder): void {
    if (message.endpoints.length === 0) {
      const bytes = message.finish();
      this.#connector.write(bytes, message.handles);
      return;
    }
    this.#sendWithEndpoints(message);
  }

  #sendWithEndpoints(message: Encoder): void {
    const closed: InterfaceEndpointHandle[] = [];
    const ids: number[] = [];
    for (const endpoint of message.endpoints) {
      if (!(endpoint instanceof InterfaceEndpointHandle)) throw new TypeError("not an endpoint");
      ids.push(this.#associate(endpoint, closed));
    }
    const bytes = message.finish(ids);
    try {
      this.#connector.write(bytes, message.handles);
    } catch (error) {
      this.#lose(ids);
      throw error;
    }
    for (const endpoint of closed) this.endpointClosed(endpoint, endpoint.reason);
  }

  /** The other halves of these endpoints did not make it into a message. */
  #lose(ids: readonly number[]): void {
    for (const id of ids) {
      const endpoint = this.#endpoints.get(id);
      this.#endpoints.delete(id);
      if (endpoint === undefined) continue;
      endpoint.controller = undefined;
      endpoint.markPeerClosed();
      endpoint.scheduleDisconnect();
    }
  }

  /** Mints the id under which `sent` travels. Those whose other half is closed go to `closed`. */
  #associate(sent: InterfaceEndpointHandle, closed: InterfaceEndpointHandle[]): number {
    const id = this.#mintId();
    let kept = sent.associatePeer(this, id);
    if (kept === undefined) {
      kept = InterfaceEndpointHandle.forRouter(this, id);
      kept.closed = true;
      kept.reason = sent.reason;
      closed.push(kept);
    }
    this.#endpoints.set(id, kept);
    kept.client?.notifyAssociated();
    if (this.#broken) {
      kept.markPeerClosed();
      kept.scheduleDisconnect();
    }
    return id;
  }

  /**
   * Ties the other half of `sent` to this pipe and returns the id that `sent` has at its far end;
   * for pipes whose both ends are in one process.
   */
  associate(sent: InterfaceEndpointHandle): number {
    return this.#associate(sent, []);
  }

  #mintId(): number {
    let id: number;
    do {
      id = (this.#nextId | this.#namespace) >>> 0;
      this.#nextId = this.#nextId + 1 < INTERFACE_ID_NAMESPACE_BIT - 1 ? this.#nextId + 1 : 1;
    } while (this.#endpoints.has(id));
    return id;
  }

  /** Makes the endpoint that the other end has sent under `id`; undefined if it may not do so. */
  createLocalEndpoint(id: number): InterfaceEndpointHandle | undefined {
    const isOurs = ((id & INTERFACE_ID_NAMESPACE_BIT) !== 0) === (this.#namespace !== 0);
    if (isOurs || id === PRIMARY_INTERFACE_ID || id === INVALID_INTERFACE_ID) return undefined;
    const known = this.#endpoints.get(id);
    if (known !== undefined) {
      if (known.announced || known.closed) return undefined;
      known.announced = true;
      return known;
    }
    const endpoint = InterfaceEndpointHandle.forRouter(this, id);
    this.#endpoints.set(id, endpoint);
    return endpoint;
  }

  onMessage(bytes: Uint8Array, handles: readonly Handle[], sequence: number): void {
    let message: IncomingMessage;
    try {
      message = new IncomingMessage(bytes, handles, sequence);
    } catch (error) {
      closeAll(handles);
      this.reject(sequence, error, "");
      return;
    }
    if (message.header.interfaceIds.length > 0 && !this.#createEndpoints(message)) return;
    this.#route(message);
  }

  /** Makes the endpoints that came with `message`; false if it had to be rejected for them. */
  #createEndpoints(message: IncomingMessage): boolean {
    const endpoints = message.header.interfaceIds.map((id) => this.createLocalEndpoint(id));
    message.endpoints = endpoints.filter((endpoint) => endpoint !== undefined);
    if (message.endpoints.length === endpoints.length) return true;
    const ids = message.header.interfaceIds.join(", ");
    message.dispose();
    this.reject(
      message.sequence,
      new ProtocolError("ILLEGAL_NEW_INTERFACE_ID", `one of ${ids} cannot be used`),
      "",
    );
    return false;
  }

  #route(message: IncomingMessage): void {
    const { interfaceId } = message.header;
    if (interfaceId === PRIMARY_INTERFACE_ID) this.#deliver(message, this.primary);
    else if (interfaceId === INVALID_INTERFACE_ID) this.#acceptPipeControl(message);
    else this.#deliver(message, this.#endpoints.get(interfaceId));
  }

  #deliver(message: IncomingMessage, endpoint: InterfaceEndpointHandle | undefined): void {
    if (endpoint === undefined || endpoint.closed) {
      this.#drop(message, endpoint === undefined ? "no such interface" : "interface closed");
      return;
    }
    const { client } = endpoint;
    if (client === undefined) {
      this.#blocked = message;
      this.#connector.hold(Hold.Blocked);
      return;
    }
    try {
      client.acceptMessage(message);
    } catch (error) {
      message.dispose();
      this.reject(message.sequence, error, client.interfaceName);
    }
  }

  /** Closes what came with a message that nobody will get; the other end hears of each endpoint. */
  #drop(message: IncomingMessage, why: string): void {
    message.dispose();
    this.#tap.messageDropped(message.sequence, why);
  }

  /** Looks again at the message that waited for its endpoint, unless dispatch is paused. */
  #unblock(): void {
    const message = this.#blocked;
    if (message === undefined || this.#connector.isHeld(Hold.Paused | Hold.Flushing)) return;
    this.#blocked = undefined;
    this.#deliver(message, this.#endpoints.get(message.header.interfaceId));
    if (this.#blocked === undefined) this.#connector.release(Hold.Blocked);
  }

  /** The same soon: nothing is dispatched from inside a call of the owner of an endpoint. */
  #unblockSoon(): void {
    queueMicrotask(() => this.#unblock());
  }

  #acceptPipeControl(message: IncomingMessage): void {
    try {
      this.messageDispatching(message.sequence);
      acceptPipeControlMessage(message, this);
    } catch (error) {
      message.dispose();
      this.reject(message.sequence, error, "");
    }
  }

  peerEndpointClosed(id: number, reason: DisconnectReason): void {
    const endpoint = id === PRIMARY_INTERFACE_ID ? this.primary : this.#peerEndpoint(id);
    if (endpoint === undefined || endpoint.peerClosed) return;
    this.#tap.endpointClosed(id, "peer", reason);
    endpoint.markPeerClosed(reason);
    this.#removeIfDone(endpoint);
    endpoint.notifyClient();
  }

  /** The endpoint that the peer says it has closed; it may not have sent it yet. */
  #peerEndpoint(id: number): InterfaceEndpointHandle | undefined {
    const known = this.#endpoints.get(id);
    if (known !== undefined) return known;
    const early = this.createLocalEndpoint(id);
    if (early !== undefined) early.announced = false;
    return early;
  }

  pauseUntilClosed(flushPipe: MessagePipeHandle): void {
    this.#connector.hold(Hold.Flushing);
    flushPipe.setReader({
      onMessage: (_bytes, handles) => closeAll(handles),
      onPeerClosed: () => {
        flushPipe.close();
        this.#connector.release(Hold.Flushing);
        this.#unblock();
      },
    });
  }

  clientAttached(endpoint: InterfaceEndpointHandle): void {
    if (endpoint === this.primary) this.#connector.release(Hold.NotStarted);
    else if (this.#blocked?.header.interfaceId === endpoint.id) this.#unblockSoon();
  }

  endpointClosed(endpoint: InterfaceEndpointHandle, reason: DisconnectReason): void {
    this.#tap.endpointClosed(endpoint.id, "local", reason);
    if (endpoint === this.primary) {
      if (reason !== NO_REASON) this.#sendPeerClosed(endpoint.id, reason);
      this.#close("pipe");
      return;
    }
    this.#sendPeerClosed(endpoint.id, reason);
    this.#removeIfDone(endpoint);
    if (this.#blocked?.header.interfaceId === endpoint.id) this.#unblockSoon();
  }

  #sendPeerClosed(id: number, reason: DisconnectReason): void {
    if (!this.#broken) this.#connector.write(peerClosedMessage(id, reason).finish(), []);
  }

  #removeIfDone(endpoint: InterfaceEndpointHandle): void {
    if (endpoint.closed && endpoint.peerClosed) this.#endpoints.delete(endpoint.id);
  }

  onPeerClosed(): void {
    // The pipe stays open, as its end may still be unbound and bound elsewhere.
    this.#connector.hold(Hold.Ended);
    for (const endpoint of this.#markBroken("pipe")) endpoint.notifyClient();
  }

  raiseError(cause: Error): void {
    this.#close("error", cause);
  }

  reject(sequence: number, error: unknown, interfaceName: string): void {
    const cause = error instanceof Error ? error : new Error(String(error));
    this.#tap.messageRejected(sequence, rejectionName(cause));
    this.raiseError(cause);
    notifyBadMessage({ error: cause, interfaceName });
  }

  /** Closes the pipe; all that is bound to it hears so, later. */
  #close(why: "pipe" | "error", cause?: Error): void {
    for (const endpoint of this.#markBroken(why, cause)) endpoint.scheduleDisconnect();
    this.#connector.close();
    this.#blocked?.dispose();
    this.#blocked = undefined;
  }

  /** Marks all endpoints as closed at the other end, and returns those that were not yet. */
  #markBroken(why: "pipe" | "error", cause?: Error): InterfaceEndpointHandle[] {
    this.#broken = true;
    const lost = [this.primary, ...this.#endpoints.values()].filter((end) => !end.peerClosed);
    for (const endpoint of lost) {
      if (!endpoint.closed) this.#tap.endpointClosed(endpoint.id, why, NO_REASON);
      endpoint.markPeerClosed(NO_REASON, cause);
      this.#removeIfDone(endpoint);
    }
    return lost;
  }

  messageDispatching(sequence: number): void {
    this.#tap.messageDispatched(sequence);
  }

  endpointBound(endpoint: InterfaceEndpointHandle, name: string, isRemote: boolean): void {
    this.#tap.endpointBound(endpoint.id, name, isRemote);
  }

  endpointDisconnecting(endpoint: InterfaceEndpointHandle): void {
    this.#tap.endpointDisconnected(endpoint.id, endpoint.reason);
  }
}
