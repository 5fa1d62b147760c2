// Generated from enums.mojom by mojoscope mojom generate. Do not edit.
//
// Enums that newer peers may have extended, with and without a [Default] for what is not known.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Tone = {
  LOW: 5,
  MIDDLE: 6,
  HIGH: 7,
} as const;
export type Tone = (typeof Tone)[keyof typeof Tone];

/** Whether a number is a known Tone. */
export function isTone(value: number): value is Tone {
  return (value | 0) === value && value >= 5 && value <= 7;
}

export function encodeTone(e: mojo.Encoder, at: number, value: Tone, field?: string): void {
  e.int32(at, value, field);
}

export function decodeTone(d: mojo.Decoder, at: number): Tone {
  const value = d.view.getInt32(at, true);
  return isTone(value) ? value : Tone.MIDDLE;
}

/** How arrays store a Tone. */
export const ToneScalar: mojo.Scalar<Tone> = {
  size: 4,
  read: decodeTone,
  write: encodeTone,
};

export const RawTone = {
  LOW: 5,
  HIGH: 7,
} as const;
export type RawTone = number;

export function encodeRawTone(e: mojo.Encoder, at: number, value: RawTone, field?: string): void {
  e.int32(at, value, field);
}

export function decodeRawTone(d: mojo.Decoder, at: number): RawTone {
  return d.view.getInt32(at, true);
}

/** How arrays store a RawTone. */
export const RawToneScalar: mojo.Scalar<RawTone> = {
  size: 4,
  read: decodeRawTone,
  write: encodeRawTone,
};

export interface Note {
  tone: Tone;
  loudest: Tone;
}

/** Makes a Note of its defaults and `init`. */
export function createNote(init: Partial<Note> = {}): Note {
  return {
    tone: 0 as number as Tone,
    loudest: Tone.HIGH,
    ...init,
  };
}

/** Writes a Note and returns its position. */
export function encodeNote(e: mojo.Encoder, v: Note): number {
  const at = e.struct(16, 0);
  encodeTone(e, at + 8, v.tone, "Note.tone");
  encodeTone(e, at + 12, v.loudest, "Note.loudest");
  return e.endStruct(at);
}

/** Reads and validates the Note at `at`. */
export function decodeNote(d: mojo.Decoder, at = d.payloadStart): Note {
  d.struct(at, 16);
  const tone = decodeTone(d, at + 8);
  const loudest = decodeTone(d, at + 12);
  d.endStruct();
  return { tone, loudest };
}

