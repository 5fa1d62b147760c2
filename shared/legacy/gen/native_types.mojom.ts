// Generated from native_types.mojom by mojoscope mojom generate. Do not edit.
//
// How [Native] structs and messages of the legacy channel carry handles. As in
// Chromium's file mojo/public/interfaces/bindings/native_struct.mojom.
import * as mojo from "../../bindings/gen-v1.ts";

export const SerializedHandleType = {
  MOJO_HANDLE: 0,
  PLATFORM_FILE: 1,
  WIN_HANDLE: 2,
  MACH_PORT: 3,
  FUCHSIA_HANDLE: 4,
} as const;
export type SerializedHandleType = (typeof SerializedHandleType)[keyof typeof SerializedHandleType];

/** Whether a number is a known SerializedHandleType. */
export function isSerializedHandleType(value: number): value is SerializedHandleType {
  return (value | 0) === value && value >= 0 && value <= 4;
}

export function encodeSerializedHandleType(
  e: mojo.Encoder,
  at: number,
  value: SerializedHandleType,
  field?: string,
): void {
  if (typeof value !== "number" || !isSerializedHandleType(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodeSerializedHandleType(d: mojo.Decoder, at: number): SerializedHandleType {
  const value = d.view.getInt32(at, true);
  if (isSerializedHandleType(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a SerializedHandleType. */
export const SerializedHandleTypeScalar: mojo.Scalar<SerializedHandleType> = {
  size: 4,
  read: decodeSerializedHandleType,
  write: encodeSerializedHandleType,
};

export interface SerializedHandle {
  theHandle: mojo.Handle;
  type: SerializedHandleType;
}

/** Makes a SerializedHandle of its defaults and `init`. */
export function createSerializedHandle(
  init: Partial<SerializedHandle> & Pick<SerializedHandle, "theHandle">,
): SerializedHandle {
  return {
    type: SerializedHandleType.MOJO_HANDLE,
    ...init,
  };
}

/** Writes a SerializedHandle and returns its position. */
export function encodeSerializedHandle(e: mojo.Encoder, v: SerializedHandle): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.theHandle, "SerializedHandle.the_handle");
  encodeSerializedHandleType(e, at + 12, v.type, "SerializedHandle.type");
  return e.endStruct(at);
}

/** Reads and validates the SerializedHandle at `at`. */
export function decodeSerializedHandle(d: mojo.Decoder, at = d.payloadStart): SerializedHandle {
  d.struct(at, 16);
  const theHandle = d.handle(at + 8);
  const type_ = decodeSerializedHandleType(d, at + 12);
  d.endStruct();
  return { theHandle, type: type_ };
}
