// Generated from skew_new.mojom by mojoscope mojom generate. Do not edit.
//
// skew_old.mojom some versions later.
import * as mojo from "../../../bindings/gen-v1.ts";

export const Mood = {
  UNKNOWN: 0,
  GOOD: 1,
  BAD: 2,
  WORSE: 3,
} as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** Whether a number is a known Mood. */
export function isMood(value: number): value is Mood {
  return (value | 0) === value && value >= 0 && value <= 3;
}

export function encodeMood(e: mojo.Encoder, at: number, value: Mood, field?: string): void {
  e.int32(at, value, field);
}

export function decodeMood(d: mojo.Decoder, at: number): Mood {
  const value = d.view.getInt32(at, true);
  return isMood(value) ? value : Mood.UNKNOWN;
}

/** How arrays store a Mood. */
export const MoodScalar: mojo.Scalar<Mood> = {
  size: 4,
  read: decodeMood,
  write: encodeMood,
};

export interface Entry {
  id: number;
  name: string;
  note: string | null;
  size: bigint | null;
  urgent: boolean;
  mood: Mood;
  lastMood: Mood | null;
  parts: Entry[] | null;
}

/** Makes an Entry of its defaults and `init`. */
export function createEntry(init: Partial<Entry> = {}): Entry {
  return {
    id: 0,
    name: "",
    note: null,
    size: null,
    urgent: false,
    mood: Mood.UNKNOWN,
    lastMood: null,
    parts: null,
    ...init,
  };
}

/** Writes an Entry and returns its position. */
export function encodeEntry(e: mojo.Encoder, v: Entry): number {
  const at = e.struct(56, 4);
  e.int32(at + 8, v.id, "Entry.id");
  e.string(at + 16, v.name, "Entry.name");
  e.nullableString(at + 24, v.note, "Entry.note");
  if (v.size != null) {
    e.bool(at + 12, 0, true);
    e.int64(at + 32, v.size, "Entry.size");
  }
  e.bool(at + 12, 1, v.urgent, "Entry.urgent");
  encodeMood(e, at + 40, v.mood, "Entry.mood");
  if (v.lastMood != null) {
    e.bool(at + 12, 2, true);
    encodeMood(e, at + 44, v.lastMood, "Entry.last_mood");
  }
  if (v.parts != null) e.pointer(at + 48, encodeArrayOfEntry(e, v.parts, "Entry.parts"));
  return e.endStruct(at);
}

const ENTRY_VERSIONS = [0, 24, 1, 32, 2, 40, 3, 48, 4, 56];

/** Reads and validates the Entry at `at`. */
export function decodeEntry(d: mojo.Decoder, at = d.payloadStart): Entry {
  const version = d.versionedStruct(at, ENTRY_VERSIONS);
  const id = d.view.getInt32(at + 8, true);
  const name = d.string(at + 16);
  const note = version < 1 ? null : d.nullableString(at + 24);
  const size = version < 2 || !d.bool(at + 12, 0) ? null : d.view.getBigInt64(at + 32, true);
  const urgent = version < 2 ? false : d.bool(at + 12, 1);
  const mood = version < 3 ? Mood.UNKNOWN : decodeMood(d, at + 40);
  const lastMoodValue = version < 3 ? null : decodeMood(d, at + 44);
  const lastMood = version < 3 || !d.bool(at + 12, 2) ? null : lastMoodValue;
  const parts = version < 4 || d.isNull(at + 48) ? null : decodeArrayOfEntry(d, d.pointer(at + 48));
  d.endStruct();
  return { id, name, note, size, urgent, mood, lastMood, parts };
}

/** A deep copy of `v`. */
export function cloneEntry(v: Entry): Entry {
  return {
    id: v.id,
    name: v.name,
    note: v.note,
    size: v.size,
    urgent: v.urgent,
    mood: v.mood,
    lastMood: v.lastMood,
    parts: cloneNullableArrayOfEntry(v.parts),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEntry(a: Entry, b: Entry): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.note === b.note &&
    a.size === b.size &&
    a.urgent === b.urgent &&
    a.mood === b.mood &&
    a.lastMood === b.lastMood &&
    equalsNullableArrayOfEntry(a.parts, b.parts)
  );
}

