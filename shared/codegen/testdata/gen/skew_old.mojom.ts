// Generated from skew_old.mojom by mojoscope mojom generate. Do not edit.
//
// The first release of what skew_new.mojom has grown.
import * as mojo from "../../../bindings/gen-v1.ts";

export const Mood = {
  UNKNOWN: 0,
  GOOD: 1,
} as const;
export type Mood = (typeof Mood)[keyof typeof Mood];

/** Whether a number is a known Mood. */
export function isMood(value: number): value is Mood {
  return (value | 0) === value && value >= 0 && value <= 1;
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
}

/** Makes an Entry of its defaults and `init`. */
export function createEntry(init: Partial<Entry> = {}): Entry {
  return {
    id: 0,
    name: "",
    ...init,
  };
}

/** Writes an Entry and returns its position. */
export function encodeEntry(e: mojo.Encoder, v: Entry): number {
  const at = e.struct(24, 0);
  e.int32(at + 8, v.id, "Entry.id");
  e.string(at + 16, v.name, "Entry.name");
  return e.endStruct(at);
}

/** Reads and validates the Entry at `at`. */
export function decodeEntry(d: mojo.Decoder, at = d.payloadStart): Entry {
  d.struct(at, 24);
  const id = d.view.getInt32(at + 8, true);
  const name = d.string(at + 16);
  d.endStruct();
  return { id, name };
}

/** A deep copy of `v`. */
export function cloneEntry(v: Entry): Entry {
  return {
    id: v.id,
    name: v.name,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEntry(a: Entry, b: Entry): boolean {
  return a.id === b.id && a.name === b.name;
}

export type Item = { tag: "number"; value: number } | { tag: "other"; value: string | null };

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
    default:
      d.endUnion();
      return { tag: "other", value: null };
  }
}

/** A deep copy of `v`. */
export function cloneItem(v: Item): Item {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsItem(a: Item, b: Item): boolean {
  switch (a.tag) {
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "other":
      return b.tag === "other" && a.value === b.value;
  }
}

export interface Store {
  put(entry: Entry, mood: Mood, items: Item[]): Promise<StorePutResponse>;
  count(moods: (Mood | null)[], items: Map<Mood, Item>): void;
}

export interface StorePutResponse {
  ok: boolean;
}

/** What Remote, Receiver and their families need to know of codegen.skew_old.Store. */
export const Store: mojo.InterfaceDefinition<Store> = {
  name: "codegen.skew_old.Store",
  version: 0,
  methods: [
    { name: "Put", ordinal: 0, hasResponse: true, sync: false },
    { name: "Count", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new StoreCaller(endpoint),
  dispatch: dispatchStore,
};

class StoreCaller implements Store {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  put(entry: Entry, mood: Mood, items: Item[]): Promise<StorePutResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeStorePutParams(e, entry, mood, items);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeStorePutResponse);
  }

  count(moods: (Mood | null)[], items: Map<Mood, Item>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeStoreCountParams(e, moods, items);
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
        call.reply(implementation.put(p.entry, p.mood, p.items), encodeStorePutResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeStoreCountParams(call.decoder);
      return call.accept() ? implementation.count(p.moods, p.items) : undefined;
    }
    default:
      return undefined;
  }
}

interface StorePutParams {
  entry: Entry;
  mood: Mood;
  items: Item[];
}

function encodeStorePutParams(e: mojo.Encoder, entry: Entry, mood: Mood, items: Item[]): void {
  const at = e.struct(32, 0);
  e.pointer(at + 8, encodeEntry(e, e.presentObject(entry, "Store.Put.entry")));
  encodeMood(e, at + 16, mood, "Store.Put.mood");
  e.pointer(at + 24, encodeArrayOfItem(e, items, "Store.Put.items"));
  e.endStruct(at);
}

function decodeStorePutParams(d: mojo.Decoder, at = d.payloadStart): StorePutParams {
  d.struct(at, 32);
  const entry = decodeEntry(d, d.pointer(at + 8));
  const mood = decodeMood(d, at + 16);
  const items = decodeArrayOfItem(d, d.pointer(at + 24));
  d.endStruct();
  return { entry, mood, items };
}

function encodeStorePutResponse(e: mojo.Encoder, v: StorePutResponse): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.ok, "Store.Put.ok");
  e.endStruct(at);
}

function decodeStorePutResponse(d: mojo.Decoder, at = d.payloadStart): StorePutResponse {
  d.struct(at, 16);
  const ok = d.bool(at + 8, 0);
  d.endStruct();
  return { ok };
}

interface StoreCountParams {
  moods: (Mood | null)[];
  items: Map<Mood, Item>;
}

function encodeStoreCountParams(
  e: mojo.Encoder,
  moods: (Mood | null)[],
  items: Map<Mood, Item>,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.nullableScalarArray(moods, MoodScalar, "Store.Count.moods"));
  e.pointer(at + 16, encodeMapOfMoodToItem(e, items, "Store.Count.items"));
  e.endStruct(at);
}

function decodeStoreCountParams(d: mojo.Decoder, at = d.payloadStart): StoreCountParams {
  d.struct(at, 24);
  const moods = d.nullableScalarArray(d.pointer(at + 8), MoodScalar);
  const items = decodeMapOfMoodToItem(d, d.pointer(at + 16));
  d.endStruct();
  return { moods, items };
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
