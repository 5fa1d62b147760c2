import { type BufferView, MessageBytes, viewOf } from "../wire/index.ts";
import type { CloseReason } from "./close-reason.ts";
import {
  BASE_BYTES,
  END_MASK,
  FrameType,
  MESSAGE_HEADER_BYTES,
  RETURNED_FLAG,
} from "./frame-layout.ts";
import {
  type PortAttachment,
  ProtocolViolation,
  readAttachments,
  readBodyStart,
  readCause,
  readFrameSequence,
  readPlainSequence,
  readI32,
  readIntroduction,
  requireBytes,
} from "./frame-reader.ts";
import { writeAttach } from "./frame-writer.ts";
import { causeOf } from "./link.ts";
import { PipeName } from "./pipe-name.ts";
import { type BrokerLink, PipeRoute, type RouteEnd } from "./pipe-route.ts";
import { closeAll, NO_PASSENGERS, type Passenger } from "./passenger.ts";
import { Port } from "./port.ts";
import { RouteBook } from "./route-book.ts";
import { byEnd, Router } from "./router.ts";
import { SharedRegion } from "./shared-region.ts";

/** The end of a pipe that the sending leaf may really send. */
interface ArrivingEnd {
  readonly end: RouteEnd;
  readonly attachment: PortAttachment;
}

/** What comes with a message of a leaf, found to be in order. */
type Arrival = ArrivingEnd | SharedRegion;

const NO_ARRIVALS: readonly never[] = [];

/**
 * The broker's half of the ports protocol: forwards between leaves, delivers to its own ends, and
 * believes no leaf anything about ends that it does not hold.
 */
export class BrokerRouter extends Router<BrokerLink> {
  readonly #book = new RouteBook();

  /** Pipes that have, or had, an end outside this process. */
  get routeCount(): number {
    return this.#book.size;
  }

  /** Makes a pipe whose end 1 is at the leaf under `name`; returns end 0. */
  attach(link: BrokerLink, name: Uint8Array): Port {
    const pipe = PipeName.random();
    const frame = writeAttach(pipe, name);
    const port = new Port(pipe, 0, this);
    const route = new PipeRoute(pipe, [0, 0]);
    this.#book.add(route);
    route.ends[0].port = port;
    this.#book.moveToLink(route.ends[1], link);
    if (this.tap !== undefined) this.tap.portOpened(pipe, 0, "created");
    link.sendFrame(frame);
    return port;
  }

  /** The link is gone, and so are the ends that lived there. */
  linkClosed(link: BrokerLink, reason: CloseReason): void {
    this.#book.linkGone(link, causeOf(reason));
  }

  sendMessage(
    port: Port,
    sequence: number,
    bytes: MessageBytes,
    passengers: readonly Passenger[],
  ): void {
    const to = this.#book.find(port.name)?.ends[port.end === 0 ? 1 : 0];
    if (to === undefined || to.isBroken) {
      closeAll(passengers);
      return;
    }
    to.last = sequence;
    const { name } = port;
    if (to.port !== undefined) to.port.receive(sequence, bytes, passengers);
    else if (to.link === undefined) closeAll(passengers);
    else if (passengers.length === 0) to.link.sendMessage(name, to.end, sequence, bytes);
    else this.depart(to.link, { name, flags: to.end, sequence, bytes, passengers }, 0);
  }

  replace(port: Port, by: Port): void {
    const end = this.#book.find(port.name)?.ends[port.end];
    if (end !== undefined) this.#book.moveToPort(end, by);
  }

  sendClosed(port: Port): void {
    const end = this.#book.find(port.name)?.ends[port.end];
    if (end !== undefined) this.#book.close(end, "closed");
  }

  deliversWhileBlocked(port: Port): boolean {
    const other = this.#book.find(port.name)?.ends[port.end === 0 ? 1 : 0];
    return other?.link?.deliversWhileBlocked ?? true;
  }

  /** A frame from a leaf that has introduced itself. */
  onFrame(from: BrokerLink, frame: Uint8Array): void {
    switch (frame[0]) {
      case FrameType.MESSAGE:
        this.#onMessage(from, frame);
        break;
      case FrameType.CLOSED:
        this.#onClosed(from, frame);
        break;
      case FrameType.INTRODUCE:
        this.#onIntroduce(from, frame);
        break;
      default:
        throw new ProtocolViolation(`a leaf does not send frames of type ${frame[0]}`);
    }
  }

  protected introduce(port: Port, other: Port): void {
    const last = byEnd(port.end, other.nextToSend - 1, port.nextToSend - 1);
    const route = new PipeRoute(port.name, last);
    this.#book.add(route);
    route.ends[port.end].port = port;
    if (!other.isClosed) route.ends[other.end].port = other;
  }

