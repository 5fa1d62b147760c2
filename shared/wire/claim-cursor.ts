import { INVALID_INDEX } from "./handle.ts";
import { IndexClaims } from "./index-claims.ts";
import { type MessageBytes, messageBytes } from "./message-bytes.ts";
import {
  MAX_ARRAY_DEPTH,
  MAX_BOOLS,
  MAX_ELEMENTS,
  MAX_MAP_ENTRIES,
  MAX_STRUCT_DEPTH,
  MAX_UNION_DEPTH,
  maxNullableElements,
} from "./limits.ts";
import { ValidationError, type ValidationErrorCode } from "./validation-error.ts";

/**
 * Mojo's validation context: which part of a message, which handles and which associated endpoints
 * are still unclaimed. Objects must be claimed in the order in which a sender lays them out, so
 * that none can overlap another. Each rule of the wire format stands here once; the decoder of
 * generated code and the reflective decoder both go through it.
 *
 * Positions count from the start of the buffer that holds the message, not from the message: one set
 * of views then serves all messages of a buffer. A cursor that threw is spent.
 */
export class ClaimCursor {
  /** The buffer that holds the message. Slots of claimed objects may be read without checks. */
  declare view: DataView;
  /** The same memory as {@link view}. */
  declare bytes: Uint8Array;
  /** Whether parts of that memory may be given away. */
  declare protected isExclusive: boolean;
  /** Position of the message's first byte. */
  declare origin: number;
  /** Position behind the last byte that may be claimed. */
  declare protected end: number;
  declare protected handleClaims: IndexClaims;
  declare protected endpointClaims: IndexClaims;
  declare private cursor: number;
  declare protected structDepth: number;
  declare private unionDepth: number;
  declare private arrayDepth: number;

  /** The parameters are those of {@link begin}, and the sizes of the message's tables. */
  constructor(
    message: MessageBytes | Uint8Array,
    start: number,
    end: number,
    handleCount: number,
    endpointCount: number,
  ) {
    this.begin(messageBytes(message), start, end);
    this.handleClaims = IndexClaims.of(handleCount);
    this.endpointClaims = IndexClaims.of(endpointCount);
    this.structDepth = 0;
    this.unionDepth = 0;
    this.arrayDepth = 0;
  }

  /**
   * Begins, or begins anew with another message if the last one was read to its end.
   * @param start first byte that may be claimed, and `end` the one behind the last; a range that does
   * not lie in `message` is empty, so that nothing can be claimed
   */
  protected begin(message: MessageBytes, start: number, end: number): void {
    const { memory, start: origin } = message;
    // Messages come several to a buffer, and storing numbers is cheaper than storing objects.
    if (this.view !== memory.view) {
      this.view = memory.view;
      this.bytes = memory.bytes;
      this.isExclusive = memory.isExclusive;
    }
    this.origin = origin;
    this.end = origin + (end <= message.length ? end : 0);
    this.cursor = origin + start;
  }

  /** Whether every struct, union and array that was entered has been left. */
  protected get isBetweenObjects(): boolean {
    return this.structDepth + this.unionDepth + this.arrayDepth === 0;
  }

  /** Makes the error for a rule broken at a position; the caller throws it. */
  error(code: ValidationErrorCode, at: number, detail?: string): ValidationError {
    return new ValidationError(code, at - this.origin, detail);
  }

  /** Claims `size` bytes (at least 1) at `at`; false if they are claimed or outside the range. */
  claim(at: number, size: number): boolean {
    if (at < this.cursor || at + size > this.end || size <= 0) return false;
    this.cursor = at + size;
    return true;
  }

  /**
   * Enters a struct that has had one version only: `numBytes` is its size with header.
   * Leave it with {@link endStruct}.
   */
  struct(at: number, numBytes: number): void {
    const end = at + numBytes;
    const isAsExpected =
      at >= this.cursor &&
      end <= this.end &&
      ((at - this.origin) & 7) === 0 &&
      this.structDepth < MAX_STRUCT_DEPTH &&
      this.view.getUint32(at, true) === numBytes &&
      this.view.getUint32(at + 4, true) === 0;
    if (isAsExpected) {
      this.structDepth += 1;
      this.cursor = end;
    } else {
      this.claimOther(at, numBytes);
    }
  }

  /** Enters a struct of a later version than is known here, or says what is wrong with it. */
  private claimOther(at: number, numBytes: number): void {
    const size = this.claimStruct(at);
    const version = this.view.getUint32(at + 4, true);
    if (version === 0 ? size !== numBytes : size < numBytes) {
      throw this.error("UNEXPECTED_STRUCT_HEADER", at);
    }
  }

