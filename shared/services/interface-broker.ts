import { type GenericPendingReceiver, reportBadMessage } from "../bindings/index.ts";
import { BinderMap } from "./binder-map.ts";
import type * as mojom from "./gen/browser_interface_broker.mojom.ts";

/** Fills the map of what one kind of client may have. */
export type PopulateBinders<C> = (map: BinderMap<C>) => void;

/**
 * Serves one client's BrowserInterfaceBroker from binders that know the client. A client that asks
 * for anything else breaks the contract, and its pipe closes.
 */
export class InterfaceBroker<C> implements mojom.BrowserInterfaceBroker {
  readonly #binders = new BinderMap<C>();
  readonly #client: C;

  constructor(client: C, populate: PopulateBinders<C>) {
    this.#client = client;
    populate(this.#binders);
  }

  getInterface(receiver: GenericPendingReceiver): void {
    const { interfaceName } = receiver;
    if (this.#binders.tryBind(receiver, this.#client)) return;
    receiver.reset();
    reportBadMessage(`this client is offered no interface "${interfaceName}"`);
  }
}
