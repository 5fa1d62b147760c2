// What the broker knows: links hold ends, ends have a link as their home, so they share a file.
import { Link } from "./link.ts";
import type { OwedFrames } from "./owed-frames.ts";
import type { PipeEnd, PipeName } from "./pipe-name.ts";
import type { Port } from "./port.ts";

/** A leaf, and what the broker keeps of it. */
export class BrokerLink extends Link {
  /** The ends that are there. */
  readonly ends = new Set<RouteEnd>();
  /** The ends whose messages it has to send back. */
  readonly owing = new Set<RouteEnd>();
  /** Pipes that it brought into the graph and that are not closed yet. */
  pipes = 0;
  isGreeted = false;
}

/** Where one end of a pipe is, as the broker knows. */
export class RouteEnd {
  readonly route: PipeRoute;
  readonly end: PipeEnd;
  /** Home: the leaf that has the end or will get it with a message that is on its way. */
  link: BrokerLink | undefined;
  /** Home: this process. Without link and port the end is closed. */
  port: Port | undefined;
  /** Highest sequence number so far towards this end. */
  last: number;
  /** The end's reader has had everything below. */
  nextToRead = 1;
  /** Messages towards this end that former homes have to send back. */
  owed: OwedFrames<BrokerLink> | undefined;
  /** From here on nothing comes: the pipe is broken. 0 while it is not. */
  lostFrom = 0;
  /** The end that sends to this one; set by the route. */
  declare other: RouteEnd;

  constructor(route: PipeRoute, end: PipeEnd, last: number) {
    this.route = route;
    this.end = end;
    this.last = last;
  }

  get isClosed(): boolean {
    return this.link === undefined && this.port === undefined;
  }

  /** Messages were lost on their way to an end of the pipe that had moved. */
  get isBroken(): boolean {
    return this.lostFrom !== 0 || this.other.lostFrom !== 0;
  }
}

/** What the broker knows of a pipe of which an end is, or was, outside the broker's process. */
export class PipeRoute {
  readonly name: PipeName;
  readonly ends: readonly [RouteEnd, RouteEnd];
  /** The leaf that brought the pipe into the graph; undefined for the broker's own. */
  readonly origin: BrokerLink | undefined;
  nextInBucket: PipeRoute | undefined;

  constructor(name: PipeName, last: readonly [number, number], origin?: BrokerLink) {
    this.name = name;
    const [one, two] = [new RouteEnd(this, 0, last[0]), new RouteEnd(this, 1, last[1])];
    one.other = two;
    two.other = one;
    this.ends = [one, two];
    this.origin = origin;
  }
}
