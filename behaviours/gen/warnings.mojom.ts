// Generated from warnings.mojom by mojoscope mojom generate. Do not edit.
//
// Values that a careless sender may leave incomplete.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface Inner {
  number: number;
}

/** Makes an Inner of its defaults and `init`. */
export function createInner(init: Partial<Inner> = {}): Inner {
  return {
    number: 0,
    ...init,
  };
}

/** Writes an Inner and returns its position. */
export function encodeInner(e: mojo.Encoder, v: Inner): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.number, "Inner.number");
  return e.endStruct(at);
}

/** Reads and validates the Inner at `at`. */
export function decodeInner(d: mojo.Decoder, at = d.payloadStart): Inner {
  d.struct(at, 16);
  const number_ = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

/** A deep copy of `v`. */
export function cloneInner(v: Inner): Inner {
  return {
    number: v.number,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsInner(a: Inner, b: Inner): boolean {
  return a.number === b.number;
}

export interface PipeStruct {
  pipe: mojo.MessagePipeHandle;
}

/** Makes a PipeStruct of its defaults and `init`. */
export function createPipeStruct(init: PipeStruct): PipeStruct {
  return { ...init };
}

/** Writes a PipeStruct and returns its position. */
export function encodePipeStruct(e: mojo.Encoder, v: PipeStruct): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.pipe, "PipeStruct.pipe");
  return e.endStruct(at);
}

/** Reads and validates the PipeStruct at `at`. */
export function decodePipeStruct(d: mojo.Decoder, at = d.payloadStart): PipeStruct {
  d.struct(at, 16);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { pipe };
}

export interface InnerStruct {
  inner: Inner;
}

/** Makes an InnerStruct of its defaults and `init`. */
export function createInnerStruct(init: InnerStruct): InnerStruct {
  return { ...init };
}

/** Writes an InnerStruct and returns its position. */
export function encodeInnerStruct(e: mojo.Encoder, v: InnerStruct): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeInner(e, e.presentObject(v.inner, "InnerStruct.inner")));
  return e.endStruct(at);
}

/** Reads and validates the InnerStruct at `at`. */
export function decodeInnerStruct(d: mojo.Decoder, at = d.payloadStart): InnerStruct {
  d.struct(at, 16);
  const inner = decodeInner(d, d.pointer(at + 8));
  d.endStruct();
  return { inner };
}

/** A deep copy of `v`. */
export function cloneInnerStruct(v: InnerStruct): InnerStruct {
  return {
    inner: cloneInner(v.inner),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsInnerStruct(a: InnerStruct, b: InnerStruct): boolean {
  return equalsInner(a.inner, b.inner);
}

export interface InnerList {
  inners: Inner[];
}

/** Makes an InnerList of its defaults and `init`. */
export function createInnerList(init: Partial<InnerList> = {}): InnerList {
  return {
    inners: [],
    ...init,
  };
}

/** Writes an InnerList and returns its position. */
export function encodeInnerList(e: mojo.Encoder, v: InnerList): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfInner(e, v.inners, "InnerList.inners"));
  return e.endStruct(at);
}

/** Reads and validates the InnerList at `at`. */
export function decodeInnerList(d: mojo.Decoder, at = d.payloadStart): InnerList {
  d.struct(at, 16);
  const inners = decodeArrayOfInner(d, d.pointer(at + 8));
  d.endStruct();
  return { inners };
}

/** A deep copy of `v`. */
export function cloneInnerList(v: InnerList): InnerList {
  return {
    inners: v.inners.map(cloneInner),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsInnerList(a: InnerList, b: InnerList): boolean {
  return mojo.equalLists(a.inners, b.inners, equalsInner);
}

export interface InnerPair {
  inners: Inner[];
}

/** Makes an InnerPair of its defaults and `init`. */
export function createInnerPair(init: InnerPair): InnerPair {
  return { ...init };
}

/** Writes an InnerPair and returns its position. */
export function encodeInnerPair(e: mojo.Encoder, v: InnerPair): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfInner(e, v.inners, "InnerPair.inners", 2));
  return e.endStruct(at);
}

