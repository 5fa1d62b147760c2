import type { MessageBytes } from "../wire/index.ts";
import { ConsumerStream } from "./data-pipe/consumer-stream.ts";
import { makeStream } from "./data-pipe/make-stream.ts";
import { ProducerStream } from "./data-pipe/producer-stream.ts";
import { ATTACHMENT_BYTES, MESSAGE_HEADER_BYTES } from "./frame-layout.ts";
import type { Attachment, PortAttachment } from "./frame-reader.ts";
import type { NodeLimits } from "./limits.ts";
import type { Link } from "./link.ts";
import { PipeError } from "./pipe-error.ts";
import { type PipeEnd, PipeName } from "./pipe-name.ts";
import type { Passenger } from "./passenger.ts";
import { type PeerClosedCause, Port, type PortHost } from "./port.ts";
import { QuietHost } from "./quiet-host.ts";
import { SharedRegion } from "./shared-region.ts";
import type { Tap } from "./tap.ts";

/** A message on its way out of the process. */
interface OutgoingMessage {
  readonly name: PipeName;
  /** Receiving end, with RETURNED_FLAG where it applies. */
  readonly flags: number;
  readonly sequence: number;
  readonly bytes: MessageBytes;
  readonly passengers: readonly Passenger[];
}

/** A close on its way out of the process, behind the messages of a port that moves. */
interface OutgoingClose {
  readonly name: PipeName;
  readonly flags: number;
  readonly sequence: number;
  readonly cause: PeerClosedCause;
}

type Outgoing = OutgoingMessage | OutgoingClose;

/** A node's inner half: knows where the ends of its pipes are. Broker and leaf each have theirs. */
export abstract class Router<L extends Link> implements PortHost {
  tap: Tap | undefined;
  readonly limits: NodeLimits;
  readonly graph = this;
  readonly isMovable = true;
  /** Host of the ends of data pipes. */
  readonly #quiet = new QuietHost(this);

  constructor(tap: Tap | undefined, limits: NodeLimits) {
    this.tap = tap;
    this.limits = limits;
  }

  /** Makes a pipe with both ends here. Nothing but the two ends knows of it until one leaves. */
  createPair(): [Port, Port] {
    const pair = linkedPorts(this);
    if (this.tap !== undefined) {
      for (const port of pair) this.tap.portOpened(port.name, port.end, "created");
    }
    return pair;
  }

  /** Makes a data pipe with both ends here; the sizes are checked. */
  createDataPair(elementBytes: number, capacityBytes: number): [ProducerStream, ConsumerStream] {
    const [a, b] = linkedPorts(this.#quiet);
    const sizes = { elementBytes, capacityBytes };
    const producer = new ProducerStream(a, {
      ...sizes,
      role: "producer",
      freeBytes: capacityBytes,
    });
    const consumer = new ConsumerStream(b, { ...sizes, role: "consumer", freeBytes: 0 });
    a.stream = producer;
    b.stream = consumer;
    return [producer, consumer];
  }

  checkMessage(byteCount: number, handleCount: number): void {
    const { maxHandlesPerMessage, maxFrameBytes } = this.limits;
    const frameBytes = MESSAGE_HEADER_BYTES + handleCount * ATTACHMENT_BYTES + byteCount;
    if (handleCount > maxHandlesPerMessage || frameBytes > maxFrameBytes) {
      throw this.#excess(frameBytes, handleCount);
    }
  }

  #excess(frameBytes: number, handleCount: number): PipeError {
    const { maxHandlesPerMessage, maxFrameBytes } = this.limits;
    if (handleCount > maxHandlesPerMessage) {
      const text = `${handleCount} handles, at most ${maxHandlesPerMessage}`;
      return new PipeError("TOO_MANY_HANDLES", text);
    }
    const text = `${frameBytes} bytes framed, at most ${maxFrameBytes}`;
    return new PipeError("MESSAGE_TOO_LARGE", text);
  }

  /** `by` takes the place of `port`, an end that is known outside this process. */
  abstract replace(port: Port, by: Port): void;

  abstract sendMessage(
    port: Port,
    sequence: number,
    bytes: MessageBytes,
    passengers: readonly Passenger[],
  ): void;

  abstract sendClosed(port: Port, sequence: number): void;

  abstract deliversWhileBlocked(port: Port): boolean;

  /** Makes a pipe known to the graph that was only this process's own; `port` is about to leave. */
  protected abstract introduce(port: Port, other: Port): void;

  /** `port` leaves over `link`. */
  protected abstract release(port: Port, link: L): void;

