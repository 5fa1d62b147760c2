import type { ClaimCursor } from "./claim-cursor.ts";
import type { MessageBuffer } from "./message-buffer.ts";

/**
 * How one fixed-size value is stored: for arrays of nullable values and of enums, where a loop per
 * element kind would not pay. Generated code makes one per enum.
 */
export interface Scalar<T> {
  /** Bytes per value. */
  readonly size: number;
  read(from: ClaimCursor, at: number): T;
  write(to: MessageBuffer, at: number, value: T, field?: string): void;
}

const int8: Scalar<number> = {
  size: 1,
  read: (from, at) => from.view.getInt8(at),
  write: (to, at, value, field) => to.int8(at, value, field),
};
const uint8: Scalar<number> = {
  size: 1,
  read: (from, at) => from.view.getUint8(at),
  write: (to, at, value, field) => to.uint8(at, value, field),
};
const int16: Scalar<number> = {
  size: 2,
  read: (from, at) => from.view.getInt16(at, true),
  write: (to, at, value, field) => to.int16(at, value, field),
};
const uint16: Scalar<number> = {
  size: 2,
  read: (from, at) => from.view.getUint16(at, true),
  write: (to, at, value, field) => to.uint16(at, value, field),
};
const int32: Scalar<number> = {
  size: 4,
  read: (from, at) => from.view.getInt32(at, true),
  write: (to, at, value, field) => to.int32(at, value, field),
};
const uint32: Scalar<number> = {
  size: 4,
  read: (from, at) => from.view.getUint32(at, true),
  write: (to, at, value, field) => to.uint32(at, value, field),
};
const int64: Scalar<bigint> = {
  size: 8,
  read: (from, at) => from.view.getBigInt64(at, true),
  write: (to, at, value, field) => to.int64(at, value, field),
};
const uint64: Scalar<bigint> = {
  size: 8,
  read: (from, at) => from.view.getBigUint64(at, true),
  write: (to, at, value, field) => to.uint64(at, value, field),
};
const float: Scalar<number> = {
  size: 4,
  read: (from, at) => from.view.getFloat32(at, true),
  write: (to, at, value, field) => to.float(at, value, field),
};
const double: Scalar<number> = {
  size: 8,
  read: (from, at) => from.view.getFloat64(at, true),
  write: (to, at, value, field) => to.double(at, value, field),
};

/** The scalar of each number kind, by its name in mojom. */
export const Scalars = {
  int8,
  uint8,
  int16,
  uint16,
  int32,
  uint32,
  int64,
  uint64,
  float,
  double,
};
