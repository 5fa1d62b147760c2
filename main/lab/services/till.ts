import { type PendingRemote, Remote } from "../../../shared/bindings/index.ts";
import { Customer, type Till, type TillWithdrawResponse } from "../gen/lab.mojom.ts";

/** Asks its customer, who is blocked, before it pays out. */
export class TillImpl implements Till {
  readonly customer: Remote<Customer, "confirm">;
  #withdrawn = 0n;

  constructor(customer: PendingRemote<Customer>) {
    this.customer = new Remote(Customer, customer);
  }

  async withdraw(amount: number): Promise<TillWithdrawResponse> {
    this.customer.get().notify(`asked for ${amount}`);
    const { agreed } = await this.customer.interrupting().confirm(amount);
    if (agreed) this.#withdrawn += BigInt(amount);
    return { withdrawn: this.#withdrawn };
  }
}
