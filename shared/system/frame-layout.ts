// The link protocol: one byte layout for all frames between a leaf and the broker, little-endian.
//
// Every frame:   0 u8 type | 1 u8 flags | 2 u16 count | 4 u32 extra
// MESSAGE        flags: bit 0 receiving end, bit 1 returned | count: attachments
//                | extra: how often it was returned
//                8 pipe name (16) | 24 u64 sequence | 32 attachments (48 each)
//                | contents of the attached regions, each padded to 8 | message
// CLOSED         as MESSAGE without attachments and message; count: cause. The end named is the
//                one that is told, the sequence number is the place of the news among its messages.
// INTRODUCE      leaf to broker: a pipe that was the leaf's own becomes known. count: a bit per
//                end that is closed already
//                8 pipe name (16) | 24 u64 last sequence towards end 0 | 32 u64 towards end 1
// INVITATION     broker to leaf, first. flags: bit 0 isolated | count: version | extra: magic
//                | 8 node name (UTF-8)
// ACCEPT         leaf to broker, first. As INVITATION, without flags.
// ATTACH         broker to leaf. 8 pipe name (16) | 24 attachment name. The leaf has end 1.
// READY          broker to leaf: what the broker attached at once has been sent.
// GOODBYE        last, either way. count: index of the close code | 8 text (UTF-8)
//
// Attachment:    0 pipe name (16) | 16 u8 end | 17 u8 kind | 18 zeros (2) | 20 u32 element bytes
//                | 24 u64 next sequence to send | 32 u64 next sequence to read
//                | 40 u32 capacity | 44 u32 free
//                The last three are a data pipe's: bytes of an element, capacity, and how much of it
//                the producer may fill (0 at the consumer). Of a region only kind and, at 40, its
//                length are used: nothing but its content travels.
//
// Messages of a data pipe: towards the consumer, data: one element or more, no more than fit the
// capacity. Towards the producer, u32: that many bytes were read. Neither carries attachments.
//
// Sequence numbers count the messages of one direction from 1; "closed" takes a number as well.
// Header and attachments are multiples of 8, so the Mojo message inside a frame is 8-aligned in it.
import type { CloseCode } from "./close-reason.ts";
import type { PeerClosedCause } from "./port.ts";

/** The frame types of the link protocol. */
export const FrameType = {
  MESSAGE: 1,
  CLOSED: 2,
  INTRODUCE: 3,
  INVITATION: 4,
  ACCEPT: 5,
  ATTACH: 6,
  READY: 7,
  GOODBYE: 8,
} as const;

/** Flag: the receiving end. */
export const END_MASK = 1;
/** Flag: the frame had reached an end's former home, or waited there when the end left. */
export const RETURNED_FLAG = 2;

/** Flag of an INVITATION: the link has a graph of its own. */
export const ISOLATED_FLAG = 1;

/** "MjLk": every conversation begins with it. */
export const LINK_MAGIC = 0x6b4c6a4d;
export const LINK_VERSION = 3;

export const BASE_BYTES = 8;
export const PIPE_NAME_AT = 8;
export const SEQUENCE_AT = 24;
export const ATTACH_NAME_AT = 24;
export const MESSAGE_HEADER_BYTES = 32;
export const INTRODUCE_BYTES = 40;
export const ATTACHMENT_BYTES = 48;
export const ATTACHMENT_END_AT = 16;
export const ATTACHMENT_KIND_AT = 17;
export const ATTACHMENT_ELEMENT_AT = 20;
export const ATTACHMENT_TO_SEND_AT = 24;
export const ATTACHMENT_TO_READ_AT = 32;
/** Of a region: its length. */
export const ATTACHMENT_CAPACITY_AT = 40;
export const ATTACHMENT_FREE_AT = 44;

/** What an attachment is. */
export const AttachmentKind = { MESSAGE_PIPE: 0, PRODUCER: 1, CONSUMER: 2, REGION: 3 } as const;

/** Highest sequence number that a peer is believed. */
export const MAX_SEQUENCE = Number.MAX_SAFE_INTEGER - 1;

/** Bytes that a region takes up in a frame, its padding included. */
export function paddedLength(byteCount: number): number {
  return Math.ceil(byteCount / 8) * 8;
}

/** Causes by their number on the wire. */
export const CAUSES: readonly PeerClosedCause[] = [
  "closed",
  "link-lost",
  "lost-in-transit",
  "protocol-error",
];

/** Close codes by their number on the wire. */
export const CLOSE_CODES: readonly CloseCode[] = [
  "closed",
  "lost",
  "frame-too-large",
  "queue-overflow",
  "protocol-error",
  "version-mismatch",
  "handshake-timeout",
  "refused",
];
