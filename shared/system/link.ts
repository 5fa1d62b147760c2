import type { BufferView, MessageBytes } from "../wire/index.ts";
import { CLOSED, type CloseReason } from "./close-reason.ts";
import { BASE_BYTES, FrameType, MESSAGE_HEADER_BYTES } from "./frame-layout.ts";
import { isPlainMessage, ProtocolViolation, readGoodbye } from "./frame-reader.ts";
import {
  writeClosed,
  writeGoodbye,
  writeMessageBody,
  writeMessageHead,
  putMessageHead,
  writeMessageHeadWith,
} from "./frame-writer.ts";
import type { Attachment } from "./frame-reader.ts";
import type { PipeName } from "./pipe-name.ts";
import type { PeerClosedCause } from "./port.ts";
import type { TapPeer } from "./tap.ts";
import { type Transport, TRANSPORT_ROOM_BYTES } from "./transport.ts";

/** What a link passes its frames to, but for GOODBYE. A ProtocolViolation that is thrown closes it. */
export interface FrameTaker {
  /** A frame that passed `isPlainMessage`: what nearly all frames are, so nothing is made of it. */
  onPlainMessage(memory: BufferView, start: number, end: number): void;
  /** Any other frame; it may be shorter than it should. */
  onFrame(frame: Uint8Array): void;
}

/** What a link tells its node. */
export interface LinkOwner {
  /** Once, after the last frame, whoever ended it. */
  onClosed(reason: CloseReason): void;
}

/** A transport may take a body as it is but copies a head, so large frames have a small head. */
const LARGE_FRAME_BYTES = 4096;

/** Frames that come after a link's end are nobody's. */
const NOBODY: FrameTaker = { onPlainMessage: () => undefined, onFrame: () => undefined };

let links = 0;

/** The line between a leaf and the broker: turns calls into frames and guards what comes in. */
export class Link {
  /** Counts the links of this process from 1. */
  readonly number: number;
  /** Who is on the other side; the name comes with the handshake. */
  peer: TapPeer;
  readonly #transport: Transport;
  readonly #maxFrameBytes: number;
  #owner: LinkOwner | undefined;
  #taker: FrameTaker = NOBODY;
  #stopWaiting: () => void = () => undefined;

  constructor(transport: Transport, peer: TapPeer, maxFrameBytes: number) {
    links += 1;
    this.number = links;
    this.peer = peer;
    this.#transport = transport;
    this.#maxFrameBytes = maxFrameBytes;
  }

  get isOpen(): boolean {
    return this.#owner !== undefined;
  }

  /** Bytes that wait for the other side to read. */
  get bufferedBytes(): number {
    return this.#transport.bufferedBytes;
  }

  /** Whether frames arrive while this thread is blocked in a sync call. */
  get deliversWhileBlocked(): boolean {
    return this.#transport.deliversWhileBlocked === true;
  }

  /** Begins to take frames; the other side has `timeoutMs` for its greeting. */
  open(owner: LinkOwner, taker: FrameTaker, timeoutMs: number): void {
    this.#owner = owner;
    this.#taker = taker;
    this.#transport.onFrame = (memory, start, end) => this.#receive(memory, start, end);
    this.#transport.onClose = (reason) => this.#end(reason);
    const message = `the other side said nothing for ${timeoutMs} ms`;
    const giveUp = (): void => this.close({ code: "handshake-timeout", message });
    let timer = setTimeout(() => {
      // A thread that was busy runs its timers before it reads what has come meanwhile.
      timer = setTimeout(giveUp, 0);
    }, timeoutMs);
    this.#stopWaiting = () => clearTimeout(timer);
  }

  /** Has frames go elsewhere from the next one on. */
  passTo(taker: FrameTaker): void {
    if (this.isOpen) this.#taker = taker;
  }

  /** The other side has said who it is. */
  greeted(name: string): void {
    this.#stopWaiting();
    this.peer = { ...this.peer, name };
  }

  sendMessage(name: PipeName, flags: number, sequence: number, body: MessageBytes): void {
    const { end, memory, room, start } = body;
    if (room >= MESSAGE_HEADER_BYTES + TRANSPORT_ROOM_BYTES) {
      const at = start - MESSAGE_HEADER_BYTES;
      putMessageHead(memory.view, at, name, flags, sequence);
      this.#transport.sendInPlace(memory, at, end);
    } else {
      this.#transport.send(writeMessageHead(name, flags, sequence), body.toArray());
    }
  }

  sendMessageWith(
    name: PipeName,
    flags: number,
    sequence: number,
    attachments: readonly Attachment[],
    body: MessageBytes,
  ): void {
    const head = writeMessageHeadWith(name, flags, sequence, attachments);
    this.#transport.send(head, writeMessageBody(attachments, body.toArray()));
  }

  sendClosed(name: PipeName, flags: number, sequence: number, cause: PeerClosedCause): void {
    this.#transport.send(writeClosed(name, flags, sequence, cause));
  }

  /** Sends a frame that is complete and is handed over. */
  sendFrame(frame: Uint8Array): void {
    if (frame.length < LARGE_FRAME_BYTES) this.#transport.send(frame);
    else this.#transport.send(frame.subarray(0, BASE_BYTES), frame.subarray(BASE_BYTES));
  }

  /** Ends the link and tells the other side why. */
  close(reason: CloseReason = CLOSED): void {
    if (!this.isOpen) return;
    this.#transport.send(writeGoodbye(reason));
    this.#transport.close(reason);
    this.#end(reason);
  }

  #receive(memory: BufferView, start: number, end: number): void {
    try {
      if (end - start <= this.#maxFrameBytes && isPlainMessage(memory.view, start, end)) {
        this.#taker.onPlainMessage(memory, start, end);
      } else {
        this.#receiveRare(memory.bytes.subarray(start, end));
      }
    } catch (error) {
      this.#closeFor(error);
    }
  }

  /** Closes for a violation; any other error is thrown on. */
  #closeFor(error: unknown): void {
    if (!(error instanceof ProtocolViolation)) throw error;
    this.close({ code: error.code, message: error.message });
  }

  #receiveRare(frame: Uint8Array): void {
    if (frame.length > this.#maxFrameBytes) {
      const text = `frame of ${frame.length} bytes, at most ${this.#maxFrameBytes}`;
      throw new ProtocolViolation(text, "frame-too-large");
    }
    if (frame[0] !== FrameType.GOODBYE) {
      this.#taker.onFrame(frame);
      return;
    }
    const reason = readGoodbye(frame);
    this.#transport.close(reason);
    this.#end(reason);
  }

  #end(reason: CloseReason): void {
    const owner = this.#owner;
    if (owner === undefined) return;
    this.#owner = undefined;
    this.#taker = NOBODY;
    this.#stopWaiting();
    this.#transport.onFrame = undefined;
    this.#transport.onClose = undefined;
    owner.onClosed(reason);
  }
}

/** What the ends that lived behind a link are told when it ends. */
export function causeOf(reason: CloseReason): PeerClosedCause {
  switch (reason.code) {
    case "closed":
      return "closed";
    case "protocol-error":
    case "frame-too-large":
    case "version-mismatch":
      return "protocol-error";
    default:
      return "link-lost";
  }
}

/** Turns a peer away: it gets the words instead of an invitation. */
export function refuse(transport: Transport, message: string): void {
  const reason: CloseReason = { code: "refused", message };
  transport.send(writeGoodbye(reason));
  transport.close(reason);
}
