import { bitBytes, nullableValuesAt } from "./claim-cursor.ts";
import { EncodeError } from "./encode-error.ts";
import { MAX_ARRAY_DEPTH, MAX_ELEMENTS, MAX_STRUCT_DEPTH, MAX_UNION_DEPTH } from "./limits.ts";
import { align8, MessageBuffer, wrongType } from "./message-buffer.ts";
import type { Scalar } from "./scalar.ts";
import { encodeUtf8, utf8Of } from "./utf8.ts";

/** Longer strings are measured before memory is reserved for them. */
const MAX_GUESSED_UNITS = 64 * 1024;
const UNION_BYTES = 16;
const MAP_BYTES = 24;

/** The part of the encoder that lays out objects: structs, unions, arrays, maps and strings. */
export class PayloadEncoder extends MessageBuffer {
  private structDepth = 0;
  private unionDepth = 0;
  private arrayDepth = 0;

  /** Starts a struct of `numBytes` (with header), the newest version known; returns its position. */
  struct(numBytes: number, version: number): number {
    if (++this.structDepth > MAX_STRUCT_DEPTH) {
      throw new EncodeError("TOO_DEEP", `structs nest at most ${MAX_STRUCT_DEPTH} deep`);
    }
    const at = this.allocate(numBytes);
    this.view.setUint32(at, numBytes, true);
    this.view.setUint32(at + 4, version, true);
    return at;
  }

  /** Ends the struct started last; returns its position, for the pointer to it. */
  endStruct(at: number): number {
    this.structDepth--;
    return at;
  }

  /** Writes a union's size and tag into its 16 bytes at `at`. End it with `endUnion`. */
  union(at: number, tag: number): void {
    if (++this.unionDepth > MAX_UNION_DEPTH) {
      throw new EncodeError("TOO_DEEP", `unions nest at most ${MAX_UNION_DEPTH} deep`);
    }
    this.view.setUint32(at, UNION_BYTES, true);
    this.view.setUint32(at + 4, tag, true);
  }

  /** Ends the union started last. */
  endUnion(): void {
    this.unionDepth--;
  }

  /** Reserves the 16 bytes of a union behind a pointer: a union that is a member of a union. */
  unionBlock(): number {
    return this.allocate(UNION_BYTES);
  }

  /** Starts a map: pointers to its keys at `at + 8` and its values at `at + 16`, keys first. */
  map(): number {
    const at = this.allocate(MAP_BYTES);
    this.view.setUint32(at, MAP_BYTES, true);
    return at;
  }

  /** Starts an array of `count` elements of `elementSize` bytes, which begin at `at + 8`. */
  array(count: number, elementSize: number): number {
    return this.arrayOfBytes(count, count * elementSize);
  }

  /** As {@link array} for structs, unions, arrays and maps. End it with `endArray`. */
  objectArray(count: number, elementSize: number): number {
    if (++this.arrayDepth > MAX_ARRAY_DEPTH) {
      throw new EncodeError("TOO_DEEP", `arrays nest at most ${MAX_ARRAY_DEPTH} deep`);
    }
    return this.array(count, elementSize);
  }

  /** Ends the array of objects started last; returns its position, for the pointer to it. */
  endArray(at: number): number {
    this.arrayDepth--;
    return at;
  }

  /** The value itself, refused when it is null; for objects behind non-nullable pointers. */
  present<T>(value: T | null | undefined, field?: string): T {
    if (value === null || value === undefined) throw wrongType(value, "a value", field);
    return value;
  }

  /** As {@link present} for the value of a struct, which must be an object. */
  presentObject<T>(value: T | null | undefined, field?: string): T {
    if (typeof value !== "object" || value === null) throw wrongType(value, "an object", field);
    return value;
  }

  /** As {@link present} for the value of a map, which must be a Map. */
  presentMap<K, V>(value: ReadonlyMap<K, V> | null, field?: string): ReadonlyMap<K, V> {
    if (!(value instanceof Map)) throw wrongType(value, "a Map", field);
    return value;
  }

  /**
   * The element count of an array's value, refused when the value is null, no array, too long or not
   * of the fixed `length` (-1: any).
   */
  count(values: readonly unknown[], field?: string, length = -1): number {
    if (!Array.isArray(values)) throw wrongType(values, "an array", field);
    const count = values.length;
    if (length >= 0 && count !== length) throw wrongLength(count, length, field);
    if (count > MAX_ELEMENTS) {
      throw new EncodeError(
        "TOO_LARGE",
        `has ${count} elements, not ${MAX_ELEMENTS} or less`,
        field,
      );
    }
    return count;
  }

  /** Writes a string and the pointer to it in `slot`. */
  string(slot: number, value: string, field?: string): void {
    if (typeof value !== "string") throw wrongType(value, "a string", field);
    const at = this.next;
    // Three bytes per UTF-16 unit is the most UTF-8 can take. Strings for which so much may not be
    // free, here or in any message, are measured.
    if (at + 8 + 3 * value.length > this.bytes.length || value.length > MAX_GUESSED_UNITS) {
      this.pointer(slot, this.uint8Array(utf8Of(value), field));
      return;
    }
    const size = encodeUtf8(value, this.bytes, at + 8);
    this.next = at + align8(8 + size);
    this.view.setUint32(at, 8 + size, true);
    this.view.setUint32(at + 4, size, true);
    this.view.setUint32(slot, at - slot, true);
  }

  /** As {@link string}; null writes nothing. */
  nullableString(slot: number, value: string | null, field?: string): void {
    if (value !== null && value !== undefined) this.string(slot, value, field);
  }

