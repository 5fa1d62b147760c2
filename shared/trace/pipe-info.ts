// Pipes of the session and the interfaces on them. A PipeInfo has two DirectionInfos, indexed by the
// end that RECEIVES: they hold which row each sequence number has. An EndpointInfo is one interface
// id on a pipe; rows refer to it by its index, so that a name learned late shows on earlier rows.
import { NO_ROW } from "./columns.ts";
import { RateMeter } from "./rate-meter.ts";
import { SequenceIndex } from "./sequence-index.ts";

/** One of the two ends of a pipe. */
export type PipeEnd = 0 | 1;

/** Why and when one end of a pipe was closed. Times are nanoseconds. */
export interface EndClose {
  readonly time: number;
  readonly cause: string;
  readonly process: number | undefined;
}

/** Messages to one end of a pipe. */
export interface DirectionInfo {
  readonly rows: SequenceIndex;
  /** The highest sequence number seen at all, and the highest one that was not kept as a row. */
  highest: number;
  skipped: number;
  /** Rows not yet dispatched, dropped, rejected or lost; and those of them not even arrived. */
  inFlight: number;
  unarrived: number;
  /** The interface dispatched last, when, and when another one was last. For waits and orders. */
  lastMember: number;
  lastDispatch: number;
  lastOtherDispatch: number;
  guaranteedOrders: number;
}

/** What is known of a disconnect's reason. */
export interface CloseReason {
  readonly customReason: number;
  readonly description: string;
}

/** How one end closed an endpoint. */
export interface EndpointClose {
  readonly time: number;
  readonly cause: string;
  readonly process: number;
  readonly reason: CloseReason | undefined;
}

/** One interface on a pipe: the primary one (id 0) or an associated one. */
export interface EndpointInfo {
  /** What rows refer to. */
  readonly index: number;
  readonly pipe: PipeInfo;
  readonly interfaceId: number;
  /** Empty as long as nobody has bound it. */
  name: string;
  messages: number;
  waited: number;
  /** Observed orders with other members that only the shared pipe guarantees. */
  sharedOrders: number;
  joinedRow: number;
  leftRow: number | undefined;
  readonly closes: [EndpointClose | undefined, EndpointClose | undefined];
  /** Requests without a response and responses without a request, by request id, per sending end. */
  readonly requests: [Map<number, number>, Map<number, number>];
  readonly responses: [Map<number, number>, Map<number, number>];
}

/** The 128 bits of a pipe's name as four unsigned words, lowest first. */
export type PipeWords = readonly [number, number, number, number];

/** One pipe of the session. */
export interface PipeInfo {
  /** Counts from 1. */
  readonly number: number;
  readonly words: PipeWords;
  /** 32 hex digits, highest first. */
  readonly name: string;
  readonly holders: [number | undefined, number | undefined];
  readonly closes: [EndClose | undefined, EndClose | undefined];
  readonly directions: readonly [DirectionInfo, DirectionInfo];
  readonly endpoints: Map<number, EndpointInfo>;
  /** Endpoints without the one for messages about the pipe itself. */
  memberCount: number;
  /** A message that was refused: what closes after it, closes because of it. */
  rejection: { time: number; error: string; process: number } | undefined;
  openedRow: number | undefined;
  closedRow: number | undefined;
  /** The row of this pipe that was added last, or NO_ROW. */
  lastRow: number;
  /** Rows of moves still waiting for the other witness, per end. */
  readonly movesOut: [number[], number[]];
  readonly movesIn: [number[], number[]];
  messages: number;
  bytes: number;
  /** Goes up with everything that is learned of it. */
  touched: number;
  readonly meter: RateMeter;
}

/** True while neither end has been closed. */
export function isPipeOpen(pipe: PipeInfo): boolean {
  return pipe.closes[0] === undefined && pipe.closes[1] === undefined;
}

/** True while neither its pipe nor one of its own sides has been closed. */
export function isEndpointOpen(endpoint: EndpointInfo): boolean {
  return (
    endpoint.closes[0] === undefined &&
    endpoint.closes[1] === undefined &&
    isPipeOpen(endpoint.pipe)
  );
}

/** When the first end of a pipe was closed, nanoseconds; undefined while it is open. */
export function closedTime({ closes }: PipeInfo): number | undefined {
  const [first, second] = closes;
  if (first === undefined || second === undefined) {
    return (first ?? second)?.time;
  }
  return Math.min(first.time, second.time);
}

/** The other end. */
export function otherEnd(end: PipeEnd): PipeEnd {
  return end === 0 ? 1 : 0;
}

/** A pipe of which nothing is known but its name. */
export function createPipe(number: number, words: PipeWords): PipeInfo {
  return {
    number,
    words,
    name: words
      .toReversed()
      .map((word) => word.toString(16).padStart(8, "0"))
      .join(""),
    holders: [undefined, undefined],
    closes: [undefined, undefined],
    directions: [createDirection(), createDirection()],
    endpoints: new Map(),
    memberCount: 0,
    rejection: undefined,
    openedRow: undefined,
    closedRow: undefined,
    lastRow: NO_ROW,
    movesOut: [[], []],
    movesIn: [[], []],
    messages: 0,
    bytes: 0,
    touched: 0,
    meter: new RateMeter(),
  };
}

/** An interface on a pipe of which nothing is known but its id. */
export function createEndpoint(
  index: number,
  pipe: PipeInfo,
  interfaceId: number,
  joinedRow: number,
): EndpointInfo {
  return {
    index,
    pipe,
    interfaceId,
    name: "",
    messages: 0,
    waited: 0,
    sharedOrders: 0,
    joinedRow,
    leftRow: undefined,
    closes: [undefined, undefined],
    requests: [new Map<number, number>(), new Map<number, number>()],
    responses: [new Map<number, number>(), new Map<number, number>()],
  };
}

function createDirection(): DirectionInfo {
  return {
    rows: new SequenceIndex(),
    highest: -1,
    skipped: -1,
    inFlight: 0,
    unarrived: 0,
    lastMember: -1,
    lastDispatch: Number.NEGATIVE_INFINITY,
    lastOtherDispatch: Number.NEGATIVE_INFINITY,
    guaranteedOrders: 0,
  };
}
