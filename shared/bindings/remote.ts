import { createMessagePipe } from "../system/index.ts";
import type { AsyncFlusher, PendingFlush } from "./async-flusher.ts";
import { isInterfaceEnabled } from "./features.ts";
import { flushAsync, flushWith, pausePeerUntil } from "./flush-control.ts";
import type { InterfaceDefinition, SyncInterfaceDefinition } from "./interface-definition.ts";
import { MultiplexRouter } from "./multiplex-router.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { RemoteBase } from "./remote-base.ts";

/**
 * The bound, calling end of an interface with a message pipe of its own.
 *
 * Calls never block, unless made through {@link sync}, and never fail because the other end is gone: messages on a broken pipe vanish,
 * and promises of responses reject with DisconnectError.
 *
 * Whoever awaits a response directly goes on before the next message of the pipe is dispatched, as a
 * callback in C++ would: dispatch lets the microtasks that are due then run first. That is one turn;
 * what comes after another await may find later messages dispatched already.
 */
export class Remote<T, S extends keyof T & string = never> extends RemoteBase<T, S> {
  #router: MultiplexRouter | undefined;

  constructor(
    definition: InterfaceDefinition<T> | SyncInterfaceDefinition<T, S>,
    pending?: PendingRemote<T>,
  ) {
    super(definition);
    if (pending !== undefined) this.bind(pending);
  }

  /**
   * Takes over the pipe of `pending`; from an empty one, or if a feature disables the interface, this
   * stays unbound.
   * @throws BindingsError ALREADY_BOUND
   */
  bind(pending: PendingRemote<T>): void {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) pending.reset();
    const { version } = pending;
    const pipe = pending.passPipe();
    if (pipe === null) return;
    this.#router = new MultiplexRouter(pipe, true);
    this.bindEndpoint(this.#router.primary, version);
  }

  /**
   * Makes a pipe, binds one end and returns the other. Calls may start at once: they wait in the
   * pipe until the receiver is bound. If a feature disables the interface, nothing is bound and an
   * empty end returned.
   * @throws BindingsError ALREADY_BOUND
   */
  bindNewPipeAndPassReceiver(): PendingReceiver<T> {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) return new PendingReceiver<T>();
    const [mine, theirs] = createMessagePipe();
    this.bind(new PendingRemote<T>(mine));
    return new PendingReceiver<T>(theirs);
  }

  /**
   * Gives the pipe up, to be bound elsewhere.
   * @throws BindingsError NOT_BOUND, PENDING_RESPONSES or HAS_ASSOCIATED_ENDPOINTS
   */
  unbind(): PendingRemote<T> {
    const { version } = this;
    const router = this.#boundRouter();
    router.assertAlone("unbind");
    this.unbindEndpoint();
    return new PendingRemote<T>(router.takePipe(), version);
  }

  /**
   * Asks the other end which version of the interface it has; {@link version} is that from then on.
   * Rejects with DisconnectError.
   */
  async queryVersion(): Promise<number> {
    const { client } = this;
    const version = await client.control.queryVersion();
    if (this.isBound && client === this.client) this.knownVersion = version;
    return version;
  }

  /**
   * Has the other end close the pipe unless it has at least this version. {@link version} is raised
   * at once, and nothing is sent if it is high enough already.
   * @throws BindingsError NOT_BOUND
   */
  requireVersion(version: number): void {
    if (version <= this.version) return;
    this.client.control.requireVersion(version);
    this.knownVersion = version;
  }

  /**
   * Sets what runs whenever the other end has been idle for at least this many milliseconds: it owes
   * no response, and no receiver that came over it, or over one that did, is left. Being idle begins
   * with a call; the last handler and the last timeout set are the ones that hold.
   * @param timeoutMs Infinity for never
   * @throws BindingsError NOT_BOUND; RangeError for a negative timeout
   */
  setIdleHandler(timeoutMs: number, handler: () => void): void {
    this.client.setIdleHandler(timeoutMs, handler);
  }

  /** Has this reset when the other end has been idle for so long. @throws BindingsError NOT_BOUND */
  resetOnIdleTimeout(timeoutMs: number): void {
    this.setIdleHandler(timeoutMs, () => this.reset());
  }

  /** Calls that the other end has not acknowledged, once there is an idle handler. @throws BindingsError NOT_BOUND */
  get numUnackedMessagesForTesting(): number {
    return this.client.sender.idle?.numUnacked ?? 0;
  }

  /**
   * Has the receiver dispatch nothing sent after this until `flush` completes, and so puts other
   * pipes before this one. @throws BindingsError NOT_BOUND
   */
  pauseReceiverUntilFlushCompletes(flush: PendingFlush): void {
    pausePeerUntil(this.#boundRouter(), flush);
  }

  /** A flush that completes when all calls made so far have arrived. @throws BindingsError NOT_BOUND */
  flushAsync(): PendingFlush {
    return flushAsync(this.#boundRouter());
  }

  /** Completes the flush of `flusher` when all calls made so far have arrived. @throws BindingsError NOT_BOUND */
  flushAsyncWithFlusher(flusher: AsyncFlusher): void {
    flushWith(this.#boundRouter(), flusher);
  }

  #boundRouter(): MultiplexRouter {
    if (!this.isBound || this.#router === undefined) throw this.notBound();
    return this.#router;
  }
}
