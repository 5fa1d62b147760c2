// Every kind through generated code: there and back, and the same verdict as the reflective decoder.
import { describe, expect, it } from "vitest";
import { createDataPipe, createMessagePipe, createSharedBuffer } from "../system/index.ts";
import { PendingReceiver, PendingRemote } from "../bindings/index.ts";
import { Decoder, Encoder, EncodeError, type Handle, ValidationError } from "../wire/index.ts";
import * as kinds from "./testdata/gen/kinds.mojom.ts";
import { createPoint, Weekday } from "./testdata/gen/other.mojom.ts";
import type { Sink } from "./testdata/gen/other.mojom.ts";
import {
  CHOICES,
  EVERYTHING,
  GROWING,
  LISTS,
  MAPS,
  NUMBERS,
  PRESENT,
  TREE,
} from "./testdata/samples.ts";

type Encode<T> = (e: Encoder, value: T) => number;
type Decode<T> = (d: Decoder) => T;

function bytesOf<T>(encode: Encode<T>, value: T): Uint8Array {
  const e = Encoder.beginPayload();
  encode(e, value);
  return e.finish();
}

function decoded<T>(decode: Decode<T>, bytes: Uint8Array): T {
  return decode(new Decoder(bytes, 0, bytes.length));
}

function roundTrip<T>(encode: Encode<T>, decode: Decode<T>, value: T): T {
  return decoded(decode, bytesOf(encode, value));
}

describe("round trips", () => {
  it("keeps numbers at the ends of their ranges", () => {
    expect(roundTrip(kinds.encodeNumbers, kinds.decodeNumbers, NUMBERS)).toEqual(NUMBERS);
  });

  it("tells an absent number from a present zero or false", () => {
    expect(roundTrip(kinds.encodeNumbers, kinds.decodeNumbers, PRESENT)).toEqual(PRESENT);
  });

  it("keeps arrays of every element", () => {
    expect(roundTrip(kinds.encodeLists, kinds.decodeLists, LISTS)).toEqual(LISTS);
  });

  it("keeps maps of every key", () => {
    expect(roundTrip(kinds.encodeMaps, kinds.decodeMaps, MAPS)).toEqual(MAPS);
  });

  it.each(CHOICES.map((choice) => ({ choice })))("keeps the union $choice.tag", ({ choice }) => {
    const value = { ...EVERYTHING, choice, maybeChoice: choice };
    expect(roundTrip(kinds.encodeEverything, kinds.decodeEverything, value)).toEqual(value);
  });

  it("keeps recursive structs", () => {
    expect(roundTrip(kinds.encodeTree, kinds.decodeTree, TREE)).toEqual(TREE);
  });

  it("keeps fields whose names mean something in the generated code", () => {
    const value: kinds.Map_ = {
      function: true,
      new: 1,
      version: "v",
      at: "a",
      e: "e",
      d: "d",
      view: "w",
      foo_bar: 1,
      fooBar: 2,
    };
    expect(roundTrip(kinds.encodeMap_, kinds.decodeMap_, value)).toEqual(value);
  });

  it("keeps a struct without fields", () => {
    expect(bytesOf(kinds.encodeNothing, {})).toHaveLength(8);
    expect(roundTrip(kinds.encodeNothing, kinds.decodeNothing, {})).toEqual({});
  });
});