  /** Writes an array<uint8> and returns its position. */
  uint8Array(values: Uint8Array, field?: string, length = -1): number {
    if (!isBytes(values)) throw wrongType(values, "a Uint8Array", field);
    const count = values.length;
    if (length >= 0 && count !== length) throw wrongLength(count, length, field);
    const at = this.array(count, 1);
    this.bytes.set(values, at + 8);
    return at;
  }

  /** Writes an array<int8> and returns its position. */
  int8Array(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 1);
    let slot = at + 8;
    for (const value of values) {
      this.int8(slot, value, field);
      slot += 1;
    }
    return at;
  }

  /** Writes an array<int16> and returns its position. */
  int16Array(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 2);
    let slot = at + 8;
    for (const value of values) {
      this.int16(slot, value, field);
      slot += 2;
    }
    return at;
  }

  /** Writes an array<uint16> and returns its position. */
  uint16Array(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 2);
    let slot = at + 8;
    for (const value of values) {
      this.uint16(slot, value, field);
      slot += 2;
    }
    return at;
  }

  /** Writes an array<int32> and returns its position. */
  int32Array(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 4);
    let slot = at + 8;
    for (const value of values) {
      this.int32(slot, value, field);
      slot += 4;
    }
    return at;
  }

  /** Writes an array<uint32> and returns its position. */
  uint32Array(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 4);
    let slot = at + 8;
    for (const value of values) {
      this.uint32(slot, value, field);
      slot += 4;
    }
    return at;
  }

  /** Writes an array<int64> and returns its position. */
  int64Array(values: readonly bigint[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 8);
    let slot = at + 8;
    for (const value of values) {
      this.int64(slot, value, field);
      slot += 8;
    }
    return at;
  }

  /** Writes an array<uint64> and returns its position. */
  uint64Array(values: readonly bigint[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 8);
    let slot = at + 8;
    for (const value of values) {
      this.uint64(slot, value, field);
      slot += 8;
    }
    return at;
  }

  /** Writes an array<float> and returns its position. */
  floatArray(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 4);
    let slot = at + 8;
    for (const value of values) {
      this.float(slot, value, field);
      slot += 4;
    }
    return at;
  }

  /** Writes an array<double> and returns its position. */
  doubleArray(values: readonly number[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 8);
    let slot = at + 8;
    for (const value of values) {
      this.double(slot, value, field);
      slot += 8;
    }
    return at;
  }

  /** Writes an array<string> and returns its position. */
  stringArray(values: readonly string[], field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), 8);
    let slot = at + 8;
    for (const value of values) {
      this.string(slot, value, field);
      slot += 8;
    }
    return at;
  }

  /** Writes an array<bool> and returns its position. */
  boolArray(values: readonly boolean[], field?: string, length = -1): number {
    const count = this.count(values, field, length);
    const at = this.arrayOfBytes(count, bitBytes(count));
    let i = 0;
    for (const value of values) {
      this.bool(at + 8 + (i >> 3), i & 7, value, field);
      i++;
    }
    return at;
  }

  /** Writes an array<bool?> and returns its position. */
  nullableBoolArray(values: readonly (boolean | null)[], field?: string, length = -1): number {
    const count = this.count(values, field, length);
    const at = this.arrayOfBytes(count, 2 * bitBytes(count));
    const valuesAt = at + 8 + bitBytes(count);
    let i = 0;
    for (const value of values) {
      if (value !== null && value !== undefined) {
        this.bool(at + 8 + (i >> 3), i & 7, true);
        this.bool(valuesAt + (i >> 3), i & 7, value, field);
      }
      i++;
    }
    return at;
  }

  /** Writes an array of numbers or enums and returns its position. */
  scalarArray<T>(values: readonly T[], scalar: Scalar<T>, field?: string, length = -1): number {
    const at = this.array(this.count(values, field, length), scalar.size);
    let slot = at + 8;
    for (const value of values) {
      scalar.write(this, slot, value, field);
      slot += scalar.size;
    }
    return at;
  }

  /** Writes an array of nullable numbers or enums and returns its position. */
  nullableScalarArray<T>(
    values: readonly (T | null)[],
    scalar: Scalar<T>,
    field?: string,
    length = -1,
  ): number {
    const count = this.count(values, field, length);
    const at = this.arrayOfBytes(
      count,
      nullableValuesAt(0, count, scalar.size) - 8 + count * scalar.size,
    );
    let slot = nullableValuesAt(at, count, scalar.size);
    let i = 0;
    for (const value of values) {
      if (value !== null && value !== undefined) {
        this.bool(at + 8 + (i >> 3), i & 7, true);
        scalar.write(this, slot, value, field);
      }
      slot += scalar.size;
      i++;
    }
    return at;
  }

  /** The error for a value whose `tag` names no member of its union; the caller throws it. */
  unknownUnionTag(value: unknown, field?: string): EncodeError {
    const tag = typeof value === "string" ? value : typeof value;
    return new EncodeError("UNKNOWN_UNION_TAG", `${tag} is not in the union`, field);
  }

  /** For a new message. */
  protected resetDepth(): void {
    this.structDepth = 0;
    this.unionDepth = 0;
    this.arrayDepth = 0;
  }

  private arrayOfBytes(count: number, size: number): number {
    const at = this.allocate(8 + size);
    this.view.setUint32(at, 8 + size, true);
    this.view.setUint32(at + 4, count, true);
    return at;
  }
}

/** Whether this is a Uint8Array, of whichever realm. */
function isBytes(value: unknown): value is Uint8Array {
  if (value instanceof Uint8Array) return true;
  return (
    ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]"
  );
}

function wrongLength(count: number, length: number, field: string | undefined): EncodeError {
  return new EncodeError("WRONG_ARRAY_LENGTH", `has ${count} elements, not ${length}`, field);
}
