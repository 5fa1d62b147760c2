import { attachmentKey } from "./attachment-name.ts";
import { type BufferView, MessageBytes, viewOf } from "../wire/index.ts";
import type { CloseReason } from "./close-reason.ts";
import { END_MASK, FrameType, MESSAGE_HEADER_BYTES, RETURNED_FLAG } from "./frame-layout.ts";
import {
  type Attachment,
  checkSequence,
  ProtocolViolation,
  readAttachments,
  readAttach,
  readBodyStart,
  readCause,
  readFrameSequence,
  readPlainSequence,
  requireBytes,
} from "./frame-reader.ts";
import { writeIntroduction } from "./frame-writer.ts";
import { causeOf, type Link } from "./link.ts";
import type { PipeName } from "./pipe-name.ts";
import { PipeTable } from "./pipe-table.ts";
import { closeAll, NO_PASSENGERS, type Passenger } from "./passenger.ts";
import { type PeerClosedCause, Port } from "./port.ts";
import { byEnd, Router } from "./router.ts";
import { SharedRegion } from "./shared-region.ts";
import { UnboundHost } from "./unbound-host.ts";

/** A pipe of which an end is here and that the broker knows. */
class LeafPipe {
  readonly name: PipeName;
  readonly ports: [Port | undefined, Port | undefined] = [undefined, undefined];
  nextInBucket: LeafPipe | undefined;

  constructor(name: PipeName) {
    this.name = name;
  }
}

/**
 * A leaf's half of the ports protocol: whatever is not its own goes to the broker, and so does
 * whatever reaches it for an end that is not here any more.
 */
export class LeafRouter extends Router<Link> {
  readonly #pipes = new PipeTable<LeafPipe>();
  /** Ends that the broker attached, by the key of their name, until they are extracted. */
  readonly #attached = new Map<string, Port>();
  /** Ends that were extracted before the broker attached them. */
  readonly #awaited = new Map<string, UnboundHost>();
  #link: Link | undefined;
  #gone: PeerClosedCause | undefined;

  /** Whether the node has, or had, its one link. */
  get isLinked(): boolean {
    return this.#link !== undefined || this.#gone !== undefined;
  }

  /** Gives the node its link. */
  setLink(link: Link): void {
    this.#link = link;
  }

