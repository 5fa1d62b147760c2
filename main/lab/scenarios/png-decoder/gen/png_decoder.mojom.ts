// Generated from png_decoder.mojom by mojoscope mojom generate. Do not edit.
//
// A service that decodes what nobody should trust.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Why a file was not decoded. */
export const DecodeFailure = {
  NOT_PNG: 0,
  /** It ends before it is complete. */
  TRUNCATED: 1,
  BAD_CHECKSUM: 2,
  /** It would take more memory than the decoder has for one file. */
  TOO_LARGE: 3,
  /** It breaks a rule of the format. */
  MALFORMED: 4,
  /** It is a PNG, but of a kind that this decoder does not know. */
  UNSUPPORTED: 5,
} as const;
export type DecodeFailure = (typeof DecodeFailure)[keyof typeof DecodeFailure];

/** Whether a number is a known DecodeFailure. */
export function isDecodeFailure(value: number): value is DecodeFailure {
  return (value | 0) === value && value >= 0 && value <= 5;
}

export function encodeDecodeFailure(
  e: mojo.Encoder,
  at: number,
  value: DecodeFailure,
  field?: string,
): void {
  if (typeof value !== "number" || !isDecodeFailure(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeDecodeFailure(d: mojo.Decoder, at: number): DecodeFailure {
  const value = d.view.getInt32(at, true);
  if (isDecodeFailure(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a DecodeFailure. */
export const DecodeFailureScalar: mojo.Scalar<DecodeFailure> = {
  size: 4,
  read: decodeDecodeFailure,
  write: encodeDecodeFailure,
};

export interface Refusal {
  failure: DecodeFailure;
  /** For a person. */
  detail: string;
}

/** Makes a Refusal of its defaults and `init`. */
export function createRefusal(init: Partial<Refusal> = {}): Refusal {
  return {
    failure: DecodeFailure.NOT_PNG,
    detail: "",
    ...init,
  };
}

/** Writes a Refusal and returns its position. */
export function encodeRefusal(e: mojo.Encoder, v: Refusal): number {
  const at = e.struct(24, 0);
  encodeDecodeFailure(e, at + 8, v.failure, "Refusal.failure");
  e.string(at + 16, v.detail, "Refusal.detail");
  return e.endStruct(at);
}

/** Reads and validates the Refusal at `at`. */
export function decodeRefusal(d: mojo.Decoder, at = d.payloadStart): Refusal {
  d.struct(at, 24);
  const failure = decodeDecodeFailure(d, at + 8);
  const detail = d.string(at + 16);
  d.endStruct();
  return { failure, detail };
}

/** A deep copy of `v`. */
export function cloneRefusal(v: Refusal): Refusal {
  return {
    failure: v.failure,
    detail: v.detail,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRefusal(a: Refusal, b: Refusal): boolean {
  return a.failure === b.failure && a.detail === b.detail;
}

export interface Image {
  width: number;
  height: number;
  /** Four bytes for each pixel, row by row: red, green, blue, alpha. */
  rgba: Uint8Array;
}

/** Makes an Image of its defaults and `init`. */
export function createImage(init: Partial<Image> = {}): Image {
  return {
    width: 0,
    height: 0,
    rgba: new Uint8Array(),
    ...init,
  };
}

/** Writes an Image and returns its position. */
export function encodeImage(e: mojo.Encoder, v: Image): number {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.width, "Image.width");
  e.uint32(at + 12, v.height, "Image.height");
  e.pointer(at + 16, e.uint8Array(v.rgba, "Image.rgba"));
  return e.endStruct(at);
}

/** Reads and validates the Image at `at`. */
export function decodeImage(d: mojo.Decoder, at = d.payloadStart): Image {
  d.struct(at, 24);
  const width = d.view.getUint32(at + 8, true);
  const height = d.view.getUint32(at + 12, true);
  const rgba = d.uint8Array(d.pointer(at + 16));
  d.endStruct();
  return { width, height, rgba };
}

/** A deep copy of `v`. */
export function cloneImage(v: Image): Image {
  return {
    width: v.width,
    height: v.height,
    rgba: new Uint8Array(v.rgba),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsImage(a: Image, b: Image): boolean {
  return a.width === b.width && a.height === b.height && mojo.equalBytes(a.rgba, b.rgba);
}

/** How an attempt to leave came out. */
export interface Escape {
  reached: boolean;
  /** What the pipe was closed with. */
  reason: string;
}

/** Makes an Escape of its defaults and `init`. */
export function createEscape(init: Partial<Escape> = {}): Escape {
  return {
    reached: false,
    reason: "",
    ...init,
  };
}

/** Writes an Escape and returns its position. */
export function encodeEscape(e: mojo.Encoder, v: Escape): number {
  const at = e.struct(24, 0);
  e.bool(at + 8, 0, v.reached, "Escape.reached");
  e.string(at + 16, v.reason, "Escape.reason");
  return e.endStruct(at);
}

/** Reads and validates the Escape at `at`. */
export function decodeEscape(d: mojo.Decoder, at = d.payloadStart): Escape {
  d.struct(at, 24);
  const reached = d.bool(at + 8, 0);
  const reason = d.string(at + 16);
  d.endStruct();
  return { reached, reason };
}

/** A deep copy of `v`. */
export function cloneEscape(v: Escape): Escape {
  return {
    reached: v.reached,
    reason: v.reason,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEscape(a: Escape, b: Escape): boolean {
  return a.reached === b.reached && a.reason === b.reason;
}

export type DecodeResult = { tag: "image"; value: Image } | { tag: "refusal"; value: Refusal };

/** Writes a DecodeResult into the 16 bytes at `at`. */
export function encodeDecodeResult(e: mojo.Encoder, at: number, v: DecodeResult): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "image": {
      e.union(at, 0);
      e.pointer(at + 8, encodeImage(e, e.presentObject(v.value, "DecodeResult.image")));
      break;
    }
    case "refusal": {
      e.union(at, 1);
      e.pointer(at + 8, encodeRefusal(e, e.presentObject(v.value, "DecodeResult.refusal")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "DecodeResult");
  }
  e.endUnion();
}

/** Reads and validates the DecodeResult in the 16 bytes at `at`. */
export function decodeDecodeResult(d: mojo.Decoder, at: number): DecodeResult {
  switch (d.union(at)) {
    case 0: {
      const value = decodeImage(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "image", value };
    }
    case 1: {
      const value = decodeRefusal(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "refusal", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneDecodeResult(v: DecodeResult): DecodeResult {
  switch (v.tag) {
    case "image":
      return { tag: "image", value: cloneImage(v.value) };
    case "refusal":
      return { tag: "refusal", value: cloneRefusal(v.value) };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsDecodeResult(a: DecodeResult, b: DecodeResult): boolean {
  switch (a.tag) {
    case "image":
      return b.tag === "image" && equalsImage(a.value, b.value);
    case "refusal":
      return b.tag === "refusal" && equalsRefusal(a.value, b.value);
  }
}

export interface PngDecoder {
  decode(file: Uint8Array): Promise<PngDecoderDecodeResponse>;
}

export interface PngDecoderDecodeResponse {
  result: DecodeResult;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.png_decoder.mojom.PngDecoder. */
export const PngDecoder: mojo.InterfaceDefinition<PngDecoder> = {
  name: "mojoscope.lab.png_decoder.mojom.PngDecoder",
  version: 0,
  methods: [{ name: "Decode", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new PngDecoderCaller(endpoint),
  dispatch: dispatchPngDecoder,
};

class PngDecoderCaller implements PngDecoder {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  decode(file: Uint8Array): Promise<PngDecoderDecodeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePngDecoderDecodeParams(e, file);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePngDecoderDecodeResponse);
  }
}

function dispatchPngDecoder(implementation: PngDecoder, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodePngDecoderDecodeParams(call.decoder);
      if (call.accept()) call.reply(implementation.decode(p.file), encodePngDecoderDecodeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface PngDecoderDecodeParams {
  file: Uint8Array;
}

function encodePngDecoderDecodeParams(e: mojo.Encoder, file: Uint8Array): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(file, "PngDecoder.Decode.file"));
  e.endStruct(at);
}

function decodePngDecoderDecodeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PngDecoderDecodeParams {
  d.struct(at, 16);
  const file = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { file };
}

function encodePngDecoderDecodeResponse(e: mojo.Encoder, v: PngDecoderDecodeResponse): void {
  const at = e.struct(24, 0);
  encodeDecodeResult(e, at + 8, e.present(v.result, "PngDecoder.Decode.result"));
  e.endStruct(at);
}

function decodePngDecoderDecodeResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PngDecoderDecodeResponse {
  d.struct(at, 24);
  const result = decodeDecodeResult(d, at + 8);
  d.endStruct();
  return { result };
}

/**
 * Plays a decoder that a file has taken over: it asks a service for its Archive, which is no business
 * of a decoder.
 */
export interface DecoderDrill {
  escape(serviceName: string): Promise<DecoderDrillEscapeResponse>;
}

export interface DecoderDrillEscapeResponse {
  escape: Escape;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.png_decoder.mojom.DecoderDrill. */
export const DecoderDrill: mojo.InterfaceDefinition<DecoderDrill> = {
  name: "mojoscope.lab.png_decoder.mojom.DecoderDrill",
  version: 0,
  methods: [{ name: "Escape", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DecoderDrillCaller(endpoint),
  dispatch: dispatchDecoderDrill,
};

class DecoderDrillCaller implements DecoderDrill {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  escape(serviceName: string): Promise<DecoderDrillEscapeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDecoderDrillEscapeParams(e, serviceName);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDecoderDrillEscapeResponse);
  }
}

function dispatchDecoderDrill(implementation: DecoderDrill, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDecoderDrillEscapeParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.escape(p.serviceName), encodeDecoderDrillEscapeResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DecoderDrillEscapeParams {
  serviceName: string;
}

function encodeDecoderDrillEscapeParams(e: mojo.Encoder, serviceName: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, serviceName, "DecoderDrill.Escape.service_name");
  e.endStruct(at);
}

function decodeDecoderDrillEscapeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DecoderDrillEscapeParams {
  d.struct(at, 16);
  const serviceName = d.string(at + 8);
  d.endStruct();
  return { serviceName };
}

function encodeDecoderDrillEscapeResponse(e: mojo.Encoder, v: DecoderDrillEscapeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeEscape(e, e.presentObject(v.escape, "DecoderDrill.Escape.escape")));
  e.endStruct(at);
}

function decodeDecoderDrillEscapeResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): DecoderDrillEscapeResponse {
  d.struct(at, 16);
  const escape = decodeEscape(d, d.pointer(at + 8));
  d.endStruct();
  return { escape };
}

/** What the decoder may reach: where it notes the files that it refuses. */
export interface Notary {
  note(refusal: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.png_decoder.mojom.Notary. */
export const Notary: mojo.InterfaceDefinition<Notary> = {
  name: "mojoscope.lab.png_decoder.mojom.Notary",
  version: 0,
  methods: [{ name: "Note", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new NotaryCaller(endpoint),
  dispatch: dispatchNotary,
};

class NotaryCaller implements Notary {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  note(refusal: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeNotaryNoteParams(e, refusal);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchNotary(implementation: Notary, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeNotaryNoteParams(call.decoder);
      return call.accept() ? implementation.note(p.refusal) : undefined;
    }
    default:
      return undefined;
  }
}

interface NotaryNoteParams {
  refusal: string;
}

function encodeNotaryNoteParams(e: mojo.Encoder, refusal: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, refusal, "Notary.Note.refusal");
  e.endStruct(at);
}

function decodeNotaryNoteParams(d: mojo.Decoder, at = d.payloadStart): NotaryNoteParams {
  d.struct(at, 16);
  const refusal = d.string(at + 8);
  d.endStruct();
  return { refusal };
}

/** In the same service, and not for the decoder. */
export interface Archive {
  read(): Promise<ArchiveReadResponse>;
}

export interface ArchiveReadResponse {
  refusals: string[];
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.png_decoder.mojom.Archive. */
export const Archive: mojo.InterfaceDefinition<Archive> = {
  name: "mojoscope.lab.png_decoder.mojom.Archive",
  version: 0,
  methods: [{ name: "Read", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ArchiveCaller(endpoint),
  dispatch: dispatchArchive,
};

class ArchiveCaller implements Archive {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  read(): Promise<ArchiveReadResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeArchiveReadParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeArchiveReadResponse);
  }
}

function dispatchArchive(implementation: Archive, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeArchiveReadParams(call.decoder);
      if (call.accept()) call.reply(implementation.read(), encodeArchiveReadResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeArchiveReadParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeArchiveReadParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeArchiveReadResponse(e: mojo.Encoder, v: ArchiveReadResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.stringArray(v.refusals, "Archive.Read.refusals"));
  e.endStruct(at);
}

function decodeArchiveReadResponse(d: mojo.Decoder, at = d.payloadStart): ArchiveReadResponse {
  d.struct(at, 16);
  const refusals = d.stringArray(d.pointer(at + 8));
  d.endStruct();
  return { refusals };
}
