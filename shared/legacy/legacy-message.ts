import { AttachmentSet } from "./attachment-set.ts";
import type { SerializedHandle } from "./gen/native_types.mojom.ts";
import {
  LEGACY_HEADER_BYTES,
  type LegacyMessageHeader,
  MAX_REFERENCE_NUMBER,
  messageClassOf,
  MessageFlagBits,
  messageLineOf,
  MessagePriority,
  readLegacyHeader,
  writeLegacyHeader,
} from "./message-header.ts";
import { MAXIMUM_MESSAGE_SIZE, PickleError } from "./pickle-error.ts";
import { PickleReader } from "./pickle-reader.ts";
import { PickleWriter } from "./pickle-writer.ts";

/** What a new message is told; the rest of its header follows. */
export interface LegacyMessageInit {
  readonly routingId: number;
  readonly type: number;
  readonly priority?: MessagePriority;
  /** MessageFlagBits besides the priority. */
  readonly flags?: number;
  /** The next one of this process unless told. */
  readonly referenceNumber?: number;
}

let lastReferenceNumber = 0;

/** A message of the legacy channel: a header, a payload, and handles beside it. */
export class LegacyMessage {
  readonly header: LegacyMessageHeader;
  readonly payload: Uint8Array;
  /** Whoever was to handle it could not read its parameters. */
  dispatchError = false;
  readonly #attachments: AttachmentSet;

  private constructor(
    header: LegacyMessageHeader,
    payload: Uint8Array,
    handles: readonly SerializedHandle[],
  ) {
    this.header = header;
    this.payload = payload;
    this.#attachments = new AttachmentSet(handles);
  }

  /**
   * Makes a message with what `write` puts into its payload.
   * @throws PickleError MESSAGE_TOO_LARGE, and whatever `write` throws; the handles are closed then
   */
  static build(init: LegacyMessageInit, write?: (pickle: PickleWriter) => void): LegacyMessage {
    const { routingId, type, priority = MessagePriority.NORMAL, flags = 0 } = init;
    const pickle = new PickleWriter();
    try {
      write?.(pickle);
      assertFits(pickle.length + LEGACY_HEADER_BYTES);
    } catch (error) {
      for (const { theHandle } of pickle.attachments) theHandle.close();
      throw error;
    }
    const header: LegacyMessageHeader = {
      routingId,
      type,
      flags: (flags & ~MessageFlagBits.PRIORITY_MASK) | priority,
      referenceNumber: init.referenceNumber ?? nextReferenceNumber(),
      numFds: 0,
    };
    return new LegacyMessage(header, pickle.finish(), pickle.attachments);
  }

  /**
   * A message that was received.
   * @param bytes header and payload; not copied
   * @throws PickleError if the bytes are no message; the handles stay with the caller
   */
  static parse(bytes: Uint8Array, handles: readonly SerializedHandle[] = []): LegacyMessage {
    assertFits(bytes.length);
    if (bytes.length < LEGACY_HEADER_BYTES) {
      throw new PickleError("END_OF_DATA", `${bytes.length} bytes are no message header`);
    }
    const { payloadSize, ...header } = readLegacyHeader(bytes);
    const payload = bytes.subarray(LEGACY_HEADER_BYTES);
    if (payloadSize !== payload.length) {
      const text = `a payload of ${payload.length} bytes whose header says ${payloadSize}`;
      throw new PickleError("INVALID_VALUE", text);
    }
    return new LegacyMessage(header, payload, handles);
  }

  get routingId(): number {
    return this.header.routingId;
  }

  get type(): number {
    return this.header.type;
  }

  /** Which file of messages it is of; filters ask for that. */
  get messageClass(): number {
    return messageClassOf(this.header.type);
  }

  /** Which message of that file. */
  get messageLine(): number {
    return messageLineOf(this.header.type);
  }

  /** Someone waits for the reply. */
  get isSync(): boolean {
    return this.#has(MessageFlagBits.SYNC);
  }

  get isReply(): boolean {
    return this.#has(MessageFlagBits.REPLY);
  }

  /** A reply that says that there is none. */
  get isReplyError(): boolean {
    return this.#has(MessageFlagBits.REPLY_ERROR);
  }

  /** Header and payload in one array. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(LEGACY_HEADER_BYTES + this.payload.length);
    writeLegacyHeader(bytes, this.header, this.payload.length);
    bytes.set(this.payload, LEGACY_HEADER_BYTES);
    return bytes;
  }

  /** Reads the payload from its start. A handle that one reader has taken is no other's. */
  reader(): PickleReader {
    return new PickleReader(this.payload, this.#attachments);
  }

  /** Gives away the handles that nobody has taken. */
  takeHandles(): SerializedHandle[] {
    return this.#attachments.takeRest();
  }

  /** Closes the handles that nobody has taken. Harmless when repeated. */
  close(): void {
    this.#attachments.close();
  }

  #has(flag: number): boolean {
    return (this.header.flags & flag) !== 0;
  }
}

function assertFits(size: number): void {
  if (size <= MAXIMUM_MESSAGE_SIZE) return;
  const text = `${size} bytes; a message may have ${MAXIMUM_MESSAGE_SIZE}`;
  throw new PickleError("MESSAGE_TOO_LARGE", text);
}

function nextReferenceNumber(): number {
  lastReferenceNumber = (lastReferenceNumber + 1) & MAX_REFERENCE_NUMBER;
  return lastReferenceNumber;
}
