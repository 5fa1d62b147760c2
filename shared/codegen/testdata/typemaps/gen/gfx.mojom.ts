// Generated from gfx.mojom by mojoscope mojom generate. Do not edit.
//
// Types that the type map beside this file replaces by classes of its own.
import * as mojo from "../../../../bindings/gen-v1.ts";
import { type Unit as MappedUnit, UnitTraits as MappedUnitTraits } from "../unit.ts";
import { type Rect as MappedRect, RectTraits as MappedRectTraits } from "../rect.ts";
import { TimeTraits as MappedTimeTraits } from "../time-traits.ts";
import { type Surface as MappedSurface, SurfaceTraits as MappedSurfaceTraits } from "../surface.ts";
import { PaintTraits as MappedPaintTraits } from "../paint-traits.ts";
import { type Paint as MappedPaint } from "../paint.ts";

/** What lengths are counted in. */
export const Unit = {
  NONE: 0,
  PIXEL: 1,
  POINT: 2,
} as const;
export type Unit = (typeof Unit)[keyof typeof Unit];

/** Whether a number is a known Unit. */
export function isUnit(value: number): value is Unit {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeUnit(e: mojo.Encoder, at: number, value: Unit, field?: string): void {
  if (typeof value !== "number" || !isUnit(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeUnit(d: mojo.Decoder, at: number): Unit {
  const value = d.view.getInt32(at, true);
  if (isUnit(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store an Unit. */
export const UnitScalar: mojo.Scalar<Unit> = {
  size: 4,
  read: decodeUnit,
  write: encodeUnit,
};

export const USUAL_UNIT: Unit = Unit.PIXEL;

export type { MappedUnit };

/**
 * What the traits make of an Unit.
 * @throws TypeError if they refuse it
 */
export function toMappedUnit(wire: Unit): MappedUnit {
  return mojo.toNative(MappedUnitTraits, wire, "codegen.gfx.Unit");
}

export function encodeMappedUnit(
  e: mojo.Encoder,
  at: number,
  value: MappedUnit,
  field?: string,
): void {
  encodeUnit(e, at, MappedUnitTraits.write(value), field);
}

export function decodeMappedUnit(d: mojo.Decoder, at: number): MappedUnit {
  return readMappedUnit(d, at, decodeUnit(d, at));
}

/** Has the traits make a value of an Unit that was read at `at`. */
export function readMappedUnit(d: mojo.Decoder, at: number, wire: Unit): MappedUnit {
  return mojo.readNative(d, at, MappedUnitTraits, wire, "codegen.gfx.Unit");
}

/** How arrays store a MappedUnit. */
export const MappedUnitScalar: mojo.Scalar<MappedUnit> = {
  size: 4,
  read: decodeMappedUnit,
  write: encodeMappedUnit,
};

/** A copy of `v`, made by its traits or by way of its wire form. */
export function cloneMappedUnit(v: MappedUnit): MappedUnit {
  return mojo.cloneNative(MappedUnitTraits, v, "codegen.gfx.Unit");
}

/** Whether `a` and `b` are the same to their traits or, without a say there, on the wire. */
export function equalsMappedUnit(a: MappedUnit, b: MappedUnit): boolean {
  return mojo.equalNatives(MappedUnitTraits, a, b);
}

/** A rectangle; sizes must not be negative. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Makes a Rect of its defaults and `init`. */
export function createRect(init: Partial<Rect> = {}): Rect {
  return {
    x: 0,
    y: 0,
    width: 1,
    height: 1,
    ...init,
  };
}

/** Writes a Rect and returns its position. */
export function encodeRect(e: mojo.Encoder, v: Rect): number {
  const at = e.struct(24, 0);
  e.int32(at + 8, v.x, "Rect.x");
  e.int32(at + 12, v.y, "Rect.y");
  e.int32(at + 16, v.width, "Rect.width");
  e.int32(at + 20, v.height, "Rect.height");
  return e.endStruct(at);
}

/** Reads and validates the Rect at `at`. */
export function decodeRect(d: mojo.Decoder, at = d.payloadStart): Rect {
  d.struct(at, 24);
  const x = d.view.getInt32(at + 8, true);
  const y = d.view.getInt32(at + 12, true);
  const width = d.view.getInt32(at + 16, true);
  const height = d.view.getInt32(at + 20, true);
  d.endStruct();
  return { x, y, width, height };
}

/** A deep copy of `v`. */
export function cloneRect(v: Rect): Rect {
  return {
    x: v.x,
    y: v.y,
    width: v.width,
    height: v.height,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

export type { MappedRect };

/**
 * What the traits make of a Rect.
 * @throws TypeError if they refuse it
 */
export function toMappedRect(wire: Rect): MappedRect {
  return mojo.toNative(MappedRectTraits, wire, "codegen.gfx.Rect");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedRect(value: MappedRect | null | undefined): value is MappedRect {
  return mojo.hasNative(MappedRectTraits, value);
}

/** Writes the wire form of a MappedRect and returns its position. */
export function encodeMappedRect(e: mojo.Encoder, value: MappedRect): number {
  return encodeRect(e, e.present(MappedRectTraits.write(value), "codegen.gfx.Rect"));
}

/** Reads and validates the Rect at `at`, and has the traits make a value of it. */
export function decodeMappedRect(d: mojo.Decoder, at = d.payloadStart): MappedRect {
  return mojo.readNative(d, at, MappedRectTraits, decodeRect(d, at), "codegen.gfx.Rect");
}

/** A copy of `v`, made by its traits or by way of its wire form. */
export function cloneMappedRect(v: MappedRect): MappedRect {
  return mojo.cloneNative(MappedRectTraits, v, "codegen.gfx.Rect", cloneRect);
}

/** Whether `a` and `b` are the same to their traits or, without a say there, on the wire. */
export function equalsMappedRect(a: MappedRect, b: MappedRect): boolean {
  return mojo.equalNatives(MappedRectTraits, a, b, equalsRect);
}

/** A moment, in milliseconds. */
export interface Time {
  milliseconds: number;
}

/** Makes a Time of its defaults and `init`. */
export function createTime(init: Partial<Time> = {}): Time {
  return {
    milliseconds: 0,
    ...init,
  };
}

/** Writes a Time and returns its position. */
export function encodeTime(e: mojo.Encoder, v: Time): number {
  const at = e.struct(16, 0);
  e.double(at + 8, v.milliseconds, "Time.milliseconds");
  return e.endStruct(at);
}

/** Reads and validates the Time at `at`. */
export function decodeTime(d: mojo.Decoder, at = d.payloadStart): Time {
  d.struct(at, 16);
  const milliseconds = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { milliseconds };
}

/** A deep copy of `v`. */
export function cloneTime(v: Time): Time {
  return {
    milliseconds: v.milliseconds,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTime(a: Time, b: Time): boolean {
  return mojo.sameValue(a.milliseconds, b.milliseconds);
}

export type MappedTime = Date;

/**
 * What the traits make of a Time.
 * @throws TypeError if they refuse it
 */
export function toMappedTime(wire: Time): MappedTime {
  return mojo.toNative(MappedTimeTraits, wire, "codegen.gfx.Time");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedTime(value: MappedTime | null | undefined): value is MappedTime {
  return mojo.hasNative(MappedTimeTraits, value);
}

/** Writes the wire form of a MappedTime and returns its position. */
export function encodeMappedTime(e: mojo.Encoder, value: MappedTime): number {
  return encodeTime(e, e.present(MappedTimeTraits.write(value), "codegen.gfx.Time"));
}

/** Reads and validates the Time at `at`, and has the traits make a value of it. */
export function decodeMappedTime(d: mojo.Decoder, at = d.payloadStart): MappedTime {
  return mojo.readNative(d, at, MappedTimeTraits, decodeTime(d, at), "codegen.gfx.Time");
}

/** A copy of `v`, made by its traits or by way of its wire form. */
export function cloneMappedTime(v: MappedTime): MappedTime {
  return mojo.cloneNative(MappedTimeTraits, v, "codegen.gfx.Time", cloneTime);
}

/** Whether `a` and `b` are the same to their traits or, without a say there, on the wire. */
export function equalsMappedTime(a: MappedTime, b: MappedTime): boolean {
  return mojo.equalNatives(MappedTimeTraits, a, b, equalsTime);
}

/** Where to draw. */
export interface Surface {
  pipe: mojo.MessagePipeHandle;
  bounds: MappedRect;
}

/** Makes a Surface of its defaults and `init`. */
export function createSurface(init: Surface): Surface {
  return { ...init };
}

/** Writes a Surface and returns its position. */
export function encodeSurface(e: mojo.Encoder, v: Surface): number {
  const at = e.struct(24, 0);
  e.handle(at + 8, v.pipe, "Surface.pipe");
  e.pointer(at + 16, encodeMappedRect(e, e.present(v.bounds, "Surface.bounds")));
  return e.endStruct(at);
}

/** Reads and validates the Surface at `at`. */
export function decodeSurface(d: mojo.Decoder, at = d.payloadStart): Surface {
  d.struct(at, 24);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  const bounds = decodeMappedRect(d, d.pointer(at + 16));
  d.endStruct();
  d.throwRefusal();
  return { pipe, bounds };
}

export type { MappedSurface };

/**
 * What the traits make of a Surface.
 * @throws TypeError if they refuse it
 */
export function toMappedSurface(wire: Surface): MappedSurface {
  return mojo.toNative(MappedSurfaceTraits, wire, "codegen.gfx.Surface");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedSurface(value: MappedSurface | null | undefined): value is MappedSurface {
  return mojo.hasNative(MappedSurfaceTraits, value);
}

/** Writes the wire form of a MappedSurface and returns its position. */
export function encodeMappedSurface(e: mojo.Encoder, value: MappedSurface): number {
  return encodeSurface(e, e.present(MappedSurfaceTraits.write(value), "codegen.gfx.Surface"));
}

/** Reads and validates the Surface at `at`, and has the traits make a value of it. */
export function decodeMappedSurface(d: mojo.Decoder, at = d.payloadStart): MappedSurface {
  return mojo.readNative(d, at, MappedSurfaceTraits, decodeSurface(d, at), "codegen.gfx.Surface");
}

/** How an area is filled. */
export type Paint =
  | { tag: "color"; value: number }
  | { tag: "pattern"; value: Uint8Array }
  | { tag: "clip"; value: MappedRect };

/** Writes a Paint into the 16 bytes at `at`. */
export function encodePaint(e: mojo.Encoder, at: number, v: Paint): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "color": {
      e.union(at, 0);
      e.uint32(at + 8, v.value, "Paint.color");
      break;
    }
    case "pattern": {
      e.union(at, 1);
      e.pointer(at + 8, e.uint8Array(v.value, "Paint.pattern"));
      break;
    }
    case "clip": {
      e.union(at, 2);
      e.pointer(at + 8, encodeMappedRect(e, e.present(v.value, "Paint.clip")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Paint");
  }
  e.endUnion();
}

/** Reads and validates the Paint in the 16 bytes at `at`. */
export function decodePaint(d: mojo.Decoder, at: number): Paint {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getUint32(at + 8, true);
      d.endUnion();
      return { tag: "color", value };
    }
    case 1: {
      const value = d.uint8Array(d.pointer(at + 8));
      d.endUnion();
      return { tag: "pattern", value };
    }
    case 2: {
      const value = decodeMappedRect(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "clip", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function clonePaint(v: Paint): Paint {
  switch (v.tag) {
    case "pattern":
      return { tag: "pattern", value: new Uint8Array(v.value) };
    case "clip":
      return { tag: "clip", value: cloneMappedRect(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPaint(a: Paint, b: Paint): boolean {
  switch (a.tag) {
    case "color":
      return b.tag === "color" && a.value === b.value;
    case "pattern":
      return b.tag === "pattern" && mojo.equalBytes(a.value, b.value);
    case "clip":
      return b.tag === "clip" && equalsMappedRect(a.value, b.value);
  }
}

export type { MappedPaint };

/**
 * What the traits make of a Paint.
 * @throws TypeError if they refuse it
 */
export function toMappedPaint(wire: Paint): MappedPaint {
  return mojo.toNative(MappedPaintTraits, wire, "codegen.gfx.Paint");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedPaint(value: MappedPaint | null | undefined): value is MappedPaint {
  return mojo.hasNative(MappedPaintTraits, value);
}

/** Writes the wire form of a MappedPaint into the 16 bytes at `at`. */
export function encodeMappedPaint(e: mojo.Encoder, at: number, value: MappedPaint): void {
  encodePaint(e, at, e.present(MappedPaintTraits.write(value), "codegen.gfx.Paint"));
}

/** Reads and validates the Paint at `at`, and has the traits make a value of it. */
export function decodeMappedPaint(d: mojo.Decoder, at: number): MappedPaint {
  return mojo.readNative(d, at, MappedPaintTraits, decodePaint(d, at), "codegen.gfx.Paint");
}

/** A copy of `v`, made by its traits or by way of its wire form. */
export function cloneMappedPaint(v: MappedPaint): MappedPaint {
  return mojo.cloneNative(MappedPaintTraits, v, "codegen.gfx.Paint", clonePaint);
}

/** Whether `a` and `b` are the same to their traits or, without a say there, on the wire. */
export function equalsMappedPaint(a: MappedPaint, b: MappedPaint): boolean {
  return mojo.equalNatives(MappedPaintTraits, a, b, equalsPaint);
}
