import { EncodeError } from "./encode-error.ts";
import { type EndpointCarrier, type Handle, type HandleCarrier, INVALID_INDEX } from "./handle.ts";
import {
  HEADER_BYTES,
  HeaderOffset,
  type HeaderVersion,
  INVALID_INTERFACE_ID,
  type MessageHeader,
  MessageFlags,
  PRIMARY_INTERFACE_ID,
} from "./message-header.ts";
import { MAX_REQUEST_ID } from "./limits.ts";
import type { MessageBytes } from "./message-bytes.ts";
import { wrongType } from "./message-buffer.ts";
import { PayloadEncoder } from "./payload-encoder.ts";

/** What a message header says; ids can still be set after the payload is written. */
export interface MessageHeaderInit {
  readonly name: number;
  readonly flags: number;
  readonly headerVersion: HeaderVersion;
  /** Default: the primary interface. */
  readonly interfaceId?: number;
  /** Default 0; written from version 1 on. At most {@link MAX_REQUEST_ID}. */
  readonly requestId?: number;
}

const pool: Encoder[] = [];
/** The tables of the many messages that carry nothing. */
const NOTHING: never[] = [];

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
export class Encoder extends PayloadEncoder {
  /** Handles that the payload refers to by index, in visiting order; valid until the next `begin`. */
  get handles(): readonly Handle[] {
    return this.handleTable;
  }

  /** Associated endpoints that the payload refers to by index, in visiting order; likewise. */
  get endpoints(): readonly object[] {
    return this.endpointTable;
  }

  private handleTable: Handle[] = NOTHING;
  private endpointTable: object[] = NOTHING;
  private headerVersion: HeaderVersion = 0;
  private open = false;

  /**
   * Starts a message on a pooled encoder, which `finish` or `abandon` gives back.
   * @throws EncodeError INVALID_HEADER for flags that contradict each other or the header version
   */
  static begin(header: MessageHeaderInit): Encoder {
    checkHeader(header);
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
    if (!isUint32(id)) throw invalidHeader(`interface id ${id}`);
    this.view.setUint32(this.start + HeaderOffset.InterfaceId, id, true);
  }

  /** Sets the request id, at most {@link MAX_REQUEST_ID}, of a message with header version 1 or newer. */
  setRequestId(id: number): void {
    if (this.headerVersion === 0) throw invalidHeader("version 0 has no request id");
    if (!isRequestId(id)) throw invalidHeader(`request id ${id}`);
    this.writeRequestId(id);
  }

  /** Repeats the request id and trace nonce of the request, as its response must. */
  answer(request: MessageHeader): void {
    if (this.headerVersion === 0) throw invalidHeader("version 0 has no request id");
    const { start, view } = this;
    view.setUint32(start + HeaderOffset.TraceNonce, request.traceNonce, true);
    view.setUint32(start + HeaderOffset.RequestId, request.requestIdLow, true);
    view.setUint32(start + HeaderOffset.RequestId + 4, request.requestIdHigh, true);
  }

  /**
   * Ends the message: appends the ids of {@link endpoints} in the same order (header version 2 or
   * newer) and returns the bytes. They belong to the caller, but may share their ArrayBuffer with
   * other messages: never transfer it.
   * @throws EncodeError for a message without payload, and for ids that no endpoint can have
   */
  finish(interfaceIds: readonly number[] = NO_IDS): Uint8Array<ArrayBuffer> {
    const { start, end } = this.finishMessage(interfaceIds);
    return this.bytes.subarray(start, end);
  }

  /** As {@link finish}, in the form in which messages are sent. */
  finishMessage(interfaceIds: readonly number[] = NO_IDS): MessageBytes {
    if (this.headerVersion >= 2 || interfaceIds.length + this.endpointTable.length > 0) {
      this.finishHeader(interfaceIds);
    }
    const message = this.takeMessage();
    this.release();
    return message;
  }

