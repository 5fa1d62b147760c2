// Generated from both_ends.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Opens a desk for a customer; each side implements what the other one calls. */
export interface DeskFactory {
  openDesk(desk: mojo.PendingReceiver<OrderDesk>, customer: mojo.PendingRemote<Customer>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.both_ends.mojom.DeskFactory. */
export const DeskFactory: mojo.InterfaceDefinition<DeskFactory> = {
  name: "mojoscope.lab.both_ends.mojom.DeskFactory",
  version: 0,
  methods: [{ name: "OpenDesk", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new DeskFactoryCaller(endpoint),
  dispatch: dispatchDeskFactory,
};

class DeskFactoryCaller implements DeskFactory {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  openDesk(desk: mojo.PendingReceiver<OrderDesk>, customer: mojo.PendingRemote<Customer>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeDeskFactoryOpenDeskParams(e, desk, customer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchDeskFactory(implementation: DeskFactory, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskFactoryOpenDeskParams(call.decoder);
      return call.accept() ? implementation.openDesk(p.desk, p.customer) : undefined;
    }
    default:
      return undefined;
  }
}

interface DeskFactoryOpenDeskParams {
  desk: mojo.PendingReceiver<OrderDesk>;
  customer: mojo.PendingRemote<Customer>;
}

function encodeDeskFactoryOpenDeskParams(
  e: mojo.Encoder,
  desk: mojo.PendingReceiver<OrderDesk>,
  customer: mojo.PendingRemote<Customer>,
): void {
  const at = e.struct(24, 0);
  e.pendingReceiver(at + 8, desk, "DeskFactory.OpenDesk.desk");
  e.pendingRemote(at + 12, customer, "DeskFactory.OpenDesk.customer");
  e.endStruct(at);
}

function decodeDeskFactoryOpenDeskParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DeskFactoryOpenDeskParams {
  d.struct(at, 24);
  const desk = mojo.toPendingReceiver<OrderDesk>(d.handle(at + 8), d);
  const customer = mojo.toPendingRemote<Customer>(
    d.handle(at + 12),
    d.view.getUint32(at + 16, true),
  );
  d.endStruct();
  return { desk, customer };
}

/** The host's side. */
export interface OrderDesk {
  addObserver(observer: mojo.PendingRemote<TradeObserver>): void;
  /** Answered when the customer has been asked: true if there was a trade. */
  place(order: number, amount: number): Promise<OrderDeskPlaceResponse>;
}

export interface OrderDeskPlaceResponse {
  traded: boolean;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.both_ends.mojom.OrderDesk. */
export const OrderDesk: mojo.InterfaceDefinition<OrderDesk> = {
  name: "mojoscope.lab.both_ends.mojom.OrderDesk",
  version: 0,
  methods: [
    { name: "AddObserver", ordinal: 0, hasResponse: false, sync: false },
    { name: "Place", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new OrderDeskCaller(endpoint),
  dispatch: dispatchOrderDesk,
};

class OrderDeskCaller implements OrderDesk {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addObserver(observer: mojo.PendingRemote<TradeObserver>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeOrderDeskAddObserverParams(e, observer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  place(order: number, amount: number): Promise<OrderDeskPlaceResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOrderDeskPlaceParams(e, order, amount);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOrderDeskPlaceResponse);
  }
}

function dispatchOrderDesk(implementation: OrderDesk, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeOrderDeskAddObserverParams(call.decoder);
      return call.accept() ? implementation.addObserver(p.observer) : undefined;
    }
    case 1: {
      const p = decodeOrderDeskPlaceParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.place(p.order, p.amount), encodeOrderDeskPlaceResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface OrderDeskAddObserverParams {
  observer: mojo.PendingRemote<TradeObserver>;
}

function encodeOrderDeskAddObserverParams(
  e: mojo.Encoder,
  observer: mojo.PendingRemote<TradeObserver>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, observer, "OrderDesk.AddObserver.observer");
  e.endStruct(at);
}

function decodeOrderDeskAddObserverParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): OrderDeskAddObserverParams {
  d.struct(at, 16);
  const observer = mojo.toPendingRemote<TradeObserver>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { observer };
}

interface OrderDeskPlaceParams {
  order: number;
  amount: number;
}

function encodeOrderDeskPlaceParams(e: mojo.Encoder, order: number, amount: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, order, "OrderDesk.Place.order");
  e.uint32(at + 12, amount, "OrderDesk.Place.amount");
  e.endStruct(at);
}

function decodeOrderDeskPlaceParams(d: mojo.Decoder, at = d.payloadStart): OrderDeskPlaceParams {
  d.struct(at, 16);
  const order = d.view.getUint32(at + 8, true);
  const amount = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { order, amount };
}

function encodeOrderDeskPlaceResponse(e: mojo.Encoder, v: OrderDeskPlaceResponse): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.traded, "OrderDesk.Place.traded");
  e.endStruct(at);
}

function decodeOrderDeskPlaceResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): OrderDeskPlaceResponse {
  d.struct(at, 16);
  const traded = d.bool(at + 8, 0);
  d.endStruct();
  return { traded };
}

/** The worker's side. */
export interface Customer {
  onQueued(order: number): void;
  confirm(order: number, price: number): Promise<CustomerConfirmResponse>;
}

export interface CustomerConfirmResponse {
  agreed: boolean;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.both_ends.mojom.Customer. */
export const Customer: mojo.InterfaceDefinition<Customer> = {
  name: "mojoscope.lab.both_ends.mojom.Customer",
  version: 0,
  methods: [
    { name: "OnQueued", ordinal: 0, hasResponse: false, sync: false },
    { name: "Confirm", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new CustomerCaller(endpoint),
  dispatch: dispatchCustomer,
};

class CustomerCaller implements Customer {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onQueued(order: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCustomerOnQueuedParams(e, order);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  confirm(order: number, price: number): Promise<CustomerConfirmResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCustomerConfirmParams(e, order, price);
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
      const p = decodeCustomerOnQueuedParams(call.decoder);
      return call.accept() ? implementation.onQueued(p.order) : undefined;
    }
    case 1: {
      const p = decodeCustomerConfirmParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.confirm(p.order, p.price), encodeCustomerConfirmResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CustomerOnQueuedParams {
  order: number;
}

function encodeCustomerOnQueuedParams(e: mojo.Encoder, order: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, order, "Customer.OnQueued.order");
  e.endStruct(at);
}

function decodeCustomerOnQueuedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): CustomerOnQueuedParams {
  d.struct(at, 16);
  const order = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { order };
}

interface CustomerConfirmParams {
  order: number;
  price: number;
}

function encodeCustomerConfirmParams(e: mojo.Encoder, order: number, price: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, order, "Customer.Confirm.order");
  e.uint32(at + 12, price, "Customer.Confirm.price");
  e.endStruct(at);
}

function decodeCustomerConfirmParams(d: mojo.Decoder, at = d.payloadStart): CustomerConfirmParams {
  d.struct(at, 16);
  const order = d.view.getUint32(at + 8, true);
  const price = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { order, price };
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

/** Hears of the trades of one desk. */
export interface TradeObserver {
  onTrade(order: number, price: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.both_ends.mojom.TradeObserver. */
export const TradeObserver: mojo.InterfaceDefinition<TradeObserver> = {
  name: "mojoscope.lab.both_ends.mojom.TradeObserver",
  version: 0,
  methods: [{ name: "OnTrade", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new TradeObserverCaller(endpoint),
  dispatch: dispatchTradeObserver,
};

class TradeObserverCaller implements TradeObserver {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onTrade(order: number, price: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTradeObserverOnTradeParams(e, order, price);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchTradeObserver(implementation: TradeObserver, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTradeObserverOnTradeParams(call.decoder);
      return call.accept() ? implementation.onTrade(p.order, p.price) : undefined;
    }
    default:
      return undefined;
  }
}

interface TradeObserverOnTradeParams {
  order: number;
  price: number;
}

function encodeTradeObserverOnTradeParams(e: mojo.Encoder, order: number, price: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, order, "TradeObserver.OnTrade.order");
  e.uint32(at + 12, price, "TradeObserver.OnTrade.price");
  e.endStruct(at);
}

function decodeTradeObserverOnTradeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TradeObserverOnTradeParams {
  d.struct(at, 16);
  const order = d.view.getUint32(at + 8, true);
  const price = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { order, price };
}
