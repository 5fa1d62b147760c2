// Generated from test_interfaces.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces for the tests of the bindings.
import * as mojo from "../../gen-v1.ts";

export const Mood = {
  CALM: 0,
  TENSE: 1,
} as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** Whether a number is a known Mood. */
export function isMood(value: number): value is Mood {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeMood(e: mojo.Encoder, at: number, value: Mood, field?: string): void {
  if (typeof value !== "number" || !isMood(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeMood(d: mojo.Decoder, at: number): Mood {
  const value = d.view.getInt32(at, true);
  if (isMood(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Mood. */
export const MoodScalar: mojo.Scalar<Mood> = {
  size: 4,
  read: decodeMood,
  write: encodeMood,
};

/** Requests, responses and values of several kinds. */
export interface Calculator {
  add(value: number): Promise<CalculatorAddResponse>;
  multiply(value: number): Promise<CalculatorMultiplyResponse>;
  clear(): Promise<void>;
  /** One-way. */
  accumulate(value: number): void;
  total(): Promise<CalculatorTotalResponse>;
}

export interface CalculatorAddResponse {
  total: number;
}

export interface CalculatorMultiplyResponse {
  total: number;
}

export interface CalculatorTotalResponse {
  total: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Calculator. */
export const Calculator: mojo.SyncInterfaceDefinition<Calculator, "total"> = {
  name: "mojoscope.bindings.test.mojom.Calculator",
  version: 0,
  methods: [
    { name: "Add", ordinal: 0, hasResponse: true, sync: false },
    { name: "Multiply", ordinal: 1, hasResponse: true, sync: false },
    { name: "Clear", ordinal: 2, hasResponse: true, sync: false },
    { name: "Accumulate", ordinal: 3, hasResponse: false, sync: false },
    { name: "Total", ordinal: 4, hasResponse: true, sync: true },
  ],
  syncMethods: ["total"],
  createCaller: (endpoint) => new CalculatorCaller(endpoint),
  dispatch: dispatchCalculator,
};

class CalculatorCaller implements Calculator {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  add(value: number): Promise<CalculatorAddResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCalculatorAddParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCalculatorAddResponse);
  }

  multiply(value: number): Promise<CalculatorMultiplyResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCalculatorMultiplyParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCalculatorMultiplyResponse);
  }

  clear(): Promise<void> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCalculatorClearParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCalculatorClearResponse);
  }

  accumulate(value: number): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeCalculatorAccumulateParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  total(): Promise<CalculatorTotalResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCalculatorTotalParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCalculatorTotalResponse);
  }
}

function dispatchCalculator(implementation: Calculator, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCalculatorAddParams(call.decoder);
      if (call.accept()) call.reply(implementation.add(p.value), encodeCalculatorAddResponse);
      return undefined;
    }
    case 1: {
      const p = decodeCalculatorMultiplyParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.multiply(p.value), encodeCalculatorMultiplyResponse);
      }
      return undefined;
    }
    case 2: {
      decodeCalculatorClearParams(call.decoder);
      if (call.accept()) call.reply(implementation.clear(), encodeCalculatorClearResponse);
      return undefined;
    }
    case 3: {
      const p = decodeCalculatorAccumulateParams(call.decoder);
      return call.accept() ? implementation.accumulate(p.value) : undefined;
    }
    case 4: {
      decodeCalculatorTotalParams(call.decoder);
      if (call.accept()) call.reply(implementation.total(), encodeCalculatorTotalResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CalculatorAddParams {
  value: number;
}

function encodeCalculatorAddParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.double(at + 8, value, "Calculator.Add.value");
  e.endStruct(at);
}

function decodeCalculatorAddParams(d: mojo.Decoder, at = d.payloadStart): CalculatorAddParams {
  d.struct(at, 16);
  const value = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeCalculatorAddResponse(e: mojo.Encoder, v: CalculatorAddResponse): void {
  const at = e.struct(16, 0);
  e.double(at + 8, v.total, "Calculator.Add.total");
  e.endStruct(at);
}

function decodeCalculatorAddResponse(d: mojo.Decoder, at = d.payloadStart): CalculatorAddResponse {
  d.struct(at, 16);
  const total = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { total };
}

interface CalculatorMultiplyParams {
  value: number;
}

function encodeCalculatorMultiplyParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.double(at + 8, value, "Calculator.Multiply.value");
  e.endStruct(at);
}

function decodeCalculatorMultiplyParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): CalculatorMultiplyParams {
  d.struct(at, 16);
  const value = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeCalculatorMultiplyResponse(e: mojo.Encoder, v: CalculatorMultiplyResponse): void {
  const at = e.struct(16, 0);
  e.double(at + 8, v.total, "Calculator.Multiply.total");
  e.endStruct(at);
}

function decodeCalculatorMultiplyResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): CalculatorMultiplyResponse {
  d.struct(at, 16);
  const total = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { total };
}

function encodeCalculatorClearParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCalculatorClearParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeCalculatorClearResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCalculatorClearResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface CalculatorAccumulateParams {
  value: number;
}

function encodeCalculatorAccumulateParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.double(at + 8, value, "Calculator.Accumulate.value");
  e.endStruct(at);
}

function decodeCalculatorAccumulateParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): CalculatorAccumulateParams {
  d.struct(at, 16);
  const value = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeCalculatorTotalParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCalculatorTotalParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeCalculatorTotalResponse(e: mojo.Encoder, v: CalculatorTotalResponse): void {
  const at = e.struct(16, 0);
  e.double(at + 8, v.total, "Calculator.Total.total");
  e.endStruct(at);
}

function decodeCalculatorTotalResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): CalculatorTotalResponse {
  d.struct(at, 16);
  const total = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { total };
}

/** Has reached version 3. */
export interface Settings {
  set(value: number): void;
  get(): Promise<SettingsGetResponse>;
  clear(): void;
}

export interface SettingsGetResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Settings. */
export const Settings: mojo.InterfaceDefinition<Settings> = {
  name: "mojoscope.bindings.test.mojom.Settings",
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

export interface Echo {
  echoString(value: string): Promise<EchoEchoStringResponse>;
  echoStrings(first: string, second: string): Promise<EchoEchoStringsResponse>;
  echoPipe(pipe: mojo.MessagePipeHandle): Promise<EchoEchoPipeResponse>;
  echoMood(mood: Mood): Promise<EchoEchoMoodResponse>;
}

export interface EchoEchoStringResponse {
  value: string;
}

export interface EchoEchoStringsResponse {
  first: string;
  second: string;
}

export interface EchoEchoPipeResponse {
  pipe: mojo.MessagePipeHandle;
}

export interface EchoEchoMoodResponse {
  mood: Mood;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Echo. */
export const Echo: mojo.InterfaceDefinition<Echo> = {
  name: "mojoscope.bindings.test.mojom.Echo",
  version: 0,
  methods: [
    { name: "EchoString", ordinal: 0, hasResponse: true, sync: false },
    { name: "EchoStrings", ordinal: 1, hasResponse: true, sync: false },
    { name: "EchoPipe", ordinal: 2, hasResponse: true, sync: false },
    { name: "EchoMood", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new EchoCaller(endpoint),
  dispatch: dispatchEcho,
};

class EchoCaller implements Echo {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  echoString(value: string): Promise<EchoEchoStringResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoStringParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoStringResponse);
  }

  echoStrings(first: string, second: string): Promise<EchoEchoStringsResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoStringsParams(e, first, second);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoStringsResponse);
  }

  echoPipe(pipe: mojo.MessagePipeHandle): Promise<EchoEchoPipeResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoPipeParams(e, pipe);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoPipeResponse);
  }

  echoMood(mood: Mood): Promise<EchoEchoMoodResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoMoodParams(e, mood);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoMoodResponse);
  }
}

function dispatchEcho(implementation: Echo, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeEchoEchoStringParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoString(p.value), encodeEchoEchoStringResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeEchoEchoStringsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoStrings(p.first, p.second), encodeEchoEchoStringsResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeEchoEchoPipeParams(call.decoder);
      if (call.accept()) call.reply(implementation.echoPipe(p.pipe), encodeEchoEchoPipeResponse);
      return undefined;
    }
    case 3: {
      const p = decodeEchoEchoMoodParams(call.decoder);
      if (call.accept()) call.reply(implementation.echoMood(p.mood), encodeEchoEchoMoodResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface EchoEchoStringParams {
  value: string;
}

function encodeEchoEchoStringParams(e: mojo.Encoder, value: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, value, "Echo.EchoString.value");
  e.endStruct(at);
}

function decodeEchoEchoStringParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoStringParams {
  d.struct(at, 16);
  const value = d.string(at + 8);
  d.endStruct();
  return { value };
}

function encodeEchoEchoStringResponse(e: mojo.Encoder, v: EchoEchoStringResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.value, "Echo.EchoString.value");
  e.endStruct(at);
}

function decodeEchoEchoStringResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoEchoStringResponse {
  d.struct(at, 16);
  const value = d.string(at + 8);
  d.endStruct();
  return { value };
}

interface EchoEchoStringsParams {
  first: string;
  second: string;
}

function encodeEchoEchoStringsParams(e: mojo.Encoder, first: string, second: string): void {
  const at = e.struct(24, 0);
  e.string(at + 8, first, "Echo.EchoStrings.first");
  e.string(at + 16, second, "Echo.EchoStrings.second");
  e.endStruct(at);
}

function decodeEchoEchoStringsParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoStringsParams {
  d.struct(at, 24);
  const first = d.string(at + 8);
  const second = d.string(at + 16);
  d.endStruct();
  return { first, second };
}

function encodeEchoEchoStringsResponse(e: mojo.Encoder, v: EchoEchoStringsResponse): void {
  const at = e.struct(24, 0);
  e.string(at + 8, v.first, "Echo.EchoStrings.first");
  e.string(at + 16, v.second, "Echo.EchoStrings.second");
  e.endStruct(at);
}

function decodeEchoEchoStringsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoEchoStringsResponse {
  d.struct(at, 24);
  const first = d.string(at + 8);
  const second = d.string(at + 16);
  d.endStruct();
  return { first, second };
}

interface EchoEchoPipeParams {
  pipe: mojo.MessagePipeHandle;
}

function encodeEchoEchoPipeParams(e: mojo.Encoder, pipe: mojo.MessagePipeHandle): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, pipe, "Echo.EchoPipe.pipe");
  e.endStruct(at);
}

function decodeEchoEchoPipeParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoPipeParams {
  d.struct(at, 16);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { pipe };
}

function encodeEchoEchoPipeResponse(e: mojo.Encoder, v: EchoEchoPipeResponse): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.pipe, "Echo.EchoPipe.pipe");
  e.endStruct(at);
}

function decodeEchoEchoPipeResponse(d: mojo.Decoder, at = d.payloadStart): EchoEchoPipeResponse {
  d.struct(at, 16);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { pipe };
}

interface EchoEchoMoodParams {
  mood: Mood;
}

function encodeEchoEchoMoodParams(e: mojo.Encoder, mood: Mood): void {
  const at = e.struct(16, 0);
  encodeMood(e, at + 8, mood, "Echo.EchoMood.mood");
  e.endStruct(at);
}

function decodeEchoEchoMoodParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoMoodParams {
  d.struct(at, 16);
  const mood = decodeMood(d, at + 8);
  d.endStruct();
  return { mood };
}

function encodeEchoEchoMoodResponse(e: mojo.Encoder, v: EchoEchoMoodResponse): void {
  const at = e.struct(16, 0);
  encodeMood(e, at + 8, v.mood, "Echo.EchoMood.mood");
  e.endStruct(at);
}

function decodeEchoEchoMoodResponse(d: mojo.Decoder, at = d.payloadStart): EchoEchoMoodResponse {
  d.struct(at, 16);
  const mood = decodeMood(d, at + 8);
  d.endStruct();
  return { mood };
}

/** Takes numbers, in order. */
export interface Counter {
  push(value: number): void;
  get(): Promise<CounterGetResponse>;
}