  /** The link is gone: no end whose pipe the broker knows gets any more. */
  linkClosed(reason: CloseReason): void {
    const cause = causeOf(reason);
    this.#gone = cause;
    this.#link = undefined;
    for (const pipe of this.#pipes.values()) {
      this.#pipes.remove(pipe);
      for (const port of pipe.ports) port?.breakNow(cause);
    }
    for (const host of this.#awaited.values()) host.giveUp(cause);
    this.#awaited.clear();
  }

  /** Whether an end is attached under this name and was not extracted. */
  isAttached(name: Uint8Array): boolean {
    return this.#attached.has(attachmentKey(name));
  }

  /** The end attached under this name, or one that becomes it as soon as the broker attaches it. */
  extract(name: Uint8Array): Port {
    const key = attachmentKey(name);
    const attached = this.#attached.get(key);
    if (attached !== undefined) {
      this.#attached.delete(key);
      return attached;
    }
    const host = new UnboundHost(this);
    if (this.#gone === undefined) this.#awaited.set(key, host);
    else host.giveUp(this.#gone);
    return host.port;
  }

  sendMessage(
    port: Port,
    sequence: number,
    bytes: MessageBytes,
    passengers: readonly Passenger[],
  ): void {
    const link = this.#link;
    const end = port.end === 0 ? 1 : 0;
    const { name } = port;
    if (link === undefined) closeAll(passengers);
    else if (passengers.length === 0) link.sendMessage(name, end, sequence, bytes);
    else this.depart(link, { name, flags: end, sequence, bytes, passengers }, RETURNED_FLAG);
  }

  replace(port: Port, by: Port): void {
    const pipe = this.#pipes.find(port.name);
    if (pipe !== undefined) pipe.ports[port.end] = by;
  }

  sendClosed(port: Port, sequence: number): void {
    this.#remove(port);
    this.#link?.sendClosed(port.name, port.end === 0 ? 1 : 0, sequence, "closed");
  }

  deliversWhileBlocked(): boolean {
    return this.#link?.deliversWhileBlocked ?? true;
  }

  /** A message from the broker, which has introduced itself. */
  onPlainMessage(memory: BufferView, start: number, end: number): void {
    const { view } = memory;
    const port = this.#find(view, start);
    if (port === undefined) {
      this.#sendBack(memory.bytes.subarray(start, end));
      return;
    }
    const sequence = readPlainSequence(view, start);
    checkSequence(sequence);
    port.receivePlain(sequence, new MessageBytes(memory, start + MESSAGE_HEADER_BYTES, end));
  }

  /** Any other frame from the broker. */
  onFrame(frame: Uint8Array): void {
    switch (frame[0]) {
      case FrameType.MESSAGE:
        this.#onMessage(frame);
        break;
      case FrameType.CLOSED:
        this.#onClosed(frame);
        break;
      case FrameType.ATTACH:
        this.#onAttach(frame);
        break;
      default:
        throw new ProtocolViolation(`a broker does not send frames of type ${frame[0]}`);
    }
  }

  protected introduce(port: Port, other: Port): void {
    this.#add(port);
    if (!other.isClosed) this.#add(other);
    this.#link?.sendFrame(
      writeIntroduction({
        name: port.name,
        last: byEnd(port.end, other.nextToSend - 1, port.nextToSend - 1),
        closed: byEnd(port.end, false, other.isClosed),
      }),
    );
  }

  protected release(port: Port): void {
    this.#remove(port);
  }

  #onMessage(frame: Uint8Array): void {
    requireBytes(frame, MESSAGE_HEADER_BYTES);
    const port = this.#find(viewOf(frame.buffer).view, frame.byteOffset);
    if (port === undefined) {
      this.#sendBack(frame);
      return;
    }
    const bodyStart = readBodyStart(frame, this.limits.maxHandlesPerMessage);
    const attachments = readAttachments(frame);
    const passengers =
      attachments.length === 0 ? NO_PASSENGERS : attachments.map((a) => this.#arrive(a));
    port.receive(readFrameSequence(frame), MessageBytes.of(frame.subarray(bodyStart)), passengers);
  }

  #onClosed(frame: Uint8Array): void {
    requireBytes(frame, MESSAGE_HEADER_BYTES);
    const port = this.#find(viewOf(frame.buffer).view, frame.byteOffset);
    if (port === undefined) this.#sendBack(frame);
    else port.receiveClosed(readFrameSequence(frame), readCause(frame));
  }

  #onAttach(frame: Uint8Array): void {
    const { pipe, name } = readAttach(frame);
    const key = attachmentKey(name);
    const awaited = this.#awaited.get(key);
    if (awaited === undefined) {
      const port = new Port(pipe, 1, this);
      this.#attached.set(key, port);
      this.#add(port);
      if (this.tap !== undefined) this.tap.portOpened(pipe, 1, "extracted");
    } else {
      this.#awaited.delete(key);
      awaited.port.name = pipe;
      this.#add(awaited.port);
      if (this.tap !== undefined) this.tap.portOpened(pipe, 1, "extracted");
      awaited.bind();
    }
  }

  /** The end has left, or was never here: the broker knows where it is now. */
  #sendBack(frame: Uint8Array): void {
    const bytes = frame;
    bytes[1] = (bytes[1] ?? 0) | RETURNED_FLAG;
    this.#link?.sendFrame(bytes);
  }

  #arrive(attachment: Attachment): Passenger {
    if (attachment instanceof SharedRegion) return attachment.copy();
    const port = this.materialise(attachment);
    this.#add(port);
    const { tap } = port.host;
    if (tap !== undefined) tap.portOpened(port.name, port.end, "received");
    return port;
  }

  #find(view: DataView, start: number): Port | undefined {
    const pipe = this.#pipes.findInFrame(view, start);
    return pipe?.ports[(view.getUint8(start + 1) & END_MASK) === 0 ? 0 : 1];
  }

  #add(port: Port): void {
    let pipe = this.#pipes.find(port.name);
    if (pipe === undefined) {
      pipe = new LeafPipe(port.name);
      this.#pipes.add(pipe);
    }
    if (pipe.ports[port.end] !== undefined) {
      throw new ProtocolViolation("an end arrives that is here already");
    }
    pipe.ports[port.end] = port;
  }

  #remove(port: Port): void {
    const pipe = this.#pipes.find(port.name);
    if (pipe === undefined || pipe.ports[port.end] !== port) return;
    pipe.ports[port.end] = undefined;
    if (pipe.ports[0] === undefined && pipe.ports[1] === undefined) this.#pipes.remove(pipe);
  }
}