/** Reads and validates the InnerPair at `at`. */
export function decodeInnerPair(d: mojo.Decoder, at = d.payloadStart): InnerPair {
  d.struct(at, 16);
  const inners = decodeArrayOfInner(d, d.pointer(at + 8), 2);
  d.endStruct();
  return { inners };
}

/** A deep copy of `v`. */
export function cloneInnerPair(v: InnerPair): InnerPair {
  return {
    inners: v.inners.map(cloneInner),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsInnerPair(a: InnerPair, b: InnerPair): boolean {
  return mojo.equalLists(a.inners, b.inners, equalsInner);
}

export interface PipeRows {
  rows: mojo.MessagePipeHandle[][];
}

/** Makes a PipeRows of its defaults and `init`. */
export function createPipeRows(init: Partial<PipeRows> = {}): PipeRows {
  return {
    rows: [],
    ...init,
  };
}

/** Writes a PipeRows and returns its position. */
export function encodePipeRows(e: mojo.Encoder, v: PipeRows): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfArrayOfMessagePipe(e, v.rows, "PipeRows.rows"));
  return e.endStruct(at);
}

/** Reads and validates the PipeRows at `at`. */
export function decodePipeRows(d: mojo.Decoder, at = d.payloadStart): PipeRows {
  d.struct(at, 16);
  const rows = decodeArrayOfArrayOfMessagePipe(d, d.pointer(at + 8));
  d.endStruct();
  return { rows };
}

export interface TextLists {
  any: string[];
  three: string[];
}

/** Makes a TextLists of its defaults and `init`. */
export function createTextLists(init: Partial<TextLists> & Pick<TextLists, "three">): TextLists {
  return {
    any: [],
    ...init,
  };
}

/** Writes a TextLists and returns its position. */
export function encodeTextLists(e: mojo.Encoder, v: TextLists): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.stringArray(v.any, "TextLists.any"));
  e.pointer(at + 16, e.stringArray(v.three, "TextLists.three", 3));
  return e.endStruct(at);
}

/** Reads and validates the TextLists at `at`. */
export function decodeTextLists(d: mojo.Decoder, at = d.payloadStart): TextLists {
  d.struct(at, 24);
  const any_ = d.stringArray(d.pointer(at + 8));
  const three = d.stringArray(d.pointer(at + 16), 3);
  d.endStruct();
  return { any: any_, three };
}