  protected release(port: Port, link: BrokerLink): void {
    const end = this.#book.find(port.name)?.ends[port.end];
    if (end === undefined) return;
    end.nextToRead = port.nextToRead;
    this.#book.moveToLink(end, link);
  }

  /** What {@link #onMessage} does, for the messages that take no object but their bytes' view. */
  onPlainMessage(from: BrokerLink, memory: BufferView, start: number, end: number): void {
    const { view } = memory;
    const route = this.#book.findInFrame(view, start);
    const to = heldBy(from, route, view.getUint8(start + 1));
    if (to.isBroken) return;
    const sequence = readPlainSequence(view, start);
    requireNext(to, sequence);
    to.last = sequence;
    const { port } = to;
    if (port === undefined) to.link?.sendFrame(memory.bytes.subarray(start, end));
    else port.receivePlain(sequence, new MessageBytes(memory, start + MESSAGE_HEADER_BYTES, end));
  }

  #onMessage(from: BrokerLink, frame: Uint8Array): void {
    requireBytes(frame, MESSAGE_HEADER_BYTES);
    const sequence = readFrameSequence(frame);
    const bodyStart = readBodyStart(frame, this.limits.maxHandlesPerMessage);
    const route = this.#book.findInFrame(viewOf(frame.buffer).view, frame.byteOffset);
    const flags = frame[1] ?? 0;
    if ((flags & RETURNED_FLAG) !== 0) {
      this.#onReturned(from, frame, route, sequence);
      return;
    }
    const to = heldBy(from, route, flags);
    const arrivals = this.#arrivals(from, frame, to.route);
    if (to.isBroken) {
      this.#discard(arrivals);
      return;
    }
    requireNext(to, sequence);
    to.last = sequence;
    this.#forward(from, to, frame, sequence, bodyStart, arrivals);
  }

  #onReturned(
    from: BrokerLink,
    frame: Uint8Array,
    route: PipeRoute | undefined,
    sequence: number,
  ): void {
    const to = route?.ends[endOf(frame)];
    const arrivals = this.#arrivals(from, frame, route);
    if (to === undefined || to.isClosed) {
      this.#discard(arrivals);
      return;
    }
    if (!this.#book.settle(to, from, sequence) && !to.isBroken) {
      throw new ProtocolViolation(`message ${sequence} was not to come back`);
    }
    const returns = (readI32(frame, 4) & 0xffff) + 1;
    if (returns > this.limits.maxReturns) this.#book.breakFrom(to, sequence);
    if (to.lostFrom !== 0 && sequence >= to.lostFrom) {
      this.#discard(arrivals);
      return;
    }
    markForwarded(frame, to, returns);
    const bodyStart = readBodyStart(frame, this.limits.maxHandlesPerMessage);
    this.#forward(from, to, frame, sequence, bodyStart, arrivals);
  }

  #forward(
    from: BrokerLink,
    to: RouteEnd,
    frame: Uint8Array,
    sequence: number,
    bodyStart: number,
    arrivals: readonly Arrival[],
  ): void {
    const { link } = to;
    if (to.port !== undefined) {
      const passengers =
        arrivals.length === 0 ? NO_PASSENGERS : arrivals.map((a) => this.#settleHere(from, a));
      to.port.receive(sequence, MessageBytes.of(frame.subarray(bodyStart)), passengers);
    } else if (link === undefined) {
      this.#discard(arrivals);
    } else {
      const ends = endsOf(arrivals);
      for (const { end, attachment } of ends) {
        this.#book.owe(end, from, attachment.nextToRead);
        this.#book.moveToLink(end, link);
      }
      link.sendFrame(frame);
      for (const { end } of ends) this.#tellIfBroken(end);
    }
  }

  /** A leaf's end, or region, arrives in this process. */
  #settleHere(from: BrokerLink, arrival: Arrival): Passenger {
    if (arrival instanceof SharedRegion) return arrival.copy();
    const { end, attachment } = arrival;
    const port = this.materialise(attachment);
    this.#book.owe(end, from, attachment.nextToRead);
    this.#book.moveToPort(end, port);
    const { tap } = port.host;
    if (tap !== undefined) tap.portOpened(port.name, port.end, "received");
    this.#tellIfBroken(end);
    return port;
  }

  /** The news may have missed an end on the move, so each new home gets it again. */
  #tellIfBroken(end: RouteEnd): void {
    if (end.lostFrom !== 0) this.#book.tell(end, end.lostFrom, "lost-in-transit");
  }

  #onClosed(from: BrokerLink, frame: Uint8Array): void {
    requireBytes(frame, MESSAGE_HEADER_BYTES);
    const sequence = readFrameSequence(frame);
    const cause = readCause(frame);
    const route = this.#book.findInFrame(viewOf(frame.buffer).view, frame.byteOffset);
    const flags = frame[1] ?? 0;
    if ((flags & RETURNED_FLAG) === 0) {
      const to = heldBy(from, route, flags);
      if (!to.isBroken) requireNext(to, sequence);
      this.#book.close(to.other, "closed");
      return;
    }
    const to = route?.ends[endOf(frame)];
    if (to === undefined || to.isClosed || to.isBroken) return;
    if (!this.#book.settle(to, from, sequence)) {
      throw new ProtocolViolation(`close ${sequence} was not to come back`);
    }
    this.#book.tell(to, sequence, cause);
  }

  #onIntroduce(from: BrokerLink, frame: Uint8Array): void {
    const { name, last, closed } = readIntroduction(frame);
    if (this.#book.find(name) !== undefined) {
      throw new ProtocolViolation("a pipe is introduced that exists");
    }
    if (from.pipes >= this.limits.maxPipesPerLink) {
      throw new ProtocolViolation(`more than ${this.limits.maxPipesPerLink} open pipes`);
    }
    const route = new PipeRoute(name, last, from);
    this.#book.add(route);
    if (!closed[0]) this.#book.moveToLink(route.ends[0], from);
    if (!closed[1]) this.#book.moveToLink(route.ends[1], from);
  }

  /** Checks that `from` holds all that it sends along, in the state that it claims. */
  #arrivals(
    from: BrokerLink,
    frame: Uint8Array,
    carrier: PipeRoute | undefined,
  ): readonly Arrival[] {
    const attachments = readAttachments(frame);
    if (attachments.length === 0) return NO_ARRIVALS;
    const ends = new Set<RouteEnd>();
    return attachments.map((attachment) => {
      if (attachment instanceof SharedRegion) return attachment;
      const route = this.#book.find(attachment.name);
      const end = route?.ends[attachment.end];
      if (end === undefined || end.link !== from || route === carrier || ends.has(end)) {
        throw new ProtocolViolation("a message carries an end that its sender does not hold");
      }
      ends.add(end);
      requireState(end, attachment);
      return { end, attachment };
    });
  }

  /** A message goes nowhere: what it carried closes. */
  #discard(arrivals: readonly Arrival[]): void {
    for (const { end } of endsOf(arrivals)) this.#book.close(end, "closed");
  }
}

