import { plural } from "../model/number-text.ts";
import { exitText, pipeTitle, processStateText, shortName } from "../model/labels.ts";
import type { Connection, Endpoint, Pipe, Process, Topology } from "./contract.ts";
import { ConnectionState, ProcessState } from "./contract.ts";

/** One line of the tree server > connections > pipes > interfaces. */
export interface TreeItem {
  /** Stays the same while the thing is there. */
  readonly key: string;
  readonly type: "server" | "connection" | "pipe" | "interface" | "ended";
  readonly level: number;
  readonly label: string;
  /** Said after the label, dimmer: pid, state, number. */
  readonly detail: string;
  /** The whole story, for the tooltip. */
  readonly title: string;
  /** Messages per second; null where none is known. */
  readonly rate: number | null;
  readonly state: "live" | "starting" | "ended" | "failed";
  readonly expandable: boolean;
  readonly expanded: boolean;
  readonly position: number;
  readonly siblings: number;
  /** Pid of a worker that can be ended. */
  readonly worker: number | null;
  /** The filter clause that shows only this. */
  readonly clause: string | null;
}

export interface TreeOptions {
  /** Keys of the items that are opened or closed otherwise than usual. */
  readonly toggled: ReadonlySet<string>;
  readonly hideEnded: boolean;
}

/** Ended things that stay in sight: all of them below something that has ended itself, else the newest processes. */
const KEPT = { process: 4, underEnded: 8 };

type Node = Omit<TreeItem, "level" | "expandable" | "expanded" | "position" | "siblings"> & {
  readonly children: readonly Node[];
  readonly openAtFirst: boolean;
};

/** The visible lines of the tree, top to bottom. */
export function topologyTree(topology: Topology, options: TreeOptions): TreeItem[] {
  const items: TreeItem[] = [];
  const place = (nodes: readonly Node[], level: number): void => {
    const kept = nodes.filter((node) => !options.hideEnded || isAlive(node));
    for (const [index, node] of kept.entries()) {
      const { children, openAtFirst, ...rest } = node;
      const expanded = children.length > 0 && openAtFirst !== options.toggled.has(node.key);
      items.push({
        ...rest,
        level,
        expandable: children.length > 0,
        expanded,
        position: index + 1,
        siblings: kept.length,
      });
      if (expanded) place(children, level + 1);
    }
  };
  place(servers(topology), 1);
  return items;
}

function isAlive(node: Node): boolean {
  return node.state === "live" || node.state === "starting";
}

function servers(topology: Topology): Node[] {
  const hosts = topology.processes.filter((process) => process.role === "host");
  return hosts.map((host) => ({
    key: `process ${host.index}`,
    type: "server",
    label: host.name,
    detail: `pid ${host.pid}`,
    title: `${host.name}, pid ${host.pid}, ${processStateText(host)}`,
    rate: host.rate,
    state: processState(host),
    worker: null,
    clause: `pid == ${host.pid}`,
    openAtFirst: true,
    children: connectionsOf(host, topology),
  }));
}

function connectionsOf(host: Process, topology: Topology): readonly Node[] {
  const pipes = pipesByProcess(topology.pipes);
  const connected = topology.connections.map((connection) => {
    const process = topology.processes.find((known) => known.index === connection.process);
    return connectionNode(connection, process, pipes);
  });
  const known = new Set(topology.connections.map((connection) => connection.process));
  const others = topology.processes
    .filter((process) => process.index !== host.index && !known.has(process.index))
    .map((process) => processNode(process, processStateText(process), pipes));
  return foldEnded([...connected, ...others], KEPT.process, {
    key: `process ${host.index} ended`,
    noun: "earlier process",
  });
}

/** The nodes, but of those that have ended only the newest `kept`; one more node, at the end, holds the others. */
function foldEnded(
  nodes: readonly Node[],
  kept: number,
  fold: { readonly key: string; readonly noun: string },
): readonly Node[] {
  const ended = nodes.filter((node) => !isAlive(node));
  const folded = new Set(ended.slice(0, Math.max(0, ended.length - kept)));
  if (folded.size === 0) return nodes;
  const label = plural(folded.size, fold.noun);
  const rest: Node = {
    key: fold.key,
    type: "ended",
    label,
    detail: "",
    title: `${label}; open to see them`,
    rate: null,
    state: "ended",
    worker: null,
    clause: null,
    openAtFirst: false,
    children: [...folded],
  };
  return [...nodes.filter((node) => !folded.has(node)), rest];
}

function connectionNode(
  connection: Connection,
  process: Process | undefined,
  pipes: ReadonlyMap<number, Pipe[]>,
): Node {
  if (process !== undefined) {
    return processNode(process, connectionText(connection, process), pipes, connection);
  }
  const refused = connection.state === ConnectionState.REFUSED;
  return {
    key: `connection ${connection.number}`,
    type: "connection",
    label: `pid ${connection.pid}`,
    detail: CONNECTION_TEXT[connection.state],
    title: `Connection ${connection.number}: ${connection.detail}`,
    rate: null,
    state: refused ? "failed" : connection.state === ConnectionState.CLOSED ? "ended" : "starting",
    worker: null,
    clause: null,
    openAtFirst: false,
    children: [],
  };
}