/** A deep copy of `v`. */
export function cloneTextLists(v: TextLists): TextLists {
  return {
    any: v.any.slice(),
    three: v.three.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTextLists(a: TextLists, b: TextLists): boolean {
  return (
    mojo.equalLists(a.any, b.any, mojo.sameValue) &&
    mojo.equalLists(a.three, b.three, mojo.sameValue)
  );
}

export type Flat = { tag: "inner"; value: Inner } | { tag: "number"; value: number };

/** Writes a Flat into the 16 bytes at `at`. */
export function encodeFlat(e: mojo.Encoder, at: number, v: Flat): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "inner": {
      e.union(at, 0);
      e.pointer(at + 8, encodeInner(e, e.presentObject(v.value, "Flat.inner")));
      break;
    }
    case "number": {
      e.union(at, 1);
      e.int8(at + 8, v.value, "Flat.number");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Flat");
  }
  e.endUnion();
}

/** Reads and validates the Flat in the 16 bytes at `at`. */
export function decodeFlat(d: mojo.Decoder, at: number): Flat {
  switch (d.union(at)) {
    case 0: {
      const value = decodeInner(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "inner", value };
    }
    case 1: {
      const value = d.view.getInt8(at + 8);
      d.endUnion();
      return { tag: "number", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneFlat(v: Flat): Flat {
  switch (v.tag) {
    case "inner":
      return { tag: "inner", value: cloneInner(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFlat(a: Flat, b: Flat): boolean {
  switch (a.tag) {
    case "inner":
      return b.tag === "inner" && equalsInner(a.value, b.value);
    case "number":
      return b.tag === "number" && a.value === b.value;
  }
}

export type Boxed =
  | { tag: "inner"; value: Inner }
  | { tag: "flat"; value: Flat }
  | { tag: "pipe"; value: mojo.MessagePipeHandle };

/** Writes a Boxed into the 16 bytes at `at`. */
export function encodeBoxed(e: mojo.Encoder, at: number, v: Boxed): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "inner": {
      e.union(at, 0);
      e.pointer(at + 8, encodeInner(e, e.presentObject(v.value, "Boxed.inner")));
      break;
    }
    case "flat": {
      e.union(at, 1);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodeFlat(e, block, e.present(v.value, "Boxed.flat"));
      break;
    }
    case "pipe": {
      e.union(at, 2);
      e.handle(at + 8, v.value, "Boxed.pipe");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Boxed");
  }
  e.endUnion();
}

/** Reads and validates the Boxed in the 16 bytes at `at`. */
export function decodeBoxed(d: mojo.Decoder, at: number): Boxed {
  switch (d.union(at)) {
    case 0: {
      const value = decodeInner(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "inner", value };
    }
    case 1: {
      const value = decodeFlat(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "flat", value };
    }
    case 2: {
      const value = mojo.toMessagePipe(d.handle(at + 8));
      d.endUnion();
      return { tag: "pipe", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** Every call is answered with how many have arrived. */
export interface Warned {
  takePipeStruct(value: PipeStruct): Promise<WarnedTakePipeStructResponse>;
  takeInnerStruct(value: InnerStruct): Promise<WarnedTakeInnerStructResponse>;
  takeInnerList(value: InnerList): Promise<WarnedTakeInnerListResponse>;
  takeInnerPair(value: InnerPair): Promise<WarnedTakeInnerPairResponse>;
  takePipeRows(value: PipeRows): Promise<WarnedTakePipeRowsResponse>;
  takeTextLists(value: TextLists): Promise<WarnedTakeTextListsResponse>;
  takeBoxed(value: Boxed): Promise<WarnedTakeBoxedResponse>;
}

export interface WarnedTakePipeStructResponse {
  calls: number;
}

export interface WarnedTakeInnerStructResponse {
  calls: number;
}

export interface WarnedTakeInnerListResponse {
  calls: number;
}

export interface WarnedTakeInnerPairResponse {
  calls: number;
}

export interface WarnedTakePipeRowsResponse {
  calls: number;
}

export interface WarnedTakeTextListsResponse {
  calls: number;
}

export interface WarnedTakeBoxedResponse {
  calls: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.warnings.mojom.Warned. */
export const Warned: mojo.InterfaceDefinition<Warned> = {
  name: "mojoscope.behaviours.warnings.mojom.Warned",
  version: 0,
  methods: [
    { name: "TakePipeStruct", ordinal: 0, hasResponse: true, sync: false },
    { name: "TakeInnerStruct", ordinal: 1, hasResponse: true, sync: false },
    { name: "TakeInnerList", ordinal: 2, hasResponse: true, sync: false },
    { name: "TakeInnerPair", ordinal: 3, hasResponse: true, sync: false },
    { name: "TakePipeRows", ordinal: 4, hasResponse: true, sync: false },
    { name: "TakeTextLists", ordinal: 5, hasResponse: true, sync: false },
    { name: "TakeBoxed", ordinal: 6, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new WarnedCaller(endpoint),
  dispatch: dispatchWarned,
};

class WarnedCaller implements Warned {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  takePipeStruct(value: PipeStruct): Promise<WarnedTakePipeStructResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakePipeStructParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakePipeStructResponse);
  }

  takeInnerStruct(value: InnerStruct): Promise<WarnedTakeInnerStructResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakeInnerStructParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakeInnerStructResponse);
  }

  takeInnerList(value: InnerList): Promise<WarnedTakeInnerListResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakeInnerListParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakeInnerListResponse);
  }

  takeInnerPair(value: InnerPair): Promise<WarnedTakeInnerPairResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakeInnerPairParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakeInnerPairResponse);
  }

  takePipeRows(value: PipeRows): Promise<WarnedTakePipeRowsResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakePipeRowsParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakePipeRowsResponse);
  }

  takeTextLists(value: TextLists): Promise<WarnedTakeTextListsResponse> {
    const e = this.#endpoint.begin(5, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakeTextListsParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakeTextListsResponse);
  }

  takeBoxed(value: Boxed): Promise<WarnedTakeBoxedResponse> {
    const e = this.#endpoint.begin(6, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWarnedTakeBoxedParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWarnedTakeBoxedResponse);
  }
}

function dispatchWarned(implementation: Warned, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWarnedTakePipeStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takePipeStruct(p.value), encodeWarnedTakePipeStructResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeWarnedTakeInnerStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takeInnerStruct(p.value), encodeWarnedTakeInnerStructResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeWarnedTakeInnerListParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takeInnerList(p.value), encodeWarnedTakeInnerListResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeWarnedTakeInnerPairParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takeInnerPair(p.value), encodeWarnedTakeInnerPairResponse);
      }
      return undefined;
    }
    case 4: {
      const p = decodeWarnedTakePipeRowsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takePipeRows(p.value), encodeWarnedTakePipeRowsResponse);
      }
      return undefined;
    }
    case 5: {
      const p = decodeWarnedTakeTextListsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takeTextLists(p.value), encodeWarnedTakeTextListsResponse);
      }
      return undefined;
    }
    case 6: {
      const p = decodeWarnedTakeBoxedParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.takeBoxed(p.value), encodeWarnedTakeBoxedResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface WarnedTakePipeStructParams {
  value: PipeStruct;
}

function encodeWarnedTakePipeStructParams(e: mojo.Encoder, value: PipeStruct): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodePipeStruct(e, e.presentObject(value, "Warned.TakePipeStruct.value")));
  e.endStruct(at);
}

function decodeWarnedTakePipeStructParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakePipeStructParams {
  d.struct(at, 16);
  const value = decodePipeStruct(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

function encodeWarnedTakePipeStructResponse(
  e: mojo.Encoder,
  v: WarnedTakePipeStructResponse,
): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakePipeStruct.calls");
  e.endStruct(at);
}

function decodeWarnedTakePipeStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakePipeStructResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

interface WarnedTakeInnerStructParams {
  value: InnerStruct;
}

function encodeWarnedTakeInnerStructParams(e: mojo.Encoder, value: InnerStruct): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeInnerStruct(e, e.presentObject(value, "Warned.TakeInnerStruct.value")));
  e.endStruct(at);
}

function decodeWarnedTakeInnerStructParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeInnerStructParams {
  d.struct(at, 16);
  const value = decodeInnerStruct(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

function encodeWarnedTakeInnerStructResponse(
  e: mojo.Encoder,
  v: WarnedTakeInnerStructResponse,
): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakeInnerStruct.calls");
  e.endStruct(at);
}

function decodeWarnedTakeInnerStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeInnerStructResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

interface WarnedTakeInnerListParams {
  value: InnerList;
}

function encodeWarnedTakeInnerListParams(e: mojo.Encoder, value: InnerList): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeInnerList(e, e.presentObject(value, "Warned.TakeInnerList.value")));
  e.endStruct(at);
}

function decodeWarnedTakeInnerListParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeInnerListParams {
  d.struct(at, 16);
  const value = decodeInnerList(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

function encodeWarnedTakeInnerListResponse(e: mojo.Encoder, v: WarnedTakeInnerListResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakeInnerList.calls");
  e.endStruct(at);
}

function decodeWarnedTakeInnerListResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeInnerListResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

interface WarnedTakeInnerPairParams {
  value: InnerPair;
}

function encodeWarnedTakeInnerPairParams(e: mojo.Encoder, value: InnerPair): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeInnerPair(e, e.presentObject(value, "Warned.TakeInnerPair.value")));
  e.endStruct(at);
}

function decodeWarnedTakeInnerPairParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeInnerPairParams {
  d.struct(at, 16);
  const value = decodeInnerPair(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

function encodeWarnedTakeInnerPairResponse(e: mojo.Encoder, v: WarnedTakeInnerPairResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakeInnerPair.calls");
  e.endStruct(at);
}

function decodeWarnedTakeInnerPairResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeInnerPairResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

interface WarnedTakePipeRowsParams {
  value: PipeRows;
}

function encodeWarnedTakePipeRowsParams(e: mojo.Encoder, value: PipeRows): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodePipeRows(e, e.presentObject(value, "Warned.TakePipeRows.value")));
  e.endStruct(at);
}

function decodeWarnedTakePipeRowsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakePipeRowsParams {
  d.struct(at, 16);
  const value = decodePipeRows(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

function encodeWarnedTakePipeRowsResponse(e: mojo.Encoder, v: WarnedTakePipeRowsResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakePipeRows.calls");
  e.endStruct(at);
}

function decodeWarnedTakePipeRowsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakePipeRowsResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

interface WarnedTakeTextListsParams {
  value: TextLists;
}

function encodeWarnedTakeTextListsParams(e: mojo.Encoder, value: TextLists): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeTextLists(e, e.presentObject(value, "Warned.TakeTextLists.value")));
  e.endStruct(at);
}

function decodeWarnedTakeTextListsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeTextListsParams {
  d.struct(at, 16);
  const value = decodeTextLists(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

function encodeWarnedTakeTextListsResponse(e: mojo.Encoder, v: WarnedTakeTextListsResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakeTextLists.calls");
  e.endStruct(at);
}

function decodeWarnedTakeTextListsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeTextListsResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

interface WarnedTakeBoxedParams {
  value: Boxed;
}

function encodeWarnedTakeBoxedParams(e: mojo.Encoder, value: Boxed): void {
  const at = e.struct(24, 0);
  encodeBoxed(e, at + 8, e.present(value, "Warned.TakeBoxed.value"));
  e.endStruct(at);
}

function decodeWarnedTakeBoxedParams(d: mojo.Decoder, at = d.payloadStart): WarnedTakeBoxedParams {
  d.struct(at, 24);
  const value = decodeBoxed(d, at + 8);
  d.endStruct();
  return { value };
}

function encodeWarnedTakeBoxedResponse(e: mojo.Encoder, v: WarnedTakeBoxedResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.calls, "Warned.TakeBoxed.calls");
  e.endStruct(at);
}

function decodeWarnedTakeBoxedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WarnedTakeBoxedResponse {
  d.struct(at, 16);
  const calls = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { calls };
}

function encodeArrayOfInner(
  e: mojo.Encoder,
  values: readonly Inner[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeInner(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfInner(d: mojo.Decoder, at: number, length = -1): Inner[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Inner[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeInner(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfArrayOfMessagePipe(
  e: mojo.Encoder,
  values: readonly mojo.MessagePipeHandle[][],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeArrayOfMessagePipe(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfMessagePipe(
  e: mojo.Encoder,
  values: readonly mojo.MessagePipeHandle[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 4);
  let slot = at + 8;
  for (const value of values) {
    e.handle(slot, value, field);
    slot += 4;
  }
  return at;
}

function decodeArrayOfArrayOfMessagePipe(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.MessagePipeHandle[][] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: mojo.MessagePipeHandle[][] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeArrayOfMessagePipe(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfMessagePipe(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.MessagePipeHandle[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: mojo.MessagePipeHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(mojo.toMessagePipe(d.handle(slot)));
  }
  return values;
}
