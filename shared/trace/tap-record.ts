// The binary form in which a process reports what its tap saw: records of one fixed size, and an
// arena with the bytes they refer to (payloads and strings). All numbers are little-endian.
//
//   0 u8  type              32 f64 sequence
//   1 u8  end of the pipe   40 u32 size          | string id defined | pid
//   2 u16 code (cause/role) 44 u32 arena offset
//   4 u32 interface id|link 48 u32 arena length
//   8 f64 time, ns          52 u32 method        | string id used
//  16 u32 x4 pipe name      56 f64 request id
//                           64 u32 flags         | custom reason    | uid
//                           68 u32 handle count  | has a reason     | gid

/** Bytes of one record. */
export const RECORD_BYTES = 72;

/** What a record reports. */
export const RecordType = {
  DefineString: 1,
  PortOpened: 2,
  PortMoved: 3,
  PortClosed: 4,
  MessageSent: 5,
  MessageArrived: 6,
  MessageDispatched: 7,
  MessageDropped: 8,
  MessageRejected: 9,
  EndpointBound: 10,
  EndpointClosed: 11,
  EndpointDisconnected: 12,
  LinkOpened: 13,
  LinkClosed: 14,
} as const;
/** One of {@link RecordType}. */
export type RecordType = (typeof RecordType)[keyof typeof RecordType];

/** Names for the loss ledger, by record type. */
export const RECORD_TYPE_NAMES: readonly string[] = [
  "",
  "string",
  "port opened",
  "port moved",
  "port closed",
  "message sent",
  "message arrived",
  "message dispatched",
  "message dropped",
  "message rejected",
  "endpoint bound",
  "endpoint closed",
  "endpoint disconnected",
  "link opened",
  "link closed",
];

/** Byte offsets inside a record. */
export const RecordField = {
  Type: 0,
  End: 1,
  Code: 2,
  InterfaceId: 4,
  Time: 8,
  Pipe: 16,
  Sequence: 32,
  Size: 40,
  ArenaOffset: 44,
  ArenaLength: 48,
  Method: 52,
  RequestId: 56,
  Flags: 64,
  Count: 68,
} as const;

/** Stands for "not known" in the pid, uid and gid of a link. */
export const ABSENT = 0xffffffff;

/** Causes in the order of their codes. */
export const PORT_OPEN_CAUSES = ["created", "received", "extracted"] as const;
/** Causes in the order of their codes. */
export const PORT_CLOSE_CAUSES = ["local", "peer", "link-lost", "protocol-error"] as const;
/** Causes in the order of their codes. */
export const ENDPOINT_CLOSE_CAUSES = ["local", "peer", "pipe", "error"] as const;
/** Roles in the order of their codes. */
export const ENDPOINT_ROLES = ["remote", "receiver"] as const;

/** What a recorder could not keep since its last batch. */
export interface TapLosses {
  /** Records thrown away because the sink lagged, by {@link RecordType}. */
  readonly records: readonly number[];
  /** Messages of which not all bytes were kept, and how many bytes that were. */
  readonly clippedMessages: number;
  readonly clippedBytes: number;
}

/** No losses at all. */
export const NO_LOSSES: TapLosses = { records: [], clippedMessages: 0, clippedBytes: 0 };

/** What a recorder hands on at once. */
export interface TapBatch {
  /** A whole number of records of {@link RECORD_BYTES}. */
  readonly records: Uint8Array;
  /** The arena that the records point into. */
  readonly payload: Uint8Array;
  readonly losses: TapLosses;
  /** To be called, if it is there, when nobody reads the batch any more: its memory is used again. */
  readonly recycle?: () => void;
}