function processNode(
  process: Process,
  stateText: string,
  pipes: ReadonlyMap<number, Pipe[]>,
  connection?: Connection,
): Node {
  const own = pipes.get(process.index) ?? [];
  const user = process.uid === null ? "" : `, uid ${process.uid}, gid ${process.gid ?? "?"}`;
  const ended = process.state === ProcessState.EXITED;
  // A process may have several connections.
  const key =
    connection === undefined ? `process ${process.index}` : `connection ${connection.number}`;
  return {
    key,
    type: "connection",
    label: process.name,
    detail: ended ? (exitText(process) ?? "ended") : `pid ${process.pid}`,
    title: [
      `${process.name}, pid ${process.pid}${user}`,
      stateText,
      ...(connection === undefined || connection.detail === "" ? [] : [connection.detail]),
      `${process.sent} sent, ${process.received} received`,
    ].join("\n"),
    rate: ended ? null : process.rate,
    state: processState(process),
    worker: process.role === "worker" && !ended ? process.pid : null,
    clause: `pid == ${process.pid}`,
    openAtFirst: !ended,
    children: foldEnded(
      own.map((pipe) => pipeNode(pipe, key)),
      ended ? KEPT.underEnded : 0,
      {
        key: `${key} closed`,
        noun: "closed pipe",
      },
    ),
  };
}

/** A pipe stands at both of its processes: its key begins with that of the one it stands at. */
function pipeNode(pipe: Pipe, holder: string): Node {
  const key = `${holder} pipe ${pipe.number}`;
  const queued = pipe.inFlight === 0 ? "" : `, ${pipe.inFlight} in flight`;
  const endpoints = pipe.endpoints.map((endpoint) => endpointNode(pipe, endpoint, key));
  return {
    key,
    type: "pipe",
    label: pipeTitle(pipe),
    detail: `pipe ${pipe.number}`,
    title: `Pipe ${pipe.number}, ${pipe.open ? "open" : "closed"}${queued}\n${pipe.messages} messages, ${pipe.bytes} bytes\n${pipe.name}`,
    rate: pipe.open ? pipe.rate : null,
    state: pipe.open ? "live" : "ended",
    worker: null,
    clause: `pipe == ${pipe.number}`,
    openAtFirst: false,
    children: foldEnded(endpoints, pipe.open ? 0 : KEPT.underEnded, {
      key: `${key} left`,
      noun: "closed interface",
    }),
  };
}

function endpointNode(pipe: Pipe, endpoint: Endpoint, holder: string): Node {
  const { interfaceId, interfaceName } = endpoint;
  return {
    key: `${holder} interface ${interfaceId}`,
    type: "interface",
    label: interfaceName === "" ? "not bound" : shortName(interfaceName),
    detail: interfaceId === 0 ? "primary" : `id ${idText(interfaceId)}`,
    title: `${interfaceName}\n${endpoint.messages} messages`,
    rate: null,
    state: endpoint.open && pipe.open ? "live" : "ended",
    worker: null,
    clause: `pipe == ${pipe.number} and interface_id == ${interfaceId}`,
    openAtFirst: false,
    children: [],
  };
}

/** The pipes of each process; a pipe between two workers is listed at both. */
function pipesByProcess(pipes: readonly Pipe[]): Map<number, Pipe[]> {
  const byProcess = new Map<number, Pipe[]>();
  for (const pipe of pipes) {
    for (const process of new Set([pipe.processA, pipe.processB])) {
      if (process === null) continue;
      const list = byProcess.get(process);
      if (list === undefined) byProcess.set(process, [pipe]);
      else list.push(pipe);
    }
  }
  return byProcess;
}

const CONNECTION_TEXT: Readonly<Record<ConnectionState, string>> = {
  [ConnectionState.CONNECTING]: "connecting",
  [ConnectionState.OPEN]: "connected",
  [ConnectionState.CLOSED]: "closed",
  [ConnectionState.REFUSED]: "refused",
};

function connectionText(connection: Connection, process: Process): string {
  return process.state === ProcessState.EXITED
    ? processStateText(process)
    : CONNECTION_TEXT[connection.state];
}

function processState(process: Process): TreeItem["state"] {
  if (process.state === ProcessState.STARTING) return "starting";
  if (process.state === ProcessState.RUNNING) return "live";
  const clean = process.signal === null && (process.exitCode ?? 0) === 0;
  return clean ? "ended" : "failed";
}

/** Interface ids with the namespace bit in hex, as others are small. */
function idText(id: number): string {
  return id >= 0x80000000 ? `0x${id.toString(16)}` : String(id);
}
