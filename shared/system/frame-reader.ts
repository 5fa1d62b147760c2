import type { CloseCode, CloseReason } from "./close-reason.ts";
import { faultOfStream, type StreamState } from "./data-pipe/stream-state.ts";
import {
  ATTACH_NAME_AT,
  ATTACHMENT_BYTES,
  ATTACHMENT_CAPACITY_AT,
  ATTACHMENT_ELEMENT_AT,
  ATTACHMENT_END_AT,
  ATTACHMENT_FREE_AT,
  ATTACHMENT_KIND_AT,
  ATTACHMENT_TO_READ_AT,
  ATTACHMENT_TO_SEND_AT,
  AttachmentKind,
  BASE_BYTES,
  CAUSES,
  CLOSE_CODES,
  FrameType,
  INTRODUCE_BYTES,
  ISOLATED_FLAG,
  LINK_MAGIC,
  LINK_VERSION,
  MAX_SEQUENCE,
  MESSAGE_HEADER_BYTES,
  paddedLength,
  PIPE_NAME_AT,
  END_MASK,
  SEQUENCE_AT,
} from "./frame-layout.ts";
import { MAX_NAME_BYTES, MAX_SHARED_BUFFER_BYTES } from "./limits.ts";
import { type PipeEnd, PipeName } from "./pipe-name.ts";
import type { PeerClosedCause } from "./port.ts";
import { SharedRegion } from "./shared-region.ts";

/** The other side of a link sent what no correct peer sends; the link is closed for it. */
export class ProtocolViolation extends Error {
  override readonly name = "ProtocolViolation";
  readonly code: CloseCode;

  constructor(message: string, code: CloseCode = "protocol-error") {
    super(message);
    this.code = code;
  }
}

/** A port inside a message. */
export interface PortAttachment {
  readonly name: PipeName;
  readonly end: PipeEnd;
  readonly nextToSend: number;
  readonly nextToRead: number;
  /** If the port is the end of a data pipe. */
  readonly stream?: StreamState | undefined;
}

/** What a message carries, on a link. */
export type Attachment = PortAttachment | SharedRegion;

const NO_ATTACHMENTS: readonly Attachment[] = [];
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Reads 16 bits, unsigned. Plain byte reads: making a view per frame costs more. */
export function readU16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Reads 32 bits, signed. */
export function readI32(bytes: Uint8Array, at: number): number {
  return readU16(bytes, at) | (readU16(bytes, at + 2) << 16);
}

/** Reads 32 bits, unsigned. */
export function readU32(bytes: Uint8Array, at: number): number {
  return readI32(bytes, at) >>> 0;
}

/**
 * Reads a sequence number.
 * @throws ProtocolViolation unless it is exact and at least `least`
 */
export function readSequence(bytes: Uint8Array, at: number, least = 1): number {
  const value = readU32(bytes, at + 4) * 0x1_0000_0000 + readU32(bytes, at);
  checkSequence(value, least);
  return value;
}

/** @throws ProtocolViolation for a sequence number that is not exact, or not at least `least` */
export function checkSequence(value: number, least = 1): void {
  if (value < least || value > MAX_SEQUENCE) throw sequenceOutOfRange(value);
}

function sequenceOutOfRange(value: number): ProtocolViolation {
  return new ProtocolViolation(`sequence number ${value} out of range`);
}

/** Checks that a frame is long enough to hold `needed` bytes. */
export function requireBytes(frame: Uint8Array, needed: number): void {
  if (frame.length < needed) {
    throw new ProtocolViolation(`frame of ${frame.length} bytes where ${needed} are needed`);
  }
}

/**
 * Whether the frame in this range of a buffer is a MESSAGE on its first way and without attachments,
 * as nearly all are; it is long enough then.
 */
export function isPlainMessage(view: DataView, start: number, end: number): boolean {
  return (
    end - start >= MESSAGE_HEADER_BYTES &&
    (view.getUint32(start, true) & ~(END_MASK << 8)) === FrameType.MESSAGE
  );
}

/** The pipe that a MESSAGE, CLOSED, INTRODUCE or ATTACH frame names; its length is checked. */
export function readPipeName(frame: Uint8Array, at = PIPE_NAME_AT): PipeName {
  return new PipeName(
    readI32(frame, at),
    readI32(frame, at + 4),
    readI32(frame, at + 8),
    readI32(frame, at + 12),
  );
}

/** The sequence number of a MESSAGE or CLOSED frame. */
export function readFrameSequence(frame: Uint8Array): number {
  return readSequence(frame, SEQUENCE_AT);
}

