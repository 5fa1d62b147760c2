import { bitBytes, ClaimCursor, nullableValuesAt } from "./claim-cursor.ts";
import type { Handle } from "./handle.ts";
import type { MessageBytes } from "./message-bytes.ts";
import type { MessageHeader } from "./message-header.ts";
import type { Scalar } from "./scalar.ts";
import { StringRun } from "./string-run.ts";
import { decodeUtf8 } from "./utf8.ts";
import { ValidationError } from "./validation-error.ts";

/** Setting an array's length pays from this many elements on. */
const MIN_RESERVED = 64;
/** Engines store arrays that are set to a much larger length in a slow way. */
const MAX_RESERVED = 1024 * 1024;
/** From this many elements on, arrays of strings are read as a run. */
const MIN_RUN = 8;
/** Arrays of so many bytes may stay where they are: to copy them takes time and memory. */
const MIN_VIEWED_BYTES = 16 * 1024;
/** A view keeps at most so many times its size in memory. */
const MAX_MEMORY_PER_VIEW = 4;
const NO_HANDLES: readonly Handle[] = [];
const NO_ENDPOINTS: readonly object[] = [];

/**
 * Reads the payload of one message, validating while it reads. What generated code does:
 *
 * - a struct at `at`: `struct` or `versionedStruct`, its fields in ordinal order (offset + 8, as
 *   layouts count from the end of the struct header), `endStruct`; numbers straight from `view`;
 * - an object behind a pointer: `decodeFoo(d, d.pointer(slot))`, nullable ones after `d.isNull(slot)`;
 * - a union: `union`, a switch over the tag that reads at `at + 8`, `endUnion`.
 *
 * Methods throw {@link ValidationError}; the decoder is spent then.
 */
export class Decoder extends ClaimCursor {
  /** One without tables that was given back: making one takes longer than reading a small message. */
  private static spare: Decoder | undefined;
  /** Position of the payload's struct. */
  payloadStart: number;
  /** What whoever makes values of handles wants to know; the decoder does not look at it. */
  context: unknown;
  private readonly handleTable: readonly Handle[];
  private readonly endpointTable: readonly object[];
  private refusal: ValidationError | undefined;

  /** @param payloadStart where the payload begins in `message`, and `payloadEnd` where it ends */
  constructor(
    message: MessageBytes | Uint8Array,
    payloadStart: number,
    payloadEnd: number,
    handles: readonly Handle[] = NO_HANDLES,
    endpoints: readonly object[] = NO_ENDPOINTS,
  ) {
    super(message, payloadStart, payloadEnd, handles.length, endpoints.length);
    this.payloadStart = this.origin + payloadStart;
    this.handleTable = handles;
    this.endpointTable = endpoints;
  }

  /** The decoder of a message whose header has been read; `endpoints` match `header.interfaceIds`. */
  static forMessage(
    message: MessageBytes | Uint8Array,
    header: MessageHeader,
    handles: readonly Handle[] = NO_HANDLES,
    endpoints: readonly object[] = NO_ENDPOINTS,
  ): Decoder {
    return new Decoder(message, header.payloadStart, header.payloadEnd, handles, endpoints);
  }

  /** As {@link forMessage}, with a decoder that was given back if there is one. */
  static take(
    message: MessageBytes,
    header: MessageHeader,
    handles: readonly Handle[] = NO_HANDLES,
    endpoints: readonly object[] = NO_ENDPOINTS,
  ): Decoder {
    const decoder = Decoder.spare;
    if (decoder === undefined || handles.length + endpoints.length > 0) {
      return Decoder.forMessage(message, header, handles, endpoints);
    }
    Decoder.spare = undefined;
    const { payloadStart } = header;
    decoder.begin(message, payloadStart, header.payloadEnd);
    decoder.payloadStart = decoder.origin + payloadStart;
    return decoder;
  }

  /** Gives back a decoder that has read its message to the end, and that nobody may use any more. */
  release(): void {
    if (this.handleTable.length + this.endpointTable.length > 0 || !this.isBetweenObjects) return;
    this.context = undefined;
    Decoder.spare = this;
  }