export interface CounterGetResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Counter. */
export const Counter: mojo.InterfaceDefinition<Counter> = {
  name: "mojoscope.bindings.test.mojom.Counter",
  version: 0,
  methods: [
    { name: "Push", ordinal: 0, hasResponse: false, sync: false },
    { name: "Get", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new CounterCaller(endpoint),
  dispatch: dispatchCounter,
};

class CounterCaller implements Counter {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  push(value: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCounterPushParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  get(): Promise<CounterGetResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCounterGetParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCounterGetResponse);
  }
}

function dispatchCounter(implementation: Counter, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCounterPushParams(call.decoder);
      return call.accept() ? implementation.push(p.value) : undefined;
    }
    case 1: {
      decodeCounterGetParams(call.decoder);
      if (call.accept()) call.reply(implementation.get(), encodeCounterGetResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CounterPushParams {
  value: number;
}

function encodeCounterPushParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, value, "Counter.Push.value");
  e.endStruct(at);
}

function decodeCounterPushParams(d: mojo.Decoder, at = d.payloadStart): CounterPushParams {
  d.struct(at, 16);
  const value = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeCounterGetParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCounterGetParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeCounterGetResponse(e: mojo.Encoder, v: CounterGetResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.value, "Counter.Get.value");
  e.endStruct(at);
}

function decodeCounterGetResponse(d: mojo.Decoder, at = d.payloadStart): CounterGetResponse {
  d.struct(at, 16);
  const value = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { value };
}

/** Hands out interfaces on pipes of their own. */
export interface Factory {
  bindCalculator(receiver: mojo.PendingReceiver<Calculator>): void;
  bindFactory(receiver: mojo.PendingReceiver<Factory>): void;
  useCalculator(calculator: mojo.PendingRemote<Calculator>): Promise<FactoryUseCalculatorResponse>;
  forget(calculator: mojo.PendingRemote<Calculator> | null): void;
}

export interface FactoryUseCalculatorResponse {
  total: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Factory. */
export const Factory: mojo.InterfaceDefinition<Factory> = {
  name: "mojoscope.bindings.test.mojom.Factory",
  version: 0,
  methods: [
    { name: "BindCalculator", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindFactory", ordinal: 1, hasResponse: false, sync: false },
    { name: "UseCalculator", ordinal: 2, hasResponse: true, sync: false },
    { name: "Forget", ordinal: 3, hasResponse: false, sync: false },
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

  useCalculator(calculator: mojo.PendingRemote<Calculator>): Promise<FactoryUseCalculatorResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFactoryUseCalculatorParams(e, calculator);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFactoryUseCalculatorResponse);
  }

  forget(calculator: mojo.PendingRemote<Calculator> | null): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeFactoryForgetParams(e, calculator);
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
    case 2: {
      const p = decodeFactoryUseCalculatorParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.useCalculator(p.calculator), encodeFactoryUseCalculatorResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeFactoryForgetParams(call.decoder);
      return call.accept() ? implementation.forget(p.calculator) : undefined;
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

interface FactoryUseCalculatorParams {
  calculator: mojo.PendingRemote<Calculator>;
}

function encodeFactoryUseCalculatorParams(
  e: mojo.Encoder,
  calculator: mojo.PendingRemote<Calculator>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, calculator, "Factory.UseCalculator.calculator");
  e.endStruct(at);
}

function decodeFactoryUseCalculatorParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FactoryUseCalculatorParams {
  d.struct(at, 16);
  const calculator = mojo.toPendingRemote<Calculator>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { calculator };
}

function encodeFactoryUseCalculatorResponse(
  e: mojo.Encoder,
  v: FactoryUseCalculatorResponse,
): void {
  const at = e.struct(16, 0);
  e.double(at + 8, v.total, "Factory.UseCalculator.total");
  e.endStruct(at);
}

function decodeFactoryUseCalculatorResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FactoryUseCalculatorResponse {
  d.struct(at, 16);
  const total = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { total };
}

interface FactoryForgetParams {
  calculator: mojo.PendingRemote<Calculator> | null;
}

function encodeFactoryForgetParams(
  e: mojo.Encoder,
  calculator: mojo.PendingRemote<Calculator> | null,
): void {
  const at = e.struct(16, 0);
  e.nullablePendingRemote(at + 8, calculator);
  e.endStruct(at);
}

function decodeFactoryForgetParams(d: mojo.Decoder, at = d.payloadStart): FactoryForgetParams {
  d.struct(at, 16);
  const calculator = decodeNullablePendingRemote<Calculator>(d, at + 8);
  d.endStruct();
  return { calculator };
}

/** Hands out interfaces that share its pipe. */
export interface Hub {
  bindCounter(receiver: mojo.PendingAssociatedReceiver<Counter>): void;
  addCounter(counter: mojo.PendingAssociatedRemote<Counter>): void;
  getCounter(): Promise<HubGetCounterResponse>;
  takeCounter(): Promise<HubTakeCounterResponse>;
  bindHub(receiver: mojo.PendingAssociatedReceiver<Hub>): void;
  push(value: number): void;
  ping(): Promise<void>;
  bindCounterWith(
    receiver: mojo.PendingAssociatedReceiver<Counter>,
    pipe: mojo.MessagePipeHandle,
  ): void;
}

export interface HubGetCounterResponse {
  counter: mojo.PendingAssociatedRemote<Counter>;
}

export interface HubTakeCounterResponse {
  receiver: mojo.PendingAssociatedReceiver<Counter>;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Hub. */
export const Hub: mojo.InterfaceDefinition<Hub> = {
  name: "mojoscope.bindings.test.mojom.Hub",
  version: 0,
  methods: [
    { name: "BindCounter", ordinal: 0, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "AddCounter", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "GetCounter", ordinal: 2, hasResponse: true, sync: false, carriesEndpoints: true },
    { name: "TakeCounter", ordinal: 3, hasResponse: true, sync: false, carriesEndpoints: true },
    { name: "BindHub", ordinal: 4, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Push", ordinal: 5, hasResponse: false, sync: false },
    { name: "Ping", ordinal: 6, hasResponse: true, sync: false },
    {
      name: "BindCounterWith",
      ordinal: 7,
      hasResponse: false,
      sync: false,
      carriesEndpoints: true,
    },
  ],
  createCaller: (endpoint) => new HubCaller(endpoint),
  dispatch: dispatchHub,
};

class HubCaller implements Hub {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindCounter(receiver: mojo.PendingAssociatedReceiver<Counter>): void {
    const e = this.#endpoint.begin(0, 0, 2);
    try {
      encodeHubBindCounterParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  addCounter(counter: mojo.PendingAssociatedRemote<Counter>): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeHubAddCounterParams(e, counter);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getCounter(): Promise<HubGetCounterResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeHubGetCounterParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHubGetCounterResponse);
  }

  takeCounter(): Promise<HubTakeCounterResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeHubTakeCounterParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHubTakeCounterResponse);
  }

  bindHub(receiver: mojo.PendingAssociatedReceiver<Hub>): void {
    const e = this.#endpoint.begin(4, 0, 2);
    try {
      encodeHubBindHubParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  push(value: number): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeHubPushParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  ping(): Promise<void> {
    const e = this.#endpoint.begin(6, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeHubPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHubPingResponse);
  }

  bindCounterWith(
    receiver: mojo.PendingAssociatedReceiver<Counter>,
    pipe: mojo.MessagePipeHandle,
  ): void {
    const e = this.#endpoint.begin(7, 0, 2);
    try {
      encodeHubBindCounterWithParams(e, receiver, pipe);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchHub(implementation: Hub, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeHubBindCounterParams(call.decoder);
      return call.accept() ? implementation.bindCounter(p.receiver) : undefined;
    }
    case 1: {
      const p = decodeHubAddCounterParams(call.decoder);
      return call.accept() ? implementation.addCounter(p.counter) : undefined;
    }
    case 2: {
      decodeHubGetCounterParams(call.decoder);
      if (call.accept()) call.reply(implementation.getCounter(), encodeHubGetCounterResponse);
      return undefined;
    }
    case 3: {
      decodeHubTakeCounterParams(call.decoder);
      if (call.accept()) call.reply(implementation.takeCounter(), encodeHubTakeCounterResponse);
      return undefined;
    }
    case 4: {
      const p = decodeHubBindHubParams(call.decoder);
      return call.accept() ? implementation.bindHub(p.receiver) : undefined;
    }
    case 5: {
      const p = decodeHubPushParams(call.decoder);
      return call.accept() ? implementation.push(p.value) : undefined;
    }
    case 6: {
      decodeHubPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodeHubPingResponse);
      return undefined;
    }
    case 7: {
      const p = decodeHubBindCounterWithParams(call.decoder);
      return call.accept() ? implementation.bindCounterWith(p.receiver, p.pipe) : undefined;
    }
    default:
      return undefined;
  }
}

interface HubBindCounterParams {
  receiver: mojo.PendingAssociatedReceiver<Counter>;
}

function encodeHubBindCounterParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Counter>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Hub.BindCounter.receiver");
  e.endStruct(at);
}

function decodeHubBindCounterParams(d: mojo.Decoder, at = d.payloadStart): HubBindCounterParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Counter>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface HubAddCounterParams {
  counter: mojo.PendingAssociatedRemote<Counter>;
}

function encodeHubAddCounterParams(
  e: mojo.Encoder,
  counter: mojo.PendingAssociatedRemote<Counter>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, counter, "Hub.AddCounter.counter");
  e.endStruct(at);
}

function decodeHubAddCounterParams(d: mojo.Decoder, at = d.payloadStart): HubAddCounterParams {
  d.struct(at, 16);
  const counter = mojo.toPendingAssociatedRemote<Counter>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { counter };
}

function encodeHubGetCounterParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHubGetCounterParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeHubGetCounterResponse(e: mojo.Encoder, v: HubGetCounterResponse): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, v.counter, "Hub.GetCounter.counter");
  e.endStruct(at);
}

function decodeHubGetCounterResponse(d: mojo.Decoder, at = d.payloadStart): HubGetCounterResponse {
  d.struct(at, 16);
  const counter = mojo.toPendingAssociatedRemote<Counter>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { counter };
}

function encodeHubTakeCounterParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHubTakeCounterParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeHubTakeCounterResponse(e: mojo.Encoder, v: HubTakeCounterResponse): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, v.receiver, "Hub.TakeCounter.receiver");
  e.endStruct(at);
}

function decodeHubTakeCounterResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): HubTakeCounterResponse {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Counter>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface HubBindHubParams {
  receiver: mojo.PendingAssociatedReceiver<Hub>;
}

function encodeHubBindHubParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Hub>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Hub.BindHub.receiver");
  e.endStruct(at);
}

function decodeHubBindHubParams(d: mojo.Decoder, at = d.payloadStart): HubBindHubParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Hub>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface HubPushParams {
  value: number;
}

function encodeHubPushParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, value, "Hub.Push.value");
  e.endStruct(at);
}

function decodeHubPushParams(d: mojo.Decoder, at = d.payloadStart): HubPushParams {
  d.struct(at, 16);
  const value = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeHubPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHubPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeHubPingResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHubPingResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface HubBindCounterWithParams {
  receiver: mojo.PendingAssociatedReceiver<Counter>;
  pipe: mojo.MessagePipeHandle;
}

function encodeHubBindCounterWithParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Counter>,
  pipe: mojo.MessagePipeHandle,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Hub.BindCounterWith.receiver");
  e.handle(at + 12, pipe, "Hub.BindCounterWith.pipe");
  e.endStruct(at);
}

function decodeHubBindCounterWithParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): HubBindCounterWithParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Counter>(d.endpoint(at + 8));
  const pipe = mojo.toMessagePipe(d.handle(at + 12));
  d.endStruct();
  return { receiver, pipe };
}

/** Hands out, on its own pipe, what hands out pipes. */
export interface Relay {
  bindFactory(receiver: mojo.PendingAssociatedReceiver<Factory>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Relay. */
export const Relay: mojo.InterfaceDefinition<Relay> = {
  name: "mojoscope.bindings.test.mojom.Relay",
  version: 0,
  methods: [
    { name: "BindFactory", ordinal: 0, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new RelayCaller(endpoint),
  dispatch: dispatchRelay,
};

class RelayCaller implements Relay {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindFactory(receiver: mojo.PendingAssociatedReceiver<Factory>): void {
    const e = this.#endpoint.begin(0, 0, 2);
    try {
      encodeRelayBindFactoryParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchRelay(implementation: Relay, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeRelayBindFactoryParams(call.decoder);
      return call.accept() ? implementation.bindFactory(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface RelayBindFactoryParams {
  receiver: mojo.PendingAssociatedReceiver<Factory>;
}

function encodeRelayBindFactoryParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Factory>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Relay.BindFactory.receiver");
  e.endStruct(at);
}

function decodeRelayBindFactoryParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): RelayBindFactoryParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Factory>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}
