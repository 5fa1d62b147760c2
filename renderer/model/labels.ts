import { DisconnectCause, ProcessState, RowKind, RowStatus } from "../../shared/contract/index.ts";
import type { Disconnect, Pipe, Process, Row, Topology } from "../../shared/contract/index.ts";

/** The last part of a dotted mojom name: "lab.mojom.Table" is "Table". */
export function shortName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf(".") + 1);
}

/** "Table.AddRow" for a message; what happened for a lifecycle event. */
export function callText(row: Row): string {
  if (row.method === "") return eventText(row.kind);
  return row.interfaceName === "" ? row.method : `${shortName(row.interfaceName)}.${row.method}`;
}

const EVENT_TEXT: Readonly<Record<RowKind, string>> = {
  [RowKind.MESSAGE]: "message",
  [RowKind.REQUEST]: "request",
  [RowKind.RESPONSE]: "response",
  [RowKind.CONTROL]: "control",
  [RowKind.PROCESS_STARTED]: "process started",
  [RowKind.PROCESS_EXITED]: "process exited",
  [RowKind.CONNECTION_OPENED]: "connection opened",
  [RowKind.CONNECTION_REFUSED]: "connection refused",
  [RowKind.CONNECTION_CLOSED]: "connection closed",
  [RowKind.PIPE_OPENED]: "pipe opened",
  [RowKind.PIPE_MOVED]: "pipe end moved",
  [RowKind.PIPE_CLOSED]: "pipe closed",
  [RowKind.ENDPOINT_BOUND]: "endpoint bound",
  [RowKind.ENDPOINT_CLOSED]: "endpoint closed",
  [RowKind.DISCONNECTED]: "disconnect handler",
  [RowKind.FAULT_INJECTED]: "fault injected",
};

/** What a kind of row is called. */
export function eventText(kind: RowKind): string {
  return EVENT_TEXT[kind] ?? "unknown";
}

const STATUS_TEXT: Readonly<Record<RowStatus, string>> = {
  [RowStatus.SENT]: "sent",
  [RowStatus.ARRIVED]: "arrived",
  [RowStatus.DISPATCHED]: "dispatched",
  [RowStatus.DROPPED]: "dropped",
  [RowStatus.REJECTED]: "rejected",
  [RowStatus.LOST]: "lost",
  [RowStatus.EVENT]: "event",
};

/** How far a message got, in a word. */
export function statusText(status: RowStatus): string {
  return STATUS_TEXT[status] ?? "unknown";
}

const CAUSE_TEXT: Readonly<Record<DisconnectCause, string>> = {
  [DisconnectCause.PEER_CLOSED]: "peer closed",
  [DisconnectCause.PROCESS_EXITED]: "process exited",
  [DisconnectCause.VALIDATION_ERROR]: "validation error",
  [DisconnectCause.BAD_MESSAGE]: "bad message",
  [DisconnectCause.PROTOCOL_ERROR]: "protocol error",
  [DisconnectCause.SERVER_CLOSED]: "server closed",
  [DisconnectCause.REFUSED]: "refused",
};

/** Why something was lost, in two words. */
export function causeText(cause: DisconnectCause): string {
  return CAUSE_TEXT[cause] ?? "unknown cause";
}

/** "SIGKILL", "exit code 3" or null when neither is known. */
export function exitText(end: {
  readonly exitCode: number | null;
  readonly signal: string | null;
}): string | null {
  if (end.signal !== null && end.signal !== "") return end.signal;
  return end.exitCode === null ? null : `exit code ${end.exitCode}`;
}

/** The shortest honest reason of a loss: the signal, the exit code or the cause. */
export function lossText(disconnect: Disconnect): string {
  const exit = disconnect.cause === DisconnectCause.PROCESS_EXITED ? exitText(disconnect) : null;
  return exit ?? causeText(disconnect.cause);
}

/** The process at this index of the topology. */
export function processAt(topology: Topology, index: number | null): Process | undefined {
  if (index === null) return undefined;
  const direct = topology.processes[index];
  if (direct?.index === index) return direct;
  return topology.processes.find((process) => process.index === index);
}

/** Name of a process; with its pid where another process has the same name. */
export function processName(topology: Topology, index: number | null): string {
  const process = processAt(topology, index);
  if (process === undefined) return "unknown";
  const twins = topology.processes.filter((other) => other.name === process.name);
  return twins.length > 1 ? `${process.name} ${process.pid}` : process.name;
}

/** "running", "starting", or how the process ended. */
export function processStateText(process: Process): string {
  if (process.state === ProcessState.STARTING) return "starting";
  if (process.state === ProcessState.RUNNING) return "running";
  const exit = exitText(process);
  return exit === null ? "exited" : `exited, ${exit}`;
}

/** Name of the pipe's primary interface, else of its first one, else "pipe". */
export function pipeTitle(pipe: Pipe): string {
  const primary = pipe.endpoints.find((endpoint) => endpoint.interfaceId === 0);
  const named = primary ?? pipe.endpoints[0];
  return named === undefined || named.interfaceName === ""
    ? "pipe"
    : shortName(named.interfaceName);
}
