import type {
  EndpointCloseCause,
  PipeEnd,
  PipeName,
  PortCloseCause,
  PortOpenCause,
  Tap,
  TapDisconnectReason,
  TapPeer,
} from "../system/index.ts";
import type { MessageBytes } from "../wire/index.ts";
import { type BatchWriterOptions, BatchWriter } from "./batch-writer.ts";
import {
  ABSENT,
  ENDPOINT_CLOSE_CAUSES,
  ENDPOINT_ROLES,
  PORT_CLOSE_CAUSES,
  PORT_OPEN_CAUSES,
  RecordField,
  RecordType,
} from "./tap-record.ts";

/** Bytes kept of one message unless told otherwise: 64 KiB. The rest is counted as clipped. */
export const DEFAULT_PAYLOAD_CLIP = 64 * 1024;

/** How a recorder is set up. */
export interface TapRecorderOptions extends BatchWriterOptions {
  /** Which messages' bytes are kept: those sent here, those seen here at all, or none. */
  readonly payloads?: "sent" | "seen" | "none";
  /** Bytes kept of one message. */
  readonly payloadClip?: number;
}

/** A tap that writes what it sees as binary records, in batches. */
export class TapRecorder implements Tap {
  readonly #writer: BatchWriter;
  readonly #clip: number;
  readonly #keepSent: boolean;
  readonly #keepArrived: boolean;

  constructor(options: TapRecorderOptions) {
    this.#writer = new BatchWriter(options);
    const payloads = options.payloads ?? "sent";
    this.#keepSent = payloads !== "none";
    this.#keepArrived = payloads === "seen";
    this.#clip = options.payloadClip ?? DEFAULT_PAYLOAD_CLIP;
  }

  /** Hands on what has been written so far, be it a whole batch or not. */
  flush(): void {
    this.#writer.flush();
  }

  /** Flushes, takes no more reports, and waits until all batches are taken care of. */
  close(): Promise<void> {
    return this.#writer.close();
  }

  portOpened(pipe: PipeName, end: PipeEnd, cause: PortOpenCause): void {
    if (this.#begin(RecordType.PortOpened, pipe, end)) {
      this.#writer.buffer.setCode(PORT_OPEN_CAUSES.indexOf(cause));
    }
  }

  portMoved(pipe: PipeName, end: PipeEnd): void {
    this.#begin(RecordType.PortMoved, pipe, end);
  }

  portClosed(pipe: PipeName, end: PipeEnd, cause: PortCloseCause): void {
    if (this.#begin(RecordType.PortClosed, pipe, end)) {
      this.#writer.buffer.setCode(PORT_CLOSE_CAUSES.indexOf(cause));
    }
  }

  messageSent(
    pipe: PipeName,
    end: PipeEnd,
    sequence: number,
    bytes: MessageBytes,
    handleCount: number,
  ): void {
    if (this.#beginMessage(RecordType.MessageSent, pipe, end, sequence)) {
      this.#message(bytes, handleCount, this.#keepSent);
    }
  }

  messageArrived(
    pipe: PipeName,
    end: PipeEnd,
    sequence: number,
    bytes: MessageBytes,
    handleCount: number,
  ): void {
    if (this.#beginMessage(RecordType.MessageArrived, pipe, end, sequence)) {
      this.#message(bytes, handleCount, this.#keepArrived);
    }
  }

  endpointBound(
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    interfaceName: string,
    role: "remote" | "receiver",
  ): void {
    const name = this.#writer.intern(interfaceName);
    if (this.#begin(RecordType.EndpointBound, pipe, end)) {
      this.#writer.buffer.setWord(RecordField.InterfaceId, interfaceId);
      this.#writer.buffer.setWord(RecordField.Method, name);
      this.#writer.buffer.setCode(ENDPOINT_ROLES.indexOf(role));
    }
  }

  endpointClosed(
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    cause: EndpointCloseCause,
    reason?: TapDisconnectReason,
  ): void {
    if (this.#endpointEnd(RecordType.EndpointClosed, pipe, end, interfaceId, reason)) {
      this.#writer.buffer.setCode(ENDPOINT_CLOSE_CAUSES.indexOf(cause));
    }
  }

  endpointDisconnected(
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    reason?: TapDisconnectReason,
  ): void {
    this.#endpointEnd(RecordType.EndpointDisconnected, pipe, end, interfaceId, reason);
  }

