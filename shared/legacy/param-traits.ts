// How values of one type are written to and read from a payload (Chromium: IPC::ParamTraits).
import { MessagePipeHandle } from "../system/index.ts";
import { SerializedHandleType } from "./gen/native_types.mojom.ts";
import { PICKLE_UNIT_BYTES, PickleError } from "./pickle-error.ts";
import type { PickleReader } from "./pickle-reader.ts";
import type { PickleWriter } from "./pickle-writer.ts";

/** The two halves of a parameter type, which have to agree. */
export interface ParamTraits<T> {
  /** @throws PickleError INVALID_VALUE or MESSAGE_TOO_LARGE */
  write(pickle: PickleWriter, value: T): void;
  /** @throws PickleError if there is no such value; it comes from a peer that may be hostile */
  read(pickle: PickleReader): T;
}

/** The types that need no further description. */
export const Params = {
  bool: traits<boolean>(
    (p, v) => p.writeBool(v),
    (p) => p.readBool(),
  ),
  int: traits<number>(
    (p, v) => p.writeInt(v),
    (p) => p.readInt(),
  ),
  uint32: traits<number>(
    (p, v) => p.writeUInt32(v),
    (p) => p.readUInt32(),
  ),
  uint16: traits<number>(
    (p, v) => p.writeUInt16(v),
    (p) => p.readUInt16(),
  ),
  int64: traits<bigint>(
    (p, v) => p.writeInt64(v),
    (p) => p.readInt64(),
  ),
  uint64: traits<bigint>(
    (p, v) => p.writeUInt64(v),
    (p) => p.readUInt64(),
  ),
  float: traits<number>(
    (p, v) => p.writeFloat(v),
    (p) => p.readFloat(),
  ),
  double: traits<number>(
    (p, v) => p.writeDouble(v),
    (p) => p.readDouble(),
  ),
  string: traits<string>(
    (p, v) => p.writeString(v),
    (p) => p.readString(),
  ),
  string16: traits<string>(
    (p, v) => p.writeString16(v),
    (p) => p.readString16(),
  ),
  /** Bytes; those read are a copy. */
  data: traits<Uint8Array>(
    (p, v) => p.writeData(v),
    (p) => p.readData().slice(),
  ),
  /** A message pipe, which goes beside the payload; null is the invalid handle. */
  messagePipe: traits<MessagePipeHandle | null>(writeMessagePipe, readMessagePipe),
} as const;

/** A number of a list, such as an enum's. Any other is refused. */
export function enumParam<E extends number>(values: readonly E[]): ParamTraits<E> {
  return {
    write: (pickle, value) => pickle.writeInt(value),
    read: (pickle) => {
      const number = pickle.readInt();
      const known = values.find((value) => value === number);
      if (known === undefined)
        throw new PickleError("INVALID_VALUE", `${number} is not in the enum`);
      return known;
    },
  };
}

/** A bool that says whether the value follows. */
export function optionalParam<T>(of: ParamTraits<T>): ParamTraits<T | null> {
  return {
    write: (pickle, value) => {
      pickle.writeBool(value !== null);
      if (value !== null) of.write(pickle, value);
    },
    read: (pickle) => (pickle.readBool() ? of.read(pickle) : null),
  };
}

/**
 * Any number of values, behind that number. What has no bytes, such as a struct without fields, can
 * be no element: nothing would bound the number.
 */
export function vectorParam<T>(of: ParamTraits<T>): ParamTraits<readonly T[]> {
  return {
    write: (pickle, values) => {
      pickle.writeInt(values.length);
      for (const value of values) of.write(pickle, value);
    },
    read: (pickle) => {
      const count = pickle.readLength();
      if (count > Math.ceil(pickle.remaining / PICKLE_UNIT_BYTES)) {
        const text = `${count} elements in ${pickle.remaining} bytes`;
        throw new PickleError("END_OF_DATA", text);
      }
      return Array.from({ length: count }, () => of.read(pickle));
    },
  };
}

/** The fields of a struct, or the parameters of a message, in the order of `fields`. */
export function structParam<T extends object>(fields: {
  readonly [K in keyof T]: ParamTraits<T[K]>;
}): ParamTraits<T> {
  const names = Object.keys(fields) as (keyof T)[];
  return {
    write: (pickle, value) => {
      for (const name of names) fields[name].write(pickle, value[name]);
    },
    read: (pickle) => {
      const value: Partial<T> = {};
      for (const name of names) value[name] = fields[name].read(pickle);
      return value as T;
    },
  };
}

function traits<T>(
  write: (pickle: PickleWriter, value: T) => void,
  read: (pickle: PickleReader) => T,
): ParamTraits<T> {
  return { write, read };
}

function writeMessagePipe(pickle: PickleWriter, pipe: MessagePipeHandle | null): void {
  pickle.writeBool(pipe !== null);
  if (pipe !== null) pickle.writeAttachment(pipe);
}

function readMessagePipe(pickle: PickleReader): MessagePipeHandle | null {
  if (!pickle.readBool()) return null;
  const { theHandle, type } = pickle.readAttachment();
  if (type === SerializedHandleType.MOJO_HANDLE && theHandle instanceof MessagePipeHandle) {
    return theHandle;
  }
  throw new PickleError("INVALID_ATTACHMENT", `a ${theHandle.handleType} where a pipe should be`);
}
