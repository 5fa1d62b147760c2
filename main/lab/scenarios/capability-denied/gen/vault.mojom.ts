// Generated from vault.mojom by mojoscope mojom generate. Do not edit.
//
// A vault, and a desk that has no business in it.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** How an attempt to open the safe came out. */
export interface Attempt {
  opened: boolean;
  /** What the pipe was closed with. */
  reason: string;
}

/** Makes an Attempt of its defaults and `init`. */
export function createAttempt(init: Partial<Attempt> = {}): Attempt {
  return {
    opened: false,
    reason: "",
    ...init,
  };
}

/** Writes an Attempt and returns its position. */
export function encodeAttempt(e: mojo.Encoder, v: Attempt): number {
  const at = e.struct(24, 0);
  e.bool(at + 8, 0, v.opened, "Attempt.opened");
  e.string(at + 16, v.reason, "Attempt.reason");
  return e.endStruct(at);
}

/** Reads and validates the Attempt at `at`. */
export function decodeAttempt(d: mojo.Decoder, at = d.payloadStart): Attempt {
  d.struct(at, 24);
  const opened = d.bool(at + 8, 0);
  const reason = d.string(at + 16);
  d.endStruct();
  return { opened, reason };
}

/** A deep copy of `v`. */
export function cloneAttempt(v: Attempt): Attempt {
  return {
    opened: v.opened,
    reason: v.reason,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsAttempt(a: Attempt, b: Attempt): boolean {
  return a.opened === b.opened && a.reason === b.reason;
}

/** Where visitors ask. */
export interface Desk {
  /** Rings at the vault, which the desk may. Zero times if the vault went before it answered. */
  ring(): Promise<DeskRingResponse>;
  /** Tries to open the safe, which it may not. */
  open(): Promise<DeskOpenResponse>;
}

export interface DeskRingResponse {
  times: number;
}

export interface DeskOpenResponse {
  attempt: Attempt;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.vault.mojom.Desk. */
export const Desk: mojo.InterfaceDefinition<Desk> = {
  name: "mojoscope.lab.vault.mojom.Desk",
  version: 0,
  methods: [
    { name: "Ring", ordinal: 0, hasResponse: true, sync: false },
    { name: "Open", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new DeskCaller(endpoint),
  dispatch: dispatchDesk,
};

class DeskCaller implements Desk {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ring(): Promise<DeskRingResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskRingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskRingResponse);
  }

  open(): Promise<DeskOpenResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskOpenParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskOpenResponse);
  }
}

function dispatchDesk(implementation: Desk, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeDeskRingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ring(), encodeDeskRingResponse);
      return undefined;
    }
    case 1: {
      decodeDeskOpenParams(call.decoder);
      if (call.accept()) call.reply(implementation.open(), encodeDeskOpenResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeDeskRingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeDeskRingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeDeskRingResponse(e: mojo.Encoder, v: DeskRingResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.times, "Desk.Ring.times");
  e.endStruct(at);
}

function decodeDeskRingResponse(d: mojo.Decoder, at = d.payloadStart): DeskRingResponse {
  d.struct(at, 16);
  const times = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { times };
}

function encodeDeskOpenParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeDeskOpenParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeDeskOpenResponse(e: mojo.Encoder, v: DeskOpenResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeAttempt(e, e.presentObject(v.attempt, "Desk.Open.attempt")));
  e.endStruct(at);
}

function decodeDeskOpenResponse(d: mojo.Decoder, at = d.payloadStart): DeskOpenResponse {
  d.struct(at, 16);
  const attempt = decodeAttempt(d, d.pointer(at + 8));
  d.endStruct();
  return { attempt };
}

export interface Doorbell {
  ring(): Promise<DoorbellRingResponse>;
}

export interface DoorbellRingResponse {
  times: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.vault.mojom.Doorbell. */
export const Doorbell: mojo.InterfaceDefinition<Doorbell> = {
  name: "mojoscope.lab.vault.mojom.Doorbell",
  version: 0,
  methods: [{ name: "Ring", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DoorbellCaller(endpoint),
  dispatch: dispatchDoorbell,
};

class DoorbellCaller implements Doorbell {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ring(): Promise<DoorbellRingResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDoorbellRingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDoorbellRingResponse);
  }
}

function dispatchDoorbell(implementation: Doorbell, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeDoorbellRingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ring(), encodeDoorbellRingResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeDoorbellRingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeDoorbellRingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeDoorbellRingResponse(e: mojo.Encoder, v: DoorbellRingResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.times, "Doorbell.Ring.times");
  e.endStruct(at);
}

function decodeDoorbellRingResponse(d: mojo.Decoder, at = d.payloadStart): DoorbellRingResponse {
  d.struct(at, 16);
  const times = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { times };
}

export interface Safe {
  open(): Promise<SafeOpenResponse>;
}

export interface SafeOpenResponse {
  contents: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.vault.mojom.Safe. */
export const Safe: mojo.InterfaceDefinition<Safe> = {
  name: "mojoscope.lab.vault.mojom.Safe",
  version: 0,
  methods: [{ name: "Open", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new SafeCaller(endpoint),
  dispatch: dispatchSafe,
};

class SafeCaller implements Safe {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  open(): Promise<SafeOpenResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSafeOpenParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSafeOpenResponse);
  }
}

function dispatchSafe(implementation: Safe, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeSafeOpenParams(call.decoder);
      if (call.accept()) call.reply(implementation.open(), encodeSafeOpenResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeSafeOpenParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSafeOpenParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeSafeOpenResponse(e: mojo.Encoder, v: SafeOpenResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.contents, "Safe.Open.contents");
  e.endStruct(at);
}

function decodeSafeOpenResponse(d: mojo.Decoder, at = d.payloadStart): SafeOpenResponse {
  d.struct(at, 16);
  const contents = d.string(at + 8);
  d.endStruct();
  return { contents };
}