  /** Writes what a header of version 2 points to, or refuses what it cannot. */
  private finishHeader(interfaceIds: readonly number[]): void {
    if (this.headerVersion >= 2 && this.length === HEADER_BYTES[this.headerVersion]) {
      throw new EncodeError("NULL_VALUE", "the payload that the header points to is missing");
    }
    if (interfaceIds.length !== this.endpointTable.length) {
      throw new EncodeError("WRONG_ARRAY_LENGTH", "one interface id per endpoint is needed");
    }
    if (interfaceIds.length > 0) this.writeInterfaceIds(interfaceIds);
  }

  /** Gives the encoder back without a message. Handles already taken over stay in `handles`. */
  abandon(): void {
    this.release();
    this.dropMessage();
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
    this.handle(slot, this.present(passHandle(carrier, field), field));
  }

  /** As {@link pendingReceiver}; null and empty carriers write the invalid index. */
  nullablePendingReceiver(slot: number, carrier: HandleCarrier | null): void {
    this.nullableHandle(slot, isNone(carrier) ? null : passHandle(carrier));
  }

  /** Takes over the handle of a pending remote and writes the interface version behind it. */
  pendingRemote(slot: number, carrier: HandleCarrier, field?: string): void {
    this.pendingReceiver(slot, carrier, field);
    this.uint32(slot + 4, carrier.version, field);
  }

  /** As {@link pendingRemote}; null and empty carriers write the invalid index and version 0. */
  nullablePendingRemote(slot: number, carrier: HandleCarrier | null): void {
    const handle = isNone(carrier) ? null : passHandle(carrier);
    this.nullableHandle(slot, handle);
    if (handle !== null) this.uint32(slot + 4, carrier?.version ?? 0);
  }

  /** Takes over the endpoint of a pending associated receiver. Needs header version 2. */
  pendingAssociatedReceiver(slot: number, carrier: EndpointCarrier, field?: string): void {
    const endpoint = this.present(passEndpoint(carrier, field), field);
    this.view.setUint32(slot, this.addEndpoint(endpoint), true);
  }

  /** As {@link pendingAssociatedReceiver}; null and empty carriers write the invalid index. */
  nullablePendingAssociatedReceiver(slot: number, carrier: EndpointCarrier | null): void {
    const endpoint = isNone(carrier) ? null : passEndpoint(carrier);
    this.view.setUint32(slot, this.addEndpoint(endpoint), true);
  }

  /** Takes over the endpoint of a pending associated remote and writes the interface version. */
  pendingAssociatedRemote(slot: number, carrier: EndpointCarrier, field?: string): void {
    this.pendingAssociatedReceiver(slot, carrier, field);
    this.uint32(slot + 4, carrier.version, field);
  }

  /** As {@link pendingAssociatedRemote}; null and empty carriers write the invalid index. */
  nullablePendingAssociatedRemote(slot: number, carrier: EndpointCarrier | null): void {
    const endpoint = isNone(carrier) ? null : passEndpoint(carrier);
    this.view.setUint32(slot, this.addEndpoint(endpoint), true);
    if (endpoint !== null) this.uint32(slot + 4, carrier?.version ?? 0);
  }

  private addHandle(handle: Handle | null): number {
    if (isNone(handle)) return INVALID_INDEX;
    if (typeof handle !== "object" || typeof handle.close !== "function") {
      throw wrongType(handle, "a handle", undefined);
    }
    if (this.handleTable === NOTHING) this.handleTable = [];
    return this.handleTable.push(handle) - 1;
  }

  private addEndpoint(endpoint: object | null): number {
    if (isNone(endpoint)) return INVALID_INDEX;
    if (this.endpointTable === NOTHING) this.endpointTable = [];
    return this.endpointTable.push(endpoint) - 1;
  }

  private release(): void {
    if (!this.open) throw new Error("this message has been finished or abandoned already");
    this.open = false;
    pool.push(this);
  }

  private reset(): void {
    this.startMessage();
    // Never emptied: those of the last message may wait in a queue with it.
    this.handleTable = NOTHING;
    this.endpointTable = NOTHING;
    this.headerVersion = 0;
    this.open = true;
    this.resetDepth();
  }

