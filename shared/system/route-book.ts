import { OwedFrames } from "./owed-frames.ts";
import type { PipeName } from "./pipe-name.ts";
import type { BrokerLink, PipeRoute, RouteEnd } from "./pipe-route.ts";
import { PipeTable } from "./pipe-table.ts";
import type { PeerClosedCause, Port } from "./port.ts";

/** The broker's knowledge of who holds which end, and the rules by which it changes. */
export class RouteBook {
  readonly #routes = new PipeTable<PipeRoute>();

  /** Pipes that have, or had, an end outside the broker's process. */
  get size(): number {
    return this.#routes.size;
  }

  find(name: PipeName): PipeRoute | undefined {
    return this.#routes.find(name);
  }

  /** The pipe that a frame names; makes no object. */
  findInFrame(view: DataView, start: number): PipeRoute | undefined {
    return this.#routes.findInFrame(view, start);
  }

  add(route: PipeRoute): void {
    this.#routes.add(route);
    if (route.origin !== undefined) route.origin.pipes += 1;
  }

  /** The end now lives at `link`, or is on its way there. */
  moveToLink(end: RouteEnd, link: BrokerLink): void {
    end.link?.ends.delete(end);
    end.port = undefined;
    end.link = link;
    link.ends.add(end);
  }

  /** The end now lives in this process. */
  moveToPort(end: RouteEnd, port: Port): void {
    end.link?.ends.delete(end);
    end.link = undefined;
    end.port = port;
  }

  /**
   * The end leaves `link`, whose reader has had everything below `nextToRead`: what was forwarded
   * there and not read has to come back.
   */
  owe(end: RouteEnd, link: BrokerLink, nextToRead: number): void {
    end.nextToRead = nextToRead;
    if (nextToRead > end.last) return;
    end.owed ??= new OwedFrames();
    end.owed.add(link, nextToRead, end.last);
    // All of it may be owed by homes before this one.
    if (end.owed.isOwedBy(link)) link.owing.add(end);
  }

  /** A message came back from a former home. False if it was not owed. */
  settle(end: RouteEnd, link: BrokerLink, sequence: number): boolean {
    const { owed } = end;
    if (owed === undefined || !owed.take(link, sequence)) return false;
    if (!owed.isOwedBy(link)) link.owing.delete(end);
    if (owed.isEmpty) end.owed = undefined;
    return true;
  }

  /** The end is no more: the other one is told behind its last message. */
  close(end: RouteEnd, cause: PeerClosedCause): void {
    if (end.isClosed) return;
    end.link?.ends.delete(end);
    end.link = undefined;
    end.port = undefined;
    forgetOwed(end);
    const { other, route } = end;
    if (other.isClosed) {
      this.#routes.remove(route);
      if (route.origin !== undefined) route.origin.pipes -= 1;
    } else if (!end.isBroken) {
      other.last += 1;
      this.tell(other, other.last, cause);
    }
  }

  /** Tells an end that nothing comes at `sequence` and beyond. */
  tell(end: RouteEnd, sequence: number, cause: PeerClosedCause): void {
    end.port?.receiveClosed(sequence, cause);
    end.link?.sendClosed(end.route.name, end.end, sequence, cause);
  }

  /** Messages towards `end` are lost from `sequence` on: neither end must wait for more. */
  breakFrom(end: RouteEnd, sequence: number): void {
    const { other } = end;
    if (end.lostFrom === 0 || sequence < end.lostFrom) {
      end.lostFrom = sequence;
      this.tell(end, sequence, "lost-in-transit");
    }
    if (other.lostFrom === 0) {
      other.last += 1;
      other.lostFrom = other.last;
      this.tell(other, other.last, "lost-in-transit");
    }
  }

  /** The ends at `link` are gone, and so is what it had to send back. */
  linkGone(link: BrokerLink, cause: PeerClosedCause): void {
    for (const end of link.ends) this.close(end, cause);
    for (const end of link.owing) {
      const lost = end.owed?.writeOff(link);
      if (lost !== undefined && !end.isClosed) this.breakFrom(end, lost);
    }
    link.owing.clear();
  }
}

function forgetOwed(end: RouteEnd): void {
  if (end.owed === undefined) return;
  for (const link of end.owed.owners()) link.owing.delete(end);
  end.owed = undefined;
}
