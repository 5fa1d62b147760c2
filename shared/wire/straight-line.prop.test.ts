// Code of the shape that the generator writes, against the reflective codec: the methods of Encoder
// and Decoder must lead to the same bytes, the same values and the same verdicts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decoder } from "./decoder.ts";
import { EncodeError } from "./encode-error.ts";
import { Encoder } from "./encoder.ts";
import { readMessageHeader } from "./message-header.ts";
import { decodeMessage } from "./reflect/decode-message.ts";
import { encodeStruct } from "./reflect/encode-value.ts";
import { plainValue } from "./reflect/plain-value.ts";
import { validateRequest } from "./request-validator.ts";
import { Scalars } from "./scalar.ts";
import { arbitraryStruct } from "../testing/index.ts";
import { describeText } from "./testing/describe-text.ts";
import { codeOf } from "./testing/expect-error.ts";

const descriptor = describeText(`
  module t;
  enum Color { kRed, kGreen = 5 };
  struct Point { int32 x; int32 y; };
  union Inner { bool on; };
  union Shape { Point point; string label; Inner inner; array<Shape> parts; };
  struct Item {
    int16 id;
    bool visible;
    Color color;
    string name;
    string? note;
    Point? origin;
    array<Point> path;
    array<int64?> marks;
    map<string, double> sizes;
    Shape shape;
    Shape? hidden;
    array<uint8, 4> tag;
    [MinVersion=1] bool? pinned;
    [MinVersion=2] array<string>? keys;
  };
  interface Store { Put(Item item); };
`);
const item = descriptor.structs["t.Item"];
const put = descriptor.interfaces["t.Store"]?.methods[0];
if (item === undefined || put === undefined) throw new Error("the mojom lacks Item or Put");

/** Position of a field, from the layout that the generator would have written down as a number. */
const offsets = Object.fromEntries(item.fields.map((field) => [field.name, field]));
function place(at: number, name: string): number {
  return at + 8 + (offsets[name]?.offset ?? Number.NaN);
}
const bitOf = (name: string): number => offsets[name]?.bit ?? 0;
const VERSIONS = item.versions.flatMap(({ version, numBytes }) => [version, numBytes]);

interface Point {
  x: number;
  y: number;
}
type Inner = { tag: "on"; value: boolean };
type Shape =
  | { tag: "point"; value: Point }
  | { tag: "label"; value: string }
  | { tag: "inner"; value: Inner }
  | { tag: "parts"; value: Shape[] };
interface Item {
  id: number;
  visible: boolean;
  color: number;
  name: string;
  note: string | null;
  origin: Point | null;
  path: Point[];
  marks: (bigint | null)[];
  sizes: Map<string, number>;
  shape: Shape;
  hidden: Shape | null;
  tag: Uint8Array;
  pinned: boolean | null;
  keys: string[] | null;
}

function encodePoint(e: Encoder, v: Point): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.x, "Point.x");
  e.int32(at + 12, v.y, "Point.y");
  return e.endStruct(at);
}

function encodeInner(e: Encoder, at: number, v: Inner): void {
  e.union(at, 0);
  e.bool(at + 8, 0, v.value, "Inner.on");
  e.endUnion();
}

function encodeShape(e: Encoder, at: number, v: Shape): void {
  switch (v.tag) {
    case "point":
      e.union(at, 0);
      e.pointer(at + 8, encodePoint(e, e.present(v.value, "Shape.point")));
      break;
    case "label":
      e.union(at, 1);
      e.string(at + 8, v.value, "Shape.label");
      break;
    case "inner": {
      e.union(at, 2);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodeInner(e, block, v.value);
      break;
    }
    case "parts": {
      e.union(at, 3);
      const parts = e.array(e.count(v.value, "Shape.parts"), 16);
      e.pointer(at + 8, parts);
      let slot = parts + 8;
      for (const part of v.value) {
        encodeShape(e, slot, part);
        slot += 16;
      }
      break;
    }
    default:
      throw e.unknownUnionTag(v, "Shape");
  }
  e.endUnion();
}

function encodeSizes(e: Encoder, sizes: Map<string, number>): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...sizes.keys()], "Item.sizes"));
  e.pointer(at + 16, e.doubleArray([...sizes.values()], "Item.sizes"));
  return at;
}

