// Generated from probes.mojom by mojoscope mojom generate. Do not edit.
//
// What is probed with messages that are written byte by byte.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/** Some share a value, and one is below zero. */
export const Basic = {
  A: 0,
  B: 1,
  C: 0,
  D: -3,
  E: 10,
} as const;
export type Basic = (typeof Basic)[keyof typeof Basic];

/** Whether a number is a known Basic. */
export function isBasic(value: number): value is Basic {
  switch (value) {
    case -3:
    case 0:
    case 1:
    case 10:
      return true;
    default:
      return false;
  }
}

export function encodeBasic(e: mojo.Encoder, at: number, value: Basic, field?: string): void {
  if (typeof value !== "number" || !isBasic(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeBasic(d: mojo.Decoder, at: number): Basic {
  const value = d.view.getInt32(at, true);
  if (isBasic(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Basic. */
export const BasicScalar: mojo.Scalar<Basic> = {
  size: 4,
  read: decodeBasic,
  write: encodeBasic,
};

export const BoxSide = {
  TOP: 0,
  RIGHT: 1,
  BOTTOM: 2,
  LEFT: 3,
} as const;
export type BoxSide = (typeof BoxSide)[keyof typeof BoxSide];

/** Whether a number is a known BoxSide. */
export function isBoxSide(value: number): value is BoxSide {
  return (value | 0) === value && value >= 0 && value <= 3;
}

export function encodeBoxSide(e: mojo.Encoder, at: number, value: BoxSide, field?: string): void {
  if (typeof value !== "number" || !isBoxSide(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeBoxSide(d: mojo.Decoder, at: number): BoxSide {
  const value = d.view.getInt32(at, true);
  if (isBoxSide(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a BoxSide. */
export const BoxSideScalar: mojo.Scalar<BoxSide> = {
  size: 4,
  read: decodeBoxSide,
  write: encodeBoxSide,
};

export interface Box {
  side: BoxSide;
}

/** Makes a Box of its defaults and `init`. */
export function createBox(init: Partial<Box> = {}): Box {
  return {
    side: BoxSide.TOP,
    ...init,
  };
}

/** Writes a Box and returns its position. */
export function encodeBox(e: mojo.Encoder, v: Box): number {
  const at = e.struct(16, 0);
  encodeBoxSide(e, at + 8, v.side, "Box.side");
  return e.endStruct(at);
}

/** Reads and validates the Box at `at`. */
export function decodeBox(d: mojo.Decoder, at = d.payloadStart): Box {
  d.struct(at, 16);
  const side = decodeBoxSide(d, at + 8);
  d.endStruct();
  return { side };
}

/** A deep copy of `v`. */
export function cloneBox(v: Box): Box {
  return {
    side: v.side,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBox(a: Box, b: Box): boolean {
  return a.side === b.side;
}

export interface BasicBox {
  basic: Basic;
}

/** Makes a BasicBox of its defaults and `init`. */
export function createBasicBox(init: Partial<BasicBox> = {}): BasicBox {
  return {
    basic: Basic.A,
    ...init,
  };
}

/** Writes a BasicBox and returns its position. */
export function encodeBasicBox(e: mojo.Encoder, v: BasicBox): number {
  const at = e.struct(16, 0);
  encodeBasic(e, at + 8, v.basic, "BasicBox.basic");
  return e.endStruct(at);
}

/** Reads and validates the BasicBox at `at`. */
export function decodeBasicBox(d: mojo.Decoder, at = d.payloadStart): BasicBox {
  d.struct(at, 16);
  const basic = decodeBasic(d, at + 8);
  d.endStruct();
  return { basic };
}

/** A deep copy of `v`. */
export function cloneBasicBox(v: BasicBox): BasicBox {
  return {
    basic: v.basic,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBasicBox(a: BasicBox, b: BasicBox): boolean {
  return a.basic === b.basic;
}

export interface Probe {
  ask(box: Box): Promise<ProbeAskResponse>;
}

export interface ProbeAskResponse {
  answer: Uint8Array;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.probes.mojom.Probe. */
export const Probe: mojo.InterfaceDefinition<Probe> = {
  name: "mojoscope.behaviours.probes.mojom.Probe",
  version: 0,
  methods: [{ name: "Ask", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ProbeCaller(endpoint),
  dispatch: dispatchProbe,
};

class ProbeCaller implements Probe {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ask(box: Box): Promise<ProbeAskResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeProbeAskParams(e, box);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeProbeAskResponse);
  }
}

function dispatchProbe(implementation: Probe, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeProbeAskParams(call.decoder);
      if (call.accept()) call.reply(implementation.ask(p.box), encodeProbeAskResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ProbeAskParams {
  box: Box;
}

function encodeProbeAskParams(e: mojo.Encoder, box: Box): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBox(e, e.presentObject(box, "Probe.Ask.box")));
  e.endStruct(at);
}

function decodeProbeAskParams(d: mojo.Decoder, at = d.payloadStart): ProbeAskParams {
  d.struct(at, 16);
  const box = decodeBox(d, d.pointer(at + 8));
  d.endStruct();
  return { box };
}

function encodeProbeAskResponse(e: mojo.Encoder, v: ProbeAskResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(v.answer, "Probe.Ask.answer"));
  e.endStruct(at);
}

function decodeProbeAskResponse(d: mojo.Decoder, at = d.payloadStart): ProbeAskResponse {
  d.struct(at, 16);
  const answer = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { answer };
}
