// Generated from weather.mojom by mojoscope mojom generate. Do not edit.
//
// Version 0, as programs have it that were built before humidity was measured.
import * as mojo from "../../../../../../shared/bindings/gen-v1.ts";

/** What a station has measured. */
export interface Reading {
  celsius: number;
}

/** Makes a Reading of its defaults and `init`. */
export function createReading(init: Partial<Reading> = {}): Reading {
  return {
    celsius: 0,
    ...init,
  };
}

/** Writes a Reading and returns its position. */
export function encodeReading(e: mojo.Encoder, v: Reading): number {
  const at = e.struct(16, 0);
  e.double(at + 8, v.celsius, "Reading.celsius");
  return e.endStruct(at);
}

/** Reads and validates the Reading at `at`. */
export function decodeReading(d: mojo.Decoder, at = d.payloadStart): Reading {
  d.struct(at, 16);
  const celsius = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { celsius };
}

/** A deep copy of `v`. */
export function cloneReading(v: Reading): Reading {
  return {
    celsius: v.celsius,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsReading(a: Reading, b: Reading): boolean {
  return mojo.sameValue(a.celsius, b.celsius);
}

export interface Weather {
  /** Takes a reading in, and says in words how the receiver understood it. */
  record(reading: Reading): Promise<WeatherRecordResponse>;
  /** The reading taken in last. */
  getLast(): Promise<WeatherGetLastResponse>;
}

export interface WeatherRecordResponse {
  understood: string;
}

export interface WeatherGetLastResponse {
  reading: Reading;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.versioning.mojom.Weather. */
export const Weather: mojo.InterfaceDefinition<Weather> = {
  name: "mojoscope.lab.versioning.mojom.Weather",
  version: 0,
  methods: [
    { name: "Record", ordinal: 0, hasResponse: true, sync: false },
    { name: "GetLast", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new WeatherCaller(endpoint),
  dispatch: dispatchWeather,
};

class WeatherCaller implements Weather {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  record(reading: Reading): Promise<WeatherRecordResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWeatherRecordParams(e, reading);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWeatherRecordResponse);
  }

  getLast(): Promise<WeatherGetLastResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWeatherGetLastParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWeatherGetLastResponse);
  }
}

function dispatchWeather(implementation: Weather, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWeatherRecordParams(call.decoder);
      if (call.accept()) call.reply(implementation.record(p.reading), encodeWeatherRecordResponse);
      return undefined;
    }
    case 1: {
      decodeWeatherGetLastParams(call.decoder);
      if (call.accept()) call.reply(implementation.getLast(), encodeWeatherGetLastResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface WeatherRecordParams {
  reading: Reading;
}

function encodeWeatherRecordParams(e: mojo.Encoder, reading: Reading): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReading(e, e.presentObject(reading, "Weather.Record.reading")));
  e.endStruct(at);
}

function decodeWeatherRecordParams(d: mojo.Decoder, at = d.payloadStart): WeatherRecordParams {
  d.struct(at, 16);
  const reading = decodeReading(d, d.pointer(at + 8));
  d.endStruct();
  return { reading };
}

function encodeWeatherRecordResponse(e: mojo.Encoder, v: WeatherRecordResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.understood, "Weather.Record.understood");
  e.endStruct(at);
}

function decodeWeatherRecordResponse(d: mojo.Decoder, at = d.payloadStart): WeatherRecordResponse {
  d.struct(at, 16);
  const understood = d.string(at + 8);
  d.endStruct();
  return { understood };
}

function encodeWeatherGetLastParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWeatherGetLastParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeWeatherGetLastResponse(e: mojo.Encoder, v: WeatherGetLastResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReading(e, e.presentObject(v.reading, "Weather.GetLast.reading")));
  e.endStruct(at);
}

function decodeWeatherGetLastResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WeatherGetLastResponse {
  d.struct(at, 16);
  const reading = decodeReading(d, d.pointer(at + 8));
  d.endStruct();
  return { reading };
}
