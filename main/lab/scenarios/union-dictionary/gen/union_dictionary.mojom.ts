// Generated from union_dictionary.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

export interface Dictionary {
  entries: Map<string, Value>;
}

/** Makes a Dictionary of its defaults and `init`. */
export function createDictionary(init: Partial<Dictionary> = {}): Dictionary {
  return {
    entries: new Map(),
    ...init,
  };
}

/** Writes a Dictionary and returns its position. */
export function encodeDictionary(e: mojo.Encoder, v: Dictionary): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToValue(e, v.entries, "Dictionary.entries"));
  return e.endStruct(at);
}

/** Reads and validates the Dictionary at `at`. */
export function decodeDictionary(d: mojo.Decoder, at = d.payloadStart): Dictionary {
  d.struct(at, 16);
  const entries = decodeMapOfStringToValue(d, d.pointer(at + 8));
  d.endStruct();
  return { entries };
}

/** A deep copy of `v`. */
export function cloneDictionary(v: Dictionary): Dictionary {
  return {
    entries: cloneMapOfStringToValue(v.entries),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsDictionary(a: Dictionary, b: Dictionary): boolean {
  return mojo.equalMaps(a.entries, b.entries, equalsValue);
}

/** Anything. Kinds of values that came later read as `unknown`. */
export type Value =
  | { tag: "unknown"; value: boolean }
  | { tag: "flag"; value: boolean }
  | { tag: "number"; value: bigint }
  | { tag: "real"; value: number }
  | { tag: "text"; value: string }
  | { tag: "bytes"; value: Uint8Array }
  | { tag: "list"; value: Value[] }
  | { tag: "dictionary"; value: Dictionary };

/** Writes a Value into the 16 bytes at `at`. */
export function encodeValue(e: mojo.Encoder, at: number, v: Value): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "unknown": {
      e.union(at, 0);
      e.bool(at + 8, 0, v.value, "Value.unknown");
      break;
    }
    case "flag": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "Value.flag");
      break;
    }
    case "number": {
      e.union(at, 2);
      e.int64(at + 8, v.value, "Value.number");
      break;
    }
    case "real": {
      e.union(at, 3);
      e.double(at + 8, v.value, "Value.real");
      break;
    }
    case "text": {
      e.union(at, 4);
      e.string(at + 8, v.value, "Value.text");
      break;
    }
    case "bytes": {
      e.union(at, 5);
      e.pointer(at + 8, e.uint8Array(v.value, "Value.bytes"));
      break;
    }
    case "list": {
      e.union(at, 6);
      e.pointer(at + 8, encodeArrayOfValue(e, v.value, "Value.list"));
      break;
    }
    case "dictionary": {
      e.union(at, 7);
      e.pointer(at + 8, encodeDictionary(e, e.presentObject(v.value, "Value.dictionary")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Value");
  }
  e.endUnion();
}

/** Reads and validates the Value in the 16 bytes at `at`. */
export function decodeValue(d: mojo.Decoder, at: number): Value {
  switch (d.union(at)) {
    case 0: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "unknown", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "flag", value };
    }
    case 2: {
      const value = d.view.getBigInt64(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    case 3: {
      const value = d.view.getFloat64(at + 8, true);
      d.endUnion();
      return { tag: "real", value };
    }
    case 4: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    case 5: {
      const value = d.uint8Array(d.pointer(at + 8));
      d.endUnion();
      return { tag: "bytes", value };
    }
    case 6: {
      const value = decodeArrayOfValue(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "list", value };
    }
    case 7: {
      const value = decodeDictionary(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "dictionary", value };
    }
    default:
      d.endUnion();
      return { tag: "unknown", value: false };
  }
}

/** A deep copy of `v`. */
export function cloneValue(v: Value): Value {
  switch (v.tag) {
    case "bytes":
      return { tag: "bytes", value: new Uint8Array(v.value) };
    case "list":
      return { tag: "list", value: v.value.map(cloneValue) };
    case "dictionary":
      return { tag: "dictionary", value: cloneDictionary(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsValue(a: Value, b: Value): boolean {
  switch (a.tag) {
    case "unknown":
      return b.tag === "unknown" && a.value === b.value;
    case "flag":
      return b.tag === "flag" && a.value === b.value;
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "real":
      return b.tag === "real" && mojo.sameValue(a.value, b.value);
    case "text":
      return b.tag === "text" && a.value === b.value;
    case "bytes":
      return b.tag === "bytes" && mojo.equalBytes(a.value, b.value);
    case "list":
      return b.tag === "list" && mojo.equalLists(a.value, b.value, equalsValue);
    case "dictionary":
      return b.tag === "dictionary" && equalsDictionary(a.value, b.value);
  }
}

/** Not [Extensible]: whoever knows more kinds of labels cannot send them here. */
export type Label = { tag: "text"; value: string } | { tag: "color"; value: number };

/** Writes a Label into the 16 bytes at `at`. */
export function encodeLabel(e: mojo.Encoder, at: number, v: Label): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "text": {
      e.union(at, 0);
      e.string(at + 8, v.value, "Label.text");
      break;
    }
    case "color": {
      e.union(at, 1);
      e.uint32(at + 8, v.value, "Label.color");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Label");
  }
  e.endUnion();
}

/** Reads and validates the Label in the 16 bytes at `at`. */
export function decodeLabel(d: mojo.Decoder, at: number): Label {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    case 1: {
      const value = d.view.getUint32(at + 8, true);
      d.endUnion();
      return { tag: "color", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneLabel(v: Label): Label {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLabel(a: Label, b: Label): boolean {
  switch (a.tag) {
    case "text":
      return b.tag === "text" && a.value === b.value;
    case "color":
      return b.tag === "color" && a.value === b.value;
  }
}

/** Keeps dictionaries by name, for all workers. */
export interface DictionaryStore {
  put(name: string, dictionary: Dictionary): void;
  get(name: string): Promise<DictionaryStoreGetResponse>;
  setLabel(name: string, label: Label): void;
}

export interface DictionaryStoreGetResponse {
  dictionary: Dictionary | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.union_dictionary.mojom.DictionaryStore. */
export const DictionaryStore: mojo.InterfaceDefinition<DictionaryStore> = {
  name: "mojoscope.lab.union_dictionary.mojom.DictionaryStore",
  version: 0,
  methods: [
    { name: "Put", ordinal: 0, hasResponse: false, sync: false },
    { name: "Get", ordinal: 1, hasResponse: true, sync: false },
    { name: "SetLabel", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new DictionaryStoreCaller(endpoint),
  dispatch: dispatchDictionaryStore,
};

class DictionaryStoreCaller implements DictionaryStore {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  put(name: string, dictionary: Dictionary): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeDictionaryStorePutParams(e, name, dictionary);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  get(name: string): Promise<DictionaryStoreGetResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDictionaryStoreGetParams(e, name);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDictionaryStoreGetResponse);
  }

  setLabel(name: string, label: Label): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeDictionaryStoreSetLabelParams(e, name, label);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchDictionaryStore(
  implementation: DictionaryStore,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDictionaryStorePutParams(call.decoder);
      return call.accept() ? implementation.put(p.name, p.dictionary) : undefined;
    }
    case 1: {
      const p = decodeDictionaryStoreGetParams(call.decoder);
      if (call.accept()) call.reply(implementation.get(p.name), encodeDictionaryStoreGetResponse);
      return undefined;
    }
    case 2: {
      const p = decodeDictionaryStoreSetLabelParams(call.decoder);
      return call.accept() ? implementation.setLabel(p.name, p.label) : undefined;
    }
    default:
      return undefined;
  }
}

interface DictionaryStorePutParams {
  name: string;
  dictionary: Dictionary;
}

function encodeDictionaryStorePutParams(
  e: mojo.Encoder,
  name: string,
  dictionary: Dictionary,
): void {
  const at = e.struct(24, 0);
  e.string(at + 8, name, "DictionaryStore.Put.name");
  e.pointer(
    at + 16,
    encodeDictionary(e, e.presentObject(dictionary, "DictionaryStore.Put.dictionary")),
  );
  e.endStruct(at);
}

function decodeDictionaryStorePutParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DictionaryStorePutParams {
  d.struct(at, 24);
  const name = d.string(at + 8);
  const dictionary = decodeDictionary(d, d.pointer(at + 16));
  d.endStruct();
  return { name, dictionary };
}

interface DictionaryStoreGetParams {
  name: string;
}

function encodeDictionaryStoreGetParams(e: mojo.Encoder, name: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, name, "DictionaryStore.Get.name");
  e.endStruct(at);
}

function decodeDictionaryStoreGetParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DictionaryStoreGetParams {
  d.struct(at, 16);
  const name = d.string(at + 8);
  d.endStruct();
  return { name };
}

function encodeDictionaryStoreGetResponse(e: mojo.Encoder, v: DictionaryStoreGetResponse): void {
  const at = e.struct(16, 0);
  if (v.dictionary != null) {
    e.pointer(
      at + 8,
      encodeDictionary(e, e.presentObject(v.dictionary, "DictionaryStore.Get.dictionary")),
    );
  }
  e.endStruct(at);
}

function decodeDictionaryStoreGetResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): DictionaryStoreGetResponse {
  d.struct(at, 16);
  const dictionary = d.isNull(at + 8) ? null : decodeDictionary(d, d.pointer(at + 8));
  d.endStruct();
  return { dictionary };
}

interface DictionaryStoreSetLabelParams {
  name: string;
  label: Label;
}

function encodeDictionaryStoreSetLabelParams(e: mojo.Encoder, name: string, label: Label): void {
  const at = e.struct(32, 0);
  e.string(at + 8, name, "DictionaryStore.SetLabel.name");
  encodeLabel(e, at + 16, e.present(label, "DictionaryStore.SetLabel.label"));
  e.endStruct(at);
}

function decodeDictionaryStoreSetLabelParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): DictionaryStoreSetLabelParams {
  d.struct(at, 32);
  const name = d.string(at + 8);
  const label = decodeLabel(d, at + 16);
  d.endStruct();
  return { name, label };
}

function encodeMapOfStringToValue(e: mojo.Encoder, map: Map<string, Value>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfValue(e, [...map.values()], field));
  return at;
}

function encodeArrayOfValue(
  e: mojo.Encoder,
  values: readonly Value[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeValue(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeMapOfStringToValue(d: mojo.Decoder, at: number): Map<string, Value> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfValue(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfValue(d: mojo.Decoder, at: number, length = -1): Value[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Value[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeValue(d, slot));
  }
  d.endArray();
  return values;
}

function cloneMapOfStringToValue(map: Map<string, Value>): Map<string, Value> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneValue(value));
  }
  return copy;
}
