// Generated from lifetimes.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces for the behaviours of pipes that carry one interface each.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import { type Calculator } from "./calculator.mojom.ts";

/** Has reached version 3. */
export interface Settings {
  set(value: number): void;
  get(): Promise<SettingsGetResponse>;
  clear(): void;
}

export interface SettingsGetResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Settings. */
export const Settings: mojo.InterfaceDefinition<Settings> = {
  name: "mojoscope.behaviours.mojom.Settings",
  version: 3,
  methods: [
    { name: "Set", ordinal: 0, hasResponse: false, sync: false },
    { name: "Get", ordinal: 1, hasResponse: true, sync: false, minVersion: 1 },
    { name: "Clear", ordinal: 2, hasResponse: false, sync: false, minVersion: 3 },
  ],
  createCaller: (endpoint) => new SettingsCaller(endpoint),
  dispatch: dispatchSettings,
};

class SettingsCaller implements Settings {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  set(value: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSettingsSetParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  get(): Promise<SettingsGetResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSettingsGetParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSettingsGetResponse);
  }

  clear(): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeSettingsClearParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchSettings(implementation: Settings, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSettingsSetParams(call.decoder);
      return call.accept() ? implementation.set(p.value) : undefined;
    }
    case 1: {
      decodeSettingsGetParams(call.decoder);
      if (call.accept()) call.reply(implementation.get(), encodeSettingsGetResponse);
      return undefined;
    }
    case 2: {
      decodeSettingsClearParams(call.decoder);
      return call.accept() ? implementation.clear() : undefined;
    }
    default:
      return undefined;
  }
}

interface SettingsSetParams {
  value: number;
}

function encodeSettingsSetParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Settings.Set.value");
  e.endStruct(at);
}

function decodeSettingsSetParams(d: mojo.Decoder, at = d.payloadStart): SettingsSetParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeSettingsGetParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSettingsGetParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeSettingsGetResponse(e: mojo.Encoder, v: SettingsGetResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "Settings.Get.value");
  e.endStruct(at);
}

function decodeSettingsGetResponse(d: mojo.Decoder, at = d.payloadStart): SettingsGetResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeSettingsClearParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSettingsClearParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/** Hands out interfaces on pipes of their own. */
export interface Factory {
  bindCalculator(receiver: mojo.PendingReceiver<Calculator>): void;
  bindFactory(receiver: mojo.PendingReceiver<Factory>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Factory. */
export const Factory: mojo.InterfaceDefinition<Factory> = {
  name: "mojoscope.behaviours.mojom.Factory",
  version: 0,
  methods: [
    { name: "BindCalculator", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindFactory", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new FactoryCaller(endpoint),
  dispatch: dispatchFactory,
};

class FactoryCaller implements Factory {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindCalculator(receiver: mojo.PendingReceiver<Calculator>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeFactoryBindCalculatorParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindFactory(receiver: mojo.PendingReceiver<Factory>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeFactoryBindFactoryParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchFactory(implementation: Factory, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeFactoryBindCalculatorParams(call.decoder);
      return call.accept() ? implementation.bindCalculator(p.receiver) : undefined;
    }
    case 1: {
      const p = decodeFactoryBindFactoryParams(call.decoder);
      return call.accept() ? implementation.bindFactory(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface FactoryBindCalculatorParams {
  receiver: mojo.PendingReceiver<Calculator>;
}

function encodeFactoryBindCalculatorParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Calculator>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "Factory.BindCalculator.receiver");
  e.endStruct(at);
}

function decodeFactoryBindCalculatorParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FactoryBindCalculatorParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Calculator>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

interface FactoryBindFactoryParams {
  receiver: mojo.PendingReceiver<Factory>;
}

function encodeFactoryBindFactoryParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Factory>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "Factory.BindFactory.receiver");
  e.endStruct(at);
}

function decodeFactoryBindFactoryParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FactoryBindFactoryParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Factory>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

/** Can be asked by blocking callers. */
export interface Gauge {
  set(value: number): void;
  read(): Promise<GaugeReadResponse>;
}

export interface GaugeReadResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Gauge. */
export const Gauge: mojo.SyncInterfaceDefinition<Gauge, "read"> = {
  name: "mojoscope.behaviours.mojom.Gauge",
  version: 0,
  methods: [
    { name: "Set", ordinal: 0, hasResponse: false, sync: false },
    { name: "Read", ordinal: 1, hasResponse: true, sync: true },
  ],
  syncMethods: ["read"],
  createCaller: (endpoint) => new GaugeCaller(endpoint),
  dispatch: dispatchGauge,
};

class GaugeCaller implements Gauge {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  set(value: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeGaugeSetParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  read(): Promise<GaugeReadResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeGaugeReadParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeGaugeReadResponse);
  }
}

function dispatchGauge(implementation: Gauge, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeGaugeSetParams(call.decoder);
      return call.accept() ? implementation.set(p.value) : undefined;
    }
    case 1: {
      decodeGaugeReadParams(call.decoder);
      if (call.accept()) call.reply(implementation.read(), encodeGaugeReadResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface GaugeSetParams {
  value: number;
}

function encodeGaugeSetParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Gauge.Set.value");
  e.endStruct(at);
}

function decodeGaugeSetParams(d: mojo.Decoder, at = d.payloadStart): GaugeSetParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeGaugeReadParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeGaugeReadParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeGaugeReadResponse(e: mojo.Encoder, v: GaugeReadResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "Gauge.Read.value");
  e.endStruct(at);
}

function decodeGaugeReadResponse(d: mojo.Decoder, at = d.payloadStart): GaugeReadResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}
