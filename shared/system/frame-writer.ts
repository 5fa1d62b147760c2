import type { CloseReason } from "./close-reason.ts";
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
  LINK_MAGIC,
  LINK_VERSION,
  MESSAGE_HEADER_BYTES,
  paddedLength,
  PIPE_NAME_AT,
  SEQUENCE_AT,
} from "./frame-layout.ts";
import type { Attachment, Introduction, PortAttachment } from "./frame-reader.ts";
import { MAX_NAME_BYTES } from "./limits.ts";
import { PipeError } from "./pipe-error.ts";
import type { PipeName } from "./pipe-name.ts";
import type { PeerClosedCause } from "./port.ts";
import { SharedRegion } from "./shared-region.ts";

const encoder = new TextEncoder();
const scratch = new Uint8Array(MESSAGE_HEADER_BYTES);
const scratchView = new DataView(scratch.buffer);

/**
 * The header of a MESSAGE without attachments. The memory is shared: it holds until the next call,
 * which is why transports borrow headers.
 */
export function writeMessageHead(name: PipeName, flags: number, sequence: number): Uint8Array {
  putMessageHead(scratchView, 0, name, flags, sequence);
  return scratch;
}

/** Writes the same in front of a message, at `at`. */
export function putMessageHead(
  view: DataView,
  at: number,
  name: PipeName,
  flags: number,
  sequence: number,
): void {
  view.setUint32(at, FrameType.MESSAGE | (flags << 8), true);
  view.setUint32(at + 4, 0, true);
  name.write(view, at + PIPE_NAME_AT);
  writeSequence(view, at + SEQUENCE_AT, sequence);
}

/** The header of a MESSAGE and its attachments, without the contents of regions. */
export function writeMessageHeadWith(
  name: PipeName,
  flags: number,
  sequence: number,
  attachments: readonly Attachment[],
): Uint8Array {
  const bytes = new Uint8Array(MESSAGE_HEADER_BYTES + attachments.length * ATTACHMENT_BYTES);
  const view = new DataView(bytes.buffer);
  writeHead(view, FrameType.MESSAGE, flags, attachments.length);
  name.write(view, PIPE_NAME_AT);
  writeSequence(view, SEQUENCE_AT, sequence);
  let at = MESSAGE_HEADER_BYTES;
  for (const attachment of attachments) {
    if (attachment instanceof SharedRegion) writeRegion(view, at, attachment);
    else writePort(view, at, attachment);
    at += ATTACHMENT_BYTES;
  }
  return bytes;
}

/** What follows a header with attachments: the contents of its regions, and the message. */
export function writeMessageBody(
  attachments: readonly Attachment[],
  message: Uint8Array,
): Uint8Array {
  const regions = attachments.filter((attachment) => attachment instanceof SharedRegion);
  if (regions.length === 0) return message;
  const start = regions.reduce((sum, { bytes }) => sum + paddedLength(bytes.length), 0);
  const body = new Uint8Array(start + message.length);
  let at = 0;
  for (const { bytes } of regions) {
    body.set(bytes, at);
    at += paddedLength(bytes.length);
  }
  body.set(message, start);
  return body;
}

function writeRegion(view: DataView, at: number, { bytes }: SharedRegion): void {
  view.setUint8(at + ATTACHMENT_KIND_AT, AttachmentKind.REGION);
  view.setUint32(at + ATTACHMENT_CAPACITY_AT, bytes.length, true);
}

function writePort(view: DataView, at: number, attachment: PortAttachment): void {
  attachment.name.write(view, at);
  view.setUint8(at + ATTACHMENT_END_AT, attachment.end);
  writeSequence(view, at + ATTACHMENT_TO_SEND_AT, attachment.nextToSend);
  writeSequence(view, at + ATTACHMENT_TO_READ_AT, attachment.nextToRead);
  const { stream } = attachment;
  if (stream === undefined) return;
  const { PRODUCER, CONSUMER } = AttachmentKind;
  view.setUint8(at + ATTACHMENT_KIND_AT, stream.role === "producer" ? PRODUCER : CONSUMER);
  view.setUint32(at + ATTACHMENT_ELEMENT_AT, stream.elementBytes, true);
  view.setUint32(at + ATTACHMENT_CAPACITY_AT, stream.capacityBytes, true);
  view.setUint32(at + ATTACHMENT_FREE_AT, stream.freeBytes, true);
}

