import { CHUNK_MASK } from "./columns.ts";
import { PIPE_CONTROL_INTERFACE_ID } from "./control-names.ts";
import type { DisconnectFact, Loss } from "./loss-facts.ts";
import type { DirectionInfo, EndpointInfo } from "./pipe-info.ts";
import { endpointName, methodNameOf } from "./row-snapshot.ts";
import type { LostEndpointSnapshot, UnansweredCallSnapshot } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** Last messages listed per side of a loss. */
export const LAST_ROWS_PER_SIDE = 20;
/** Unanswered calls, and endpoints, listed on one card at most. */
export const MAX_ITEMS_ON_CARD = 500;
/** Rows looked at per direction of a pipe, so that a card on a busy pipe is made in no time. */
const MAX_ROWS_LOOKED_AT = 10_000;

/** Endpoints that died with a loss: those whose handler ran, and those nobody could tell. */
export function lostEndpoints(trace: Trace, loss: Loss): LostEndpointSnapshot[] {
  const told = new Set<EndpointInfo>();
  const lost = loss.facts.map((fact) => {
    told.add(fact.endpoint);
    return lostEndpoint(fact.endpoint, drainedBefore(trace, fact, loss.cause.time));
  });
  for (const pipe of wholePipes(loss)) {
    for (const endpoint of pipe.endpoints.values()) {
      const isMember = endpoint.interfaceId !== PIPE_CONTROL_INTERFACE_ID;
      if (isMember && !told.has(endpoint) && !leftBefore(endpoint, loss.cause.time)) {
        lost.push(lostEndpoint(endpoint, 0));
      }
    }
  }
  return lost.slice(0, MAX_ITEMS_ON_CARD);
}

/** Requests of those who lost an endpoint that were not answered. */
export function unansweredCalls(trace: Trace, loss: Loss): UnansweredCallSnapshot[] {
  const calls: UnansweredCallSnapshot[] = [];
  for (const { endpoint, end } of loss.facts) {
    const interfaceName = endpointName(endpoint);
    for (const row of endpoint.requests[end].values()) {
      const ordinal = trace.columns.chunkOf(row).method[row & CHUNK_MASK] ?? 0;
      calls.push({ row, interfaceName, method: methodNameOf(trace, interfaceName, ordinal) });
      if (calls.length >= MAX_ITEMS_ON_CARD) {
        return calls;
      }
    }
  }
  return calls;
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
  const until = Math.max(loss.cause.time, ...loss.facts.map((fact) => fact.time));
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

/** Messages that an endpoint was still given after the loss and before its handler ran. */
function drainedBefore(trace: Trace, fact: DisconnectFact, since: number): number {
  let drained = 0;
  let looked = 0;
  for (const row of fact.pipe.directions[fact.end].rows.backwards()) {
    const chunk = trace.columns.chunkOf(row);
    const at = row & CHUNK_MASK;
    const dispatched = chunk.dispatched[at] ?? Number.NaN;
    if (dispatched < since || ++looked > MAX_ROWS_LOOKED_AT) {
      break;
    }
    if (chunk.endpoint[at] === fact.endpoint.index && dispatched <= fact.time) {
      drained++;
    }
  }
  return drained;
}

function leftBefore(endpoint: EndpointInfo, time: number): boolean {
  return endpoint.closes.some((close) => close !== undefined && close.time < time);
}

function wholePipes(loss: Loss): Iterable<{ endpoints: Map<number, EndpointInfo> }> {
  return loss.cause.key.startsWith("endpoint ") ? [] : loss.pipes;
}

/** Which end of a pipe the process behind the loss held. */
function sideOf(loss: Loss, holders: readonly (number | undefined)[]): 0 | 1 {
  return holders[1] === loss.cause.process ? 1 : 0;
}

function lostEndpoint(endpoint: EndpointInfo, drained: number): LostEndpointSnapshot {
  return {
    pipe: endpoint.pipe.number,
    interfaceId: endpoint.interfaceId,
    interfaceName: endpointName(endpoint),
    drained,
  };
}

function sortByTime(trace: Trace, rows: number[]): number[] {
  const timeOf = (row: number): number => trace.columns.chunkOf(row).time[row & CHUNK_MASK] ?? 0;
  return rows.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
}