export type Item =
  | { tag: "number"; value: number }
  | { tag: "other"; value: string | null }
  | { tag: "precise"; value: number }
  | { tag: "entry"; value: Entry };

/** Writes an Item into the 16 bytes at `at`. */
export function encodeItem(e: mojo.Encoder, at: number, v: Item): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "number": {
      e.union(at, 0);
      e.int32(at + 8, v.value, "Item.number");
      break;
    }
    case "other": {
      e.union(at, 1);
      e.nullableString(at + 8, v.value, "Item.other");
      break;
    }
    case "precise": {
      e.union(at, 2);
      e.double(at + 8, v.value, "Item.precise");
      break;
    }
    case "entry": {
      e.union(at, 3);
      e.pointer(at + 8, encodeEntry(e, e.presentObject(v.value, "Item.entry")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Item");
  }
  e.endUnion();
}

/** Reads and validates the Item in the 16 bytes at `at`. */
export function decodeItem(d: mojo.Decoder, at: number): Item {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    case 1: {
      const value = d.nullableString(at + 8);
      d.endUnion();
      return { tag: "other", value };
    }
    case 2: {
      const value = d.view.getFloat64(at + 8, true);
      d.endUnion();
      return { tag: "precise", value };
    }
    case 3: {
      const value = decodeEntry(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "entry", value };
    }
    default:
      d.endUnion();
      return { tag: "other", value: null };
  }
}