/** A CLOSED frame, in the same shared memory as {@link writeMessageHead}. */
export function writeClosed(
  name: PipeName,
  flags: number,
  sequence: number,
  cause: PeerClosedCause,
): Uint8Array {
  writeHead(scratchView, FrameType.CLOSED, flags, CAUSES.indexOf(cause));
  name.write(scratchView, PIPE_NAME_AT);
  writeSequence(scratchView, SEQUENCE_AT, sequence);
  return scratch;
}

/** An INTRODUCE frame. */
export function writeIntroduction({ name, last, closed }: Introduction): Uint8Array {
  const bytes = new Uint8Array(INTRODUCE_BYTES);
  const view = new DataView(bytes.buffer);
  writeHead(view, FrameType.INTRODUCE, 0, (closed[0] ? 1 : 0) | (closed[1] ? 2 : 0));
  name.write(view, PIPE_NAME_AT);
  writeSequence(view, 24, last[0]);
  writeSequence(view, 32, last[1]);
  return bytes;
}

/**
 * An INVITATION or ACCEPT frame.
 * @throws PipeError MESSAGE_TOO_LARGE if the name is above MAX_NAME_BYTES
 */
export function writeGreeting(
  type: typeof FrameType.INVITATION | typeof FrameType.ACCEPT,
  nodeName: string,
  flags = 0,
): Uint8Array {
  const bytes = withText(BASE_BYTES, nodeName);
  const view = new DataView(bytes.buffer);
  writeHead(view, type, flags, LINK_VERSION);
  view.setUint32(4, LINK_MAGIC, true);
  return bytes;
}

/**
 * An ATTACH frame.
 * @throws PipeError MESSAGE_TOO_LARGE if the name is above MAX_NAME_BYTES
 */
export function writeAttach(pipe: PipeName, name: Uint8Array): Uint8Array {
  const bytes = withName(ATTACH_NAME_AT, name);
  const view = new DataView(bytes.buffer);
  writeHead(view, FrameType.ATTACH, 0, 0);
  pipe.write(view, PIPE_NAME_AT);
  return bytes;
}

/** A READY frame. */
export function writeReady(): Uint8Array {
  const bytes = new Uint8Array(BASE_BYTES);
  writeHead(new DataView(bytes.buffer), FrameType.READY, 0, 0);
  return bytes;
}

/** A GOODBYE frame; a text above MAX_NAME_BYTES is cut. */
export function writeGoodbye({ code, message }: CloseReason): Uint8Array {
  const bytes = withText(BASE_BYTES, message.slice(0, MAX_NAME_BYTES / 4));
  writeHead(new DataView(bytes.buffer), FrameType.GOODBYE, 0, CLOSE_CODES.indexOf(code));
  return bytes;
}

function writeHead(view: DataView, type: number, flags: number, count: number): void {
  view.setUint8(0, type);
  view.setUint8(1, flags);
  view.setUint16(2, count, true);
  view.setUint32(4, 0, true);
}

function writeSequence(view: DataView, at: number, sequence: number): void {
  view.setUint32(at, sequence >>> 0, true);
  view.setUint32(at + 4, Math.floor(sequence / 0x1_0000_0000), true);
}

function withText(at: number, text: string): Uint8Array {
  return withName(at, encoder.encode(text));
}

function withName(at: number, name: Uint8Array): Uint8Array {
  if (name.length > MAX_NAME_BYTES) {
    throw new PipeError("MESSAGE_TOO_LARGE", `a name is longer than ${MAX_NAME_BYTES} bytes`);
  }
  const bytes = new Uint8Array(at + name.length);
  bytes.set(name, at);
  return bytes;
}
