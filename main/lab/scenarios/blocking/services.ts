import { type PendingRemote, Receiver, Remote } from "../../../../shared/bindings/index.ts";
import type { EndpointScope } from "../../endpoint-scope.ts";
import type { LabServices } from "../../scenario.ts";
import { Customer, Till, type TillWithdrawResponse } from "./gen/till.mojom.ts";

/** Asks its customer, who is blocked, before it pays out. */
class TillImpl implements Till {
  readonly #customer = new Remote(Customer);
  readonly #scope: EndpointScope;
  #withdrawn = 0n;

  constructor(scope: EndpointScope) {
    this.#scope = scope;
  }

  setCustomer(customer: PendingRemote<Customer>): void {
    this.#customer.reset();
    this.#customer.bind(customer);
    this.#scope.add(this.#customer);
  }

  async withdraw(amount: number): Promise<TillWithdrawResponse> {
    this.#customer.get().notify(`asked for ${amount}`);
    const { agreed } = await this.#customer.interrupting().confirm(amount);
    if (agreed) this.#withdrawn += BigInt(amount);
    return { withdrawn: this.#withdrawn };
  }
}

/** A till for each worker. */
export function tillServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Till, (pending) => {
        scope.add(new Receiver<Till>(Till, new TillImpl(scope), pending));
      });
    },
  };
}