  /**
   * Enters a struct with several versions and returns the one it was sent with.
   * @param versions pairs of version and size with header, ascending, the first version being 0
   */
  versionedStruct(at: number, versions: readonly number[]): number {
    const size = this.claimStruct(at);
    const version = this.view.getUint32(at + 4, true);
    let i = versions.length - 2;
    const newer = version > (versions[i] ?? 0);
    while (i > 0 && (versions[i] ?? 0) > version) i -= 2;
    const known = versions[i + 1] ?? 0;
    if (newer ? size < known : size !== known) throw this.error("UNEXPECTED_STRUCT_HEADER", at);
    return version;
  }

  /** Leaves the struct entered last. */
  endStruct(): void {
    this.structDepth--;
  }

  /**
   * Enters the array at `at` and returns its element count; the elements start at `at + 8`.
   * @param elementSize bytes per element; for bools use {@link enterBoolArray}
   * @param length the count that a fixed-size array must have, else -1
   */
  enterArray(at: number, elementSize: number, length = -1): number {
    this.checkHeader(at);
    const count = this.view.getUint32(at + 4, true);
    this.claimArray(at, count, 8 + count * elementSize, length);
    return count;
  }

  /** As {@link enterArray} for numbers and enums, of which there are {@link MAX_ELEMENTS} at most. */
  enterList(at: number, elementSize: number, length = -1): number {
    return this.checkedCount(at, this.enterArray(at, elementSize, length));
  }

  /** As {@link enterArray} for structs, unions, arrays and maps. Leave it with {@link endArray}. */
  enterObjectArray(at: number, elementSize: number, length = -1): number {
    if (++this.arrayDepth > MAX_ARRAY_DEPTH) throw this.error("MAX_RECURSION_DEPTH", at);
    return this.enterArray(at, elementSize, length);
  }

  /** Leaves the array of objects entered last. */
  endArray(): void {
    this.arrayDepth--;
  }

  /** As {@link enterArray} for bools: element i is bit i & 7 of byte `at + 8 + (i >> 3)`. */
  enterBoolArray(at: number, length = -1): number {
    this.checkHeader(at);
    const count = this.view.getUint32(at + 4, true);
    if (count > MAX_BOOLS) throw this.error("UNEXPECTED_ARRAY_HEADER", at);
    this.claimArray(at, count, 8 + bitBytes(count), length);
    return this.checkedCount(at, count);
  }

  /**
   * As {@link enterArray} for nullable values: has-value bits at `at + 8`, values at
   * `nullableValuesAt(at, count, elementSize)`.
   */
  enterNullableArray(at: number, elementSize: number, length = -1): number {
    this.checkHeader(at);
    const count = this.view.getUint32(at + 4, true);
    if (count > maxNullableElements(elementSize)) throw this.error("UNEXPECTED_ARRAY_HEADER", at);
    const numBytes = nullableValuesAt(at, count, elementSize) - at + count * elementSize;
    this.claimArray(at, count, numBytes, length);
    return this.checkedCount(at, count);
  }

  /** As {@link enterArray} for nullable bools: has-value bits, then value bits from the next byte on. */
  enterNullableBoolArray(at: number, length = -1): number {
    this.checkHeader(at);
    const count = this.view.getUint32(at + 4, true);
    if (count > MAX_BOOLS) throw this.error("UNEXPECTED_ARRAY_HEADER", at);
    this.claimArray(at, count, 8 + 2 * bitBytes(count), length);
    return this.checkedCount(at, count);
  }

  /** Enters a map: the pointer to its keys is at `at + 8`, the one to its values at `at + 16`. */
  map(at: number): void {
    this.claimHeader(at);
    if (this.view.getUint32(at, true) !== MAP_BYTES || this.view.getUint32(at + 4, true) !== 0) {
      throw this.error("UNEXPECTED_STRUCT_HEADER", at);
    }
  }

  /** Checks, after both arrays of the map at `at` are read, that a map can be made of them. */
  mapCounts(at: number, keys: number, values: number): void {
    if (keys !== values) throw this.error("DIFFERENT_SIZED_ARRAYS_IN_MAP", at);
    if (keys > MAX_MAP_ENTRIES) throw this.error("UNEXPECTED_ARRAY_HEADER", at, "too many entries");
  }

  /** Whether the pointer in `slot` is null. */
  isNull(slot: number): boolean {
    return this.view.getUint32(slot, true) === 0 && this.view.getUint32(slot + 4, true) === 0;
  }

  /** Position of the object that the non-null pointer in `slot` leads to. */
  pointer(slot: number): number {
    const distance = this.view.getUint32(slot, true);
    if (this.view.getUint32(slot + 4, true) !== 0) throw this.error("ILLEGAL_POINTER", slot);
    if (distance === 0) throw this.error("UNEXPECTED_NULL_POINTER", slot);
    return slot + distance;
  }

  /** Whether the union in the 16 bytes at `at` is null. */
  isNullUnion(at: number): boolean {
    return this.view.getUint32(at, true) === 0;
  }

