import { PIPE_CONTROL_INTERFACE_ID } from "./control-names.ts";
import {
  closedTime,
  type EndpointInfo,
  isEndpointOpen,
  isPipeOpen,
  type PipeInfo,
} from "./pipe-info.ts";
import type { PostMortems } from "./post-mortem.ts";
import { endpointName } from "./row-snapshot.ts";
import type {
  EndpointSnapshot,
  GroupSnapshot,
  PipeSnapshot,
  TopologySnapshot,
} from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** Closed pipes in one topology snapshot at most, the newest; open ones are all there. */
export const MAX_CLOSED_PIPES_SHOWN = 500;
/** Closed interfaces shown of one pipe at most, the newest; open ones are all there. */
export const MAX_CLOSED_ENDPOINTS_SHOWN = 100;

/**
 * What is alive and what lived, with rates over the second before `now` (nanoseconds). Closed pipes
 * name their cards if it is given who makes them.
 */
export function topologySnapshot(
  trace: Trace,
  now: number,
  postMortems?: PostMortems,
): TopologySnapshot {
  let room = MAX_CLOSED_PIPES_SHOWN;
  const shown: PipeInfo[] = [];
  for (let at = trace.pipes.all.length - 1; at >= 0; at--) {
    const pipe = trace.pipes.all[at];
    if (pipe !== undefined && (isPipeOpen(pipe) || room-- > 0)) {
      shown.push(pipe);
    }
  }
  return {
    processes: trace.processes.snapshot(now),
    connections: trace.connections.snapshot(),
    pipes: shown.toReversed().map((pipe) => pipeSnapshot(trace, pipe, now, postMortems)),
  };
}

/** All pipes that carry associated interfaces beside their primary one. */
export function associatedGroups(trace: Trace): GroupSnapshot[] {
  return trace.pipes.all.filter(isGroup).map(groupSnapshot);
}

/** True for a pipe that more than one interface shares. */
export function isGroup(pipe: PipeInfo): boolean {
  return pipe.memberCount > 1;
}

/** The interfaces of a pipe: all that are open, and the newest of those that are not. */
function members(pipe: PipeInfo): EndpointInfo[] {
  const all = [...pipe.endpoints.values()].filter(
    (endpoint) => endpoint.interfaceId !== PIPE_CONTROL_INTERFACE_ID,
  );
  let surplus = all.length - MAX_CLOSED_ENDPOINTS_SHOWN;
  if (surplus <= 0) {
    return all;
  }
  surplus -= all.filter(isEndpointOpen).length;
  return all.filter(
    (endpoint) => isEndpointOpen(endpoint) || endpoint.interfaceId === 0 || surplus-- <= 0,
  );
}

// What was shown of a pipe last, for as long as nothing more is learned of it.
const shownPipes = new WeakMap<PipeInfo, { touched: number; snapshot: PipeSnapshot }>();

function pipeSnapshot(
  trace: Trace,
  pipe: PipeInfo,
  now: number,
  postMortems: PostMortems | undefined,
): PipeSnapshot {
  const known = shownPipes.get(pipe);
  const rate = pipe.meter.rate(now);
  const disconnect = postMortems?.cardOfPipe(pipe.number) ?? null;
  if (known?.touched === pipe.touched) {
    const { snapshot } = known;
    const isSame = snapshot.rate === rate && snapshot.disconnect === disconnect;
    return isSame ? snapshot : { ...snapshot, rate, disconnect };
  }
  const snapshot = { ...factsOf(trace, pipe), rate, disconnect };
  shownPipes.set(pipe, { touched: pipe.touched, snapshot });
  return snapshot;
}

function factsOf(trace: Trace, pipe: PipeInfo): Omit<PipeSnapshot, "rate" | "disconnect"> {
  const [first, second] = pipe.directions;
  const closed = closedTime(pipe);
  const open = closed === undefined;
  return {
    number: pipe.number,
    name: pipe.name,
    processA: pipe.holders[0] ?? null,
    processB: pipe.holders[1] ?? null,
    open,
    endpoints: members(pipe).map(endpointSnapshot),
    messages: pipe.messages,
    bytes: pipe.bytes,
    inFlight: open ? first.inFlight + second.inFlight : 0,
    openedRow: pipe.openedRow ?? null,
    closedRow: pipe.closedRow ?? null,
    closedTime: closed === undefined ? null : trace.milliseconds(closed),
  };
}

function endpointSnapshot(endpoint: EndpointInfo): EndpointSnapshot {
  return {
    interfaceId: endpoint.interfaceId,
    interfaceName: endpointName(endpoint),
    open: isEndpointOpen(endpoint),
    messages: endpoint.messages,
    joinedRow: endpoint.joinedRow,
    leftRow: endpoint.leftRow ?? null,
  };
}

function groupSnapshot(pipe: PipeInfo): GroupSnapshot {
  const [first, second] = pipe.directions;
  return {
    pipe: pipe.number,
    processA: pipe.holders[0] ?? null,
    processB: pipe.holders[1] ?? null,
    open: isPipeOpen(pipe),
    members: members(pipe).map((endpoint) => ({
      interfaceId: endpoint.interfaceId,
      interfaceName: endpointName(endpoint),
      joinedRow: endpoint.joinedRow,
      leftRow: endpoint.leftRow ?? null,
      messages: endpoint.messages,
      waited: endpoint.waited,
      ordersLost: endpoint.sharedOrders,
    })),
    guaranteedOrders: first.guaranteedOrders + second.guaranteedOrders,
  };
}