function encodePath(e: Encoder, path: Point[]): number {
  const at = e.array(e.count(path, "Item.path"), 8);
  let slot = at + 8;
  for (const point of path) {
    e.pointer(slot, encodePoint(e, e.present(point)));
    slot += 8;
  }
  return at;
}

function encodeItem(e: Encoder, v: Item): number {
  const at = e.struct(VERSIONS.at(-1) ?? 0, 2);
  e.int16(place(at, "id"), v.id, "Item.id");
  e.bool(place(at, "visible"), bitOf("visible"), v.visible, "Item.visible");
  if (v.color !== 0 && v.color !== 5) throw e.unknownEnumValue(v.color, "Item.color");
  e.int32(place(at, "color"), v.color, "Item.color");
  e.string(place(at, "name"), v.name, "Item.name");
  e.nullableString(place(at, "note"), v.note, "Item.note");
  if (v.origin !== null) e.pointer(place(at, "origin"), encodePoint(e, v.origin));
  e.pointer(place(at, "path"), encodePath(e, v.path));
  e.pointer(place(at, "marks"), e.nullableScalarArray(v.marks, Scalars.int64, "Item.marks"));
  e.pointer(place(at, "sizes"), encodeSizes(e, v.sizes));
  encodeShape(e, place(at, "shape"), e.present(v.shape, "Item.shape"));
  if (v.hidden !== null) encodeShape(e, place(at, "hidden"), v.hidden);
  e.pointer(place(at, "tag"), e.uint8Array(v.tag, "Item.tag", 4));
  if (v.pinned !== null) {
    const flag = offsets["pinned"]?.flag ?? { offset: 0, bit: 0 };
    e.bool(at + 8 + flag.offset, flag.bit, true);
    e.bool(place(at, "pinned"), bitOf("pinned"), v.pinned, "Item.pinned");
  }
  if (v.keys !== null) e.pointer(place(at, "keys"), e.stringArray(v.keys, "Item.keys"));
  return e.endStruct(at);
}

function decodePoint(d: Decoder, at: number): Point {
  d.struct(at, 16);
  const value = { x: d.view.getInt32(at + 8, true), y: d.view.getInt32(at + 12, true) };
  d.endStruct();
  return value;
}

function decodeInner(d: Decoder, at: number): Inner {
  const tag = d.union(at);
  if (tag !== 0) throw d.unknownUnionTag(at);
  d.endUnion();
  return { tag: "on", value: d.bool(at + 8, 0) };
}

function decodeShape(d: Decoder, at: number): Shape {
  const shape = decodeMember(d, at);
  d.endUnion();
  return shape;
}

function decodeMember(d: Decoder, at: number): Shape {
  switch (d.union(at)) {
    case 0:
      return { tag: "point", value: decodePoint(d, d.pointer(at + 8)) };
    case 1:
      return { tag: "label", value: d.string(at + 8) };
    case 2:
      return { tag: "inner", value: decodeInner(d, d.unionBlock(d.pointer(at + 8))) };
    case 3:
      return { tag: "parts", value: decodeParts(d, d.pointer(at + 8)) };
    default:
      throw d.unknownUnionTag(at);
  }
}

function decodeParts(d: Decoder, at: number): Shape[] {
  const count = d.enterArray(at, 16);
  const parts: Shape[] = [];
  for (let i = 0; i < count; i++) parts.push(decodeShape(d, at + 8 + 16 * i));
  return parts;
}

function decodePath(d: Decoder, at: number): Point[] {
  const count = d.enterArray(at, 8);
  const path: Point[] = [];
  for (let i = 0; i < count; i++) path.push(decodePoint(d, d.pointer(at + 8 + 8 * i)));
  return path;
}

function decodeSizes(d: Decoder, at: number): Map<string, number> {
  d.map(at);
  return d.toMap(at, d.stringArray(d.pointer(at + 8)), d.doubleArray(d.pointer(at + 16)));
}

function decodeColor(d: Decoder, at: number): number {
  const value = d.view.getInt32(at, true);
  if (value !== 0 && value !== 5) throw d.unknownEnumValue(at);
  return value;
}