function endsOf(arrivals: readonly Arrival[]): readonly ArrivingEnd[] {
  if (arrivals.length === 0) return NO_ARRIVALS;
  return arrivals.filter((arrival) => "end" in arrival);
}

function endOf(frame: Uint8Array): 0 | 1 {
  return ((frame[1] ?? 0) & END_MASK) === 0 ? 0 : 1;
}

/** The end that a frame is for, if `from` holds the other one. */
function heldBy(from: BrokerLink, route: PipeRoute | undefined, flags: number): RouteEnd {
  const to = route?.ends[(flags & END_MASK) === 0 ? 0 : 1];
  if (to === undefined || to.other.link !== from) throw strangersFrame();
  return to;
}

function strangersFrame(): ProtocolViolation {
  return new ProtocolViolation("a frame for a pipe of which the sender holds no end");
}

function requireNext(to: RouteEnd, sequence: number): void {
  if (sequence !== to.last + 1) throw unexpectedSequence(to, sequence);
}

function unexpectedSequence(to: RouteEnd, sequence: number): ProtocolViolation {
  return new ProtocolViolation(`message ${sequence} where ${to.last + 1} is due`);
}

function requireState(end: RouteEnd, { nextToSend, nextToRead }: PortAttachment): void {
  if (end.isBroken) return;
  if (nextToSend !== end.other.last + 1) {
    throw new ProtocolViolation(`an end that sends ${nextToSend}, not ${end.other.last + 1}, next`);
  }
  if (nextToRead < end.nextToRead || nextToRead > end.last + 1) {
    throw new ProtocolViolation(`an end that reads ${nextToRead} next`);
  }
}

/** Rewrites a frame that came back into one that goes out. */
function markForwarded(frame: Uint8Array, to: RouteEnd, returns: number): void {
  frame[1] = to.end;
  new DataView(frame.buffer, frame.byteOffset, BASE_BYTES).setUint32(4, returns, true);
}
