import { createMessagePipe } from "../system/index.ts";
import type { PendingFlush } from "./async-flusher.ts";
import { isInterfaceEnabled } from "./features.ts";
import { flushAsync, pausePeerUntil } from "./flush-control.ts";
import type { Implementation, InterfaceDefinition } from "./interface-definition.ts";
import { MultiplexRouter } from "./multiplex-router.ts";
import { PendingReceiver, PendingRemote } from "./pending.ts";
import { ReceiverBase } from "./receiver-base.ts";

/** The bound, implementing end of an interface with a message pipe of its own. */
export class Receiver<T> extends ReceiverBase<T> {
  #router: MultiplexRouter | undefined;

  constructor(
    definition: InterfaceDefinition<T>,
    implementation: Implementation<NoInfer<T>>,
    pending?: PendingReceiver<T>,
  ) {
    super(definition, implementation);
    if (pending !== undefined) this.bind(pending);
  }

  /**
   * Takes over the pipe of `pending`; messages come from the next turn on. From an empty one, or
   * if a feature disables the interface, this stays unbound.
   * @throws BindingsError ALREADY_BOUND
   */
  bind(pending: PendingReceiver<T>): void {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) pending.reset();
    const group = pending.passConnectionGroupRef();
    const pipe = pending.passPipe();
    if (pipe === null) return;
    this.#router = new MultiplexRouter(pipe, false);
    if (group !== undefined) this.#router.setConnectionGroup(group);
    this.bindEndpoint(this.#router.primary);
  }

  /**
   * Makes a pipe, binds one end and returns the other; an empty one if a feature disables the
   * interface.
   * @param version what the other end may take for granted about this one
   * @throws BindingsError ALREADY_BOUND
   */
  bindNewPipeAndPassRemote(version = 0): PendingRemote<T> {
    this.assertUnbound();
    if (!isInterfaceEnabled(this.definition)) return new PendingRemote<T>();
    const [mine, theirs] = createMessagePipe();
    this.bind(new PendingReceiver<T>(mine));
    return new PendingRemote<T>(theirs, version);
  }

  /**
   * Gives the pipe up, to be bound elsewhere. Messages not yet dispatched stay in it; responses not
   * yet sent are lost.
   * @throws BindingsError NOT_BOUND or HAS_ASSOCIATED_ENDPOINTS
   */
  unbind(): PendingReceiver<T> {
    const router = this.#boundRouter();
    router.assertAlone("unbind");
    this.unbindEndpoint();
    const pending = new PendingReceiver<T>(router.takePipe());
    const group = router.takeConnectionGroup();
    if (group !== undefined) pending.setConnectionGroup(group);
    return pending;
  }

  /** @throws BindingsError NOT_BOUND or HAS_ASSOCIATED_ENDPOINTS if the pipe carries more than this */
  assertAlone(what: string): void {
    this.#boundRouter().assertAlone(what);
  }

  /** Whether the pipe carries other interfaces as well. */
  get hasAssociatedEndpoints(): boolean {
    return this.isBound && this.#router?.hasAssociatedEndpoints === true;
  }

  /**
   * Stops dispatching: messages and the disconnect handler wait until {@link resume}.
   * @throws BindingsError NOT_BOUND or HAS_ASSOCIATED_ENDPOINTS
   */
  pause(): void {
    const router = this.#boundRouter();
    router.assertAlone("pause");
    router.pause();
  }

  /** Dispatches again, from the next turn on. @throws BindingsError NOT_BOUND */
  resume(): void {
    this.#boundRouter().resume();
  }

  /**
   * Has the remote get nothing sent after this (responses, mostly) until `flush` completes.
   * @throws BindingsError NOT_BOUND
   */
  pauseRemoteCallbacksUntilFlushCompletes(flush: PendingFlush): void {
    pausePeerUntil(this.#boundRouter(), flush);
  }

  /** A flush that completes when all responses sent so far have arrived. @throws BindingsError NOT_BOUND */
  flushAsync(): PendingFlush {
    return flushAsync(this.#boundRouter());
  }

  #boundRouter(): MultiplexRouter {
    if (!this.isBound || this.#router === undefined) throw this.notBound();
    return this.#router;
  }
}