function decodeItem(d: Decoder, at: number): Item {
  const version = d.versionedStruct(at, VERSIONS);
  const [origin, hidden, keys] = [place(at, "origin"), place(at, "hidden"), place(at, "keys")];
  const flag = offsets["pinned"]?.flag ?? { offset: 0, bit: 0 };
  const value: Item = {
    id: d.view.getInt16(place(at, "id"), true),
    visible: d.bool(place(at, "visible"), bitOf("visible")),
    color: decodeColor(d, place(at, "color")),
    name: d.string(place(at, "name")),
    note: d.nullableString(place(at, "note")),
    origin: d.isNull(origin) ? null : decodePoint(d, d.pointer(origin)),
    path: decodePath(d, d.pointer(place(at, "path"))),
    marks: d.nullableScalarArray(d.pointer(place(at, "marks")), Scalars.int64),
    sizes: decodeSizes(d, d.pointer(place(at, "sizes"))),
    shape: decodeShape(d, place(at, "shape")),
    hidden: d.isNullUnion(hidden) ? null : decodeShape(d, hidden),
    tag: d.uint8Array(d.pointer(place(at, "tag")), 4),
    pinned:
      version >= 1 && d.bool(at + 8 + flag.offset, flag.bit)
        ? d.bool(place(at, "pinned"), bitOf("pinned"))
        : null,
    keys: version >= 2 && !d.isNull(keys) ? d.stringArray(d.pointer(keys)) : null,
  };
  d.endStruct();
  return value;
}

function decodePut(message: Uint8Array): { item: Item } {
  const header = readMessageHeader(message);
  validateRequest(header, header.name === 0 ? { hasResponse: false } : undefined);
  const d = Decoder.forMessage(message, header);
  d.struct(d.payloadStart, 16);
  const decoded = { item: decodeItem(d, d.pointer(d.payloadStart + 8)) };
  d.endStruct();
  return decoded;
}

const begin = (): Encoder => Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });

function encodePut(v: Item): Uint8Array {
  const e = begin();
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeItem(e, e.present(v, "item")));
  e.endStruct(at);
  return e.finish();
}

function encodeByDescription(value: unknown): Uint8Array {
  const e = begin();
  encodeStruct(e, descriptor, put?.params ?? item ?? never(), { item: value });
  return e.finish();
}

function never(): never {
  throw new Error("the mojom lacks Put");
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

const arbitraryItem = arbitraryStruct(descriptor, item).map((value) => value as unknown as Item);

describe("straight-line code", () => {
  it("writes the same bytes as the reflective encoder", () => {
    fc.assert(
      fc.property(arbitraryItem, (value) => {
        expect(encodePut(value)).toEqual(encodeByDescription(value));
      }),
    );
  });

  it("reads the value that was written, as the reflective decoder does", () => {
    fc.assert(
      fc.property(arbitraryItem, (value) => {
        const message = encodePut(value);
        const { payload } = decodeMessage(descriptor, "t.Store", message);
        expect(decodePut(message)).toEqual({ item: value });
        expect(payload && plainValue(payload)).toEqual({ item: value });
      }),
    );
  });

  const arbitraryByte = fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 1, 5, 7, 8, 16, 24, 255));
  const arbitraryDamage = fc.array(fc.tuple(fc.nat(), arbitraryByte), {
    minLength: 1,
    maxLength: 3,
  });

  it("gives damaged messages the same verdict, at the same byte", () => {
    fc.assert(
      fc.property(arbitraryItem, arbitraryDamage, (value, damage) => {
        const message = encodePut(value).slice();
        for (const [position, byte] of damage) message[position % message.length] = byte;
        const { error } = decodeMessage(descriptor, "t.Store", message, { response: false });
        expect(thrownBy(() => decodePut(message))).toEqual(error);
      }),
      { numRuns: 500 },
    );
  });
});

describe("values that no receiver would accept", () => {
  const good: Item = {
    id: 1,
    visible: true,
    color: 5,
    name: "n",
    note: null,
    origin: null,
    path: [],
    marks: [],
    sizes: new Map(),
    shape: { tag: "label", value: "" },
    hidden: null,
    tag: new Uint8Array(4),
    pinned: null,
    keys: null,
  };

  it.each([
    ["id", 40000],
    ["color", 1],
    ["name", null],
    ["path", [null]],
    ["sizes", new Map([["a", "b"]])],
    ["shape", null],
    ["shape", { tag: "square", value: 1 }],
    ["tag", new Uint8Array(3)],
    ["keys", [1]],
  ])("%s: %o", (name, value) => {
    expect(() => encodePut({ ...good, [name]: value })).toThrow(EncodeError);
    expect(codeOf(() => encodePut(good))).toBe("PASS");
  });
});