/** A deep copy of `v`. */
export function cloneItem(v: Item): Item {
  switch (v.tag) {
    case "entry":
      return { tag: "entry", value: cloneEntry(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsItem(a: Item, b: Item): boolean {
  switch (a.tag) {
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "other":
      return b.tag === "other" && a.value === b.value;
    case "precise":
      return b.tag === "precise" && mojo.sameValue(a.value, b.value);
    case "entry":
      return b.tag === "entry" && equalsEntry(a.value, b.value);
  }
}

export interface Store {
  put(entry: Entry, mood: Mood, items: Item[], reason: string | null): Promise<StorePutResponse>;
  count(moods: (Mood | null)[], items: Map<Mood, Item>, limit: number | null): void;
  forget(): void;
}

export interface StorePutResponse {
  ok: boolean;
  rest: Entry[] | null;
}

/** What Remote, Receiver and their families need to know of codegen.skew_new.Store. */
export const Store: mojo.InterfaceDefinition<Store> = {
  name: "codegen.skew_new.Store",
  version: 5,
  methods: [
    { name: "Put", ordinal: 0, hasResponse: true, sync: false },
    { name: "Count", ordinal: 1, hasResponse: false, sync: false },
    { name: "Forget", ordinal: 2, hasResponse: false, sync: false, minVersion: 5 },
  ],
  createCaller: (endpoint) => new StoreCaller(endpoint),
  dispatch: dispatchStore,
};

class StoreCaller implements Store {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  put(entry: Entry, mood: Mood, items: Item[], reason: string | null): Promise<StorePutResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStorePutParams(e, entry, mood, items, reason);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStorePutResponse);
  }

  count(moods: (Mood | null)[], items: Map<Mood, Item>, limit: number | null): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeStoreCountParams(e, moods, items, limit);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  forget(): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeStoreForgetParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchStore(implementation: Store, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeStorePutParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.put(p.entry, p.mood, p.items, p.reason), encodeStorePutResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeStoreCountParams(call.decoder);
      return call.accept() ? implementation.count(p.moods, p.items, p.limit) : undefined;
    }
    case 2: {
      decodeStoreForgetParams(call.decoder);
      return call.accept() ? implementation.forget() : undefined;
    }
    default:
      return undefined;
  }
}

interface StorePutParams {
  entry: Entry;
  mood: Mood;
  items: Item[];
  reason: string | null;
}

function encodeStorePutParams(
  e: mojo.Encoder,
  entry: Entry,
  mood: Mood,
  items: Item[],
  reason: string | null,
): void {
  const at = e.struct(40, 1);
  e.pointer(at + 8, encodeEntry(e, e.presentObject(entry, "Store.Put.entry")));
  encodeMood(e, at + 16, mood, "Store.Put.mood");
  e.pointer(at + 24, encodeArrayOfItem(e, items, "Store.Put.items"));
  e.nullableString(at + 32, reason, "Store.Put.reason");
  e.endStruct(at);
}

const STORE_PUT_PARAMS_VERSIONS = [0, 32, 1, 40];

function decodeStorePutParams(d: mojo.Decoder, at = d.payloadStart): StorePutParams {
  const version = d.versionedStruct(at, STORE_PUT_PARAMS_VERSIONS);
  const entry = decodeEntry(d, d.pointer(at + 8));
  const mood = decodeMood(d, at + 16);
  const items = decodeArrayOfItem(d, d.pointer(at + 24));
  const reason = version < 1 ? null : d.nullableString(at + 32);
  d.endStruct();
  return { entry, mood, items, reason };
}

function encodeStorePutResponse(e: mojo.Encoder, v: StorePutResponse): void {
  const at = e.struct(24, 1);
  e.bool(at + 8, 0, v.ok, "Store.Put.ok");
  if (v.rest != null) e.pointer(at + 16, encodeArrayOfEntry(e, v.rest, "Store.Put.rest"));
  e.endStruct(at);
}

const STORE_PUT_RESPONSE_VERSIONS = [0, 16, 1, 24];

function decodeStorePutResponse(d: mojo.Decoder, at = d.payloadStart): StorePutResponse {
  const version = d.versionedStruct(at, STORE_PUT_RESPONSE_VERSIONS);
  const ok = d.bool(at + 8, 0);
  const rest = version < 1 || d.isNull(at + 16) ? null : decodeArrayOfEntry(d, d.pointer(at + 16));
  d.endStruct();
  return { ok, rest };
}

interface StoreCountParams {
  moods: (Mood | null)[];
  items: Map<Mood, Item>;
  limit: number | null;
}

function encodeStoreCountParams(
  e: mojo.Encoder,
  moods: (Mood | null)[],
  items: Map<Mood, Item>,
  limit: number | null,
): void {
  const at = e.struct(32, 2);
  e.pointer(at + 8, e.nullableScalarArray(moods, MoodScalar, "Store.Count.moods"));
  e.pointer(at + 16, encodeMapOfMoodToItem(e, items, "Store.Count.items"));
  if (limit != null) {
    e.bool(at + 24, 0, true);
    e.uint8(at + 25, limit, "Store.Count.limit");
  }
  e.endStruct(at);
}

const STORE_COUNT_PARAMS_VERSIONS = [0, 24, 2, 32];

function decodeStoreCountParams(d: mojo.Decoder, at = d.payloadStart): StoreCountParams {
  const version = d.versionedStruct(at, STORE_COUNT_PARAMS_VERSIONS);
  const moods = d.nullableScalarArray(d.pointer(at + 8), MoodScalar);
  const items = decodeMapOfMoodToItem(d, d.pointer(at + 16));
  const limit = version < 2 || !d.bool(at + 24, 0) ? null : d.view.getUint8(at + 25);
  d.endStruct();
  return { moods, items, limit };
}

function encodeStoreForgetParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeStoreForgetParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeArrayOfEntry(
  e: mojo.Encoder,
  values: readonly Entry[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeEntry(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfEntry(d: mojo.Decoder, at: number, length = -1): Entry[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Entry[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeEntry(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneNullableArrayOfEntry(value: Entry[] | null): Entry[] | null {
  if (value === null) return null;
  return value.map(cloneEntry);
}

function equalsNullableArrayOfEntry(
  a: readonly Entry[] | null,
  b: readonly Entry[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsEntry);
}

function encodeArrayOfItem(
  e: mojo.Encoder,
  values: readonly Item[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeItem(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeArrayOfItem(d: mojo.Decoder, at: number, length = -1): Item[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Item[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeItem(d, slot));
  }
  d.endArray();
  return values;
}

function encodeMapOfMoodToItem(e: mojo.Encoder, map: Map<Mood, Item>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.scalarArray([...e.presentMap(map, field).keys()], MoodScalar, field));
  e.pointer(at + 16, encodeArrayOfItem(e, [...map.values()], field));
  return at;
}

function decodeMapOfMoodToItem(d: mojo.Decoder, at: number): Map<Mood, Item> {
  d.map(at);
  const keys = d.scalarArray(d.pointer(at + 8), MoodScalar);
  const values = decodeArrayOfItem(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}
