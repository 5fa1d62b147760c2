// Generated from severity.mojom by mojoscope mojom generate. Do not edit.
//
// How much something should worry the user.
import * as mojo from "../../bindings/gen-v1.ts";

export const Severity = {
  NOTE: 0,
  WARNING: 1,
  ERROR: 2,
} as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

/** Whether a number is a known Severity. */
export function isSeverity(value: number): value is Severity {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeSeverity(e: mojo.Encoder, at: number, value: Severity, field?: string): void {
  if (typeof value !== "number" || !isSeverity(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeSeverity(d: mojo.Decoder, at: number): Severity {
  const value = d.view.getInt32(at, true);
  if (isSeverity(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Severity. */
export const SeverityScalar: mojo.Scalar<Severity> = {
  size: 4,
  read: decodeSeverity,
  write: encodeSeverity,
};