/** A deep copy of `v`. */
export function cloneNote(v: Note): Note {
  return {
    tone: v.tone,
    loudest: v.loudest,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNote(a: Note, b: Note): boolean {
  return a.tone === b.tone && a.loudest === b.loudest;
}

export interface RawNote {
  tone: RawTone;
  loudest: RawTone;
}

/** Makes a RawNote of its defaults and `init`. */
export function createRawNote(init: Partial<RawNote> = {}): RawNote {
  return {
    tone: 0,
    loudest: RawTone.HIGH,
    ...init,
  };
}

/** Writes a RawNote and returns its position. */
export function encodeRawNote(e: mojo.Encoder, v: RawNote): number {
  const at = e.struct(16, 0);
  encodeRawTone(e, at + 8, v.tone, "RawNote.tone");
  encodeRawTone(e, at + 12, v.loudest, "RawNote.loudest");
  return e.endStruct(at);
}

/** Reads and validates the RawNote at `at`. */
export function decodeRawNote(d: mojo.Decoder, at = d.payloadStart): RawNote {
  d.struct(at, 16);
  const tone = decodeRawTone(d, at + 8);
  const loudest = decodeRawTone(d, at + 12);
  d.endStruct();
  return { tone, loudest };
}

/** A deep copy of `v`. */
export function cloneRawNote(v: RawNote): RawNote {
  return {
    tone: v.tone,
    loudest: v.loudest,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRawNote(a: RawNote, b: RawNote): boolean {
  return a.tone === b.tone && a.loudest === b.loudest;
}

export type Sound = { tag: "tone"; value: Tone } | { tag: "silence"; value: boolean };

/** Writes a Sound into the 16 bytes at `at`. */
export function encodeSound(e: mojo.Encoder, at: number, v: Sound): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "tone": {
      e.union(at, 0);
      encodeTone(e, at + 8, v.value, "Sound.tone");
      break;
    }
    case "silence": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "Sound.silence");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Sound");
  }
  e.endUnion();
}

/** Reads and validates the Sound in the 16 bytes at `at`. */
export function decodeSound(d: mojo.Decoder, at: number): Sound {
  switch (d.union(at)) {
    case 0: {
      const value = decodeTone(d, at + 8);
      d.endUnion();
      return { tag: "tone", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "silence", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneSound(v: Sound): Sound {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsSound(a: Sound, b: Sound): boolean {
  switch (a.tag) {
    case "tone":
      return b.tag === "tone" && a.value === b.value;
    case "silence":
      return b.tag === "silence" && a.value === b.value;
  }
}

export type RawSound = { tag: "tone"; value: RawTone } | { tag: "silence"; value: boolean };

/** Writes a RawSound into the 16 bytes at `at`. */
export function encodeRawSound(e: mojo.Encoder, at: number, v: RawSound): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "tone": {
      e.union(at, 0);
      encodeRawTone(e, at + 8, v.value, "RawSound.tone");
      break;
    }
    case "silence": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "RawSound.silence");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "RawSound");
  }
  e.endUnion();
}

/** Reads and validates the RawSound in the 16 bytes at `at`. */
export function decodeRawSound(d: mojo.Decoder, at: number): RawSound {
  switch (d.union(at)) {
    case 0: {
      const value = decodeRawTone(d, at + 8);
      d.endUnion();
      return { tag: "tone", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "silence", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneRawSound(v: RawSound): RawSound {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRawSound(a: RawSound, b: RawSound): boolean {
  switch (a.tag) {
    case "tone":
      return b.tag === "tone" && a.value === b.value;
    case "silence":
      return b.tag === "silence" && a.value === b.value;
  }
}

export interface Tones {
  bare(tone: Tone): Promise<TonesBareResponse>;
  inStruct(note: Note): Promise<TonesInStructResponse>;
  inUnion(sound: Sound): Promise<TonesInUnionResponse>;
}

export interface TonesBareResponse {
  tone: Tone;
}

export interface TonesInStructResponse {
  note: Note;
}

export interface TonesInUnionResponse {
  sound: Sound;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.enums.mojom.Tones. */
export const Tones: mojo.InterfaceDefinition<Tones> = {
  name: "mojoscope.behaviours.enums.mojom.Tones",
  version: 0,
  methods: [
    { name: "Bare", ordinal: 0, hasResponse: true, sync: false },
    { name: "InStruct", ordinal: 1, hasResponse: true, sync: false },
    { name: "InUnion", ordinal: 2, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new TonesCaller(endpoint),
  dispatch: dispatchTones,
};

class TonesCaller implements Tones {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bare(tone: Tone): Promise<TonesBareResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTonesBareParams(e, tone);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTonesBareResponse);
  }

  inStruct(note: Note): Promise<TonesInStructResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTonesInStructParams(e, note);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTonesInStructResponse);
  }

  inUnion(sound: Sound): Promise<TonesInUnionResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeTonesInUnionParams(e, sound);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeTonesInUnionResponse);
  }
}

function dispatchTones(implementation: Tones, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTonesBareParams(call.decoder);
      if (call.accept()) call.reply(implementation.bare(p.tone), encodeTonesBareResponse);
      return undefined;
    }
    case 1: {
      const p = decodeTonesInStructParams(call.decoder);
      if (call.accept()) call.reply(implementation.inStruct(p.note), encodeTonesInStructResponse);
      return undefined;
    }
    case 2: {
      const p = decodeTonesInUnionParams(call.decoder);
      if (call.accept()) call.reply(implementation.inUnion(p.sound), encodeTonesInUnionResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface TonesBareParams {
  tone: Tone;
}

function encodeTonesBareParams(e: mojo.Encoder, tone: Tone): void {
  const at = e.struct(16, 0);
  encodeTone(e, at + 8, tone, "Tones.Bare.tone");
  e.endStruct(at);
}

function decodeTonesBareParams(d: mojo.Decoder, at = d.payloadStart): TonesBareParams {
  d.struct(at, 16);
  const tone = decodeTone(d, at + 8);
  d.endStruct();
  return { tone };
}

function encodeTonesBareResponse(e: mojo.Encoder, v: TonesBareResponse): void {
  const at = e.struct(16, 0);
  encodeTone(e, at + 8, v.tone, "Tones.Bare.tone");
  e.endStruct(at);
}

function decodeTonesBareResponse(d: mojo.Decoder, at = d.payloadStart): TonesBareResponse {
  d.struct(at, 16);
  const tone = decodeTone(d, at + 8);
  d.endStruct();
  return { tone };
}

interface TonesInStructParams {
  note: Note;
}

function encodeTonesInStructParams(e: mojo.Encoder, note: Note): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeNote(e, e.presentObject(note, "Tones.InStruct.note")));
  e.endStruct(at);
}

function decodeTonesInStructParams(d: mojo.Decoder, at = d.payloadStart): TonesInStructParams {
  d.struct(at, 16);
  const note = decodeNote(d, d.pointer(at + 8));
  d.endStruct();
  return { note };
}

function encodeTonesInStructResponse(e: mojo.Encoder, v: TonesInStructResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeNote(e, e.presentObject(v.note, "Tones.InStruct.note")));
  e.endStruct(at);
}

function decodeTonesInStructResponse(d: mojo.Decoder, at = d.payloadStart): TonesInStructResponse {
  d.struct(at, 16);
  const note = decodeNote(d, d.pointer(at + 8));
  d.endStruct();
  return { note };
}

interface TonesInUnionParams {
  sound: Sound;
}

function encodeTonesInUnionParams(e: mojo.Encoder, sound: Sound): void {
  const at = e.struct(24, 0);
  encodeSound(e, at + 8, e.present(sound, "Tones.InUnion.sound"));
  e.endStruct(at);
}

function decodeTonesInUnionParams(d: mojo.Decoder, at = d.payloadStart): TonesInUnionParams {
  d.struct(at, 24);
  const sound = decodeSound(d, at + 8);
  d.endStruct();
  return { sound };
}

function encodeTonesInUnionResponse(e: mojo.Encoder, v: TonesInUnionResponse): void {
  const at = e.struct(24, 0);
  encodeSound(e, at + 8, e.present(v.sound, "Tones.InUnion.sound"));
  e.endStruct(at);
}

function decodeTonesInUnionResponse(d: mojo.Decoder, at = d.payloadStart): TonesInUnionResponse {
  d.struct(at, 24);
  const sound = decodeSound(d, at + 8);
  d.endStruct();
  return { sound };
}

export interface RawTones {
  bare(tone: RawTone): Promise<RawTonesBareResponse>;
  inStruct(note: RawNote): Promise<RawTonesInStructResponse>;
  inUnion(sound: RawSound): Promise<RawTonesInUnionResponse>;
}

export interface RawTonesBareResponse {
  tone: RawTone;
}

export interface RawTonesInStructResponse {
  note: RawNote;
}

export interface RawTonesInUnionResponse {
  sound: RawSound;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.enums.mojom.RawTones. */
export const RawTones: mojo.InterfaceDefinition<RawTones> = {
  name: "mojoscope.behaviours.enums.mojom.RawTones",
  version: 0,
  methods: [
    { name: "Bare", ordinal: 0, hasResponse: true, sync: false },
    { name: "InStruct", ordinal: 1, hasResponse: true, sync: false },
    { name: "InUnion", ordinal: 2, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new RawTonesCaller(endpoint),
  dispatch: dispatchRawTones,
};

class RawTonesCaller implements RawTones {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bare(tone: RawTone): Promise<RawTonesBareResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeRawTonesBareParams(e, tone);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeRawTonesBareResponse);
  }

  inStruct(note: RawNote): Promise<RawTonesInStructResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeRawTonesInStructParams(e, note);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeRawTonesInStructResponse);
  }

  inUnion(sound: RawSound): Promise<RawTonesInUnionResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeRawTonesInUnionParams(e, sound);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeRawTonesInUnionResponse);
  }
}

