import { PIPE_CONTROL_INTERFACE_ID } from "./control-names.ts";
import { type EndpointInfo, isEndpointOpen, isPipeOpen, type PipeInfo } from "./pipe-info.ts";
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

/** What is alive and what lived, with rates over the second before `now` (nanoseconds). */
export function topologySnapshot(trace: Trace, now: number): TopologySnapshot {
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
    pipes: shown.toReversed().map((pipe) => pipeSnapshot(pipe, now)),
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

function members(pipe: PipeInfo): EndpointInfo[] {
  return [...pipe.endpoints.values()].filter(
    (endpoint) => endpoint.interfaceId !== PIPE_CONTROL_INTERFACE_ID,
  );
}

function pipeSnapshot(pipe: PipeInfo, now: number): PipeSnapshot {
  const [first, second] = pipe.directions;
  const open = isPipeOpen(pipe);
  return {
    number: pipe.number,
    name: pipe.name,
    processA: pipe.holders[0] ?? null,
    processB: pipe.holders[1] ?? null,
    open,
    endpoints: members(pipe).map(endpointSnapshot),
    messages: pipe.messages,
    bytes: pipe.bytes,
    rate: pipe.meter.rate(now),
    inFlight: open ? first.inFlight + second.inFlight : 0,
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
    })),
    guaranteedOrders: first.guaranteedOrders + second.guaranteedOrders,
  };
}