  /**
   * Sends a message whose passengers leave the process with it, and behind it whatever waited at
   * them, which may have passengers in turn.
   * @param backlogFlag set on all but the first message
   */
  protected depart(link: L, first: OutgoingMessage, backlogFlag: number): void {
    const line: Outgoing[] = [first];
    for (const item of line) {
      if ("cause" in item) {
        link.sendClosed(item.name, item.flags, item.sequence, item.cause);
        continue;
      }
      const travellers = item.passengers.map((passenger) => this.#prepare(passenger));
      const attachments = travellers.map(attachmentOf);
      const ports = travellers.filter((traveller) => traveller instanceof Port);
      for (const port of ports) this.release(port, link);
      link.sendMessageWith(item.name, item.flags, item.sequence, attachments, item.bytes);
      for (const port of ports) {
        const { tap } = port.host;
        if (tap !== undefined) tap.portMoved(port.name, port.end);
        line.push(...takeBacklog(port, backlogFlag));
      }
    }
  }

  /** Makes the port that an attachment stands for; its place in the tables is not our business. */
  protected materialise({ name, end, nextToSend, nextToRead, stream }: PortAttachment): Port {
    const port = new Port(name, end, stream === undefined ? this : this.#quiet);
    port.nextToSend = nextToSend;
    port.nextToRead = nextToRead;
    if (stream !== undefined) port.stream = makeStream(port, stream);
    return port;
  }

  #prepare(passenger: Passenger): Port | SharedRegion {
    if (passenger instanceof SharedRegion) return passenger;
    if (passenger instanceof Port) return this.#preparePort(passenger);
    throw new TypeError("a message carries what cannot leave the process");
  }

  /** Brings a port into this node's graph; one of another graph is closed and stood in for. */
  #preparePort(port: Port): Port {
    port.closeGaps();
    port.stream?.leave();
    const { peer } = port;
    // The end of a data pipe whose other end broke the rules is closed, though it has a handle.
    if (port.isClosed) return this.#standIn(port, "protocol-error");
    if (peer === undefined) {
      return port.host.graph === this.graph ? port : this.#standIn(port, "closed");
    }
    port.peer = undefined;
    peer.peer = undefined;
    this.#adopt(port);
    this.#adopt(peer);
    this.introduce(port, peer);
    return port;
  }

  #adopt(port: Port): void {
    if (port.host.graph === this.graph) return;
    port.host = port.stream === undefined ? this : this.#quiet;
    const { tap } = port.host;
    if (tap !== undefined) tap.portOpened(port.name, port.end, "created");
  }

  #standIn(stranger: Port, cause: PeerClosedCause): Port {
    const [port, other] = this.#pairLike(stranger);
    stranger.close();
    port.breakNow(cause);
    other.close();
    return this.#preparePort(port);
  }

  /** A new pipe of the same kind; the first end is the one that can stand in for `stranger`. */
  #pairLike({ stream }: Port): [Port, Port] {
    if (stream === undefined) return this.createPair();
    const { role, elementBytes, capacityBytes } = stream.state;
    const [producer, consumer] = this.createDataPair(elementBytes, capacityBytes);
    return role === "producer" ? [producer.port, consumer.port] : [consumer.port, producer.port];
  }
}

function linkedPorts(host: PortHost): [Port, Port] {
  const name = PipeName.random();
  const a = new Port(name, 0, host);
  const b = new Port(name, 1, host);
  a.peer = b;
  b.peer = a;
  return [a, b];
}

function attachmentOf(traveller: Port | SharedRegion): Attachment {
  if (traveller instanceof SharedRegion) return traveller;
  const { name, end, nextToSend, nextToRead, stream } = traveller;
  return { name, end, nextToSend, nextToRead, stream: stream?.state };
}

function takeBacklog(port: Port, flag: number): Outgoing[] {
  const { name, closedAt, nextToRead } = port;
  const flags = port.end | flag;
  const { messages, early } = port.takeBacklog();
  const line: Outgoing[] = messages.map((message, index) => {
    return { name, flags, sequence: nextToRead + index, ...message };
  });
  for (const [sequence, message] of early) line.push({ name, flags, sequence, ...message });
  if (closedAt !== 0) line.push({ name, flags, sequence: closedAt, cause: port.closedCause });
  return line;
}

/** The two ends' values of something, in the order of the ends. */
export function byEnd<T>(end: PipeEnd, mine: T, others: T): readonly [T, T] {
  return end === 0 ? [mine, others] : [others, mine];
}
