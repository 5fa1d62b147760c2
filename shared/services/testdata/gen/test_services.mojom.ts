// Generated from test_services.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces for the tests of the services.
import * as mojo from "../../../bindings/gen-v1.ts";

export interface Pinger {
  ping(): Promise<void>;
}

/** What Remote, Receiver and their families need to know of mojoscope.services.test.mojom.Pinger. */
export const Pinger: mojo.InterfaceDefinition<Pinger> = {
  name: "mojoscope.services.test.mojom.Pinger",
  version: 0,
  methods: [{ name: "Ping", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new PingerCaller(endpoint),
  dispatch: dispatchPinger,
};

class PingerCaller implements Pinger {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePingerPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePingerPingResponse);
  }
}

function dispatchPinger(implementation: Pinger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodePingerPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodePingerPingResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodePingerPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePingerPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodePingerPingResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePingerPingResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

export interface Greeter {
  greet(name: string): Promise<GreeterGreetResponse>;
}

export interface GreeterGreetResponse {
  text: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.services.test.mojom.Greeter. */
export const Greeter: mojo.InterfaceDefinition<Greeter> = {
  name: "mojoscope.services.test.mojom.Greeter",
  version: 0,
  methods: [{ name: "Greet", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new GreeterCaller(endpoint),
  dispatch: dispatchGreeter,
};

class GreeterCaller implements Greeter {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  greet(name: string): Promise<GreeterGreetResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeGreeterGreetParams(e, name);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeGreeterGreetResponse);
  }
}

function dispatchGreeter(implementation: Greeter, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeGreeterGreetParams(call.decoder);
      if (call.accept()) call.reply(implementation.greet(p.name), encodeGreeterGreetResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface GreeterGreetParams {
  name: string;
}

function encodeGreeterGreetParams(e: mojo.Encoder, name: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, name, "Greeter.Greet.name");
  e.endStruct(at);
}

function decodeGreeterGreetParams(d: mojo.Decoder, at = d.payloadStart): GreeterGreetParams {
  d.struct(at, 16);
  const name = d.string(at + 8);
  d.endStruct();
  return { name };
}

function encodeGreeterGreetResponse(e: mojo.Encoder, v: GreeterGreetResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.text, "Greeter.Greet.text");
  e.endStruct(at);
}

function decodeGreeterGreetResponse(d: mojo.Decoder, at = d.payloadStart): GreeterGreetResponse {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}
