// Generated from echo.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../shared/bindings/gen-v1.ts";

/** What the tests' server offers its clients. */
export interface Echo {
  echoString(text: string): Promise<EchoEchoStringResponse>;
}

export interface EchoEchoStringResponse {
  text: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.server.mojom.Echo. */
export const Echo: mojo.InterfaceDefinition<Echo> = {
  name: "mojoscope.server.mojom.Echo",
  version: 0,
  methods: [{ name: "EchoString", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new EchoCaller(endpoint),
  dispatch: dispatchEcho,
};

class EchoCaller implements Echo {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  echoString(text: string): Promise<EchoEchoStringResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoStringParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoStringResponse);
  }
}

function dispatchEcho(implementation: Echo, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeEchoEchoStringParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoString(p.text), encodeEchoEchoStringResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface EchoEchoStringParams {
  text: string;
}

function encodeEchoEchoStringParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "Echo.EchoString.text");
  e.endStruct(at);
}

function decodeEchoEchoStringParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoStringParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

function encodeEchoEchoStringResponse(e: mojo.Encoder, v: EchoEchoStringResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.text, "Echo.EchoString.text");
  e.endStruct(at);
}

function decodeEchoEchoStringResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoEchoStringResponse {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}

/** A second interface on a pipe of its own, for connections with more than one. */
export interface Greeter {
  greet(name: string): Promise<GreeterGreetResponse>;
}

export interface GreeterGreetResponse {
  greeting: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.server.mojom.Greeter. */
export const Greeter: mojo.InterfaceDefinition<Greeter> = {
  name: "mojoscope.server.mojom.Greeter",
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
  e.string(at + 8, v.greeting, "Greeter.Greet.greeting");
  e.endStruct(at);
}

function decodeGreeterGreetResponse(d: mojo.Decoder, at = d.payloadStart): GreeterGreetResponse {
  d.struct(at, 16);
  const greeting = d.string(at + 8);
  d.endStruct();
  return { greeting };
}