  /** Handles that the payload, once decoded, did not refer to; whoever received it closes them. */
  get unclaimedHandles(): readonly Handle[] {
    return this.handleClaims.unclaimed(this.handleTable);
  }

  /** As {@link unclaimedHandles} for associated endpoints. */
  get unclaimedEndpoints(): readonly object[] {
    return this.endpointClaims.unclaimed(this.endpointTable);
  }

  /** Whether {@link refuse} was called: the payload will be rejected however it goes on. */
  get isRefused(): boolean {
    return this.refusal !== undefined;
  }

  /**
   * Refuses what was read at `at` although it follows the rules of the wire format. As breaking
   * those is the graver fault, the rest is still to be read; {@link throwRefusal} throws after that,
   * or this does if nothing is left to read.
   */
  refuse(at: number, detail: string, options?: ErrorOptions): void {
    const offset = at - this.origin;
    this.refusal = new ValidationError("DESERIALIZATION_FAILED", offset, detail, options);
    this.throwRefusal();
  }

  /** Throws what was refused, once the outermost struct has been left. */
  throwRefusal(): void {
    if (this.refusal !== undefined && this.structDepth === 0) throw this.refusal;
  }

  /** The bool in bit `bit` of the byte at `at`. */
  bool(at: number, bit: number): boolean {
    return ((this.view.getUint8(at) >> bit) & 1) === 1;
  }

  /** The string that the pointer in `slot` leads to; malformed UTF-8 reads as U+FFFD. */
  string(slot: number): string {
    const at = this.pointer(slot);
    return decodeUtf8(this, at + 8, this.enterArray(at, 1));
  }

  /** As {@link string}; null for a null pointer. */
  nullableString(slot: number): string | null {
    return this.isNull(slot) ? null : this.string(slot);
  }

  /** The handle in `slot`. */
  handle(slot: number): Handle {
    return this.taken(this.handleTable, this.handleIndex(slot), slot);
  }

  /** As {@link handle}; null for the invalid handle. */
  nullableHandle(slot: number): Handle | null {
    const index = this.nullableHandleIndex(slot);
    return index < 0 ? null : this.taken(this.handleTable, index, slot);
  }

  /** The associated endpoint in `slot`, one of those given to the constructor. */
  endpoint(slot: number): object {
    return this.taken(this.endpointTable, this.endpointIndex(slot), slot);
  }

  /** As {@link endpoint}; null for the invalid index. */
  nullableEndpoint(slot: number): object | null {
    const index = this.nullableEndpointIndex(slot);
    return index < 0 ? null : this.taken(this.endpointTable, index, slot);
  }

  /**
   * The array<uint8> at `at`: a copy, or, where a large one makes up much of a memory that holds
   * nothing but its message, a view of that.
   */
  uint8Array(at: number, length = -1): Uint8Array {
    const count = this.enterArray(at, 1, length);
    const [start, end] = [at + 8, at + 8 + count];
    const isView =
      this.isExclusive &&
      count >= MIN_VIEWED_BYTES &&
      count * MAX_MEMORY_PER_VIEW >= this.bytes.length;
    return isView ? this.bytes.subarray(start, end) : this.bytes.slice(start, end);
  }