describe("versions", () => {
  it("writes the newest version", () => {
    const bytes = bytesOf(kinds.encodeGrowing, GROWING);
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)).toBe(5);
    expect(decoded(kinds.decodeGrowing, bytes)).toEqual(GROWING);
  });

  it("reads what an older sender left out as null, 0 and false, never as a default", () => {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 16, true);
    view.setInt32(8, 41, true);
    expect(decoded(kinds.decodeGrowing, bytes)).toEqual({
      a: 41,
      b: 0n,
      c: 0n,
      d: false,
      e: null,
      f: Weekday.MONDAY,
      g: null,
      h: null,
      i: null,
      j: null,
    });
  });

  it("reads a version between two known ones by the size of the older", () => {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 16, true);
    view.setUint32(4, 1, true);
    expect(decoded(kinds.decodeGrowing, bytes).b).toBe(0n);
    view.setUint32(4, 2, true);
    expect(() => decoded(kinds.decodeGrowing, bytes)).toThrow(ValidationError);
  });

  it("ignores what a newer sender has added", () => {
    const bytes = bytesOf(kinds.encodeGrowing, { ...GROWING, e: null, i: null });
    const longer = new Uint8Array(bytes.length + 8).fill(0xff);
    longer.set(bytes);
    const view = new DataView(longer.buffer);
    view.setUint32(0, longer.length, true);
    view.setUint32(4, 9, true);
    expect(decoded(kinds.decodeGrowing, longer)).toEqual({ ...GROWING, e: null, i: null });
  });
});

describe("enums and unions of other versions", () => {
  function withEnum(value: number, at: (bytes: Uint8Array) => number): Uint8Array {
    const bytes = bytesOf(kinds.encodeEverything, EVERYTHING).slice();
    new DataView(bytes.buffer).setInt32(at(bytes), value, true);
    return bytes;
  }

  // Positions of fields, found by changing one and looking for the difference.
  function positionOf(change: Partial<kinds.Everything>): number {
    const before = bytesOf(kinds.encodeEverything, EVERYTHING);
    const after = bytesOf(kinds.encodeEverything, { ...EVERYTHING, ...change });
    return before.findIndex((byte, index) => byte !== after[index]);
  }

  const modeAt = positionOf({ mode: kinds.Mode.SLOW });
  const colorAt = positionOf({ color: kinds.Color.RED });
  const opaqueAt = positionOf({ opaque: -76 });
  const openAt = positionOf({ open: { tag: "unknown", value: 0n } }) - 4;

  it("refuses a value that a closed enum does not know", () => {
    const bytes = withEnum(2, () => modeAt);
    expect(() => decoded(kinds.decodeEverything, bytes)).toThrow(
      expect.objectContaining({ code: "UNKNOWN_ENUM_VALUE" }),
    );
  });

  it("maps a value that an extensible enum does not know to its default", () => {
    const bytes = withEnum(99, () => colorAt);
    expect(decoded(kinds.decodeEverything, bytes).color).toBe(kinds.Color.UNKNOWN);
  });

  it("takes any value of a native enum", () => {
    const bytes = withEnum(123_456, () => opaqueAt);
    expect(decoded(kinds.decodeEverything, bytes).opaque).toBe(123_456);
  });

  it("reads a tag that an extensible union does not know as its default", () => {
    const bytes = withEnum(5, () => openAt + 4);
    expect(decoded(kinds.decodeEverything, bytes).open).toEqual({ tag: "unknown", value: 0n });
  });

  it("refuses a tag that a closed union does not know", () => {
    const at = positionOf({ choice: { tag: "yes", value: true } });
    const bytes = withEnum(77, () => at);
    expect(() => decoded(kinds.decodeEverything, bytes)).toThrow(
      expect.objectContaining({ code: "UNKNOWN_UNION_TAG" }),
    );
  });
});

describe("what the encoder refuses", () => {
  function refuse(value: unknown): () => void {
    return () => {
      const e = Encoder.beginPayload();
      try {
        // What plain JavaScript callers may pass.
        kinds.encodeEverything(e, Object.assign({ ...EVERYTHING }, value));
      } finally {
        e.abandon();
      }
    };
  }

  it.each([
    ["a missing struct", { numbers: null }, "Everything.numbers"],
    ["a missing union", { choice: undefined }, "Everything.choice"],
    ["a number out of range", { numbers: { ...NUMBERS, c: 256 } }, "Numbers.c"],
    ["a fraction for an integer", { numbers: { ...NUMBERS, f: 1.5 } }, "Numbers.f"],
    ["a number for a bigint", { numbers: { ...NUMBERS, h: 1 } }, "Numbers.h"],
    ["an enumerator that is none", { mode: 2 }, "Everything.mode"],
    ["a tag that is none", { choice: { tag: "nope", value: 1 } }, "nope"],
    ["a fixed array of another length", { lists: { ...LISTS, q: new Uint8Array(3) } }, "Lists.q"],
    ["null in an array of strings", { lists: { ...LISTS, l: [null] } }, "Lists.l"],
    ["null in an array of structs", { lists: { ...LISTS, r: [[null], null] } }, "Lists.r"],
    ["a missing map", { maps: { ...MAPS, a: null } }, "Maps.a"],
  ])("%s", (_, value, mentioned) => {
    expect(refuse(value)).toThrow(EncodeError);
    expect(refuse(value)).toThrow(mentioned);
  });
});