function dispatchRawTones(implementation: RawTones, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeRawTonesBareParams(call.decoder);
      if (call.accept()) call.reply(implementation.bare(p.tone), encodeRawTonesBareResponse);
      return undefined;
    }
    case 1: {
      const p = decodeRawTonesInStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.inStruct(p.note), encodeRawTonesInStructResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeRawTonesInUnionParams(call.decoder);
      if (call.accept()) call.reply(implementation.inUnion(p.sound), encodeRawTonesInUnionResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface RawTonesBareParams {
  tone: RawTone;
}

function encodeRawTonesBareParams(e: mojo.Encoder, tone: RawTone): void {
  const at = e.struct(16, 0);
  encodeRawTone(e, at + 8, tone, "RawTones.Bare.tone");
  e.endStruct(at);
}

function decodeRawTonesBareParams(d: mojo.Decoder, at = d.payloadStart): RawTonesBareParams {
  d.struct(at, 16);
  const tone = decodeRawTone(d, at + 8);
  d.endStruct();
  return { tone };
}

function encodeRawTonesBareResponse(e: mojo.Encoder, v: RawTonesBareResponse): void {
  const at = e.struct(16, 0);
  encodeRawTone(e, at + 8, v.tone, "RawTones.Bare.tone");
  e.endStruct(at);
}

function decodeRawTonesBareResponse(d: mojo.Decoder, at = d.payloadStart): RawTonesBareResponse {
  d.struct(at, 16);
  const tone = decodeRawTone(d, at + 8);
  d.endStruct();
  return { tone };
}

interface RawTonesInStructParams {
  note: RawNote;
}

function encodeRawTonesInStructParams(e: mojo.Encoder, note: RawNote): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeRawNote(e, e.presentObject(note, "RawTones.InStruct.note")));
  e.endStruct(at);
}

function decodeRawTonesInStructParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): RawTonesInStructParams {
  d.struct(at, 16);
  const note = decodeRawNote(d, d.pointer(at + 8));
  d.endStruct();
  return { note };
}

function encodeRawTonesInStructResponse(e: mojo.Encoder, v: RawTonesInStructResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeRawNote(e, e.presentObject(v.note, "RawTones.InStruct.note")));
  e.endStruct(at);
}

function decodeRawTonesInStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): RawTonesInStructResponse {
  d.struct(at, 16);
  const note = decodeRawNote(d, d.pointer(at + 8));
  d.endStruct();
  return { note };
}

interface RawTonesInUnionParams {
  sound: RawSound;
}

function encodeRawTonesInUnionParams(e: mojo.Encoder, sound: RawSound): void {
  const at = e.struct(24, 0);
  encodeRawSound(e, at + 8, e.present(sound, "RawTones.InUnion.sound"));
  e.endStruct(at);
}

function decodeRawTonesInUnionParams(d: mojo.Decoder, at = d.payloadStart): RawTonesInUnionParams {
  d.struct(at, 24);
  const sound = decodeRawSound(d, at + 8);
  d.endStruct();
  return { sound };
}

function encodeRawTonesInUnionResponse(e: mojo.Encoder, v: RawTonesInUnionResponse): void {
  const at = e.struct(24, 0);
  encodeRawSound(e, at + 8, e.present(v.sound, "RawTones.InUnion.sound"));
  e.endStruct(at);
}

function decodeRawTonesInUnionResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): RawTonesInUnionResponse {
  d.struct(at, 24);
  const sound = decodeRawSound(d, at + 8);
  d.endStruct();
  return { sound };
}