  /** The array<int8> at `at`. */
  int8Array(at: number, length = -1): number[] {
    const count = this.enterList(at, 1, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getInt8(at + 8 + i);
    return values;
  }

  /** The array<int16> at `at`. */
  int16Array(at: number, length = -1): number[] {
    const count = this.enterList(at, 2, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getInt16(at + 8 + 2 * i, true);
    return values;
  }

  /** The array<uint16> at `at`. */
  uint16Array(at: number, length = -1): number[] {
    const count = this.enterList(at, 2, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getUint16(at + 8 + 2 * i, true);
    return values;
  }

  /** The array<int32> at `at`. */
  int32Array(at: number, length = -1): number[] {
    const count = this.enterArray(at, 4, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getInt32(at + 8 + 4 * i, true);
    return values;
  }

  /** The array<uint32> at `at`. */
  uint32Array(at: number, length = -1): number[] {
    const count = this.enterArray(at, 4, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getUint32(at + 8 + 4 * i, true);
    return values;
  }

  /** The array<int64> at `at`. */
  int64Array(at: number, length = -1): bigint[] {
    const count = this.enterArray(at, 8, length);
    const values: bigint[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getBigInt64(at + 8 + 8 * i, true);
    return values;
  }

  /** The array<uint64> at `at`. */
  uint64Array(at: number, length = -1): bigint[] {
    const count = this.enterArray(at, 8, length);
    const values: bigint[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getBigUint64(at + 8 + 8 * i, true);
    return values;
  }

  /** The array<float> at `at`. */
  floatArray(at: number, length = -1): number[] {
    const count = this.enterArray(at, 4, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getFloat32(at + 8 + 4 * i, true);
    return values;
  }

  /** The array<double> at `at`. */
  doubleArray(at: number, length = -1): number[] {
    const count = this.enterArray(at, 8, length);
    const values: number[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.view.getFloat64(at + 8 + 8 * i, true);
    return values;
  }

  /** The array<string> at `at`. */
  stringArray(at: number, length = -1): string[] {
    const count = this.enterArray(at, 8, length);
    if (count >= MIN_RUN) return this.stringRun(at + 8, count);
    const values: string[] = [];
    for (let i = 0; i < count; i++) values.push(this.string(at + 8 + 8 * i));
    return values;
  }

  /** The array<bool> at `at`. */
  boolArray(at: number, length = -1): boolean[] {
    const count = this.enterBoolArray(at, length);
    const values: boolean[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = this.bool(at + 8 + (i >> 3), i & 7);
    return values;
  }

  /** The array<bool?> at `at`. */
  nullableBoolArray(at: number, length = -1): (boolean | null)[] {
    const count = this.enterNullableBoolArray(at, length);
    const valuesAt = at + 8 + bitBytes(count);
    const values: (boolean | null)[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) {
      const has = this.bool(at + 8 + (i >> 3), i & 7);
      values[i] = has ? this.bool(valuesAt + (i >> 3), i & 7) : null;
    }
    return values;
  }

  /** The array at `at` of scalars that need more than a number's bytes: enums. */
  scalarArray<T>(at: number, scalar: Scalar<T>, length = -1): T[] {
    const count = this.enterList(at, scalar.size, length);
    const values: T[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) values[i] = scalar.read(this, at + 8 + scalar.size * i);
    return values;
  }

  /** The array at `at` of nullable numbers or enums. */
  nullableScalarArray<T>(at: number, scalar: Scalar<T>, length = -1): (T | null)[] {
    const count = this.enterNullableArray(at, scalar.size, length);
    const valuesAt = nullableValuesAt(at, count, scalar.size);
    const values: (T | null)[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) {
      const has = this.bool(at + 8 + (i >> 3), i & 7);
      values[i] = has ? scalar.read(this, valuesAt + scalar.size * i) : null;
    }
    return values;
  }

  /** The map at `at` from its two arrays, read in this order. Of equal keys the last one counts. */
  toMap<K, V>(at: number, keys: readonly K[], values: readonly V[]): Map<K, V> {
    this.mapCounts(at, keys.length, values.length);
    const map = new Map<K, V>();
    let i = 0;
    for (const value of values) {
      const key = keys[i++];
      if (key !== undefined) map.set(key, value);
    }
    return map;
  }

  /** The strings that `count` slots lead to, of which the first is at `slots`. */
  private stringRun(slots: number, count: number): string[] {
    // The last one's start, not checked yet, is a good guess at where they end.
    const last = slots + 8 * (count - 1);
    const limit = Math.min(last + this.view.getUint32(last, true), this.end);
    const run = new StringRun(this, limit);
    const values: string[] = [];
    reserve(values, count);
    for (let i = 0; i < count; i++) {
      const at = this.pointer(slots + 8 * i);
      values[i] = run.read(at + 8, this.enterArray(at, 1));
    }
    return values;
  }

  private taken<T>(table: readonly T[], index: number, slot: number): T {
    const item = table[index];
    if (item === undefined)
      throw this.error("DESERIALIZATION_FAILED", slot, "missing in its table");
    return item;
  }
}

/** Gives a large array its length at once: growing element by element takes twice the time. */
function reserve(values: unknown[], count: number): void {
  if (count >= MIN_RESERVED) values.length = Math.min(count, MAX_RESERVED);
}
