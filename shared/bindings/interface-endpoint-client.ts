import {
  type Decoder,
  type Encoder,
  MessageFlags,
  type MessageHeader,
  validateRequest,
  validateResponse,
  ValidationError,
} from "../wire/index.ts";
import { DisconnectError } from "./bindings-error.ts";
import { acceptControlMessage, type ControlMessageClient } from "./control-message-handler.ts";
import { ControlMessageProxy } from "./control-message-proxy.ts";
import { type DisconnectHandler, type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";
import { enterDispatch, leaveDispatch } from "./dispatch-context.ts";
import type { EndpointClient } from "./endpoint-client.ts";
import { isControlName } from "./endpoint-control.ts";
import { notifyUncaughtError, offerUncaughtError } from "./error-hooks.ts";
import { IdleNotifier } from "./idle-notifier.ts";
import { IdleWatcher, toMicroseconds } from "./idle-watcher.ts";
import { type CallHost, RequestCall } from "./incoming-call.ts";
import type { IncomingMessage } from "./incoming-message.ts";
import type { Implementation, InterfaceDefinition } from "./interface-definition.ts";
import type { EndpointController, InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import type { MessageFilter } from "./message-filter.ts";
import { MessageSender } from "./message-sender.ts";
import { type MethodTable, methodTable } from "./method-table.ts";
import { ProtocolError } from "./protocol-error.ts";
import { addSyncReceiver, removeSyncReceiver } from "./sync-wait.ts";

/** Sees the methods of an implementation come and go; for sets, which know whose turn it is. */
export interface DispatchObserver {
  willRun(): void;
  didRun(): void;
}

/**
 * What is bound to one endpoint and speaks one interface: a remote, which sends requests and gets
 * responses, or a receiver, which runs an implementation.
 */
export class InterfaceEndpointClient<T> implements EndpointClient, CallHost, ControlMessageClient {
  readonly interfaceName: string;
  readonly sender: MessageSender;
  readonly control: ControlMessageProxy;
  filter: MessageFilter | undefined;
  observer: DispatchObserver | undefined;
  readonly #definition: InterfaceDefinition<T>;
  readonly #methods: MethodTable;
  /** What runs; a remote has none. */
  #implementation: { value: Implementation<T> } | undefined;
  #endpoint: InterfaceEndpointHandle | undefined;
  #isDisconnected = false;
  /** Sequence number of the response dispatched last. */
  #lastResponse = 0;
  #onDisconnect: DisconnectHandler | undefined;
  #onRelease: (() => void) | undefined;
  /** There if the other end wants to know when this one is idle. */
  #idle: IdleNotifier | undefined;

  /** @param implementation makes this a receiver; a remote has none */
  constructor(
    definition: InterfaceDefinition<T>,
    endpoint: InterfaceEndpointHandle,
    implementation?: { value: Implementation<T> },
  ) {
    this.interfaceName = definition.name;
    this.#definition = definition;
    this.#methods = methodTable(definition);
    this.#implementation = implementation;
    this.#endpoint = endpoint;
    this.sender = new MessageSender(definition.name, endpoint);
    this.control = new ControlMessageProxy(this.sender);
    const isSync = implementation !== undefined && definition.methods.some(({ sync }) => sync);
    if (isSync) addSyncReceiver(this);
    if (endpoint.controller !== undefined) this.notifyAssociated();
    endpoint.attachClient(this);
  }

  /** Whether the other end has not been seen to go. */
  get isConnected(): boolean {
    return !this.#isDisconnected;
  }

  /** Version of the interface at this end. */
  get version(): number {
    return this.#definition.version;
  }

  /** The router's side of this; undefined before association. */
  get controller(): EndpointController | undefined {
    return this.#endpoint?.controller;
  }

  /** Sets what runs, once, when the other end goes; of several the last one holds. */
  setDisconnectHandler(handler: DisconnectHandler | undefined): void {
    this.#onDisconnect = handler;
  }

  /** Sets what runs, once, when this lets go of its endpoint or the other end has gone. */
  setReleaseHandler(handler: (() => void) | undefined): void {
    this.#onRelease = handler;
  }

  /** Replaces the implementation; returns the one that was there. */
  swapImplementation(value: Implementation<T>): Implementation<T> | undefined {
    const previous = this.#implementation?.value;
    this.#implementation = { value };
    return previous;
  }

  notifyAssociated(): void {
    const endpoint = this.#endpoint;
    const isRemote = this.#implementation === undefined;
    endpoint?.controller?.tap.endpointBound(endpoint.id, this.interfaceName, isRemote);
  }

  /** Closes this end; the disconnect handler does not run any more. */
  close(reason: DisconnectReason = NO_REASON): void {
    const endpoint = this.#endpoint;
    this.#letGo("was reset");
    endpoint?.close(reason);
    this.#released();
  }

  /** Lets go of the endpoint and returns it; messages wait in it. */
  detach(): InterfaceEndpointHandle | undefined {
    const endpoint = this.#endpoint;
    this.#letGo("was unbound");
    endpoint?.detachClient();
    this.#released();
    return endpoint;
  }

  #letGo(how: string): void {
    this.#endpoint = undefined;
    this.#onDisconnect = undefined;
    this.#stopIdleTracking();
    removeSyncReceiver(this);
    this.sender.detach(new DisconnectError(this.interfaceName, how));
  }

  notifyDisconnected(reason: DisconnectReason, cause: Error | undefined): void {
    if (this.#isDisconnected) return;
    this.#isDisconnected = true;
    this.#stopIdleTracking();
    removeSyncReceiver(this);
    const text = cause === undefined ? "the other end is gone" : `pipe closed: ${cause.message}`;
    this.sender.disconnect(new DisconnectError(this.interfaceName, text, reason, { cause }));
    const handler = this.#onDisconnect;
    this.#onDisconnect = undefined;
    if (handler !== undefined) this.#runHandler(() => handler(reason), "disconnect handler");
    this.#released();
  }

  #runHandler(handler: () => void, what: string): void {
    try {
      handler();
    } catch (error) {
      this.#reportUncaught(error, what);
    }
  }

  #released(): void {
    const handler = this.#onRelease;
    this.#onRelease = undefined;
    handler?.();
  }

  acceptMessage(message: IncomingMessage): void {
    try {
      const implementation = this.#implementation;
      if (implementation === undefined || isControlName(message.header.name)) {
        this.#acceptUnlessRequest(message);
      } else {
        this.#acceptRequest(message, implementation.value);
      }
    } catch (error) {
      this.#offerCause(error, message.header.name);
      throw error;
    }
  }

  /** What this process did wrong itself must not pass for a fault of the peer. */
  #offerCause(error: unknown, name: number): void {
    if (!(error instanceof ValidationError) || error.cause === undefined) return;
    const methodName = this.#methods.get(name)?.name ?? "";
    offerUncaughtError(error.cause, { interfaceName: this.interfaceName, methodName });
  }

  acceptsWhileBlocked({ flags, name, requestId }: MessageHeader): boolean {
    if (this.#implementation !== undefined) return this.#methods.get(name)?.sync === true;
    return (flags & MessageFlags.IsResponse) !== 0 && this.sender.responses.isAwaited(requestId);
  }

  #acceptUnlessRequest(message: IncomingMessage): void {
    const { name } = message.header;
    if (isControlName(name)) {
      acceptControlMessage(message, this);
    } else {
      validateResponse(message.header, this.#methods.get(name));
      this.acceptResponse(message);
    }
  }

  acceptResponse(message: IncomingMessage): void {
    const { responses } = this.sender;
    const pending = responses.find(message.header);
    const decoder = message.decode();
    pending.decode(decoder);
    responses.remove(message.header.requestId);
    this.#lastResponse = message.sequence;
    this.beginDispatch(message, decoder);
    pending.resolve();
    if (pending.isAwaited) return;
    // Whoever awaits the response runs before the next message, as a callback would.
    this.controller?.yieldTurn();
  }

  /** The message was decoded and is acceptable. */
  beginDispatch(message: IncomingMessage, decoder: Decoder): void {
    message.endDecoding(decoder);
    this.controller?.tap.messageDispatched(message.sequence);
  }

  #acceptRequest(message: IncomingMessage, implementation: Implementation<T>): void {
    const method = this.#methods.get(message.header.name);
    validateRequest(message.header, method);
    if (method === undefined) return;
    if (!method.sync && (message.header.flags & MessageFlags.IsSync) !== 0) {
      throw unexpectedSyncFlag(method.name);
    }
    const call = new RequestCall(this, message, method, message.decode(), this.controller);
    this.#run(call, implementation);
  }

  /** Runs a call; throws only if its message is not acceptable. */
  #run(call: RequestCall, implementation: Implementation<T>): void {
    const outer = enterDispatch(call);
    try {
      // What generated code calls may return its answer itself; `reply` takes it either way.
      const returned = this.#definition.dispatch(implementation as T, call);
      if (returned instanceof Promise) void this.#watch(call, returned);
    } catch (error) {
      if (!call.isAccepted) throw error;
      this.#implementationFailed(call, error);
    } finally {
      leaveDispatch(outer);
      if (call.isAccepted && this.observer !== undefined) this.observer.didRun();
    }
    if (this.filter !== undefined || !call.isAccepted) this.#afterFilter(call);
    if (this.#idle !== undefined) this.#idle.messageDispatched();
  }

  #afterFilter(call: RequestCall): void {
    if (this.#endpoint !== undefined) this.filter?.didDispatchOrReject(call, call.isAccepted);
    if (call.isAccepted) return;
    throw new ProtocolError("REFUSED_BY_FILTER", `${this.interfaceName}.${call.methodName}`);
  }

  acceptCall(call: RequestCall): boolean {
    if (this.filter !== undefined && !this.filter.willDispatch(call)) return false;
    this.beginDispatch(call.message, call.decoder);
    if (this.observer !== undefined) this.observer.willRun();
    return true;
  }

  answerCall<R>(
    call: RequestCall,
    result: R | Promise<R>,
    encode: (encoder: Encoder, value: R) => void,
  ): void {
    if (isPromiseLike(result)) void this.#answerLater(call, result, encode);
    else this.#answer(call, result, encode);
  }

  async #answerLater<R>(
    call: RequestCall,
    result: PromiseLike<R>,
    encode: (encoder: Encoder, value: R) => void,
  ): Promise<void> {
    let value: R;
    const hold = this.#idle?.hold();
    try {
      value = await result;
    } catch (error) {
      this.#implementationFailed(call, error);
      return;
    } finally {
      // Only the next turn looks whether anything else is due.
      hold?.release();
    }
    this.#answer(call, value, encode);
  }

  #answer<R>(call: RequestCall, value: R, encode: (encoder: Encoder, value: R) => void): void {
    try {
      const headerVersion = call.method.carriesEndpoints === true ? 2 : 1;
      const response = this.sender.beginResponse(call.message.header, headerVersion);
      try {
        encode(response, value);
      } catch (error) {
        this.sender.abandon(response);
        throw error;
      }
      this.sender.send(response);
    } catch (error) {
      this.#implementationFailed(call, error);
    }
  }

  /** Waits for the end of a method without response, in case it fails. */
  async #watch(call: RequestCall, returned: Promise<unknown>): Promise<void> {
    try {
      await returned;
    } catch (error) {
      this.#implementationFailed(call, error);
    }
  }

  #implementationFailed(call: RequestCall, error: unknown): void {
    const text = `${this.interfaceName}.${call.methodName} failed`;
    this.controller?.raiseError(new ProtocolError("IMPLEMENTATION_FAILED", text, { cause: error }));
    this.#reportUncaught(error, call.methodName);
  }

  #reportUncaught(error: unknown, methodName: string): void {
    notifyUncaughtError(error, { interfaceName: this.interfaceName, methodName });
  }

  /** Reports the response dispatched last as bad, and closes the pipe. */
  reportBadResponse(text: string): void {
    const error = new ProtocolError("BAD_MESSAGE", text);
    this.controller?.reject(this.#lastResponse, error, this.interfaceName);
  }

  enableIdleTracking(timeoutInMicroseconds: bigint): void {
    const endpoint = this.#endpoint;
    // The endpoints that share its pipe have no say of their own in whether it is idle.
    if (endpoint?.isPrimary !== true || this.#implementation === undefined) return;
    if (this.#idle === undefined) {
      this.#idle = new IdleNotifier(this.control);
      endpoint.controller?.setConnectionGroup(this.#idle.shareGroup());
    }
    this.#idle.setTimeout(timeoutInMicroseconds);
  }

  messageAcknowledged(): boolean {
    return this.sender.idle?.messageAcknowledged() ?? false;
  }

  peerIdle(): boolean {
    const { idle } = this.sender;
    if (idle === undefined) return false;
    // With messages on their way the peer is not idle, whatever it thinks.
    if (idle.numUnacked === 0) this.#runHandler(idle.handler, "idle handler");
    return true;
  }

  /** Sets what runs whenever the other end has been idle for so long. */
  setIdleHandler(timeoutMs: number, handler: () => void): void {
    this.control.enableIdleTracking(toMicroseconds(timeoutMs));
    const { sender } = this;
    if (sender.idle === undefined) sender.idle = new IdleWatcher(handler);
    else sender.idle.handler = handler;
  }

  #stopIdleTracking(): void {
    this.#idle?.close();
    this.#idle = undefined;
  }

  /** Resolves when the other end has dispatched all that was sent before, or is gone. */
  async flush(): Promise<void> {
    if (this.#isDisconnected) return;
    try {
      await this.control.flush();
    } catch (error) {
      if (!(error instanceof DisconnectError)) throw error;
    }
  }
}

function unexpectedSyncFlag(methodName: string): ProtocolError {
  return new ProtocolError("UNEXPECTED_SYNC_FLAG", `${methodName} is not a sync method`);
}

/** No response can be taken for one: no field of it is a function. */
function isPromiseLike<R>(result: R | PromiseLike<R>): result is PromiseLike<R> {
  return (
    typeof result === "object" &&
    result !== null &&
    "then" in result &&
    typeof result.then === "function"
  );
}
