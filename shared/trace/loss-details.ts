import { CHUNK_MASK } from "./columns.ts";
import { PIPE_CONTROL_INTERFACE_ID } from "./control-names.ts";
import type { Loss } from "./loss-facts.ts";
import {
  closedTime,
  type DirectionInfo,
  type EndpointInfo,
  type PipeEnd,
  type PipeInfo,
} from "./pipe-info.ts";
import { endpointName, methodNameOf } from "./row-snapshot.ts";
import { DisconnectCause } from "./snapshot.ts";
import type { LostEndpointSnapshot, UnansweredCallSnapshot } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** Last messages listed per side of a loss. */
export const LAST_ROWS_PER_SIDE = 20;
/** Unanswered calls, and endpoints, listed on one card at most. */
export const MAX_ITEMS_ON_CARD = 500;
/** Rows looked at per direction of a pipe, so that a card on a busy pipe is made in no time. */
const MAX_ROWS_LOOKED_AT = 10_000;

/** An endpoint of somebody who lost it, and how long it still worked. */
interface LostMember {
  readonly endpoint: EndpointInfo;
  /** The end of who lost it; undefined where nobody was left on either side. */
  readonly end: PipeEnd | undefined;
  /** When its handler ran, or when it was closed instead; nanoseconds. */
  readonly until: number;
}

/** Endpoints that died with a loss: those whose handler ran, and those nobody could tell. */
export function lostEndpoints(trace: Trace, loss: Loss): LostEndpointSnapshot[] {
  return lostMembers(loss)
    .slice(0, MAX_ITEMS_ON_CARD)
    .map((member) => ({
      pipe: member.endpoint.pipe.number,
      interfaceId: member.endpoint.interfaceId,
      interfaceName: endpointName(member.endpoint),
      drained: drained(trace, loss, member),
    }));
}

/** Requests over lost endpoints, from either side, that were not answered; oldest first. */
export function unansweredCalls(trace: Trace, loss: Loss): UnansweredCallSnapshot[] {
  const calls = new Map<number, string>();
  for (const { endpoint } of lostMembers(loss)) {
    for (const row of [...endpoint.requests[0].values(), ...endpoint.requests[1].values()]) {
      calls.set(row, endpointName(endpoint));
    }
  }
  return [...calls]
    .sort(([a], [b]) => a - b)
    .slice(0, MAX_ITEMS_ON_CARD)
    .map(([row, interfaceName]) => {
      const ordinal = trace.columns.chunkOf(row).method[row & CHUNK_MASK] ?? 0;
      return { row, interfaceName, method: methodNameOf(trace, interfaceName, ordinal) };
    });
}

function lostMembers(loss: Loss): LostMember[] {
  const told = new Set<EndpointInfo>();
  const lost: LostMember[] = loss.facts.map(({ endpoint, end, time }) => {
    told.add(endpoint);
    return { endpoint, end, until: time };
  });
  for (const pipe of wholePipes(loss)) {
    const end = survivingEnd(loss, pipe);
    for (const endpoint of pipe.endpoints.values()) {
      const isMember = endpoint.interfaceId !== PIPE_CONTROL_INTERFACE_ID;
      // The primary interface goes with its pipe, never before it.
      const isLeft = endpoint.interfaceId !== 0 && leftBefore(endpoint, loss.cause.time);
      if (isMember && !told.has(endpoint) && !isLeft) {
        const close = end === undefined ? undefined : endpoint.closes[end];
        lost.push({ endpoint, end, until: close?.time ?? Number.POSITIVE_INFINITY });
      }
    }
  }
  return lost;
}

/** The last messages of each side on the pipes of a loss, oldest first. */
export function lastRows(trace: Trace, loss: Loss): number[] {
  const bySide = [0, 1].map((side) => {
    const rows = [...loss.pipes].flatMap((pipe) => {
      const end = sideOf(loss, pipe.holders) === 0 ? side : 1 - side;
      const direction = pipe.directions[end === 0 ? 0 : 1];
      return lastOfDirection(trace, loss, direction);
    });
    return sortByTime(trace, rows).slice(-LAST_ROWS_PER_SIDE);
  });
  return sortByTime(trace, bySide.flat());
}

function lastOfDirection(trace: Trace, loss: Loss, direction: DirectionInfo): number[] {
  const only = loss.cause.key.startsWith("endpoint ") ? loss.facts[0]?.endpoint.index : undefined;
  const until = loss.facts.reduce((last, { time }) => Math.max(last, time), loss.cause.time);
  const rows: number[] = [];
  let looked = 0;
  for (const row of direction.rows.backwards()) {
    const chunk = trace.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    const fits = only === undefined || chunk.endpoint[at] === only;
    if (fits && (chunk.time[at] ?? 0) <= until) {
      rows.push(row);
    }
    if (rows.length >= LAST_ROWS_PER_SIDE || ++looked >= MAX_ROWS_LOOKED_AT) {
      break;
    }
  }
  return rows;
}

/** Messages that an endpoint was still given after the loss and before it was done. */
function drained(trace: Trace, loss: Loss, { endpoint, end, until }: LostMember): number {
  const since = goneSince(trace, loss, endpoint.pipe);
  const rows = end === undefined ? [] : endpoint.pipe.directions[end].rows.backwards();
  let count = 0;
  let looked = 0;
  for (const row of rows) {
    const chunk = trace.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    const dispatched = chunk.dispatched[at] ?? Number.NaN;
    if (dispatched < since || ++looked > MAX_ROWS_LOOKED_AT) {
      break;
    }
    if (chunk.endpoint[at] === endpoint.index && dispatched <= until) {
      count++;
    }
  }
  return count;
}

/** The pipes of a process go one after the other. */
function goneSince(trace: Trace, { cause }: Loss, pipe: PipeInfo): number {
  const closed = closedTime(pipe);
  if (cause.cause !== DisconnectCause.ProcessExited || closed === undefined) {
    return cause.time;
  }
  const linkLost = trace.processes.get(cause.process ?? -1)?.linkLost;
  return Math.min(closed, linkLost?.time ?? closed);
}

/** The end of a pipe that the process behind a loss did not hold. */
function survivingEnd({ cause }: Loss, { holders }: PipeInfo): PipeEnd | undefined {
  const [first, second] = holders;
  if (first === second) {
    return undefined;
  }
  return first === cause.process ? 1 : 0;
}

function leftBefore(endpoint: EndpointInfo, time: number): boolean {
  return endpoint.closes.some((close) => close !== undefined && close.time < time);
}

function wholePipes(loss: Loss): Iterable<PipeInfo> {
  return loss.cause.key.startsWith("endpoint ") ? [] : loss.pipes;
}

/** Which end of a pipe the process behind the loss held. */
function sideOf(loss: Loss, holders: readonly (number | undefined)[]): 0 | 1 {
  return holders[1] === loss.cause.process ? 1 : 0;
}

function sortByTime(trace: Trace, rows: number[]): number[] {
  const timeOf = (row: number): number => trace.columns.chunkOf(row).time[row & CHUNK_MASK] ?? 0;
  return rows.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
}
