// The header of legacy messages (Chromium: IPC::Message::Header, as on POSIX), little-endian:
//
// | offset | type | field                                                              |
// |--------|------|--------------------------------------------------------------------|
// | 0      | u32  | payload_size: bytes behind the header                              |
// | 4      | i32  | routing                                                            |
// | 8      | u32  | type: message class in the high 16 bits, line in the low 16        |
// | 12     | u32  | flags: MessageFlagBits, and the reference number in the high 24    |
// | 16     | u16  | num_fds                                                            |
// | 18     | u16  | pad                                                                |

/** Size of the header in bytes. */
export const LEGACY_HEADER_BYTES = 20;

/** The routing id of a message for nobody in particular. */
export const MSG_ROUTING_NONE = -2;
/** The routing id of a message for the other end's control listener. */
export const MSG_ROUTING_CONTROL = 0x7fffffff;

/** The type of replies to sync messages. */
export const IPC_REPLY_ID = 0xfffffff0;
/** The type of messages about logging. */
export const IPC_LOGGING_ID = 0xfffffff1;
/** The type with which the channels of old began. */
export const HELLO_MESSAGE_TYPE = 0xffff;

/** How soon a message should be looked at; nothing here acts upon it. */
export const MessagePriority = { LOW: 1, NORMAL: 2, HIGH: 3 } as const;
export type MessagePriority = (typeof MessagePriority)[keyof typeof MessagePriority];

/** What the low 8 bits of the flags mean. */
export const MessageFlagBits = {
  PRIORITY_MASK: 0x3,
  SYNC: 0x4,
  REPLY: 0x8,
  REPLY_ERROR: 0x10,
  UNBLOCK: 0x20,
  PUMPING: 0x40,
  SENT_TIME: 0x80,
} as const;

/** Largest reference number. */
export const MAX_REFERENCE_NUMBER = 0xffffff;

/** The fields of the header, payload_size apart. */
export interface LegacyMessageHeader {
  readonly routingId: number;
  /** See {@link messageType}. */
  readonly type: number;
  /** The low 8 bits only. */
  readonly flags: number;
  /** Tells messages apart in logs. */
  readonly referenceNumber: number;
  /** For descriptors sent along on POSIX sockets: 0 where handles travel beside the bytes. */
  readonly numFds: number;
}

/** The type of the message that was declared in `line` of its class's file. */
export function messageType(messageClass: number, line: number): number {
  return ((messageClass << 16) | (line & 0xffff)) >>> 0;
}

/** The class of a type. */
export function messageClassOf(type: number): number {
  return type >>> 16;
}

/** The line of a type. */
export function messageLineOf(type: number): number {
  return type & 0xffff;
}

/** Writes a header into the first bytes of `bytes`. */
export function writeLegacyHeader(
  bytes: Uint8Array,
  { routingId, type, flags, referenceNumber, numFds }: LegacyMessageHeader,
  payloadSize: number,
): void {
  const view = viewOf(bytes);
  view.setUint32(0, payloadSize, true);
  view.setInt32(4, routingId, true);
  view.setUint32(8, type, true);
  view.setUint32(12, ((referenceNumber << 8) | (flags & 0xff)) >>> 0, true);
  view.setUint16(16, numFds, true);
  view.setUint16(18, 0, true);
}

/** A header as it was read. */
export interface ReadLegacyHeader extends LegacyMessageHeader {
  readonly payloadSize: number;
}

/** Reads the header at the start of `bytes`, of which there must be LEGACY_HEADER_BYTES. */
export function readLegacyHeader(bytes: Uint8Array): ReadLegacyHeader {
  const view = viewOf(bytes);
  const flags = view.getUint32(12, true);
  return {
    payloadSize: view.getUint32(0, true),
    routingId: view.getInt32(4, true),
    type: view.getUint32(8, true),
    flags: flags & 0xff,
    referenceNumber: flags >>> 8,
    numFds: view.getUint16(16, true),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