/** The same of a frame that passed {@link isPlainMessage}; exact only if it is a sensible number. */
export function readPlainSequence(view: DataView, start: number): number {
  const at = start + SEQUENCE_AT;
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

/** Where the Mojo message begins in a MESSAGE frame, whose attachments are checked to fit. */
export function readBodyStart(frame: Uint8Array, maxAttachments: number): number {
  const count = readU16(frame, 2);
  if (count > maxAttachments) throw new ProtocolViolation(`${count} handles in one message`);
  const regionsAt = MESSAGE_HEADER_BYTES + count * ATTACHMENT_BYTES;
  requireBytes(frame, regionsAt);
  if (count === 0) return regionsAt;
  let start = regionsAt;
  for (let at = MESSAGE_HEADER_BYTES; at < regionsAt; at += ATTACHMENT_BYTES) {
    if (frame[at + ATTACHMENT_KIND_AT] === AttachmentKind.REGION) start += regionSpan(frame, at);
  }
  requireBytes(frame, start);
  return start;
}

/** The attachments of a MESSAGE frame that passed {@link readBodyStart}; regions are part of it. */
export function readAttachments(frame: Uint8Array): readonly Attachment[] {
  const count = readU16(frame, 2);
  if (count === 0) return NO_ATTACHMENTS;
  const attachments: Attachment[] = [];
  let regionAt = MESSAGE_HEADER_BYTES + count * ATTACHMENT_BYTES;
  for (let i = 0; i < count; i += 1) {
    const at = MESSAGE_HEADER_BYTES + i * ATTACHMENT_BYTES;
    if (frame[at + ATTACHMENT_KIND_AT] === AttachmentKind.REGION) {
      const length = readU32(frame, at + ATTACHMENT_CAPACITY_AT);
      attachments.push(new SharedRegion(frame.subarray(regionAt, regionAt + length)));
      regionAt += regionSpan(frame, at);
    } else {
      attachments.push(readPortAttachment(frame, at));
    }
  }
  return attachments;
}

function readPortAttachment(frame: Uint8Array, at: number): PortAttachment {
  return {
    name: readPipeName(frame, at),
    end: readEnd(frame, at + ATTACHMENT_END_AT),
    nextToSend: readSequence(frame, at + ATTACHMENT_TO_SEND_AT),
    nextToRead: readSequence(frame, at + ATTACHMENT_TO_READ_AT),
    stream: readStream(frame, at),
  };
}

function readStream(frame: Uint8Array, at: number): StreamState | undefined {
  const kind = frame[at + ATTACHMENT_KIND_AT];
  if (kind === AttachmentKind.MESSAGE_PIPE) return undefined;
  if (kind !== AttachmentKind.PRODUCER && kind !== AttachmentKind.CONSUMER) {
    throw new ProtocolViolation(`there is no kind ${kind} of handle`);
  }
  const state: StreamState = {
    role: kind === AttachmentKind.PRODUCER ? "producer" : "consumer",
    elementBytes: readU32(frame, at + ATTACHMENT_ELEMENT_AT),
    capacityBytes: readU32(frame, at + ATTACHMENT_CAPACITY_AT),
    freeBytes: readU32(frame, at + ATTACHMENT_FREE_AT),
  };
  const fault = faultOfStream(state);
  if (fault !== undefined) throw new ProtocolViolation(`a data pipe with ${fault}`);
  return state;
}

/** Bytes that a region takes up in a frame, its padding included. */
function regionSpan(frame: Uint8Array, at: number): number {
  const length = readU32(frame, at + ATTACHMENT_CAPACITY_AT);
  if (length > MAX_SHARED_BUFFER_BYTES) {
    throw new ProtocolViolation(`a shared buffer of ${length} bytes`);
  }
  return paddedLength(length);
}

function readEnd(frame: Uint8Array, at: number): PipeEnd {
  const end = frame[at];
  if (end !== 0 && end !== 1) throw new ProtocolViolation(`no pipe has an end ${end}`);
  return end;
}

/** The cause in a CLOSED frame. */
export function readCause(frame: Uint8Array): PeerClosedCause {
  const cause = CAUSES[readU16(frame, 2)];
  if (cause === undefined) throw new ProtocolViolation("unknown cause of a close");
  return cause;
}

/** What an INTRODUCE frame says; indices are ends. */
export interface Introduction {
  readonly name: PipeName;
  /** Highest sequence number so far towards each end. */
  readonly last: readonly [number, number];
  readonly closed: readonly [boolean, boolean];
}

export function readIntroduction(frame: Uint8Array): Introduction {
  requireBytes(frame, INTRODUCE_BYTES);
  const closed = readU16(frame, 2);
  if (closed > 2) throw new ProtocolViolation("a pipe without an open end is introduced");
  return {
    name: readPipeName(frame),
    last: [readSequence(frame, 24, 0), readSequence(frame, 32, 0)],
    closed: [(closed & 1) !== 0, (closed & 2) !== 0],
  };
}

/** The node name in an INVITATION or ACCEPT frame, which must speak our version. */
export function readGreeting(frame: Uint8Array): string {
  requireBytes(frame, BASE_BYTES);
  if (readI32(frame, 4) !== LINK_MAGIC) {
    throw new ProtocolViolation("the other side does not speak the link protocol");
  }
  const version = readU16(frame, 2);
  if (version !== LINK_VERSION) {
    throw new ProtocolViolation(
      `the other side speaks version ${version} of the link protocol, not ${LINK_VERSION}`,
      "version-mismatch",
    );
  }
  return readText(frame, BASE_BYTES);
}

/** What an ATTACH frame says. The name is part of the frame. */
export function readAttach(frame: Uint8Array): { pipe: PipeName; name: Uint8Array } {
  requireBytes(frame, ATTACH_NAME_AT);
  return { pipe: readPipeName(frame), name: readName(frame, ATTACH_NAME_AT) };
}

/** Whether an INVITATION frame that passed {@link readGreeting} is to a graph of its own. */
export function isIsolated(frame: Uint8Array): boolean {
  return ((frame[1] ?? 0) & ISOLATED_FLAG) !== 0;
}

/** Why the other side hangs up. */
export function readGoodbye(frame: Uint8Array): CloseReason {
  requireBytes(frame, BASE_BYTES);
  const code = CLOSE_CODES[readU16(frame, 2)];
  if (code === undefined) throw new ProtocolViolation("unknown close code");
  return { code, message: readText(frame, BASE_BYTES) };
}

function readName(frame: Uint8Array, at: number): Uint8Array {
  if (frame.length - at > MAX_NAME_BYTES) throw new ProtocolViolation("a name is too long");
  return frame.subarray(at);
}

function readText(frame: Uint8Array, at: number): string {
  const name = readName(frame, at);
  try {
    return decoder.decode(name);
  } catch {
    throw new ProtocolViolation("a name is not UTF-8");
  }
}
