// Generated from gfx.mojom by mojoscope mojom generate. Do not edit.
//
// Types that the type map beside this file replaces by classes of its own.
import * as mojo from "../../../../bindings/gen-v1.ts";
import { USUAL_UNIT, Unit } from "./gfx.mojom.ts";

export { USUAL_UNIT, Unit };

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

/** Where to draw. */
export interface Surface {
  pipe: mojo.MessagePipeHandle;
  bounds: Rect;
}

/** Makes a Surface of its defaults and `init`. */
export function createSurface(init: Surface): Surface {
  return { ...init };
}

/** Writes a Surface and returns its position. */
export function encodeSurface(e: mojo.Encoder, v: Surface): number {
  const at = e.struct(24, 0);
  e.handle(at + 8, v.pipe, "Surface.pipe");
  e.pointer(at + 16, encodeRect(e, e.presentObject(v.bounds, "Surface.bounds")));
  return e.endStruct(at);
}

/** Reads and validates the Surface at `at`. */
export function decodeSurface(d: mojo.Decoder, at = d.payloadStart): Surface {
  d.struct(at, 24);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  const bounds = decodeRect(d, d.pointer(at + 16));
  d.endStruct();
  return { pipe, bounds };
}

/** How an area is filled. */
export type Paint =
  | { tag: "color"; value: number }
  | { tag: "pattern"; value: Uint8Array }
  | { tag: "clip"; value: Rect };

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
      e.pointer(at + 8, encodeRect(e, e.presentObject(v.value, "Paint.clip")));
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
      const value = decodeRect(d, d.pointer(at + 8));
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
      return { tag: "clip", value: cloneRect(v.value) };
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
      return b.tag === "clip" && equalsRect(a.value, b.value);
  }
}
