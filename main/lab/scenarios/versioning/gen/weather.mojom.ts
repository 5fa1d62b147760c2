// Generated from weather.mojom by mojoscope mojom generate. Do not edit.
//
// The newest version, 2, of what weather stations and their readers say to each other. Version 0,
// which old programs were generated from, is in old/.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** What a station has measured. */
export interface Reading {
  celsius: number;
  /**
   * A new reading has 50 unless told otherwise. One from a program that does not know of humidity
   * has 0 all the same: what is not on the wire is zero, false or null.
   */
  humidityPercent: number;
  station: string | null;
}

/** Makes a Reading of its defaults and `init`. */
export function createReading(init: Partial<Reading> = {}): Reading {
  return {
    celsius: 0,
    humidityPercent: 50,
    station: null,
    ...init,
  };
}

/** Writes a Reading and returns its position. */
export function encodeReading(e: mojo.Encoder, v: Reading): number {
  const at = e.struct(32, 2);
  e.double(at + 8, v.celsius, "Reading.celsius");
  e.uint32(at + 16, v.humidityPercent, "Reading.humidity_percent");
  e.nullableString(at + 24, v.station, "Reading.station");
  return e.endStruct(at);
}

const READING_VERSIONS = [0, 16, 1, 24, 2, 32];

/** Reads and validates the Reading at `at`. */
export function decodeReading(d: mojo.Decoder, at = d.payloadStart): Reading {
  const version = d.versionedStruct(at, READING_VERSIONS);
  const celsius = d.view.getFloat64(at + 8, true);
  const humidityPercent = version < 1 ? 0 : d.view.getUint32(at + 16, true);
  const station = version < 2 ? null : d.nullableString(at + 24);
  d.endStruct();
  return { celsius, humidityPercent, station };
}

/** A deep copy of `v`. */
export function cloneReading(v: Reading): Reading {
  return {
    celsius: v.celsius,
    humidityPercent: v.humidityPercent,
    station: v.station,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsReading(a: Reading, b: Reading): boolean {
  return (
    mojo.sameValue(a.celsius, b.celsius) &&
    a.humidityPercent === b.humidityPercent &&
    a.station === b.station
  );
}

export interface Weather {
  /** Takes a reading in, and says in words how the receiver understood it. */
  record(reading: Reading): Promise<WeatherRecordResponse>;
  /** The reading taken in last. */
  getLast(): Promise<WeatherGetLastResponse>;
  getStations(): Promise<WeatherGetStationsResponse>;
}

export interface WeatherRecordResponse {
  understood: string;
}

export interface WeatherGetLastResponse {
  reading: Reading;
}

export interface WeatherGetStationsResponse {
  stations: string[];
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.versioning.mojom.Weather. */
export const Weather: mojo.InterfaceDefinition<Weather> = {
  name: "mojoscope.lab.versioning.mojom.Weather",
  version: 2,
  methods: [
    { name: "Record", ordinal: 0, hasResponse: true, sync: false },
    { name: "GetLast", ordinal: 1, hasResponse: true, sync: false },
    { name: "GetStations", ordinal: 2, hasResponse: true, sync: false, minVersion: 2 },
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

  getStations(): Promise<WeatherGetStationsResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWeatherGetStationsParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWeatherGetStationsResponse);
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
    case 2: {
      decodeWeatherGetStationsParams(call.decoder);
      if (call.accept()) call.reply(implementation.getStations(), encodeWeatherGetStationsResponse);
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

function encodeWeatherGetStationsParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWeatherGetStationsParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeWeatherGetStationsResponse(e: mojo.Encoder, v: WeatherGetStationsResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.stringArray(v.stations, "Weather.GetStations.stations"));
  e.endStruct(at);
}

function decodeWeatherGetStationsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WeatherGetStationsResponse {
  d.struct(at, 16);
  const stations = d.stringArray(d.pointer(at + 8));
  d.endStruct();
  return { stations };
}
