// The two unbound, movable ends of an interface that shares a pipe with others. They make each
// other, so they share a file.
import type { EndpointCarrier } from "../wire/index.ts";
import { BindingsError } from "./bindings-error.ts";
import { isInterfaceEnabled } from "./features.ts";
import type { InterfaceDefinition } from "./interface-definition.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";

/** What both ends have in common: an endpoint until it is passed on, bound or reset. */
abstract class PendingAssociatedEnd implements EndpointCarrier {
  abstract readonly version: number;
  #endpoint: InterfaceEndpointHandle | null;

  constructor(endpoint: InterfaceEndpointHandle | null) {
    this.#endpoint = endpoint;
  }

  /** Whether there is an endpoint. */
  get isValid(): boolean {
    return this.#endpoint !== null;
  }

  /** Takes the endpoint out to bind it, and leaves this empty; null when it already is. */
  takeEndpoint(): InterfaceEndpointHandle | null {
    const endpoint = this.#endpoint;
    this.#endpoint = null;
    return endpoint;
  }

  /**
   * Takes the endpoint out to send it.
   * @throws BindingsError ALREADY_ASSOCIATED if it came with a message, or its other half is sent
   */
  passEndpoint(): InterfaceEndpointHandle | null {
    this.#endpoint?.prepareToSend();
    return this.takeEndpoint();
  }

  /** Closes the endpoint, if there is one; the other end is told. */
  reset(): void {
    this.takeEndpoint()?.close();
  }

  protected initialize(endpoint: InterfaceEndpointHandle): void {
    this.#endpoint = endpoint;
  }

  protected assertEmpty(): void {
    if (this.isValid) throw new BindingsError("ALREADY_BOUND", "there is an endpoint already");
  }
}

/** The calling end of an associated `T`, not bound yet: for an AssociatedRemote, or to send on. */
export class PendingAssociatedRemote<T> extends PendingAssociatedEnd {
  declare protected readonly interfaceType: T;
  readonly version: number;

  /** @param version interface version that the other end is known to have */
  constructor(endpoint: InterfaceEndpointHandle | null = null, version = 0) {
    super(endpoint);
    this.version = version;
  }

  /**
   * Makes a pair of ends, keeps one and returns the other. Whichever is sent in a message decides
   * the pipe.
   * @param definition leaves both empty if a feature disables it; without it only binding would
   * @throws BindingsError ALREADY_BOUND if there is an endpoint already
   */
  initWithNewEndpointAndPassReceiver(
    definition?: InterfaceDefinition<T>,
  ): PendingAssociatedReceiver<T> {
    this.assertEmpty();
    if (definition !== undefined && !isInterfaceEnabled(definition))
      return new PendingAssociatedReceiver<T>();
    const [mine, theirs] = InterfaceEndpointHandle.createPair();
    this.initialize(mine);
    return new PendingAssociatedReceiver<T>(theirs);
  }
}

/** The implementing end of an associated `T`, not bound yet: for an AssociatedReceiver, or to send. */
export class PendingAssociatedReceiver<T> extends PendingAssociatedEnd {
  declare protected readonly interfaceType: T;
  readonly version = 0;

  constructor(endpoint: InterfaceEndpointHandle | null = null) {
    super(endpoint);
  }

  /**
   * As the remote's twin: makes a pair of ends, keeps one and returns the other.
   * @param definition leaves both empty if a feature disables it; without it only binding would
   * @throws BindingsError ALREADY_BOUND if there is an endpoint already
   */
  initWithNewEndpointAndPassRemote(
    definition?: InterfaceDefinition<T>,
  ): PendingAssociatedRemote<T> {
    this.assertEmpty();
    if (definition !== undefined && !isInterfaceEnabled(definition))
      return new PendingAssociatedRemote<T>();
    const [mine, theirs] = InterfaceEndpointHandle.createPair();
    this.initialize(mine);
    return new PendingAssociatedRemote<T>(theirs);
  }

  /**
   * Closes the endpoint and gives the other end a reason.
   * @throws BindingsError INVALID_PENDING if there is no endpoint
   */
  resetWithReason(customReason: number, description: string): void {
    const endpoint = this.takeEndpoint();
    if (endpoint === null) throw new BindingsError("INVALID_PENDING", "there is nothing to reset");
    endpoint.close({ customReason, description });
  }
}
