import { ATTACHMENT_BYTES, MESSAGE_HEADER_BYTES } from "./frame-layout.ts";
import type { Attachment } from "./frame-reader.ts";
import type { NodeLimits } from "./limits.ts";
import type { Link } from "./link.ts";
import { PipeError } from "./pipe-error.ts";
import { type PipeEnd, PipeName } from "./pipe-name.ts";
import { type PeerClosedCause, Port, type PortHost } from "./port.ts";
import type { Tap } from "./tap.ts";

/** A message on its way out of the process. */
interface OutgoingMessage {
  readonly name: PipeName;
  /** Receiving end, with RETURNED_FLAG where it applies. */
  readonly flags: number;
  readonly sequence: number;
  readonly bytes: Uint8Array;
  readonly passengers: readonly Port[];
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

  constructor(tap: Tap | undefined, limits: NodeLimits) {
    this.tap = tap;
    this.limits = limits;
  }

  /** Makes a pipe with both ends here. Nothing but the two ends knows of it until one leaves. */
  createPair(): [Port, Port] {
    const name = PipeName.random();
    const a = new Port(name, 0, this);
    const b = new Port(name, 1, this);
    a.peer = b;
    b.peer = a;
    if (this.tap !== undefined) {
      this.tap.portOpened(name, 0, "created");
      this.tap.portOpened(name, 1, "created");
    }
    return [a, b];
  }

  checkMessage(byteCount: number, handleCount: number): void {
    const { maxHandlesPerMessage, maxFrameBytes } = this.limits;
    if (handleCount > maxHandlesPerMessage) {
      const text = `${handleCount} handles, at most ${maxHandlesPerMessage}`;
      throw new PipeError("TOO_MANY_HANDLES", text);
    }
    const frameBytes = MESSAGE_HEADER_BYTES + handleCount * ATTACHMENT_BYTES + byteCount;
    if (frameBytes > maxFrameBytes) {
      const text = `${frameBytes} bytes framed, at most ${maxFrameBytes}`;
      throw new PipeError("MESSAGE_TOO_LARGE", text);
    }
  }

  abstract sendMessage(
    port: Port,
    sequence: number,
    bytes: Uint8Array,
    passengers: readonly Port[],
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
      const ports = item.passengers.map((port) => this.#prepare(port));
      const attachments = ports.map((port) => attachmentOf(port));
      for (const port of ports) this.release(port, link);
      link.sendMessageWith(item.name, item.flags, item.sequence, attachments, item.bytes);
      for (const port of ports) {
        if (this.tap !== undefined) this.tap.portMoved(port.name, port.end);
        line.push(...takeBacklog(port, backlogFlag));
      }
    }
  }

  /** Brings a port into this node's graph; one of another graph is closed and stood in for. */
  #prepare(port: Port): Port {
    port.closeGaps();
    const { peer } = port;
    if (peer === undefined) return port.host === this ? port : this.#standIn(port);
    port.peer = undefined;
    peer.peer = undefined;
    this.#adopt(port);
    this.#adopt(peer);
    this.introduce(port, peer);
    return port;
  }

  #adopt(port: Port): void {
    if (port.host === this) return;
    port.host = this;
    if (this.tap !== undefined) this.tap.portOpened(port.name, port.end, "created");
  }

  #standIn(stranger: Port): Port {
    stranger.close();
    const [port, other] = this.createPair();
    other.close();
    return this.#prepare(port);
  }
}

function attachmentOf({ name, end, nextToSend, nextToRead }: Port): Attachment {
  return { name, end, nextToSend, nextToRead };
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
