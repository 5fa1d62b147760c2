import type { MessageBytes } from "../wire/index.ts";
import { paddedLength } from "./frame-layout.ts";
import type { MessagePipeHandle } from "./message-pipe.ts";
import { PipeError } from "./pipe-error.ts";
import type { LoadedMessage } from "./message-queue.ts";
import { closeAll, type Passenger } from "./passenger.ts";
import { Port, type PortReader } from "./port.ts";
import { Router } from "./router.ts";
import { canTravel, PORT_OF, SPEND } from "./sendable-handle.ts";
import { SharedRegion } from "./shared-region.ts";

/**
 * Joins two pipes into one: `a` and `b` are spent, and what their other ends send reaches each other,
 * behind what waited at `a` and `b` or was on its way there. A close goes the same way.
 *
 * If one of the pipes has never left this process and nothing was sent back over it, its outer end
 * becomes `b` (or `a`), and the pipe is gone. Otherwise this process passes messages on as long as
 * both outer ends are open; it keeps none of them, and both ends close with this process.
 * @throws PipeError HANDLE_SPENT, INVALID_ARGUMENT if they are the ends of one pipe, FOREIGN_NODE;
 * the handles then stay with the caller. A ring of pipes that have been elsewhere is not noticed.
 */
export function fuseMessagePipes(a: MessagePipeHandle, b: MessagePipeHandle): void {
  const x = a[PORT_OF]();
  const y = b[PORT_OF]();
  if (x.lastHop.name.equals(y.name) || y.lastHop.name.equals(x.name)) {
    throw new PipeError("INVALID_ARGUMENT", "the two ends of one pipe cannot be fused");
  }
  if (!canTravel(x, y)) throw new PipeError("FOREIGN_NODE", "the pipes belong to two graphs");
  a[SPEND]();
  b[SPEND]();
  if (joinPeer(x, y) || joinPeer(y, x)) return;
  startRelay(x, y);
  startRelay(y, x);
}

/** Puts the other end of `x` in the place of `y`, if that can be; both are gone then. */
function joinPeer(x: Port, y: Port): boolean {
  const outer = x.peer;
  if (outer === undefined || outer.isClosed || outer.lastArrived > 0) return false;
  if (y.closedAt !== 0 || !(y.host instanceof Router)) return false;
  const { messages } = x.takeBacklog();
  for (const [at, { bytes, passengers }] of messages.entries()) {
    if (passOn(x, y, { bytes, passengers, sequence: x.nextToRead + at })) continue;
    for (const lost of messages.slice(at + 1)) closeAll(lost.passengers);
    x.close();
    return true;
  }
  for (const port of [x, outer]) port.host.tap?.portClosed(port.name, port.end, "local");
  const vanished = x;
  vanished.isClosed = true;
  takeOver(outer, y);
  return true;
}

/** `port` becomes the end that `other` was. */
function takeOver(port: Port, other: Port): void {
  const target = port;
  const { messages, early } = other.takeBacklog();
  target.name = other.name;
  target.end = other.end;
  target.host = other.host;
  target.nextToSend = other.nextToSend;
  target.nextToRead = other.nextToRead;
  target.peer = other.peer;
  if (other.peer !== undefined) other.peer.peer = port;
  else if (other.host instanceof Router) other.host.replace(other, port);
  const vanished = other;
  vanished.isClosed = true;
  for (const [at, { bytes, passengers }] of messages.entries()) {
    port.receive(other.nextToRead + at, bytes, passengers);
  }
  for (const [sequence, { bytes, passengers }] of early) port.receive(sequence, bytes, passengers);
}

/** Passes on what comes to one port over another; the ports stay when their handles are gone. */
class Relay implements PortReader {
  readonly #from: Port;
  readonly #to: Port;

  constructor(from: Port, to: Port) {
    this.#from = from;
    this.#to = to;
  }

  onMessage(bytes: MessageBytes, passengers: readonly Passenger[], sequence: number): void {
    const message = { bytes, passengers, sequence };
    if (!passOn(this.#from, this.#to, message)) this.#from.close();
  }

  onPeerClosed(): void {
    this.#to.close();
    this.#from.close();
  }
}

function startRelay(from: Port, to: Port): void {
  const source = from;
  source.passesOnTo = to;
  source.setReader(new Relay(from, to));
}

/** A message that was read at one port. */
interface ReadMessage extends LoadedMessage {
  readonly sequence: number;
}

/** Sends a message on; if that pipe cannot carry it, false, and `to` is closed. */
function passOn(from: Port, to: Port, { bytes, passengers, sequence }: ReadMessage): boolean {
  const { tap } = from.host;
  if (canCarry(to, bytes.length, passengers)) {
    if (tap !== undefined) tap.messageDispatched(from.name, from.end, sequence);
    to.send(bytes, passengers);
    return true;
  }
  if (tap !== undefined) {
    const why = "the pipe that it is fused to cannot carry it";
    tap.messageDropped(from.name, from.end, sequence, why);
  }
  closeAll(passengers);
  to.close();
  return false;
}

/** Whether a message that one pipe has carried is right for another: its sender could not know. */
function canCarry(to: Port, byteCount: number, passengers: readonly Passenger[]): boolean {
  let all = byteCount;
  for (const passenger of passengers) {
    if (passenger instanceof SharedRegion) all += paddedLength(passenger.bytes.length);
    else if (passenger instanceof Port && passenger.name.equals(to.name)) return false;
  }
  try {
    to.host.checkMessage(all, passengers.length);
    return true;
  } catch (error) {
    if (error instanceof PipeError) return false;
    throw error;
  }
}
