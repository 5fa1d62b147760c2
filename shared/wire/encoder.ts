import { bitBytes, nullableValuesAt } from "./claim-cursor.ts";
import { EncodeError } from "./encode-error.ts";
import { type EndpointCarrier, type Handle, type HandleCarrier, INVALID_INDEX } from "./handle.ts";
import { MAX_STRUCT_DEPTH, MAX_UNION_DEPTH } from "./limits.ts";
import { MessageBuffer, wrongType } from "./message-buffer.ts";
import { HEADER_BYTES, HeaderOffset, type HeaderVersion } from "./message-header.ts";
import type { Scalar } from "./scalar.ts";
import { encodeUtf8 } from "./utf8.ts";

/** What a message header says; ids can still be set after the payload is written. */
export interface MessageHeaderInit {
  readonly name: number;
  readonly flags: number;
  readonly headerVersion: HeaderVersion;
  /** Default: the primary interface. */
  readonly interfaceId?: number;
  /** Default 0; written from version 1 on. Exact up to 2^53. */
  readonly requestId?: number;
}

const pool: Encoder[] = [];

/**
 * Builds one message. What generated code does:
 *
 * - a struct: `const at = e.struct(numBytes, version)`, its fields in ordinal order (offset + 8, as
 *   layouts count from the end of the struct header), `return e.endStruct(at)`;
 * - an object behind a pointer: `e.pointer(slot, encodeFoo(e, e.present(v.foo)))`, nothing for null;
 * - a union in the 16 bytes at `at`: `e.union(at, tag)`, its data at `at + 8`, `e.endUnion()`.
 *
 * Values that no receiver would accept are refused with {@link EncodeError}; `abandon` then. The
 * optional last argument `field` names the value in that error.
 */
export class Encoder extends MessageBuffer {
  /** Handles that the payload refers to by index, in visiting order; valid until the next `begin`. */
  handles: readonly Handle[] = NO_HANDLES;
  /** Associated endpoints that the payload refers to by index, in visiting order; likewise. */
  endpoints: readonly object[] = NO_ENDPOINTS;
  private headerVersion: HeaderVersion = 0;
  private structDepth = 0;
  private unionDepth = 0;

  /** Starts a message on a pooled encoder, which `finish` or `abandon` gives back. */
  static begin(header: MessageHeaderInit): Encoder {
    const encoder = Encoder.beginPayload();
    encoder.writeHeader(header);
    return encoder;
  }

  /** As `begin` without a header: `finish` returns the payload alone, for values at rest. */
  static beginPayload(): Encoder {
    const encoder = pool.pop() ?? new Encoder();
    encoder.reset();
    return encoder;
  }

  /** Sets the header's interface id, which routers may learn only when the message is sent. */
  setInterfaceId(id: number): void {
    this.view.setUint32(this.start + HeaderOffset.InterfaceId, id, true);
  }

  /** Sets the request id of a message with header version 1 or newer. */
  setRequestId(id: number): void {
    if (this.headerVersion === 0) throw new EncodeError("WRONG_TYPE", "header 0 has no request id");
    this.view.setUint32(this.start + HeaderOffset.RequestId, id >>> 0, true);
    this.view.setUint32(this.start + HeaderOffset.RequestId + 4, Math.floor(id / 2 ** 32), true);
  }

  /**
   * Ends the message: appends the ids of {@link endpoints} in the same order (header version 2 or
   * newer) and returns the bytes. They belong to the caller, but may share their ArrayBuffer with
   * other messages: never transfer it.
   */
  finish(interfaceIds: readonly number[] = NO_IDS): Uint8Array<ArrayBuffer> {
    if (interfaceIds.length !== this.endpoints.length) {
      throw new EncodeError("WRONG_ARRAY_LENGTH", "one interface id per endpoint is needed");
    }
    if (interfaceIds.length > 0) this.writeInterfaceIds(interfaceIds);
    const message = this.takeMessage();
    pool.push(this);
    return message;
  }

  /** Gives the encoder back without a message. Handles already taken over stay in `handles`. */
  abandon(): void {
    this.dropMessage();
    pool.push(this);
  }

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

  /** The value itself, refused when it is null; for objects behind non-nullable pointers. */
  present<T>(value: T | null | undefined, field?: string): T {
    if (value === null || value === undefined) throw wrongType(value, "a value", field);
    return value;
  }

  /**
   * The element count of an array's value, refused when the value is null or not of the fixed
   * `length` (-1: any).
   */
  count(values: ArrayLike<unknown>, field?: string, length = -1): number {
    if (values === null || values === undefined) throw wrongType(values, "an array", field);
    const count = values.length;
    if (length >= 0 && count !== length) throw wrongLength(count, length, field);
    return count;
  }

