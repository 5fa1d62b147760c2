// Generated from sample_parts.mojom by mojoscope mojom generate. Do not edit.
//
// What sample.mojom imports.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Finish = {
  RAW: 0,
  OILED: 4,
} as const;
export type Finish = (typeof Finish)[keyof typeof Finish];

/** Whether a number is a known Finish. */
export function isFinish(value: number): value is Finish {
  switch (value) {
    case 0:
    case 4:
      return true;
    default:
      return false;
  }
}

export function encodeFinish(e: mojo.Encoder, at: number, value: Finish, field?: string): void {
  if (typeof value !== "number" || !isFinish(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeFinish(d: mojo.Decoder, at: number): Finish {
  const value = d.view.getInt32(at, true);
  if (isFinish(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Finish. */
export const FinishScalar: mojo.Scalar<Finish> = {
  size: 4,
  read: decodeFinish,
  write: encodeFinish,
};

export interface Part {
  count: number;
  material: string;
}

/** Makes a Part of its defaults and `init`. */
export function createPart(init: Partial<Part> = {}): Part {
  return {
    count: 3,
    material: "oak",
    ...init,
  };
}

/** Writes a Part and returns its position. */
export function encodePart(e: mojo.Encoder, v: Part): number {
  const at = e.struct(24, 0);
  e.int32(at + 8, v.count, "Part.count");
  e.string(at + 16, v.material, "Part.material");
  return e.endStruct(at);
}

/** Reads and validates the Part at `at`. */
export function decodePart(d: mojo.Decoder, at = d.payloadStart): Part {
  d.struct(at, 24);
  const count = d.view.getInt32(at + 8, true);
  const material = d.string(at + 16);
  d.endStruct();
  return { count, material };
}

/** A deep copy of `v`. */
export function clonePart(v: Part): Part {
  return {
    count: v.count,
    material: v.material,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPart(a: Part, b: Part): boolean {
  return a.count === b.count && a.material === b.material;
}
