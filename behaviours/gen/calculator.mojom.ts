// Generated from calculator.mojom by mojoscope mojom generate. Do not edit.
//
// Sums for the behaviours of plain interfaces.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface Calculator {
  add(value: number): Promise<CalculatorAddResponse>;
  /** One-way. */
  accumulate(value: number): void;
}

export interface CalculatorAddResponse {
  total: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Calculator. */
export const Calculator: mojo.InterfaceDefinition<Calculator> = {
  name: "mojoscope.behaviours.mojom.Calculator",
  version: 0,
  methods: [
    { name: "Add", ordinal: 0, hasResponse: true, sync: false },
    { name: "Accumulate", ordinal: 1, hasResponse: false, sync: false },
  ],
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

  accumulate(value: number): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeCalculatorAccumulateParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
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
      const p = decodeCalculatorAccumulateParams(call.decoder);
      return call.accept() ? implementation.accumulate(p.value) : undefined;
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