  messageDispatched(pipe: PipeName, end: PipeEnd, sequence: number): void {
    this.#beginMessage(RecordType.MessageDispatched, pipe, end, sequence);
  }

  messageDropped(pipe: PipeName, end: PipeEnd, sequence: number, why: string): void {
    this.#messageEnd(RecordType.MessageDropped, pipe, end, sequence, why);
  }

  messageRejected(pipe: PipeName, end: PipeEnd, sequence: number, error: string): void {
    this.#messageEnd(RecordType.MessageRejected, pipe, end, sequence, error);
  }

  linkOpened(link: number, peer: TapPeer): void {
    const name = this.#writer.intern(peer.name ?? "");
    if (this.#writer.begin(RecordType.LinkOpened)) {
      this.#writer.buffer.setWord(RecordField.InterfaceId, link);
      this.#writer.buffer.setWord(RecordField.Size, peer.pid ?? ABSENT);
      this.#writer.buffer.setWord(RecordField.Method, name);
      this.#writer.buffer.setWord(RecordField.Flags, peer.uid ?? ABSENT);
      this.#writer.buffer.setWord(RecordField.Count, peer.gid ?? ABSENT);
    }
  }

  linkClosed(link: number, reason: string): void {
    const text = this.#writer.intern(reason);
    if (this.#writer.begin(RecordType.LinkClosed)) {
      this.#writer.buffer.setWord(RecordField.InterfaceId, link);
      this.#writer.buffer.setWord(RecordField.Method, text);
    }
  }

  #begin(type: RecordType, pipe: PipeName, end: PipeEnd): boolean {
    if (!this.#writer.begin(type)) {
      return false;
    }
    this.#writer.buffer.setPipe(pipe, end);
    return true;
  }

  #beginMessage(type: RecordType, pipe: PipeName, end: PipeEnd, sequence: number): boolean {
    if (!this.#begin(type, pipe, end)) {
      return false;
    }
    this.#writer.buffer.setNumber(RecordField.Sequence, sequence);
    return true;
  }

  /** What the header says travels in the record, so that a row needs no payload. */
  #message(bytes: MessageBytes, handleCount: number, keep: boolean): void {
    const { buffer } = this.#writer;
    buffer.setWord(RecordField.InterfaceId, word(bytes, 8));
    buffer.setWord(RecordField.Method, word(bytes, 12));
    buffer.setWord(RecordField.Flags, word(bytes, 16));
    if (word(bytes, 4) > 0) {
      buffer.setNumber(RecordField.RequestId, word(bytes, 24) + word(bytes, 28) * 0x1_0000_0000);
    }
    buffer.setWord(RecordField.Size, bytes.length);
    buffer.setWord(RecordField.Count, handleCount);
    if (!keep) {
      return;
    }
    const kept = Math.min(bytes.length, this.#clip);
    buffer.addBytes(bytes, kept);
    if (kept < bytes.length) {
      this.#writer.countClipped(bytes.length - kept);
    }
  }

  #messageEnd(
    type: RecordType,
    pipe: PipeName,
    end: PipeEnd,
    sequence: number,
    text: string,
  ): void {
    const id = this.#writer.intern(text);
    if (this.#beginMessage(type, pipe, end, sequence)) {
      this.#writer.buffer.setWord(RecordField.Method, id);
    }
  }

  #endpointEnd(
    type: RecordType,
    pipe: PipeName,
    end: PipeEnd,
    interfaceId: number,
    reason: TapDisconnectReason | undefined,
  ): boolean {
    const description = this.#writer.intern(reason?.description ?? "");
    if (!this.#begin(type, pipe, end)) {
      return false;
    }
    const { buffer } = this.#writer;
    buffer.setWord(RecordField.InterfaceId, interfaceId);
    if (reason !== undefined) {
      buffer.setWord(RecordField.Flags, reason.customReason);
      buffer.setWord(RecordField.Count, 1);
      buffer.setWord(RecordField.Method, description);
    }
    return true;
  }
}

/** An unsigned word of a message's header; 0 where the message ends before it. */
function word({ end, memory, start }: MessageBytes, at: number): number {
  return start + at + 4 <= end ? memory.view.getUint32(start + at, true) : 0;
}
