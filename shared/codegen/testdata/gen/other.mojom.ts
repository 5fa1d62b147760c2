// Generated from other.mojom by mojoscope mojom generate. Do not edit.
//
// What kinds.mojom imports.
import * as mojo from "../../../bindings/gen-v1.ts";

export const Weekday = {
  MONDAY: 1,
  SUNDAY: 7,
} as const;
export type Weekday = (typeof Weekday)[keyof typeof Weekday];

/** Whether a number is a known Weekday. */
export function isWeekday(value: number): value is Weekday {
  switch (value) {
    case 1:
    case 7:
      return true;
    default:
      return false;
  }
}

export function encodeWeekday(e: mojo.Encoder, at: number, value: Weekday, field?: string): void {
  if (typeof value !== "number" || !isWeekday(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeWeekday(d: mojo.Decoder, at: number): Weekday {
  const value = d.view.getInt32(at, true);
  if (isWeekday(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Weekday. */
export const WeekdayScalar: mojo.Scalar<Weekday> = {
  size: 4,
  read: decodeWeekday,
  write: encodeWeekday,
};

export interface Point {
  x: number;
  y: number;
}

/** Makes a Point of its defaults and `init`. */
export function createPoint(init: Partial<Point> = {}): Point {
  return {
    x: 1.5,
    y: -2,
    ...init,
  };
}

/** Writes a Point and returns its position. */
export function encodePoint(e: mojo.Encoder, v: Point): number {
  const at = e.struct(24, 0);
  e.double(at + 8, v.x, "Point.x");
  e.double(at + 16, v.y, "Point.y");
  return e.endStruct(at);
}

/** Reads and validates the Point at `at`. */
export function decodePoint(d: mojo.Decoder, at = d.payloadStart): Point {
  d.struct(at, 24);
  const x = d.view.getFloat64(at + 8, true);
  const y = d.view.getFloat64(at + 16, true);
  d.endStruct();
  return { x, y };
}

/** A deep copy of `v`. */
export function clonePoint(v: Point): Point {
  return {
    x: v.x,
    y: v.y,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPoint(a: Point, b: Point): boolean {
  return mojo.sameValue(a.x, b.x) && mojo.sameValue(a.y, b.y);
}

/** Has the same name as a struct of the importing file. */
export interface Everything {
  a: number;
}

/** Makes an Everything of its defaults and `init`. */
export function createEverything(init: Partial<Everything> = {}): Everything {
  return {
    a: 0,
    ...init,
  };
}

/** Writes an Everything and returns its position. */
export function encodeEverything(e: mojo.Encoder, v: Everything): number {
  const at = e.struct(16, 0);
  e.int8(at + 8, v.a, "Everything.a");
  return e.endStruct(at);
}

/** Reads and validates the Everything at `at`. */
export function decodeEverything(d: mojo.Decoder, at = d.payloadStart): Everything {
  d.struct(at, 16);
  const a = d.view.getInt8(at + 8);
  d.endStruct();
  return { a };
}

/** A deep copy of `v`. */
export function cloneEverything(v: Everything): Everything {
  return {
    a: v.a,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEverything(a: Everything, b: Everything): boolean {
  return a.a === b.a;
}

export type Shape = { tag: "point"; value: Point } | { tag: "radius"; value: number };

/** Writes a Shape into the 16 bytes at `at`. */
export function encodeShape(e: mojo.Encoder, at: number, v: Shape): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "point": {
      e.union(at, 0);
      e.pointer(at + 8, encodePoint(e, e.presentObject(v.value, "Shape.point")));
      break;
    }
    case "radius": {
      e.union(at, 1);
      e.float(at + 8, v.value, "Shape.radius");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Shape");
  }
  e.endUnion();
}

/** Reads and validates the Shape in the 16 bytes at `at`. */
export function decodeShape(d: mojo.Decoder, at: number): Shape {
  switch (d.union(at)) {
    case 0: {
      const value = decodePoint(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "point", value };
    }
    case 1: {
      const value = d.view.getFloat32(at + 8, true);
      d.endUnion();
      return { tag: "radius", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneShape(v: Shape): Shape {
  switch (v.tag) {
    case "point":
      return { tag: "point", value: clonePoint(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsShape(a: Shape, b: Shape): boolean {
  switch (a.tag) {
    case "point":
      return b.tag === "point" && equalsPoint(a.value, b.value);
    case "radius":
      return b.tag === "radius" && mojo.sameValue(a.value, b.value);
  }
}

export interface Sink {
  put(point: Point): void;
}

/** What Remote, Receiver and their families need to know of codegen.other.Sink. */
export const Sink: mojo.InterfaceDefinition<Sink> = {
  name: "codegen.other.Sink",
  version: 0,
  methods: [{ name: "Put", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new SinkCaller(endpoint),
  dispatch: dispatchSink,
};

class SinkCaller implements Sink {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  put(point: Point): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSinkPutParams(e, point);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchSink(implementation: Sink, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSinkPutParams(call.decoder);
      return call.accept() ? implementation.put(p.point) : undefined;
    }
    default:
      return undefined;
  }
}

interface SinkPutParams {
  point: Point;
}

function encodeSinkPutParams(e: mojo.Encoder, point: Point): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodePoint(e, e.presentObject(point, "Sink.Put.point")));
  e.endStruct(at);
}

function decodeSinkPutParams(d: mojo.Decoder, at = d.payloadStart): SinkPutParams {
  d.struct(at, 16);
  const point = decodePoint(d, d.pointer(at + 8));
  d.endStruct();
  return { point };
}