describe("what callers without type checks may pass", () => {
  const bad = (value: unknown): never => value as never;

  it("undefined is null where null may be", () => {
    const partial = { ...EVERYTHING, lists: bad(undefined), maybeChoice: bad(undefined) };
    const { maybeColor: _, ...without } = { ...partial, maybeDay: bad(undefined) };
    const value = roundTrip(kinds.encodeEverything, kinds.decodeEverything, bad(without));
    expect(value).toMatchObject({ lists: null, maybeChoice: null, maybeColor: null });
    expect(value).toMatchObject({ maybeDay: null });
  });

  it.each([
    ["numbers", { ...EVERYTHING, numbers: 5 }],
    ["numbers", { ...EVERYTHING, numbers: "text" }],
    ["choice", { ...EVERYTHING, choice: "text" }],
    ["mode", { ...EVERYTHING, mode: 1n }],
    ["color", { ...EVERYTHING, color: 1n }],
    ["lists.c", { ...EVERYTHING, lists: { ...LISTS, c: [1, 2] } }],
    ["lists.d", { ...EVERYTHING, lists: { ...LISTS, d: new Int16Array(2) } }],
    ["lists.l", { ...EVERYTHING, lists: { ...LISTS, l: "ab" } }],
    ["maps.a", { ...EVERYTHING, maps: { ...MAPS, a: [["x", "y"]] } }],
  ])("%s of another type is refused", (_, value) => {
    expect(() => bytesOf(kinds.encodeEverything, bad(value))).toThrow(EncodeError);
  });

  it("any int32 is a value of an extensible enum, as receivers have it", () => {
    const value = { ...EVERYTHING, color: bad(99) };
    const back = roundTrip(kinds.encodeEverything, kinds.decodeEverything, value);
    expect(back.color).toBe(kinds.Color.UNKNOWN);
  });
});

describe("handles and endpoints", () => {
  it("travel in visiting order and come back typed", () => {
    const [any, pipe] = createMessagePipe();
    const [remote, receiver] = createMessagePipe();
    const [sinkA, sinkB] = createMessagePipe();
    const [inArray, inMap] = createMessagePipe();
    const { consumer } = createDataPipe();
    const buffer = createSharedBuffer(new Uint8Array(1));
    const ends = [any, pipe, consumer, buffer, remote, receiver, sinkA, sinkB, inArray, inMap];
    const e = Encoder.beginPayload();
    kinds.encodeSystems(e, {
      any,
      pipe,
      maybePipe: null,
      consumer,
      buffer,
      remote: new PendingRemote<kinds.Service>(remote, 3),
      maybeRemote: null,
      receiver: new PendingReceiver<kinds.Service>(receiver),
      maybeReceiver: null,
      sinks: [new PendingRemote<Sink>(sinkA, 0), new PendingRemote<Sink>(sinkB, 1)],
      pipes: [null, inArray],
      receivers: new Map([["r", new PendingReceiver<kinds.Service>(inMap)]]),
    });
    const { handles } = e;
    expect(handles).toEqual(ends);
    const bytes = e.finish();
    const back = kinds.decodeSystems(new Decoder(bytes, 0, bytes.length, handles));
    expect(back).toMatchObject({ maybePipe: null, maybeRemote: null, maybeReceiver: null });
    expect(back.pipe).toBe(pipe);
    expect([back.consumer, back.buffer]).toEqual([consumer, buffer]);
    expect(back.remote.version).toBe(3);
    expect(back.sinks.map((sink) => sink.version)).toEqual([0, 1]);
    expect(back.pipes).toEqual([null, inArray]);
    expect(back.receivers.get("r")?.passHandle()).toBe(inMap);
    for (const end of ends) end.close();
  });
});

