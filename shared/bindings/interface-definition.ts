// What generated code tells the bindings about an interface, and what it may ask of them.
import type { Decoder, Encoder } from "../wire/index.ts";
import type { Feature } from "./features.ts";

/** One method as the bindings need to know it. */
export interface MethodDefinition {
  readonly name: string;
  /** The message name on the wire. */
  readonly ordinal: number;
  readonly hasResponse: boolean;
  /** Marked [Sync]: callers may set the sync flag, and block. */
  readonly sync: boolean;
  /** Marked [NoInterrupt]: a caller that blocks dispatches nothing but the reply. */
  readonly noInterrupt?: boolean;
  /** The version of the interface that the method came with; 0 if absent. */
  readonly minVersion?: number;
  /** Whether parameters or response can hold associated endpoints, and so need header v2. */
  readonly carriesEndpoints?: boolean;
  /** From [RuntimeFeature]: what has to be enabled for it to be called and run. */
  readonly feature?: Feature;
}

/**
 * The run-time side of a mojom interface `T`. Generated code exports one under the interface's own
 * name; Remote, Receiver and their families are made from it.
 */
export interface InterfaceDefinition<T> {
  /** Full mojom name, "module.Interface". */
  readonly name: string;
  readonly version: number;
  /** From [Uuid]. */
  readonly uuid?: { readonly high: bigint; readonly low: bigint };
  /** From [RuntimeFeature]: what has to be enabled for it to be bound and sent. */
  readonly feature?: Feature;
  readonly methods: readonly MethodDefinition[];
  /** Makes the object whose methods send messages through `endpoint`. */
  createCaller(endpoint: CallerEndpoint): T;
  /**
   * Decodes the parameters of `call` and, if `call.accept()` agrees, runs the method on
   * `implementation`. Returns what a method without response returned, so that a promise which
   * rejects is not lost.
   * @throws ValidationError if the parameters are malformed
   */
  dispatch(implementation: T, call: IncomingCall): unknown;
}

/**
 * The definition of an interface with [Sync] methods; `S` are their names. See `Remote.sync`.
 */
export interface SyncInterfaceDefinition<
  T,
  S extends keyof T & string,
> extends InterfaceDefinition<T> {
  readonly syncMethods: readonly S[];
}

/**
 * The interface, of which each method may as well return its answer itself instead of a promise. Such
 * an answer is sent at once, also to a caller that blocks this very thread.
 */
export type PromptImplementation<T> = {
  [M in keyof T]: T[M] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => R | Promise<R>
    : T[M];
};

/** What a receiver runs. */
export type Implementation<T> = T | PromptImplementation<T>;

/**
 * The endpoint a generated caller sends through: `begin`, encode the parameters, then one of the
 * two sends, or `abandon` if encoding threw.
 */
export interface CallerEndpoint {
  /**
   * Starts a message with `MessageFlags` and a header of the given version.
   * @throws BindingsError if the endpoint is not bound, or not associated with a pipe yet
   */
  begin(ordinal: number, flags: number, headerVersion: 0 | 1 | 2): Encoder;
  /** Gives a message up; handles and endpoints that went into it are closed. */
  abandon(message: Encoder): void;
  /** Sends the message; on a broken pipe it vanishes. */
  send(message: Encoder): void;
  /**
   * Sends the message and promises its response.
   * Rejects with DisconnectError if the pipe goes first.
   */
  sendForResponse<R>(message: Encoder, decode: (decoder: Decoder) => R): Promise<R>;
}

/** A request on its way to an implementation. */
export interface IncomingCall {
  /** The method's ordinal; one of the interface's own. */
  readonly name: number;
  /** Of the parameters; not to be used after {@link accept}. */
  readonly decoder: Decoder;
  /**
   * To be asked once, after the parameters were decoded and just before the method runs. False if
   * a message filter refused the message: then the method must not run.
   */
  accept(): boolean;
  /**
   * Answers the request: at once if `result` is no promise, else when it resolves. A rejection
   * closes the pipe and goes to the uncaught error handler.
   */
  reply<R>(result: R | Promise<R>, encode: (encoder: Encoder, value: R) => void): void;
}
