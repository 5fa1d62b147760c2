// Generated from control.mojom by mojoscope mojom generate. Do not edit.
//
// What the two ends of one interface tell each other besides its own methods. Sent with the
// interface's id, and with a reserved name instead of a method's ordinal.
import * as mojo from "../control-runtime.ts";

export interface QueryVersion {}

/** Makes a QueryVersion of its defaults and `init`. */
export function createQueryVersion(init: Partial<QueryVersion> = {}): QueryVersion {
  return { ...init };
}

/** Writes a QueryVersion and returns its position. */
export function encodeQueryVersion(e: mojo.Encoder, _v: QueryVersion): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the QueryVersion at `at`. */
export function decodeQueryVersion(d: mojo.Decoder, at = d.payloadStart): QueryVersion {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneQueryVersion(_v: QueryVersion): QueryVersion {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsQueryVersion(_a: QueryVersion, _b: QueryVersion): boolean {
  return true;
}

export interface QueryVersionResult {
  version: number;
}

/** Makes a QueryVersionResult of its defaults and `init`. */
export function createQueryVersionResult(
  init: Partial<QueryVersionResult> = {},
): QueryVersionResult {
  return {
    version: 0,
    ...init,
  };
}

/** Writes a QueryVersionResult and returns its position. */
export function encodeQueryVersionResult(e: mojo.Encoder, v: QueryVersionResult): number {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.version, "QueryVersionResult.version");
  return e.endStruct(at);
}

/** Reads and validates the QueryVersionResult at `at`. */
export function decodeQueryVersionResult(d: mojo.Decoder, at = d.payloadStart): QueryVersionResult {
  d.struct(at, 16);
  const version_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { version: version_ };
}

/** A deep copy of `v`. */
export function cloneQueryVersionResult(v: QueryVersionResult): QueryVersionResult {
  return {
    version: v.version,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsQueryVersionResult(a: QueryVersionResult, b: QueryVersionResult): boolean {
  return a.version === b.version;
}

export interface FlushForTesting {}

/** Makes a FlushForTesting of its defaults and `init`. */
export function createFlushForTesting(init: Partial<FlushForTesting> = {}): FlushForTesting {
  return { ...init };
}

/** Writes a FlushForTesting and returns its position. */
export function encodeFlushForTesting(e: mojo.Encoder, _v: FlushForTesting): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the FlushForTesting at `at`. */
export function decodeFlushForTesting(d: mojo.Decoder, at = d.payloadStart): FlushForTesting {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneFlushForTesting(_v: FlushForTesting): FlushForTesting {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFlushForTesting(_a: FlushForTesting, _b: FlushForTesting): boolean {
  return true;
}

/** Name 0xFFFFFFFF, with a response. */
export interface RunMessageParams {
  input: RunInput;
}

/** Makes a RunMessageParams of its defaults and `init`. */
export function createRunMessageParams(init: RunMessageParams): RunMessageParams {
  return { ...init };
}

/** Writes a RunMessageParams and returns its position. */
export function encodeRunMessageParams(e: mojo.Encoder, v: RunMessageParams): number {
  const at = e.struct(24, 0);
  encodeRunInput(e, at + 8, e.present(v.input, "RunMessageParams.input"));
  return e.endStruct(at);
}

/** Reads and validates the RunMessageParams at `at`. */
export function decodeRunMessageParams(d: mojo.Decoder, at = d.payloadStart): RunMessageParams {
  d.struct(at, 24);
  const input = decodeRunInput(d, at + 8);
  d.endStruct();
  return { input };
}

/** A deep copy of `v`. */
export function cloneRunMessageParams(v: RunMessageParams): RunMessageParams {
  return {
    input: cloneRunInput(v.input),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunMessageParams(a: RunMessageParams, b: RunMessageParams): boolean {
  return equalsRunInput(a.input, b.input);
}

export interface RunResponseMessageParams {
  output: RunOutput | null;
}

/** Makes a RunResponseMessageParams of its defaults and `init`. */
export function createRunResponseMessageParams(
  init: Partial<RunResponseMessageParams> = {},
): RunResponseMessageParams {
  return {
    output: null,
    ...init,
  };
}

/** Writes a RunResponseMessageParams and returns its position. */
export function encodeRunResponseMessageParams(
  e: mojo.Encoder,
  v: RunResponseMessageParams,
): number {
  const at = e.struct(24, 0);
  if (v.output != null) {
    encodeRunOutput(e, at + 8, e.present(v.output, "RunResponseMessageParams.output"));
  }
  return e.endStruct(at);
}

/** Reads and validates the RunResponseMessageParams at `at`. */
export function decodeRunResponseMessageParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): RunResponseMessageParams {
  d.struct(at, 24);
  const output = d.isNullUnion(at + 8) ? null : decodeRunOutput(d, at + 8);
  d.endStruct();
  return { output };
}

/** A deep copy of `v`. */
export function cloneRunResponseMessageParams(
  v: RunResponseMessageParams,
): RunResponseMessageParams {
  return {
    output: cloneNullableRunOutput(v.output),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunResponseMessageParams(
  a: RunResponseMessageParams,
  b: RunResponseMessageParams,
): boolean {
  return equalsNullableRunOutput(a.output, b.output);
}

export interface RequireVersion {
  version: number;
}

/** Makes a RequireVersion of its defaults and `init`. */
export function createRequireVersion(init: Partial<RequireVersion> = {}): RequireVersion {
  return {
    version: 0,
    ...init,
  };
}

/** Writes a RequireVersion and returns its position. */
export function encodeRequireVersion(e: mojo.Encoder, v: RequireVersion): number {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.version, "RequireVersion.version");
  return e.endStruct(at);
}

/** Reads and validates the RequireVersion at `at`. */
export function decodeRequireVersion(d: mojo.Decoder, at = d.payloadStart): RequireVersion {
  d.struct(at, 16);
  const version_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { version: version_ };
}

/** A deep copy of `v`. */
export function cloneRequireVersion(v: RequireVersion): RequireVersion {
  return {
    version: v.version,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRequireVersion(a: RequireVersion, b: RequireVersion): boolean {
  return a.version === b.version;
}

/** The receiver is to say when it has nothing to do for so long. */
export interface EnableIdleTracking {
  timeoutInMicroseconds: bigint;
}

/** Makes an EnableIdleTracking of its defaults and `init`. */
export function createEnableIdleTracking(
  init: Partial<EnableIdleTracking> = {},
): EnableIdleTracking {
  return {
    timeoutInMicroseconds: 0n,
    ...init,
  };
}

/** Writes an EnableIdleTracking and returns its position. */
export function encodeEnableIdleTracking(e: mojo.Encoder, v: EnableIdleTracking): number {
  const at = e.struct(16, 0);
  e.int64(at + 8, v.timeoutInMicroseconds, "EnableIdleTracking.timeout_in_microseconds");
  return e.endStruct(at);
}

/** Reads and validates the EnableIdleTracking at `at`. */
export function decodeEnableIdleTracking(d: mojo.Decoder, at = d.payloadStart): EnableIdleTracking {
  d.struct(at, 16);
  const timeoutInMicroseconds = d.view.getBigInt64(at + 8, true);
  d.endStruct();
  return { timeoutInMicroseconds };
}

/** A deep copy of `v`. */
export function cloneEnableIdleTracking(v: EnableIdleTracking): EnableIdleTracking {
  return {
    timeoutInMicroseconds: v.timeoutInMicroseconds,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEnableIdleTracking(a: EnableIdleTracking, b: EnableIdleTracking): boolean {
  return a.timeoutInMicroseconds === b.timeoutInMicroseconds;
}

export interface MessageAck {}

/** Makes a MessageAck of its defaults and `init`. */
export function createMessageAck(init: Partial<MessageAck> = {}): MessageAck {
  return { ...init };
}

/** Writes a MessageAck and returns its position. */
export function encodeMessageAck(e: mojo.Encoder, _v: MessageAck): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the MessageAck at `at`. */
export function decodeMessageAck(d: mojo.Decoder, at = d.payloadStart): MessageAck {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneMessageAck(_v: MessageAck): MessageAck {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMessageAck(_a: MessageAck, _b: MessageAck): boolean {
  return true;
}

export interface NotifyIdle {}

/** Makes a NotifyIdle of its defaults and `init`. */
export function createNotifyIdle(init: Partial<NotifyIdle> = {}): NotifyIdle {
  return { ...init };
}

/** Writes a NotifyIdle and returns its position. */
export function encodeNotifyIdle(e: mojo.Encoder, _v: NotifyIdle): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the NotifyIdle at `at`. */
export function decodeNotifyIdle(d: mojo.Decoder, at = d.payloadStart): NotifyIdle {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneNotifyIdle(_v: NotifyIdle): NotifyIdle {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNotifyIdle(_a: NotifyIdle, _b: NotifyIdle): boolean {
  return true;
}

/** Name 0xFFFFFFFE, without a response. */
export interface RunOrClosePipeMessageParams {
  input: RunOrClosePipeInput;
}

/** Makes a RunOrClosePipeMessageParams of its defaults and `init`. */
export function createRunOrClosePipeMessageParams(
  init: RunOrClosePipeMessageParams,
): RunOrClosePipeMessageParams {
  return { ...init };
}

/** Writes a RunOrClosePipeMessageParams and returns its position. */
export function encodeRunOrClosePipeMessageParams(
  e: mojo.Encoder,
  v: RunOrClosePipeMessageParams,
): number {
  const at = e.struct(24, 0);
  encodeRunOrClosePipeInput(e, at + 8, e.present(v.input, "RunOrClosePipeMessageParams.input"));
  return e.endStruct(at);
}

/** Reads and validates the RunOrClosePipeMessageParams at `at`. */
export function decodeRunOrClosePipeMessageParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): RunOrClosePipeMessageParams {
  d.struct(at, 24);
  const input = decodeRunOrClosePipeInput(d, at + 8);
  d.endStruct();
  return { input };
}

/** A deep copy of `v`. */
export function cloneRunOrClosePipeMessageParams(
  v: RunOrClosePipeMessageParams,
): RunOrClosePipeMessageParams {
  return {
    input: cloneRunOrClosePipeInput(v.input),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunOrClosePipeMessageParams(
  a: RunOrClosePipeMessageParams,
  b: RunOrClosePipeMessageParams,
): boolean {
  return equalsRunOrClosePipeInput(a.input, b.input);
}

export type RunInput =
  | { tag: "queryVersion"; value: QueryVersion }
  | { tag: "flushForTesting"; value: FlushForTesting }
  // Stands for what a newer peer may ask.
  | { tag: "unknown"; value: boolean };

/** Writes a RunInput into the 16 bytes at `at`. */
export function encodeRunInput(e: mojo.Encoder, at: number, v: RunInput): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "queryVersion": {
      e.union(at, 0);
      e.pointer(at + 8, encodeQueryVersion(e, e.presentObject(v.value, "RunInput.query_version")));
      break;
    }
    case "flushForTesting": {
      e.union(at, 1);
      e.pointer(
        at + 8,
        encodeFlushForTesting(e, e.presentObject(v.value, "RunInput.flush_for_testing")),
      );
      break;
    }
    case "unknown": {
      e.union(at, 2);
      e.bool(at + 8, 0, v.value, "RunInput.unknown");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "RunInput");
  }
  e.endUnion();
}

/** Reads and validates the RunInput in the 16 bytes at `at`. */
export function decodeRunInput(d: mojo.Decoder, at: number): RunInput {
  switch (d.union(at)) {
    case 0: {
      const value = decodeQueryVersion(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "queryVersion", value };
    }
    case 1: {
      const value = decodeFlushForTesting(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "flushForTesting", value };
    }
    case 2: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "unknown", value };
    }
    default:
      d.endUnion();
      return { tag: "unknown", value: false };
  }
}

/** A deep copy of `v`. */
export function cloneRunInput(v: RunInput): RunInput {
  switch (v.tag) {
    case "queryVersion":
      return { tag: "queryVersion", value: cloneQueryVersion(v.value) };
    case "flushForTesting":
      return { tag: "flushForTesting", value: cloneFlushForTesting(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunInput(a: RunInput, b: RunInput): boolean {
  switch (a.tag) {
    case "queryVersion":
      return b.tag === "queryVersion" && equalsQueryVersion(a.value, b.value);
    case "flushForTesting":
      return b.tag === "flushForTesting" && equalsFlushForTesting(a.value, b.value);
    case "unknown":
      return b.tag === "unknown" && a.value === b.value;
  }
}

export type RunOutput =
  | { tag: "queryVersionResult"; value: QueryVersionResult }
  | { tag: "unknown"; value: boolean };

/** Writes a RunOutput into the 16 bytes at `at`. */
export function encodeRunOutput(e: mojo.Encoder, at: number, v: RunOutput): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "queryVersionResult": {
      e.union(at, 0);
      e.pointer(
        at + 8,
        encodeQueryVersionResult(e, e.presentObject(v.value, "RunOutput.query_version_result")),
      );
      break;
    }
    case "unknown": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "RunOutput.unknown");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "RunOutput");
  }
  e.endUnion();
}

/** Reads and validates the RunOutput in the 16 bytes at `at`. */
export function decodeRunOutput(d: mojo.Decoder, at: number): RunOutput {
  switch (d.union(at)) {
    case 0: {
      const value = decodeQueryVersionResult(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "queryVersionResult", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "unknown", value };
    }
    default:
      d.endUnion();
      return { tag: "unknown", value: false };
  }
}

/** A deep copy of `v`. */
export function cloneRunOutput(v: RunOutput): RunOutput {
  switch (v.tag) {
    case "queryVersionResult":
      return { tag: "queryVersionResult", value: cloneQueryVersionResult(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunOutput(a: RunOutput, b: RunOutput): boolean {
  switch (a.tag) {
    case "queryVersionResult":
      return b.tag === "queryVersionResult" && equalsQueryVersionResult(a.value, b.value);
    case "unknown":
      return b.tag === "unknown" && a.value === b.value;
  }
}

export type RunOrClosePipeInput =
  | { tag: "requireVersion"; value: RequireVersion }
  | { tag: "enableIdleTracking"; value: EnableIdleTracking }
  | { tag: "messageAck"; value: MessageAck }
  | { tag: "notifyIdle"; value: NotifyIdle }
  | { tag: "unknown"; value: boolean };

/** Writes a RunOrClosePipeInput into the 16 bytes at `at`. */
export function encodeRunOrClosePipeInput(
  e: mojo.Encoder,
  at: number,
  v: RunOrClosePipeInput,
): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "requireVersion": {
      e.union(at, 0);
      e.pointer(
        at + 8,
        encodeRequireVersion(e, e.presentObject(v.value, "RunOrClosePipeInput.require_version")),
      );
      break;
    }
    case "enableIdleTracking": {
      e.union(at, 1);
      e.pointer(
        at + 8,
        encodeEnableIdleTracking(
          e,
          e.presentObject(v.value, "RunOrClosePipeInput.enable_idle_tracking"),
        ),
      );
      break;
    }
    case "messageAck": {
      e.union(at, 2);
      e.pointer(
        at + 8,
        encodeMessageAck(e, e.presentObject(v.value, "RunOrClosePipeInput.message_ack")),
      );
      break;
    }
    case "notifyIdle": {
      e.union(at, 3);
      e.pointer(
        at + 8,
        encodeNotifyIdle(e, e.presentObject(v.value, "RunOrClosePipeInput.notify_idle")),
      );
      break;
    }
    case "unknown": {
      e.union(at, 4);
      e.bool(at + 8, 0, v.value, "RunOrClosePipeInput.unknown");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "RunOrClosePipeInput");
  }
  e.endUnion();
}

/** Reads and validates the RunOrClosePipeInput in the 16 bytes at `at`. */
export function decodeRunOrClosePipeInput(d: mojo.Decoder, at: number): RunOrClosePipeInput {
  switch (d.union(at)) {
    case 0: {
      const value = decodeRequireVersion(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "requireVersion", value };
    }
    case 1: {
      const value = decodeEnableIdleTracking(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "enableIdleTracking", value };
    }
    case 2: {
      const value = decodeMessageAck(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "messageAck", value };
    }
    case 3: {
      const value = decodeNotifyIdle(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "notifyIdle", value };
    }
    case 4: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "unknown", value };
    }
    default:
      d.endUnion();
      return { tag: "unknown", value: false };
  }
}

/** A deep copy of `v`. */
export function cloneRunOrClosePipeInput(v: RunOrClosePipeInput): RunOrClosePipeInput {
  switch (v.tag) {
    case "requireVersion":
      return { tag: "requireVersion", value: cloneRequireVersion(v.value) };
    case "enableIdleTracking":
      return { tag: "enableIdleTracking", value: cloneEnableIdleTracking(v.value) };
    case "messageAck":
      return { tag: "messageAck", value: cloneMessageAck(v.value) };
    case "notifyIdle":
      return { tag: "notifyIdle", value: cloneNotifyIdle(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunOrClosePipeInput(a: RunOrClosePipeInput, b: RunOrClosePipeInput): boolean {
  switch (a.tag) {
    case "requireVersion":
      return b.tag === "requireVersion" && equalsRequireVersion(a.value, b.value);
    case "enableIdleTracking":
      return b.tag === "enableIdleTracking" && equalsEnableIdleTracking(a.value, b.value);
    case "messageAck":
      return b.tag === "messageAck" && equalsMessageAck(a.value, b.value);
    case "notifyIdle":
      return b.tag === "notifyIdle" && equalsNotifyIdle(a.value, b.value);
    case "unknown":
      return b.tag === "unknown" && a.value === b.value;
  }
}

function cloneNullableRunOutput(value: RunOutput | null): RunOutput | null {
  if (value === null) return null;
  return cloneRunOutput(value);
}

function equalsNullableRunOutput(a: RunOutput | null, b: RunOutput | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsRunOutput(a, b);
}