  private writeHeader(header: MessageHeaderInit): void {
    const version = header.headerVersion;
    const size = HEADER_BYTES[version];
    const at = this.allocate(size);
    const { view } = this;
    this.headerVersion = version;
    view.setUint32(at, size, true);
    view.setUint32(at + HeaderOffset.Version, version, true);
    view.setUint32(at + HeaderOffset.InterfaceId, header.interfaceId ?? 0, true);
    view.setUint32(at + HeaderOffset.Name, header.name, true);
    view.setUint32(at + HeaderOffset.Flags, header.flags, true);
    if (version >= 1) this.writeRequestId(header.requestId ?? 0);
    if (version >= 2) this.pointer(at + HeaderOffset.Payload, at + size);
  }

  private writeRequestId(id: number): void {
    this.view.setUint32(this.start + HeaderOffset.RequestId, id >>> 0, true);
    this.view.setUint32(this.start + HeaderOffset.RequestId + 4, Math.floor(id / 2 ** 32), true);
  }

  private writeInterfaceIds(ids: readonly number[]): void {
    if (this.headerVersion < 2) {
      throw invalidHeader("associated endpoints need a header of version 2");
    }
    const at = this.array(ids.length, 4);
    this.pointer(this.start + HeaderOffset.InterfaceIds, at);
    let slot = at + 8;
    for (const id of ids) {
      if (id === PRIMARY_INTERFACE_ID || id === INVALID_INTERFACE_ID) {
        throw new EncodeError("OUT_OF_RANGE", `${id} is no associated endpoint's`, "interface id");
      }
      this.uint32(slot, id, "interface id");
      slot += 4;
    }
  }
}

const NO_IDS: readonly number[] = [];
const REQUEST_OR_RESPONSE = MessageFlags.ExpectsResponse | MessageFlags.IsResponse;

/** Refuses what header validation would refuse, and what the fields cannot hold. */
function checkHeader(header: MessageHeaderInit): void {
  const { name, flags, headerVersion, interfaceId = 0, requestId = 0 } = header;
  const kind = flags & REQUEST_OR_RESPONSE;
  const isSound =
    (kind === 0 || (headerVersion !== 0 && kind !== REQUEST_OR_RESPONSE)) &&
    HEADER_BYTES[headerVersion] !== undefined &&
    isUint32(name) &&
    isUint32(flags) &&
    isUint32(interfaceId) &&
    isRequestId(requestId);
  if (!isSound) throw invalidHeader(headerFlaw(header, kind));
}

function headerFlaw(
  { name, flags, headerVersion, ...ids }: MessageHeaderInit,
  kind: number,
): string {
  if (kind === REQUEST_OR_RESPONSE) return "a message is a request or a response";
  if (kind !== 0 && headerVersion === 0) return "version 0 has no request id";
  const { interfaceId = 0, requestId = 0 } = ids;
  return `version ${headerVersion}, name ${name}, flags ${flags}, interface ${interfaceId}, request ${requestId}`;
}

function isUint32(value: number): boolean {
  return typeof value === "number" && value >>> 0 === value;
}

function isRequestId(id: number): boolean {
  if (isUint32(id)) return true;
  return Number.isInteger(id) && id >= 0 && id <= MAX_REQUEST_ID;
}

function invalidHeader(text: string): EncodeError {
  return new EncodeError("INVALID_HEADER", text);
}

/** Whether callers mean null by this; undefined is what they leave out. */
function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function passHandle(carrier: HandleCarrier, field?: string): Handle | null {
  if (isNone(carrier) || typeof carrier.passHandle !== "function") {
    throw wrongType(carrier, "a pending end", field);
  }
  return carrier.passHandle();
}

function passEndpoint(carrier: EndpointCarrier, field?: string): object | null {
  if (isNone(carrier) || typeof carrier.passEndpoint !== "function") {
    throw wrongType(carrier, "a pending associated end", field);
  }
  return carrier.passEndpoint();
}