  /** Writes a string and the pointer to it in `slot`. */
  string(slot: number, value: string, field?: string): void {
    if (typeof value !== "string") throw wrongType(value, "a string", field);
    // Three bytes per UTF-16 unit is the most UTF-8 can take; what is left over is given back.
    const at = this.allocate(8 + 3 * value.length);
    const size = encodeUtf8(value, this.bytes, at + 8);
    this.next = at + 8 + Math.ceil(size / 8) * 8;
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
    const count = this.count(values, field, length);
    if (!ArrayBuffer.isView(values)) throw wrongType(values, "a Uint8Array", field);
    const at = this.array(count, 1);
    this.bytes.set(values, at + 8);
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

  /** Appends a handle to the table and writes its index. */
  handle(slot: number, handle: Handle, field?: string): void {
    this.nullableHandle(slot, this.present(handle, field));
  }

  /** As {@link handle}; null writes the invalid index. */
  nullableHandle(slot: number, handle: Handle | null): void {
    this.view.setUint32(slot, this.addHandle(handle), true);
  }

  /** Takes over the handle of a pending receiver. */
  pendingReceiver(slot: number, carrier: HandleCarrier, field?: string): void {
    this.handle(slot, this.present(this.present(carrier, field).passHandle(), field));
  }

  /** As {@link pendingReceiver}; null and empty carriers write the invalid index. */
  nullablePendingReceiver(slot: number, carrier: HandleCarrier | null): void {
    this.nullableHandle(slot, carrier?.passHandle() ?? null);
  }

  /** Takes over the handle of a pending remote and writes the interface version behind it. */
  pendingRemote(slot: number, carrier: HandleCarrier, field?: string): void {
    this.pendingReceiver(slot, carrier, field);
    this.view.setUint32(slot + 4, carrier.version, true);
  }

  /** As {@link pendingRemote}; null and empty carriers write the invalid index and version 0. */
  nullablePendingRemote(slot: number, carrier: HandleCarrier | null): void {
    const handle = carrier?.passHandle() ?? null;
    this.nullableHandle(slot, handle);
    if (handle !== null) this.view.setUint32(slot + 4, carrier?.version ?? 0, true);
  }

  /** Takes over the endpoint of a pending associated receiver. Needs header version 2. */
  pendingAssociatedReceiver(slot: number, carrier: EndpointCarrier, field?: string): void {
    const endpoint = this.present(this.present(carrier, field).passEndpoint(), field);
    this.view.setUint32(slot, this.addEndpoint(endpoint), true);
  }

  /** As {@link pendingAssociatedReceiver}; null and empty carriers write the invalid index. */
  nullablePendingAssociatedReceiver(slot: number, carrier: EndpointCarrier | null): void {
    this.view.setUint32(slot, this.addEndpoint(carrier?.passEndpoint() ?? null), true);
  }

  /** Takes over the endpoint of a pending associated remote and writes the interface version. */
  pendingAssociatedRemote(slot: number, carrier: EndpointCarrier, field?: string): void {
    this.pendingAssociatedReceiver(slot, carrier, field);
    this.view.setUint32(slot + 4, carrier.version, true);
  }

  /** As {@link pendingAssociatedRemote}; null and empty carriers write the invalid index. */
  nullablePendingAssociatedRemote(slot: number, carrier: EndpointCarrier | null): void {
    const endpoint = carrier?.passEndpoint() ?? null;
    this.view.setUint32(slot, this.addEndpoint(endpoint), true);
    if (endpoint !== null) this.view.setUint32(slot + 4, carrier?.version ?? 0, true);
  }

  /** The error for a value that a non-extensible enum lacks; the caller throws it. */
  unknownEnumValue(value: unknown, field?: string): EncodeError {
    if (typeof value !== "number") return wrongType(value, "an enum value", field);
    return new EncodeError("UNKNOWN_ENUM_VALUE", `${value} is not in the enum`, field);
  }

  /** The error for a value whose `tag` names no member of its union; the caller throws it. */
  unknownUnionTag(value: unknown, field?: string): EncodeError {
    return new EncodeError("UNKNOWN_UNION_TAG", `${String(value)} is not in the union`, field);
  }

  private arrayOfBytes(count: number, size: number): number {
    const at = this.allocate(8 + size);
    this.view.setUint32(at, 8 + size, true);
    this.view.setUint32(at + 4, count, true);
    return at;
  }

  private addHandle(handle: Handle | null): number {
    if (handle === null || handle === undefined) return INVALID_INDEX;
    // Never the array of an earlier message, which may still wait in a queue with its handles.
    this.handles = [...this.handles, handle];
    return this.handles.length - 1;
  }

  private addEndpoint(endpoint: object | null): number {
    if (endpoint === null) return INVALID_INDEX;
    this.endpoints = [...this.endpoints, endpoint];
    return this.endpoints.length - 1;
  }

  private reset(): void {
    this.startMessage();
    this.handles = NO_HANDLES;
    this.endpoints = NO_ENDPOINTS;
    this.headerVersion = 0;
    this.structDepth = 0;
    this.unionDepth = 0;
  }

  private writeHeader(header: MessageHeaderInit): void {
    const version = header.headerVersion;
    const size = HEADER_BYTES[version];
    const at = this.allocate(size);
    this.headerVersion = version;
    this.view.setUint32(at, size, true);
    this.view.setUint32(at + HeaderOffset.Version, version, true);
    this.view.setUint32(at + HeaderOffset.InterfaceId, header.interfaceId ?? 0, true);
    this.view.setUint32(at + HeaderOffset.Name, header.name, true);
    this.view.setUint32(at + HeaderOffset.Flags, header.flags, true);
    if (version >= 1) this.setRequestId(header.requestId ?? 0);
    if (version >= 2) this.pointer(at + HeaderOffset.Payload, at + size);
  }

  private writeInterfaceIds(ids: readonly number[]): void {
    if (this.headerVersion < 2) {
      throw new EncodeError("WRONG_TYPE", "associated endpoints need a header of version 2");
    }
    const at = this.array(ids.length, 4);
    this.pointer(this.start + HeaderOffset.InterfaceIds, at);
    let slot = at + 8;
    for (const id of ids) {
      this.uint32(slot, id, "interface id");
      slot += 4;
    }
  }
}

const NO_HANDLES: readonly Handle[] = [];
const NO_ENDPOINTS: readonly object[] = [];
const NO_IDS: readonly number[] = [];
const UNION_BYTES = 16;
const MAP_BYTES = 24;

function wrongLength(count: number, length: number, field: string | undefined): EncodeError {
  return new EncodeError("WRONG_ARRAY_LENGTH", `has ${count} elements, not ${length}`, field);
}
