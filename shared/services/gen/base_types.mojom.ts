// Generated from base_types.mojom by mojoscope mojom generate. Do not edit.
//
// As in Chromium's files mojo/public/mojom/base/token.mojom and process_id.mojom.
import * as mojo from "../../bindings/gen-v1.ts";

/** 128 bits without a meaning of their own. */
export interface Token {
  high: bigint;
  low: bigint;
}

/** Makes a Token of its defaults and `init`. */
export function createToken(init: Partial<Token> = {}): Token {
  return {
    high: 0n,
    low: 0n,
    ...init,
  };
}

/** Writes a Token and returns its position. */
export function encodeToken(e: mojo.Encoder, v: Token): number {
  const at = e.struct(24, 0);
  e.uint64(at + 8, v.high, "Token.high");
  e.uint64(at + 16, v.low, "Token.low");
  return e.endStruct(at);
}

/** Reads and validates the Token at `at`. */
export function decodeToken(d: mojo.Decoder, at = d.payloadStart): Token {
  d.struct(at, 24);
  const high = d.view.getBigUint64(at + 8, true);
  const low = d.view.getBigUint64(at + 16, true);
  d.endStruct();
  return { high, low };
}

/** A deep copy of `v`. */
export function cloneToken(v: Token): Token {
  return {
    high: v.high,
    low: v.low,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsToken(a: Token, b: Token): boolean {
  return a.high === b.high && a.low === b.low;
}

export interface ProcessId {
  pid: number;
}

/** Makes a ProcessId of its defaults and `init`. */
export function createProcessId(init: Partial<ProcessId> = {}): ProcessId {
  return {
    pid: 0,
    ...init,
  };
}

/** Writes a ProcessId and returns its position. */
export function encodeProcessId(e: mojo.Encoder, v: ProcessId): number {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.pid, "ProcessId.pid");
  return e.endStruct(at);
}

/** Reads and validates the ProcessId at `at`. */
export function decodeProcessId(d: mojo.Decoder, at = d.payloadStart): ProcessId {
  d.struct(at, 16);
  const pid = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { pid };
}

/** A deep copy of `v`. */
export function cloneProcessId(v: ProcessId): ProcessId {
  return {
    pid: v.pid,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsProcessId(a: ProcessId, b: ProcessId): boolean {
  return a.pid === b.pid;
}
