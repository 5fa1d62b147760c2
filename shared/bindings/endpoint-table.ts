import {
  INTERFACE_ID_NAMESPACE_BIT,
  INVALID_INTERFACE_ID,
  PRIMARY_INTERFACE_ID,
} from "../wire/index.ts";
import { type EndpointController, InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";

/** What an {@link EndpointTable} is told when it is made. */
export interface EndpointTableOptions {
  /** True at the end that holds the primary remote: the ids minted there have the namespace bit. */
  readonly mintsHighIds: boolean;
  /** Where minting starts, without the namespace bit; 1 unless a test wants to see it wrap. */
  readonly firstId?: number;
}

/** The ids of one side are 1 up to this, with or without the namespace bit. */
const MAX_ID = INTERFACE_ID_NAMESPACE_BIT - 2;

/**
 * The associated endpoints of one router by the ids that they have on its pipe. An endpoint stays
 * until it is closed at both ends, so an id that is in use is never minted nor accepted again.
 */
export class EndpointTable {
  readonly #controller: EndpointController;
  /** The namespace bit of the ids minted here, or 0. */
  readonly #namespace: number;
  readonly #byId = new Map<number, InterfaceEndpointHandle>();
  #nextId: number;

  /** @param controller what the endpoints made here belong to */
  constructor(controller: EndpointController, { mintsHighIds, firstId = 1 }: EndpointTableOptions) {
    this.#controller = controller;
    this.#namespace = mintsHighIds ? INTERFACE_ID_NAMESPACE_BIT : 0;
    this.#nextId = firstId;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: number): InterfaceEndpointHandle | undefined {
    return this.#byId.get(id);
  }

  values(): Iterable<InterfaceEndpointHandle> {
    return this.#byId.values();
  }

  /**
   * Mints the id under which `sent` travels and returns its other half, which has that id here from
   * now on. If the other half was closed meanwhile a closed one, with its reason, stands for it.
   */
  associate(sent: InterfaceEndpointHandle): InterfaceEndpointHandle {
    const id = this.#mintId();
    let kept = sent.associatePeer(this.#controller, id);
    if (kept === undefined) {
      kept = InterfaceEndpointHandle.forRouter(this.#controller, id);
      kept.closed = true;
      kept.reason = sent.reason;
    }
    this.#byId.set(id, kept);
    return kept;
  }

  /** The endpoint that the peer has sent under `id`; undefined if it may not do so. */
  announce(id: number): InterfaceEndpointHandle | undefined {
    if (!this.#isPeersToMint(id)) return undefined;
    const known = this.#byId.get(id);
    if (known === undefined) return this.#add(id);
    if (known.announced || known.closed) return undefined;
    known.announced = true;
    return known;
  }

  /** {@link announce} for each id, without those that the peer may not send. */
  announceAll(ids: readonly number[]): readonly InterfaceEndpointHandle[] {
    return ids.map((id) => this.announce(id)).filter((endpoint) => endpoint !== undefined);
  }

  /**
   * The endpoint that the peer says it has closed. It may not have sent it yet: then it is kept for
   * {@link announce}. Undefined if there is no such endpoint, nor can there be.
   */
  closedByPeer(id: number): InterfaceEndpointHandle | undefined {
    const known = this.#byId.get(id);
    if (known !== undefined || !this.#isPeersToMint(id)) return known;
    const early = this.#add(id);
    early.announced = false;
    return early;
  }

  /** Forgets an endpoint that is closed at both ends. */
  removeIfDone(endpoint: InterfaceEndpointHandle): void {
    if (endpoint.closed && endpoint.peerClosed) this.#byId.delete(endpoint.id);
  }

  /** Forgets an endpoint whose other half never got onto the pipe. */
  remove(endpoint: InterfaceEndpointHandle): void {
    this.#byId.delete(endpoint.id);
  }

  #add(id: number): InterfaceEndpointHandle {
    const endpoint = InterfaceEndpointHandle.forRouter(this.#controller, id);
    this.#byId.set(id, endpoint);
    return endpoint;
  }

  #isPeersToMint(id: number): boolean {
    const isOurs = ((id & INTERFACE_ID_NAMESPACE_BIT) !== 0) === (this.#namespace !== 0);
    return !isOurs && id !== PRIMARY_INTERFACE_ID && id !== INVALID_INTERFACE_ID;
  }

  #mintId(): number {
    let id: number;
    do {
      id = (this.#nextId | this.#namespace) >>> 0;
      this.#nextId = this.#nextId < MAX_ID ? this.#nextId + 1 : 1;
    } while (this.#byId.has(id));
    return id;
  }
}
