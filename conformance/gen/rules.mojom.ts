// Generated from rules.mojom by mojoscope mojom generate. Do not edit.
//
// Kinds that validation.mojom lacks, for the vectors of our own. Method ordinals are the source order.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Level = {
  LOW: 3,
  HIGH: 5,
} as const;
export type Level = (typeof Level)[keyof typeof Level];

/** Whether a number is a known Level. */
export function isLevel(value: number): value is Level {
  switch (value) {
    case 3:
    case 5:
      return true;
    default:
      return false;
  }
}

export function encodeLevel(e: mojo.Encoder, at: number, value: Level, field?: string): void {
  if (typeof value !== "number" || !isLevel(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeLevel(d: mojo.Decoder, at: number): Level {
  const value = d.view.getInt32(at, true);
  if (isLevel(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Level. */
export const LevelScalar: mojo.Scalar<Level> = {
  size: 4,
  read: decodeLevel,
  write: encodeLevel,
};

export interface Empty {}

/** Makes an Empty of its defaults and `init`. */
export function createEmpty(init: Partial<Empty> = {}): Empty {
  return { ...init };
}

/** Writes an Empty and returns its position. */
export function encodeEmpty(e: mojo.Encoder, _v: Empty): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the Empty at `at`. */
export function decodeEmpty(d: mojo.Decoder, at = d.payloadStart): Empty {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneEmpty(_v: Empty): Empty {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEmpty(_a: Empty, _b: Empty): boolean {
  return true;
}

export interface Chain {
  next: Chain | null;
}

/** Makes a Chain of its defaults and `init`. */
export function createChain(init: Partial<Chain> = {}): Chain {
  return {
    next: null,
    ...init,
  };
}

/** Writes a Chain and returns its position. */
export function encodeChain(e: mojo.Encoder, v: Chain): number {
  const at = e.struct(16, 0);
  if (v.next != null) e.pointer(at + 8, encodeChain(e, e.presentObject(v.next, "Chain.next")));
  return e.endStruct(at);
}

/** Reads and validates the Chain at `at`. */
export function decodeChain(d: mojo.Decoder, at = d.payloadStart): Chain {
  d.struct(at, 16);
  const next = d.isNull(at + 8) ? null : decodeChain(d, d.pointer(at + 8));
  d.endStruct();
  return { next };
}

/** A deep copy of `v`. */
export function cloneChain(v: Chain): Chain {
  return {
    next: cloneNullableChain(v.next),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsChain(a: Chain, b: Chain): boolean {
  return equalsNullableChain(a.next, b.next);
}

export interface Growing {
  first: number;
  second: string | null;
}

/** Makes a Growing of its defaults and `init`. */
export function createGrowing(init: Partial<Growing> = {}): Growing {
  return {
    first: 0,
    second: null,
    ...init,
  };
}

/** Writes a Growing and returns its position. */
export function encodeGrowing(e: mojo.Encoder, v: Growing): number {
  const at = e.struct(24, 2);
  e.int32(at + 8, v.first, "Growing.first");
  e.nullableString(at + 16, v.second, "Growing.second");
  return e.endStruct(at);
}

const GROWING_VERSIONS = [0, 16, 2, 24];

/** Reads and validates the Growing at `at`. */
export function decodeGrowing(d: mojo.Decoder, at = d.payloadStart): Growing {
  const version = d.versionedStruct(at, GROWING_VERSIONS);
  const first = d.view.getInt32(at + 8, true);
  const second = version < 2 ? null : d.nullableString(at + 16);
  d.endStruct();
  return { first, second };
}

/** A deep copy of `v`. */
export function cloneGrowing(v: Growing): Growing {
  return {
    first: v.first,
    second: v.second,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsGrowing(a: Growing, b: Growing): boolean {
  return a.first === b.first && a.second === b.second;
}

export type Inner = { tag: "on"; value: boolean } | { tag: "text"; value: string };

/** Writes an Inner into the 16 bytes at `at`. */
export function encodeInner(e: mojo.Encoder, at: number, v: Inner): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "on": {
      e.union(at, 0);
      e.bool(at + 8, 0, v.value, "Inner.on");
      break;
    }
    case "text": {
      e.union(at, 1);
      e.string(at + 8, v.value, "Inner.text");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Inner");
  }
  e.endUnion();
}

/** Reads and validates the Inner in the 16 bytes at `at`. */
export function decodeInner(d: mojo.Decoder, at: number): Inner {
  switch (d.union(at)) {
    case 0: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "on", value };
    }
    case 1: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneInner(v: Inner): Inner {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsInner(a: Inner, b: Inner): boolean {
  switch (a.tag) {
    case "on":
      return b.tag === "on" && a.value === b.value;
    case "text":
      return b.tag === "text" && a.value === b.value;
  }
}

export type Outer =
  | { tag: "inner"; value: Inner }
  | { tag: "maybe"; value: Inner | null }
  | { tag: "parts"; value: Outer[] };

/** Writes an Outer into the 16 bytes at `at`. */
export function encodeOuter(e: mojo.Encoder, at: number, v: Outer): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "inner": {
      e.union(at, 0);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodeInner(e, block, e.present(v.value, "Outer.inner"));
      break;
    }
    case "maybe": {
      e.union(at, 1);
      if (v.value != null) {
        const block = e.unionBlock();
        e.pointer(at + 8, block);
        encodeInner(e, block, e.present(v.value, "Outer.maybe"));
      }
      break;
    }
    case "parts": {
      e.union(at, 2);
      e.pointer(at + 8, encodeArrayOfOuter(e, v.value, "Outer.parts"));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Outer");
  }
  e.endUnion();
}

/** Reads and validates the Outer in the 16 bytes at `at`. */
export function decodeOuter(d: mojo.Decoder, at: number): Outer {
  switch (d.union(at)) {
    case 0: {
      const value = decodeInner(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "inner", value };
    }
    case 1: {
      const value = d.isNull(at + 8) ? null : decodeInner(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "maybe", value };
    }
    case 2: {
      const value = decodeArrayOfOuter(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "parts", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneOuter(v: Outer): Outer {
  switch (v.tag) {
    case "inner":
      return { tag: "inner", value: cloneInner(v.value) };
    case "maybe":
      return { tag: "maybe", value: cloneNullableInner(v.value) };
    case "parts":
      return { tag: "parts", value: v.value.map(cloneOuter) };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOuter(a: Outer, b: Outer): boolean {
  switch (a.tag) {
    case "inner":
      return b.tag === "inner" && equalsInner(a.value, b.value);
    case "maybe":
      return b.tag === "maybe" && equalsNullableInner(a.value, b.value);
    case "parts":
      return b.tag === "parts" && mojo.equalLists(a.value, b.value, equalsOuter);
  }
}

export type Open = { tag: "number"; value: number } | { tag: "text"; value: string };

/** Writes an Open into the 16 bytes at `at`. */
export function encodeOpen(e: mojo.Encoder, at: number, v: Open): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "number": {
      e.union(at, 0);
      e.int32(at + 8, v.value, "Open.number");
      break;
    }
    case "text": {
      e.union(at, 1);
      e.string(at + 8, v.value, "Open.text");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Open");
  }
  e.endUnion();
}

/** Reads and validates the Open in the 16 bytes at `at`. */
export function decodeOpen(d: mojo.Decoder, at: number): Open {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    case 1: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    default:
      d.endUnion();
      return { tag: "number", value: 0 };
  }
}

/** A deep copy of `v`. */
export function cloneOpen(v: Open): Open {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOpen(a: Open, b: Open): boolean {
  switch (a.tag) {
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "text":
      return b.tag === "text" && a.value === b.value;
  }
}

export interface Endpoint {}

/** What Remote, Receiver and their families need to know of mojoscope.rules.Endpoint. */
export const Endpoint: mojo.InterfaceDefinition<Endpoint> = {
  name: "mojoscope.rules.Endpoint",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};

export interface Rules {
  union(value: Outer): void;
  open(value: Open): void;
  level(value: Level | null): void;
  levels(values: (Level | null)[]): void;
  handles(values: (mojo.Handle | null)[], last: mojo.Handle): void;
  endpoints(
    values: (mojo.PendingAssociatedRemote<Endpoint> | null)[],
    last: mojo.PendingAssociatedReceiver<Endpoint>,
  ): void;
  bits(values: boolean[]): void;
  map(entries: Map<string, Empty | null>): void;
  growing(value: Growing): void;
  chain(value: Chain): void;
  ask(number_: number): Promise<RulesAskResponse>;
}

export interface RulesAskResponse {
  answer: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.rules.Rules. */
export const Rules: mojo.InterfaceDefinition<Rules> = {
  name: "mojoscope.rules.Rules",
  version: 0,
  methods: [
    { name: "Union", ordinal: 0, hasResponse: false, sync: false },
    { name: "Open", ordinal: 1, hasResponse: false, sync: false },
    { name: "Level", ordinal: 2, hasResponse: false, sync: false },
    { name: "Levels", ordinal: 3, hasResponse: false, sync: false },
    { name: "Handles", ordinal: 4, hasResponse: false, sync: false },
    { name: "Endpoints", ordinal: 5, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Bits", ordinal: 6, hasResponse: false, sync: false },
    { name: "Map", ordinal: 7, hasResponse: false, sync: false },
    { name: "Growing", ordinal: 8, hasResponse: false, sync: false },
    { name: "Chain", ordinal: 9, hasResponse: false, sync: false },
    { name: "Ask", ordinal: 10, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new RulesCaller(endpoint),
  dispatch: dispatchRules,
};

class RulesCaller implements Rules {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  union(value: Outer): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeRulesUnionParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  open(value: Open): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeRulesOpenParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  level(value: Level | null): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeRulesLevelParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  levels(values: (Level | null)[]): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeRulesLevelsParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  handles(values: (mojo.Handle | null)[], last: mojo.Handle): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeRulesHandlesParams(e, values, last);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  endpoints(
    values: (mojo.PendingAssociatedRemote<Endpoint> | null)[],
    last: mojo.PendingAssociatedReceiver<Endpoint>,
  ): void {
    const e = this.#endpoint.begin(5, 0, 2);
    try {
      encodeRulesEndpointsParams(e, values, last);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bits(values: boolean[]): void {
    const e = this.#endpoint.begin(6, 0, 0);
    try {
      encodeRulesBitsParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  map(entries: Map<string, Empty | null>): void {
    const e = this.#endpoint.begin(7, 0, 0);
    try {
      encodeRulesMapParams(e, entries);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  growing(value: Growing): void {
    const e = this.#endpoint.begin(8, 0, 0);
    try {
      encodeRulesGrowingParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  chain(value: Chain): void {
    const e = this.#endpoint.begin(9, 0, 0);
    try {
      encodeRulesChainParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  ask(number_: number): Promise<RulesAskResponse> {
    const e = this.#endpoint.begin(10, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeRulesAskParams(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeRulesAskResponse);
  }
}

function dispatchRules(implementation: Rules, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeRulesUnionParams(call.decoder);
      return call.accept() ? implementation.union(p.value) : undefined;
    }
    case 1: {
      const p = decodeRulesOpenParams(call.decoder);
      return call.accept() ? implementation.open(p.value) : undefined;
    }
    case 2: {
      const p = decodeRulesLevelParams(call.decoder);
      return call.accept() ? implementation.level(p.value) : undefined;
    }
    case 3: {
      const p = decodeRulesLevelsParams(call.decoder);
      return call.accept() ? implementation.levels(p.values) : undefined;
    }
    case 4: {
      const p = decodeRulesHandlesParams(call.decoder);
      return call.accept() ? implementation.handles(p.values, p.last) : undefined;
    }
    case 5: {
      const p = decodeRulesEndpointsParams(call.decoder);
      return call.accept() ? implementation.endpoints(p.values, p.last) : undefined;
    }
    case 6: {
      const p = decodeRulesBitsParams(call.decoder);
      return call.accept() ? implementation.bits(p.values) : undefined;
    }
    case 7: {
      const p = decodeRulesMapParams(call.decoder);
      return call.accept() ? implementation.map(p.entries) : undefined;
    }
    case 8: {
      const p = decodeRulesGrowingParams(call.decoder);
      return call.accept() ? implementation.growing(p.value) : undefined;
    }
    case 9: {
      const p = decodeRulesChainParams(call.decoder);
      return call.accept() ? implementation.chain(p.value) : undefined;
    }
    case 10: {
      const p = decodeRulesAskParams(call.decoder);
      if (call.accept()) call.reply(implementation.ask(p.number), encodeRulesAskResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface RulesUnionParams {
  value: Outer;
}

function encodeRulesUnionParams(e: mojo.Encoder, value: Outer): void {
  const at = e.struct(24, 0);
  encodeOuter(e, at + 8, e.present(value, "Rules.Union.value"));
  e.endStruct(at);
}

function decodeRulesUnionParams(d: mojo.Decoder, at = d.payloadStart): RulesUnionParams {
  d.struct(at, 24);
  const value = decodeOuter(d, at + 8);
  d.endStruct();
  return { value };
}

interface RulesOpenParams {
  value: Open;
}

function encodeRulesOpenParams(e: mojo.Encoder, value: Open): void {
  const at = e.struct(24, 0);
  encodeOpen(e, at + 8, e.present(value, "Rules.Open.value"));
  e.endStruct(at);
}

function decodeRulesOpenParams(d: mojo.Decoder, at = d.payloadStart): RulesOpenParams {
  d.struct(at, 24);
  const value = decodeOpen(d, at + 8);
  d.endStruct();
  return { value };
}

interface RulesLevelParams {
  value: Level | null;
}

function encodeRulesLevelParams(e: mojo.Encoder, value: Level | null): void {
  const at = e.struct(16, 0);
  if (value != null) {
    e.bool(at + 8, 0, true);
    encodeLevel(e, at + 12, value, "Rules.Level.value");
  } else {
    e.int32(at + 12, 3);
  }
  e.endStruct(at);
}

function decodeRulesLevelParams(d: mojo.Decoder, at = d.payloadStart): RulesLevelParams {
  d.struct(at, 16);
  const valueValue = decodeLevel(d, at + 12);
  const value = !d.bool(at + 8, 0) ? null : valueValue;
  d.endStruct();
  return { value };
}

interface RulesLevelsParams {
  values: (Level | null)[];
}

function encodeRulesLevelsParams(e: mojo.Encoder, values: (Level | null)[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.nullableScalarArray(values, LevelScalar, "Rules.Levels.values"));
  e.endStruct(at);
}

function decodeRulesLevelsParams(d: mojo.Decoder, at = d.payloadStart): RulesLevelsParams {
  d.struct(at, 16);
  const values = d.nullableScalarArray(d.pointer(at + 8), LevelScalar);
  d.endStruct();
  return { values };
}

interface RulesHandlesParams {
  values: (mojo.Handle | null)[];
  last: mojo.Handle;
}

function encodeRulesHandlesParams(
  e: mojo.Encoder,
  values: (mojo.Handle | null)[],
  last: mojo.Handle,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeArrayOfNullableHandle(e, values, "Rules.Handles.values"));
  e.handle(at + 16, last, "Rules.Handles.last");
  e.endStruct(at);
}

function decodeRulesHandlesParams(d: mojo.Decoder, at = d.payloadStart): RulesHandlesParams {
  d.struct(at, 24);
  const values = decodeArrayOfNullableHandle(d, d.pointer(at + 8));
  const last = d.handle(at + 16);
  d.endStruct();
  return { values, last };
}

interface RulesEndpointsParams {
  values: (mojo.PendingAssociatedRemote<Endpoint> | null)[];
  last: mojo.PendingAssociatedReceiver<Endpoint>;
}

function encodeRulesEndpointsParams(
  e: mojo.Encoder,
  values: (mojo.PendingAssociatedRemote<Endpoint> | null)[],
  last: mojo.PendingAssociatedReceiver<Endpoint>,
): void {
  const at = e.struct(24, 0);
  e.pointer(
    at + 8,
    encodeArrayOfNullablePendingAssociatedRemoteEndpoint(e, values, "Rules.Endpoints.values"),
  );
  e.pendingAssociatedReceiver(at + 16, last, "Rules.Endpoints.last");
  e.endStruct(at);
}

function decodeRulesEndpointsParams(d: mojo.Decoder, at = d.payloadStart): RulesEndpointsParams {
  d.struct(at, 24);
  const values = decodeArrayOfNullablePendingAssociatedRemoteEndpoint(d, d.pointer(at + 8));
  const last = mojo.toPendingAssociatedReceiver<Endpoint>(d.endpoint(at + 16));
  d.endStruct();
  return { values, last };
}

interface RulesBitsParams {
  values: boolean[];
}

function encodeRulesBitsParams(e: mojo.Encoder, values: boolean[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.boolArray(values, "Rules.Bits.values", 9));
  e.endStruct(at);
}

function decodeRulesBitsParams(d: mojo.Decoder, at = d.payloadStart): RulesBitsParams {
  d.struct(at, 16);
  const values = d.boolArray(d.pointer(at + 8), 9);
  d.endStruct();
  return { values };
}

interface RulesMapParams {
  entries: Map<string, Empty | null>;
}

function encodeRulesMapParams(e: mojo.Encoder, entries: Map<string, Empty | null>): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToNullableEmpty(e, entries, "Rules.Map.entries"));
  e.endStruct(at);
}

function decodeRulesMapParams(d: mojo.Decoder, at = d.payloadStart): RulesMapParams {
  d.struct(at, 16);
  const entries = decodeMapOfStringToNullableEmpty(d, d.pointer(at + 8));
  d.endStruct();
  return { entries };
}

interface RulesGrowingParams {
  value: Growing;
}

function encodeRulesGrowingParams(e: mojo.Encoder, value: Growing): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeGrowing(e, e.presentObject(value, "Rules.Growing.value")));
  e.endStruct(at);
}

function decodeRulesGrowingParams(d: mojo.Decoder, at = d.payloadStart): RulesGrowingParams {
  d.struct(at, 16);
  const value = decodeGrowing(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

interface RulesChainParams {
  value: Chain;
}

function encodeRulesChainParams(e: mojo.Encoder, value: Chain): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeChain(e, e.presentObject(value, "Rules.Chain.value")));
  e.endStruct(at);
}

function decodeRulesChainParams(d: mojo.Decoder, at = d.payloadStart): RulesChainParams {
  d.struct(at, 16);
  const value = decodeChain(d, d.pointer(at + 8));
  d.endStruct();
  return { value };
}

interface RulesAskParams {
  number: number;
}

function encodeRulesAskParams(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, number_, "Rules.Ask.number");
  e.endStruct(at);
}

function decodeRulesAskParams(d: mojo.Decoder, at = d.payloadStart): RulesAskParams {
  d.struct(at, 16);
  const number_ = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

function encodeRulesAskResponse(e: mojo.Encoder, v: RulesAskResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.answer, "Rules.Ask.answer");
  e.endStruct(at);
}

function decodeRulesAskResponse(d: mojo.Decoder, at = d.payloadStart): RulesAskResponse {
  d.struct(at, 16);
  const answer = d.string(at + 8);
  d.endStruct();
  return { answer };
}

function cloneNullableChain(value: Chain | null): Chain | null {
  if (value === null) return null;
  return cloneChain(value);
}

function equalsNullableChain(a: Chain | null, b: Chain | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsChain(a, b);
}

function encodeArrayOfOuter(
  e: mojo.Encoder,
  values: readonly Outer[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeOuter(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeArrayOfOuter(d: mojo.Decoder, at: number, length = -1): Outer[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Outer[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeOuter(d, slot));
  }
  d.endArray();
  return values;
}

function cloneNullableInner(value: Inner | null): Inner | null {
  if (value === null) return null;
  return cloneInner(value);
}

function equalsNullableInner(a: Inner | null, b: Inner | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsInner(a, b);
}

function encodeArrayOfNullableHandle(
  e: mojo.Encoder,
  values: readonly (mojo.Handle | null)[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 4);
  let slot = at + 8;
  for (const value of values) {
    e.nullableHandle(slot, value);
    slot += 4;
  }
  return at;
}

function decodeArrayOfNullableHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (mojo.Handle | null)[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: (mojo.Handle | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(d.nullableHandle(slot));
  }
  return values;
}

function encodeArrayOfNullablePendingAssociatedRemoteEndpoint(
  e: mojo.Encoder,
  values: readonly (mojo.PendingAssociatedRemote<Endpoint> | null)[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.nullablePendingAssociatedRemote(slot, value);
    slot += 8;
  }
  return at;
}

function decodeArrayOfNullablePendingAssociatedRemoteEndpoint(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (mojo.PendingAssociatedRemote<Endpoint> | null)[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: (mojo.PendingAssociatedRemote<Endpoint> | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeNullablePendingAssociatedRemote<Endpoint>(d, slot));
  }
  return values;
}

function decodeNullablePendingAssociatedRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingAssociatedRemote<T> | null {
  const endpoint = d.nullableEndpoint(slot);
  if (endpoint === null) return null;
  return mojo.toPendingAssociatedRemote<T>(endpoint, d.view.getUint32(slot + 4, true));
}

function encodeMapOfStringToNullableEmpty(
  e: mojo.Encoder,
  map: Map<string, Empty | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullableEmpty(e, [...map.values()], field));
  return at;
}

function encodeArrayOfNullableEmpty(
  e: mojo.Encoder,
  values: readonly (Empty | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeEmpty(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeMapOfStringToNullableEmpty(d: mojo.Decoder, at: number): Map<string, Empty | null> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfNullableEmpty(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfNullableEmpty(d: mojo.Decoder, at: number, length = -1): (Empty | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Empty | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeEmpty(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
