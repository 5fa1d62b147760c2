import { INVALID_INDEX } from "./handle.ts";
import { ClaimCursor } from "./claim-cursor.ts";
import { type MessageBytes, messageBytes } from "./message-bytes.ts";

/** Bits of the header's `flags`; unknown bits are ignored on receipt. */
export const MessageFlags = {
  ExpectsResponse: 1,
  IsResponse: 2,
  IsSync: 4,
  NoInterrupt: 8,
  IsUrgent: 16,
} as const;

/** Interface id of the interface a pipe was created for. */
export const PRIMARY_INTERFACE_ID = 0;
/** Interface id of pipe control messages; never the id of an endpoint. */
export const INVALID_INTERFACE_ID = 0xffffffff;
/** Set in the ids minted by the side that holds the primary remote. */
export const INTERFACE_ID_NAMESPACE_BIT = 0x80000000;

/** Header version: 0 one-way, 1 with request id, 2 with associated interface ids, 3 with a time. */
export type HeaderVersion = 0 | 1 | 2 | 3;

/** Size in bytes of the headers v0 to v3, by version; also the version table of the header struct. */
export const HEADER_BYTES = [24, 32, 48, 56] as const;

/** Byte offsets of the header's fields from the start of the message. */
export const HeaderOffset = {
  NumBytes: 0,
  Version: 4,
  InterfaceId: 8,
  Name: 12,
  Flags: 16,
  TraceNonce: 20,
  RequestId: 24,
  Payload: 32,
  InterfaceIds: 40,
  CreationTime: 48,
} as const;

/** A validated message header. */
export interface MessageHeader {
  /** Version as stated by the sender; may be newer than 3. */
  readonly version: number;
  readonly interfaceId: number;
  /** Method ordinal, or a control message name. */
  readonly name: number;
  readonly flags: number;
  readonly traceNonce: number;
  /** 0 for version 0. Exact up to 2^53; beyond that use the two halves. */
  readonly requestId: number;
  readonly requestIdLow: number;
  readonly requestIdHigh: number;
  /** Byte range of the payload, from the start of the message. */
  readonly payloadStart: number;
  readonly payloadEnd: number;
  /** Ids of the associated endpoints that the payload refers to by index. */
  readonly interfaceIds: readonly number[];
}

const NO_IDS: readonly number[] = [];
const REQUEST_OR_RESPONSE = MessageFlags.ExpectsResponse | MessageFlags.IsResponse;

/**
 * Reads and validates the header of a message, which must not change afterwards.
 * @throws ValidationError as Mojo's header validator would, in its order.
 */
export function readMessageHeader(message: MessageBytes | Uint8Array): MessageHeader {
  return new HeaderInPlace(messageBytes(message));
}

/** A header that reads what is asked for from the message itself: of most messages that is little. */
export class HeaderInPlace implements MessageHeader {
  declare readonly name: number;
  declare readonly flags: number;
  declare payloadStart: number;
  declare payloadEnd: number;
  declare interfaceIds: readonly number[];
  declare private readonly view: DataView;
  declare private readonly at: number;

  /** @throws ValidationError as {@link readMessageHeader} */
  constructor(message: MessageBytes) {
    const { view } = message.memory;
    const at = message.start;
    const cursor = isPlain(view, at, message.end) ? undefined : claimHeader(message);
    this.view = view;
    this.at = at;
    this.name = view.getUint32(at + HeaderOffset.Name, true);
    this.flags = view.getUint32(at + HeaderOffset.Flags, true);
    this.payloadStart = view.getUint32(at, true);
    this.payloadEnd = message.end - at;
    this.interfaceIds = NO_IDS;
    if (cursor !== undefined && this.version >= 2) this.readPointers(cursor);
  }

  private readPointers(cursor: ClaimCursor): void {
    this.payloadStart = claimPayloadStart(cursor) - this.at;
    const slot = this.at + HeaderOffset.InterfaceIds;
    if (cursor.isNull(slot)) return;
    const idsAt = cursor.pointer(slot);
    this.interfaceIds = readInterfaceIds(cursor, idsAt);
    this.payloadEnd = idsAt - this.at;
  }

  get version(): number {
    return this.view.getUint32(this.at + HeaderOffset.Version, true);
  }

  get interfaceId(): number {
    return this.view.getUint32(this.at + HeaderOffset.InterfaceId, true);
  }

  get traceNonce(): number {
    return this.view.getUint32(this.at + HeaderOffset.TraceNonce, true);
  }

  get requestId(): number {
    const high = this.requestIdHigh;
    return high === 0 ? this.requestIdLow : high * 0x100000000 + this.requestIdLow;
  }

  get requestIdLow(): number {
    return this.version === 0 ? 0 : this.view.getUint32(this.at + HeaderOffset.RequestId, true);
  }

  get requestIdHigh(): number {
    return this.version === 0 ? 0 : this.view.getUint32(this.at + HeaderOffset.RequestId + 4, true);
  }
}

/** Whether this is a header of version 0 or 1 that passes every check, as most messages have. */
function isPlain(view: DataView, at: number, end: number): boolean {
  if (end - at < HEADER_BYTES[1]) return false;
  const size = view.getUint32(at, true);
  const version = view.getUint32(at + HeaderOffset.Version, true);
  const kind = view.getUint32(at + HeaderOffset.Flags, true) & REQUEST_OR_RESPONSE;
  if (version === 0) return size === HEADER_BYTES[0] && kind === 0;
  return version === 1 && size === HEADER_BYTES[1] && kind !== REQUEST_OR_RESPONSE;
}

/** Checks 1 to 4: a struct of the size that its version asks for, and flags that suit it. */
function claimHeader(message: MessageBytes): ClaimCursor {
  const cursor = new ClaimCursor(message, 0, message.length, 0, 0);
  const version = cursor.versionedStruct(cursor.origin, HEADER_VERSIONS);
  cursor.endStruct();
  const at = cursor.origin + HeaderOffset.Flags;
  const flags = cursor.view.getUint32(at, true) & REQUEST_OR_RESPONSE;
  if (version === 0 && flags !== 0) throw cursor.error("MESSAGE_HEADER_MISSING_REQUEST_ID", at);
  if (flags === REQUEST_OR_RESPONSE) throw cursor.error("MESSAGE_HEADER_INVALID_FLAGS", at);
  return cursor;
}

const HEADER_VERSIONS = HEADER_BYTES.flatMap((size, version) => [version, size]);

/** Check 6: a payload pointer that leads to at least one byte behind the header. */
function claimPayloadStart(cursor: ClaimCursor): number {
  const slot = cursor.origin + HeaderOffset.Payload;
  const start = cursor.pointer(slot);
  if (!cursor.claim(start, 1)) {
    throw cursor.error("NONE", slot, "the payload lies outside the message");
  }
  return start;
}

/** Checks 7 and 8: the id array, behind the payload's start, without reserved ids. */
function readInterfaceIds(cursor: ClaimCursor, at: number): number[] {
  const count = cursor.enterArray(at, 4);
  const ids: number[] = [];
  for (let i = 0; i < count; i++) {
    const slot = at + 8 + 4 * i;
    const id = cursor.view.getUint32(slot, true);
    if (id === PRIMARY_INTERFACE_ID || id === INVALID_INDEX) {
      throw cursor.error("ILLEGAL_INTERFACE_ID", slot);
    }
    ids.push(id);
  }
  return ids;
}
