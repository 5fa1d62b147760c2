// Generated from workshop.mojom by mojoscope mojom generate. Do not edit.
//
// A workshop that takes orders with everything that travels as a handle.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface Order {
  number: number;
  pipe: mojo.MessagePipeHandle | null;
  morePipes: mojo.MessagePipeHandle[] | null;
}

/** Makes an Order of its defaults and `init`. */
export function createOrder(init: Partial<Order> = {}): Order {
  return {
    number: 0,
    pipe: null,
    morePipes: null,
    ...init,
  };
}

/** Writes an Order and returns its position. */
export function encodeOrder(e: mojo.Encoder, v: Order): number {
  const at = e.struct(24, 0);
  e.int32(at + 8, v.number, "Order.number");
  e.nullableHandle(at + 12, v.pipe);
  if (v.morePipes != null) {
    e.pointer(at + 16, encodeArrayOfMessagePipe(e, v.morePipes, "Order.more_pipes"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Order at `at`. */
export function decodeOrder(d: mojo.Decoder, at = d.payloadStart): Order {
  d.struct(at, 24);
  const number_ = d.view.getInt32(at + 8, true);
  const pipe = decodeNullableMessagePipe(d, at + 12);
  const morePipes = d.isNull(at + 16) ? null : decodeArrayOfMessagePipe(d, d.pointer(at + 16));
  d.endStruct();
  return { number: number_, pipe, morePipes };
}

export interface Delivery {
  number: number;
  pipe: mojo.MessagePipeHandle | null;
}

/** Makes a Delivery of its defaults and `init`. */
export function createDelivery(init: Partial<Delivery> = {}): Delivery {
  return {
    number: 0,
    pipe: null,
    ...init,
  };
}

/** Writes a Delivery and returns its position. */
export function encodeDelivery(e: mojo.Encoder, v: Delivery): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.number, "Delivery.number");
  e.nullableHandle(at + 12, v.pipe);
  return e.endStruct(at);
}

/** Reads and validates the Delivery at `at`. */
export function decodeDelivery(d: mojo.Decoder, at = d.payloadStart): Delivery {
  d.struct(at, 16);
  const number_ = d.view.getInt32(at + 8, true);
  const pipe = decodeNullableMessagePipe(d, at + 12);
  d.endStruct();
  return { number: number_, pipe };
}

/** Keeps the name that it is given. */
export interface NamedThing {
  setName(name: string): void;
  getName(): Promise<NamedThingGetNameResponse>;
}

export interface NamedThingGetNameResponse {
  name: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.workshop.mojom.NamedThing. */
export const NamedThing: mojo.InterfaceDefinition<NamedThing> = {
  name: "mojoscope.behaviours.workshop.mojom.NamedThing",
  version: 0,
  methods: [
    { name: "SetName", ordinal: 0, hasResponse: false, sync: false },
    { name: "GetName", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new NamedThingCaller(endpoint),
  dispatch: dispatchNamedThing,
};

class NamedThingCaller implements NamedThing {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setName(name: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeNamedThingSetNameParams(e, name);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getName(): Promise<NamedThingGetNameResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeNamedThingGetNameParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeNamedThingGetNameResponse);
  }
}

function dispatchNamedThing(implementation: NamedThing, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeNamedThingSetNameParams(call.decoder);
      return call.accept() ? implementation.setName(p.name) : undefined;
    }
    case 1: {
      decodeNamedThingGetNameParams(call.decoder);
      if (call.accept()) call.reply(implementation.getName(), encodeNamedThingGetNameResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface NamedThingSetNameParams {
  name: string;
}

function encodeNamedThingSetNameParams(e: mojo.Encoder, name: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, name, "NamedThing.SetName.name");
  e.endStruct(at);
}

function decodeNamedThingSetNameParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NamedThingSetNameParams {
  d.struct(at, 16);
  const name = d.string(at + 8);
  d.endStruct();
  return { name };
}

function encodeNamedThingGetNameParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeNamedThingGetNameParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeNamedThingGetNameResponse(e: mojo.Encoder, v: NamedThingGetNameResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.name, "NamedThing.GetName.name");
  e.endStruct(at);
}

function decodeNamedThingGetNameResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): NamedThingGetNameResponse {
  d.struct(at, 16);
  const name = d.string(at + 8);
  d.endStruct();
  return { name };
}

export interface Workshop {
  /** Answers with the next message of `pipe`, and delivers a pipe with those of the order's pipes. */
  fulfil(order: Order, pipe: mojo.MessagePipeHandle | null): Promise<WorkshopFulfilResponse>;
  /** Writes down what comes over a data pipe until it ends. */
  transcribe(content: mojo.DataPipeConsumerHandle): Promise<WorkshopTranscribeResponse>;
  createNamedThing(receiver: mojo.PendingReceiver<NamedThing>): void;
}

export interface WorkshopFulfilResponse {
  delivery: Delivery;
  text: string;
}

export interface WorkshopTranscribeResponse {
  text: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.workshop.mojom.Workshop. */
export const Workshop: mojo.InterfaceDefinition<Workshop> = {
  name: "mojoscope.behaviours.workshop.mojom.Workshop",
  version: 0,
  methods: [
    { name: "Fulfil", ordinal: 0, hasResponse: true, sync: false },
    { name: "Transcribe", ordinal: 1, hasResponse: true, sync: false },
    { name: "CreateNamedThing", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new WorkshopCaller(endpoint),
  dispatch: dispatchWorkshop,
};

class WorkshopCaller implements Workshop {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  fulfil(order: Order, pipe: mojo.MessagePipeHandle | null): Promise<WorkshopFulfilResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkshopFulfilParams(e, order, pipe);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkshopFulfilResponse);
  }

  transcribe(content: mojo.DataPipeConsumerHandle): Promise<WorkshopTranscribeResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkshopTranscribeParams(e, content);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkshopTranscribeResponse);
  }

  createNamedThing(receiver: mojo.PendingReceiver<NamedThing>): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeWorkshopCreateNamedThingParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchWorkshop(implementation: Workshop, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWorkshopFulfilParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.fulfil(p.order, p.pipe), encodeWorkshopFulfilResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeWorkshopTranscribeParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.transcribe(p.content), encodeWorkshopTranscribeResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeWorkshopCreateNamedThingParams(call.decoder);
      return call.accept() ? implementation.createNamedThing(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface WorkshopFulfilParams {
  order: Order;
  pipe: mojo.MessagePipeHandle | null;
}

function encodeWorkshopFulfilParams(
  e: mojo.Encoder,
  order: Order,
  pipe: mojo.MessagePipeHandle | null,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeOrder(e, e.presentObject(order, "Workshop.Fulfil.order")));
  e.nullableHandle(at + 16, pipe);
  e.endStruct(at);
}

function decodeWorkshopFulfilParams(d: mojo.Decoder, at = d.payloadStart): WorkshopFulfilParams {
  d.struct(at, 24);
  const order = decodeOrder(d, d.pointer(at + 8));
  const pipe = decodeNullableMessagePipe(d, at + 16);
  d.endStruct();
  return { order, pipe };
}

function encodeWorkshopFulfilResponse(e: mojo.Encoder, v: WorkshopFulfilResponse): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeDelivery(e, e.presentObject(v.delivery, "Workshop.Fulfil.delivery")));
  e.string(at + 16, v.text, "Workshop.Fulfil.text");
  e.endStruct(at);
}

function decodeWorkshopFulfilResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WorkshopFulfilResponse {
  d.struct(at, 24);
  const delivery = decodeDelivery(d, d.pointer(at + 8));
  const text = d.string(at + 16);
  d.endStruct();
  return { delivery, text };
}

interface WorkshopTranscribeParams {
  content: mojo.DataPipeConsumerHandle;
}

function encodeWorkshopTranscribeParams(
  e: mojo.Encoder,
  content: mojo.DataPipeConsumerHandle,
): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, content, "Workshop.Transcribe.content");
  e.endStruct(at);
}

function decodeWorkshopTranscribeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WorkshopTranscribeParams {
  d.struct(at, 16);
  const content = mojo.toDataPipeConsumer(d.handle(at + 8));
  d.endStruct();
  return { content };
}

function encodeWorkshopTranscribeResponse(e: mojo.Encoder, v: WorkshopTranscribeResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.text, "Workshop.Transcribe.text");
  e.endStruct(at);
}

function decodeWorkshopTranscribeResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WorkshopTranscribeResponse {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

interface WorkshopCreateNamedThingParams {
  receiver: mojo.PendingReceiver<NamedThing>;
}

function encodeWorkshopCreateNamedThingParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<NamedThing>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "Workshop.CreateNamedThing.receiver");
  e.endStruct(at);
}

function decodeWorkshopCreateNamedThingParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WorkshopCreateNamedThingParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<NamedThing>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

function encodeArrayOfMessagePipe(
  e: mojo.Encoder,
  values: readonly mojo.MessagePipeHandle[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 4);
  let slot = at + 8;
  for (const value of values) {
    e.handle(slot, value, field);
    slot += 4;
  }
  return at;
}

function decodeNullableMessagePipe(d: mojo.Decoder, slot: number): mojo.MessagePipeHandle | null {
  const handle = d.nullableHandle(slot);
  return handle === null ? null : mojo.toMessagePipe(handle);
}

function decodeArrayOfMessagePipe(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.MessagePipeHandle[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: mojo.MessagePipeHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(mojo.toMessagePipe(d.handle(slot)));
  }
  return values;
}