  /**
   * Enters the non-null union in the (claimed) 16 bytes at `at` and returns its tag; its data is at
   * `at + 8`. Leave it with {@link endUnion}.
   */
  union(at: number): number {
    if (this.view.getUint32(at, true) === 0) throw this.error("UNEXPECTED_NULL_POINTER", at);
    if (++this.unionDepth > MAX_UNION_DEPTH) throw this.error("MAX_RECURSION_DEPTH", at);
    return this.view.getUint32(at + 4, true);
  }

  /** Leaves the union entered last. */
  endUnion(): void {
    this.unionDepth--;
  }

  /** Claims the 16 bytes of a union behind a pointer and returns `at`; {@link union} enters it. */
  unionBlock(at: number): number {
    if (((at - this.origin) & 7) !== 0) throw this.error("MISALIGNED_OBJECT", at);
    if (!this.claim(at, 16) || this.view.getUint32(at, true) !== 16) {
      throw this.error("ILLEGAL_MEMORY_RANGE", at);
    }
    return at;
  }

  /** Claims the handle whose index is in `slot` and returns the index. */
  handleIndex(slot: number): number {
    const index = this.nullableHandleIndex(slot);
    if (index < 0) throw this.error("UNEXPECTED_INVALID_HANDLE", slot);
    return index;
  }

  /** As {@link handleIndex}; -1 for the invalid handle. */
  nullableHandleIndex(slot: number): number {
    const index = this.view.getUint32(slot, true);
    if (index === INVALID_INDEX) return -1;
    if (!this.handleClaims.claim(index)) throw this.error("ILLEGAL_HANDLE", slot);
    return index;
  }

  /** Claims the associated endpoint whose index is in `slot` and returns the index. */
  endpointIndex(slot: number): number {
    const index = this.nullableEndpointIndex(slot);
    if (index < 0) throw this.error("UNEXPECTED_INVALID_INTERFACE_ID", slot);
    return index;
  }

  /** As {@link endpointIndex}; -1 for the invalid index. */
  nullableEndpointIndex(slot: number): number {
    const index = this.view.getUint32(slot, true);
    if (index === INVALID_INDEX) return -1;
    if (!this.endpointClaims.claim(index)) throw this.error("ILLEGAL_INTERFACE_ID", slot);
    return index;
  }

  /** The error for a value that a non-extensible enum lacks; the caller throws it. */
  unknownEnumValue(at: number): ValidationError {
    return this.error("UNKNOWN_ENUM_VALUE", at, String(this.view.getInt32(at, true)));
  }

  /** The error for a tag that a non-extensible union lacks; `at` is the union's position. */
  unknownUnionTag(at: number): ValidationError {
    return this.error("UNKNOWN_UNION_TAG", at, String(this.view.getUint32(at + 4, true)));
  }

  private checkedCount(at: number, count: number): number {
    if (count <= MAX_ELEMENTS) return count;
    throw this.error("UNEXPECTED_ARRAY_HEADER", at, `${count} elements`);
  }

  private claimStruct(at: number): number {
    if (++this.structDepth > MAX_STRUCT_DEPTH) throw this.error("MAX_RECURSION_DEPTH", at);
    return this.claimHeader(at);
  }

  /** Claims an object that starts with its own size, a struct or a map, and returns the size. */
  private claimHeader(at: number): number {
    this.checkHeader(at);
    const size = this.view.getUint32(at, true);
    if (size < 8) throw this.error("UNEXPECTED_STRUCT_HEADER", at);
    if (at + size > this.end) throw this.error("ILLEGAL_MEMORY_RANGE", at);
    this.cursor = at + size;
    return size;
  }

  private checkHeader(at: number): void {
    // A hostile pointer can lead beyond 2^32; the lowest bits survive the conversion to int32.
    if (((at - this.origin) & 7) !== 0) throw this.error("MISALIGNED_OBJECT", at);
    if (at < this.cursor || at + 8 > this.end) throw this.error("ILLEGAL_MEMORY_RANGE", at);
  }

  private claimArray(at: number, count: number, needed: number, length: number): void {
    const numBytes = this.view.getUint32(at, true);
    if (numBytes < needed || (length >= 0 && count !== length)) {
      throw this.error("UNEXPECTED_ARRAY_HEADER", at);
    }
    if (at + numBytes > this.end) throw this.error("ILLEGAL_MEMORY_RANGE", at);
    this.cursor = at + numBytes;
  }
}

const MAP_BYTES = 24;

/** Bytes that `count` bits take. */
export function bitBytes(count: number): number {
  return Math.ceil(count / 8);
}

/** Where the values of the array of nullable values at `at` start, behind its has-value bits. */
export function nullableValuesAt(at: number, count: number, elementSize: number): number {
  return at + 8 + Math.ceil(bitBytes(count) / elementSize) * elementSize;
}
