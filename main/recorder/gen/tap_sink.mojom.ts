// Generated from tap_sink.mojom by mojoscope mojom generate. Do not edit.
//
// How a process ships what its tap saw to the host, over a connection of its own.
import * as mojo from "../../../shared/bindings/gen-v1.ts";

/** What could not be kept since the last batch. */
export interface TapBatchLosses {
  /** Records thrown away because the host lagged, by record type. */
  records: number[];
  clippedMessages: number;
  clippedBytes: number;
}

/** Makes a TapBatchLosses of its defaults and `init`. */
export function createTapBatchLosses(init: Partial<TapBatchLosses> = {}): TapBatchLosses {
  return {
    records: [],
    clippedMessages: 0,
    clippedBytes: 0,
    ...init,
  };
}

/** Writes a TapBatchLosses and returns its position. */
export function encodeTapBatchLosses(e: mojo.Encoder, v: TapBatchLosses): number {
  const at = e.struct(32, 0);
  e.pointer(at + 8, e.doubleArray(v.records, "TapBatchLosses.records"));
  e.double(at + 16, v.clippedMessages, "TapBatchLosses.clipped_messages");
  e.double(at + 24, v.clippedBytes, "TapBatchLosses.clipped_bytes");
  return e.endStruct(at);
}

/** Reads and validates the TapBatchLosses at `at`. */
export function decodeTapBatchLosses(d: mojo.Decoder, at = d.payloadStart): TapBatchLosses {
  d.struct(at, 32);
  const records = d.doubleArray(d.pointer(at + 8));
  const clippedMessages = d.view.getFloat64(at + 16, true);
  const clippedBytes = d.view.getFloat64(at + 24, true);
  d.endStruct();
  return { records, clippedMessages, clippedBytes };
}

/** A deep copy of `v`. */
export function cloneTapBatchLosses(v: TapBatchLosses): TapBatchLosses {
  return {
    records: v.records.slice(),
    clippedMessages: v.clippedMessages,
    clippedBytes: v.clippedBytes,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTapBatchLosses(a: TapBatchLosses, b: TapBatchLosses): boolean {
  return (
    mojo.equalLists(a.records, b.records, mojo.sameValue) &&
    mojo.sameValue(a.clippedMessages, b.clippedMessages) &&
    mojo.sameValue(a.clippedBytes, b.clippedBytes)
  );
}

/** Records of one fixed size, and the arena that they point into: see shared/trace. */
export interface ShippedBatch {
  records: Uint8Array;
  payload: Uint8Array;
  losses: TapBatchLosses;
}

/** Makes a ShippedBatch of its defaults and `init`. */
export function createShippedBatch(
  init: Partial<ShippedBatch> & Pick<ShippedBatch, "losses">,
): ShippedBatch {
  return {
    records: new Uint8Array(),
    payload: new Uint8Array(),
    ...init,
  };
}

/** Writes a ShippedBatch and returns its position. */
export function encodeShippedBatch(e: mojo.Encoder, v: ShippedBatch): number {
  const at = e.struct(32, 0);
  e.pointer(at + 8, e.uint8Array(v.records, "ShippedBatch.records"));
  e.pointer(at + 16, e.uint8Array(v.payload, "ShippedBatch.payload"));
  e.pointer(at + 24, encodeTapBatchLosses(e, e.presentObject(v.losses, "ShippedBatch.losses")));
  return e.endStruct(at);
}

/** Reads and validates the ShippedBatch at `at`. */
export function decodeShippedBatch(d: mojo.Decoder, at = d.payloadStart): ShippedBatch {
  d.struct(at, 32);
  const records = d.uint8Array(d.pointer(at + 8));
  const payload = d.uint8Array(d.pointer(at + 16));
  const losses = decodeTapBatchLosses(d, d.pointer(at + 24));
  d.endStruct();
  return { records, payload, losses };
}

/** A deep copy of `v`. */
export function cloneShippedBatch(v: ShippedBatch): ShippedBatch {
  return {
    records: new Uint8Array(v.records),
    payload: new Uint8Array(v.payload),
    losses: cloneTapBatchLosses(v.losses),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsShippedBatch(a: ShippedBatch, b: ShippedBatch): boolean {
  return (
    mojo.equalBytes(a.records, b.records) &&
    mojo.equalBytes(a.payload, b.payload) &&
    equalsTapBatchLosses(a.losses, b.losses)
  );
}

/** Pipe "tap" of the invitation. */
export interface TapSink {
  /** First: who is shipping. Where the host knows the pid from the connection, that one counts. */
  introduce(claimedPid: number, name: string): void;
  /** Answered when the batch is taken over; a sender keeps few unanswered. */
  push(batch: ShippedBatch): Promise<void>;
}

/** What Remote, Receiver and their families need to know of mojoscope.recorder.mojom.TapSink. */
export const TapSink: mojo.InterfaceDefinition<TapSink> = {
  name: "mojoscope.recorder.mojom.TapSink",
  version: 0,
  methods: [
    { name: "Introduce", ordinal: 0, hasResponse: false, sync: false },
    { name: "Push", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new TapSinkCaller(endpoint),
  dispatch: dispatchTapSink,
};

class TapSinkCaller implements TapSink {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  introduce(claimedPid: number, name: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTapSinkIntroduceParams(e, claimedPid, name);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  push(batch: ShippedBatch): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTapSinkPushParams(e, batch);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTapSinkPushResponse);
  }
}

function dispatchTapSink(implementation: TapSink, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTapSinkIntroduceParams(call.decoder);
      return call.accept() ? implementation.introduce(p.claimedPid, p.name) : undefined;
    }
    case 1: {
      const p = decodeTapSinkPushParams(call.decoder);
      if (call.accept()) call.reply(implementation.push(p.batch), encodeTapSinkPushResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TapSinkIntroduceParams {
  claimedPid: number;
  name: string;
}

function encodeTapSinkIntroduceParams(e: mojo.Encoder, claimedPid: number, name: string): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, claimedPid, "TapSink.Introduce.claimed_pid");
  e.string(at + 16, name, "TapSink.Introduce.name");
  e.endStruct(at);
}

function decodeTapSinkIntroduceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TapSinkIntroduceParams {
  d.struct(at, 24);
  const claimedPid = d.view.getUint32(at + 8, true);
  const name = d.string(at + 16);
  d.endStruct();
  return { claimedPid, name };
}

interface TapSinkPushParams {
  batch: ShippedBatch;
}

function encodeTapSinkPushParams(e: mojo.Encoder, batch: ShippedBatch): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeShippedBatch(e, e.presentObject(batch, "TapSink.Push.batch")));
  e.endStruct(at);
}

function decodeTapSinkPushParams(d: mojo.Decoder, at = d.payloadStart): TapSinkPushParams {
  d.struct(at, 16);
  const batch = decodeShippedBatch(d, d.pointer(at + 8));
  d.endStruct();
  return { batch };
}

function encodeTapSinkPushResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeTapSinkPushResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}