describe("handles", () => {
  const [pipe] = createMessagePipe();
  const { producer, consumer } = createDataPipe();
  const file: Handle = { handleType: "platform", close: () => undefined };
  const right = { consumer, producer, buffer: createSharedBuffer(new Uint8Array(1)), file };

  /** Reads the struct with other handles in its table than were written. */
  function readWith(...handles: readonly Handle[]): kinds.HandleKinds {
    const e = Encoder.beginPayload();
    kinds.encodeHandleKinds(e, right);
    const bytes = e.finish();
    return kinds.decodeHandleKinds(new Decoder(bytes, 0, bytes.length, handles));
  }

  it("of the kinds that the fields ask for are accepted", () => {
    const { buffer } = right;
    expect(readWith(consumer, producer, buffer, file)).toEqual(right);
  });

  it.each<[string, Partial<typeof right> | Record<string, Handle>, string]>([
    ["a producer for a consumer", { consumer: producer }, "data_pipe_consumer"],
    ["a consumer for a producer", { producer: consumer }, "data_pipe_producer"],
    ["a message pipe for a buffer", { buffer: pipe }, "shared_buffer"],
    ["a buffer for a platform handle", { file: right.buffer }, "platform"],
  ])("of other kinds are not: %s", (_title, wrong, wanted) => {
    const { buffer, ...rest } = { ...right, ...wrong };
    const read = (): unknown => readWith(rest.consumer, rest.producer, buffer, rest.file);
    expect(read).toThrow("DESERIALIZATION_FAILED");
    expect(read).toThrow(`expected a ${wanted} handle`);
  });
});

describe("create", () => {
  it("fills in the defaults of the file", () => {
    const k = createPoint({ x: 0 });
    expect(kinds.createDefaults({ k, j: createPoint() })).toEqual({
      a: 12,
      b: 2n ** 64n - 1n,
      c: -Infinity,
      d: -1.5e300,
      e: 1e21,
      f: "x",
      g: true,
      h: kinds.DefaultsLevel.HIGH,
      i: kinds.DefaultsLevel.LOW,
      j: { x: 1.5, y: -2 },
      k: { x: 0, y: -2 },
      l: kinds.Mode.HTTP_ONLY,
      m: Weekday.MONDAY,
      n: 4,
      o: null,
      p: null,
      q: new Uint8Array(4),
      r: [],
      s: new Map(),
      t: null,
    });
  });

  it("makes a fresh default struct each time", () => {
    const k = createPoint();
    expect(kinds.createDefaults({ k }).j).not.toBe(kinds.createDefaults({ k }).j);
  });
});

describe("constants", () => {
  it("have the values of the file", () => {
    expect(kinds.ANSWER).toBe(42);
    expect(kinds.FAR).toBe(-(2n ** 63n));
    expect(kinds.FOREVER).toBe(Infinity);
    expect(kinds.GREETING).toBe('say "hi"\n');
    expect(kinds.USUAL).toBe(kinds.Mode.FAST);
    expect(kinds.DEFAULTS_LIMIT).toBe(12);
    expect(kinds.SERVICE_NAME).toBe("service");
  });

  it("include the parts of a Uuid", () => {
    expect(kinds.SERVICE_UUID).toEqual({ high: 0x0123456789abcdefn, low: 0x0123456789abcdefn });
  });

  it("let enumerators share a value", () => {
    expect(kinds.Mode).toEqual({ SLOW: 0, FAST: 1, HTTP_ONLY: 9, ALIAS: 1 });
    expect([0, 1, 9, 2, 1.5].map((value) => kinds.isMode(value))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
