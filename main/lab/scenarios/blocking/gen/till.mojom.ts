// Generated from till.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Pays out, once the one who asks has confirmed it. */
export interface Till {
  /** Who is asked. Comes before the first withdrawal. */
  setCustomer(customer: mojo.PendingRemote<Customer>): void;
  /** Blocks the worker, which has to confirm meanwhile. */
  withdraw(amount: number): Promise<TillWithdrawResponse>;
}

export interface TillWithdrawResponse {
  withdrawn: bigint;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Till. */
export const Till: mojo.SyncInterfaceDefinition<Till, "withdraw"> = {
  name: "mojoscope.lab.mojom.Till",
  version: 0,
  methods: [
    { name: "SetCustomer", ordinal: 0, hasResponse: false, sync: false },
    { name: "Withdraw", ordinal: 1, hasResponse: true, sync: true },
  ],
  syncMethods: ["withdraw"],
  createCaller: (endpoint) => new TillCaller(endpoint),
  dispatch: dispatchTill,
};

class TillCaller implements Till {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setCustomer(customer: mojo.PendingRemote<Customer>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTillSetCustomerParams(e, customer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  withdraw(amount: number): Promise<TillWithdrawResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTillWithdrawParams(e, amount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTillWithdrawResponse);
  }
}

function dispatchTill(implementation: Till, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTillSetCustomerParams(call.decoder);
      return call.accept() ? implementation.setCustomer(p.customer) : undefined;
    }
    case 1: {
      const p = decodeTillWithdrawParams(call.decoder);
      if (call.accept()) call.reply(implementation.withdraw(p.amount), encodeTillWithdrawResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TillSetCustomerParams {
  customer: mojo.PendingRemote<Customer>;
}

function encodeTillSetCustomerParams(
  e: mojo.Encoder,
  customer: mojo.PendingRemote<Customer>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, customer, "Till.SetCustomer.customer");
  e.endStruct(at);
}

function decodeTillSetCustomerParams(d: mojo.Decoder, at = d.payloadStart): TillSetCustomerParams {
  d.struct(at, 16);
  const customer = mojo.toPendingRemote<Customer>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { customer };
}

interface TillWithdrawParams {
  amount: number;
}

function encodeTillWithdrawParams(e: mojo.Encoder, amount: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, amount, "Till.Withdraw.amount");
  e.endStruct(at);
}

function decodeTillWithdrawParams(d: mojo.Decoder, at = d.payloadStart): TillWithdrawParams {
  d.struct(at, 16);
  const amount = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { amount };
}

function encodeTillWithdrawResponse(e: mojo.Encoder, v: TillWithdrawResponse): void {
  const at = e.struct(16, 0);
  e.int64(at + 8, v.withdrawn, "Till.Withdraw.withdrawn");
  e.endStruct(at);
}

function decodeTillWithdrawResponse(d: mojo.Decoder, at = d.payloadStart): TillWithdrawResponse {
  d.struct(at, 16);
  const withdrawn = d.view.getBigInt64(at + 8, true);
  d.endStruct();
  return { withdrawn };
}

/** What a till asks of the one who is blocked on it. */
export interface Customer {
  /** Waits until the customer is not blocked any more. */
  notify(text: string): void;
  /** Does not. */
  confirm(amount: number): Promise<CustomerConfirmResponse>;
}

export interface CustomerConfirmResponse {
  agreed: boolean;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Customer. */
export const Customer: mojo.SyncInterfaceDefinition<Customer, "confirm"> = {
  name: "mojoscope.lab.mojom.Customer",
  version: 0,
  methods: [
    { name: "Notify", ordinal: 0, hasResponse: false, sync: false },
    { name: "Confirm", ordinal: 1, hasResponse: true, sync: true },
  ],
  syncMethods: ["confirm"],
  createCaller: (endpoint) => new CustomerCaller(endpoint),
  dispatch: dispatchCustomer,
};

class CustomerCaller implements Customer {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  notify(text: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCustomerNotifyParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  confirm(amount: number): Promise<CustomerConfirmResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCustomerConfirmParams(e, amount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCustomerConfirmResponse);
  }
}

function dispatchCustomer(implementation: Customer, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCustomerNotifyParams(call.decoder);
      return call.accept() ? implementation.notify(p.text) : undefined;
    }
    case 1: {
      const p = decodeCustomerConfirmParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.confirm(p.amount), encodeCustomerConfirmResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CustomerNotifyParams {
  text: string;
}

function encodeCustomerNotifyParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "Customer.Notify.text");
  e.endStruct(at);
}

function decodeCustomerNotifyParams(d: mojo.Decoder, at = d.payloadStart): CustomerNotifyParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

interface CustomerConfirmParams {
  amount: number;
}

function encodeCustomerConfirmParams(e: mojo.Encoder, amount: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, amount, "Customer.Confirm.amount");
  e.endStruct(at);
}

function decodeCustomerConfirmParams(d: mojo.Decoder, at = d.payloadStart): CustomerConfirmParams {
  d.struct(at, 16);
  const amount = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { amount };
}

function encodeCustomerConfirmResponse(e: mojo.Encoder, v: CustomerConfirmResponse): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.agreed, "Customer.Confirm.agreed");
  e.endStruct(at);
}

function decodeCustomerConfirmResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): CustomerConfirmResponse {
  d.struct(at, 16);
  const agreed = d.bool(at + 8, 0);
  d.endStruct();
  return { agreed };
}
