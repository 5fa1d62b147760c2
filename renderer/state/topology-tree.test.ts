import { describe, expect, it } from "vitest";
import type { Pipe, Process, Topology } from "./contract.ts";
import { topologyTree } from "./topology-tree.ts";

function process(index: number, change: Partial<Process> = {}): Process {
  return {
    index,
    pid: 100 + index,
    name: `worker ${index}`,
    role: "worker",
    state: 1,
    uid: 0,
    gid: 0,
    exitCode: null,
    signal: null,
    sent: 0,
    received: 0,
    rate: 5,
    startedRow: null,
    exitedRow: null,
    ...change,
  };
}

function pipe(number: number, change: Partial<Pipe> = {}): Pipe {
  return {
    number,
    name: "ff",
    processA: 0,
    processB: 1,
    open: true,
    endpoints: [
      {
        interfaceId: 0,
        interfaceName: "lab.mojom.Table",
        open: true,
        messages: 3,
        joinedRow: 1,
        leftRow: null,
      },
    ],
    messages: 3,
    bytes: 99,
    rate: 2,
    inFlight: 0,
    openedRow: null,
    closedRow: null,
    closedTime: null,
    disconnect: null,
    ...change,
  };
}

const host = process(0, { role: "host", name: "server" });
const topology: Topology = {
  processes: [
    host,
    process(1),
    process(2, { state: 2, signal: "SIGKILL" }),
    process(3, { role: "view", name: "window" }),
  ],
  connections: [
    { number: 1, process: 1, pid: 101, state: 1, detail: "" },
    { number: 2, process: 2, pid: 102, state: 2, detail: "" },
    { number: 3, process: null, pid: 777, state: 3, detail: "wrong user" },
  ],
  pipes: [pipe(1), pipe(2, { processB: 2, open: false })],
};
const usual = { toggled: new Set<string>(), hideEnded: false };

describe("topologyTree", () => {
  it("lists connections below the server and pipes below them", () => {
    const lines = topologyTree(topology, usual).map((item) => `${item.level} ${item.label}`);
    expect(lines).toEqual([
      "1 server",
      "2 worker 1",
      "3 Table",
      "2 worker 2",
      "2 pid 777",
      "2 window",
    ]);
  });

  it("says how a process ended and who was refused", () => {
    const items = topologyTree(topology, usual);
    expect(items[3]).toMatchObject({ detail: "SIGKILL", state: "failed", worker: null });
    expect(items[4]).toMatchObject({ detail: "refused", state: "failed" });
  });

  it("offers to end running workers only", () => {
    const workers = topologyTree(topology, usual).map((item) => item.worker);
    expect(workers).toEqual([null, 101, null, null, null, null]);
  });

  it("opens and closes what was toggled", () => {
    const toggled = new Set(["connection 1 pipe 1", "connection 2"]);
    const lines = topologyTree(topology, { toggled, hideEnded: false }).map((item) => item.key);
    expect(lines).toContain("connection 1 pipe 1 interface 0");
    expect(lines).toContain("connection 2 pipe 2");
    const closed = topologyTree(topology, { toggled: new Set(["process 0"]), hideEnded: false });
    expect(closed).toHaveLength(1);
  });

  it("has a key for each line, also of a pipe between two workers, and of a second connection", () => {
    const twice: Topology = {
      ...topology,
      connections: [
        ...topology.connections,
        { number: 4, process: 1, pid: 101, state: 1, detail: "" },
      ],
      pipes: [pipe(1, { processA: 1, processB: 3 })],
    };
    const items = topologyTree(twice, usual);
    expect(items.filter(({ type }) => type === "pipe")).toHaveLength(3);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it("hides what has ended", () => {
    const items = topologyTree(topology, { ...usual, hideEnded: true });
    expect(items.map((item) => item.label)).toEqual(["server", "worker 1", "Table", "window"]);
    expect(items[1]).toMatchObject({ position: 1, siblings: 2 });
  });

  it("folds the interfaces that have left an open pipe", () => {
    const endpoint = (interfaceId: number, open: boolean) => ({
      interfaceId,
      interfaceName: "lab.mojom.Table",
      open,
      messages: 1,
      joinedRow: 1,
      leftRow: open ? null : 9,
    });
    const endpoints = [
      endpoint(0, true),
      endpoint(1, false),
      endpoint(2, false),
      endpoint(3, true),
    ];
    const one = { ...topology, pipes: [pipe(1, { endpoints })] };
    const key = "connection 1 pipe 1";
    const open = topologyTree(one, { toggled: new Set([key]), hideEnded: false });
    const below = open.filter((item) => item.level === 4).map((item) => item.label);
    expect(below).toEqual(["Table", "Table", "2 closed interfaces"]);
    const all = topologyTree(one, {
      toggled: new Set([key, `${key} left`]),
      hideEnded: false,
    });
    expect(all.filter((item) => item.level === 5).map((item) => item.key)).toEqual([
      `${key} interface 1`,
      `${key} interface 2`,
    ]);
  });

  it("folds the closed pipes of a live process, and the processes that ended long ago", () => {
    const many: Topology = {
      processes: [
        host,
        process(1),
        ...[2, 3, 4, 5, 6, 7].map((index) => process(index, { state: 2, signal: "SIGKILL" })),
      ],
      connections: [],
      pipes: [pipe(1), pipe(2, { open: false }), pipe(3, { open: false })],
    };
    const labels = topologyTree(many, usual).map((item) => `${item.level} ${item.label}`);
    expect(labels).toEqual([
      "1 server",
      "2 worker 1",
      "3 Table",
      "3 2 closed pipes",
      "2 worker 4",
      "2 worker 5",
      "2 worker 6",
      "2 worker 7",
      "2 2 earlier processes",
    ]);
  });

  it("filters by what is pointed at", () => {
    const toggled = new Set(["connection 1 pipe 1"]);
    const clauses = topologyTree(topology, { toggled, hideEnded: true }).map((item) => item.clause);
    expect(clauses.slice(1, 4)).toEqual([
      "pid == 101",
      "pipe == 1",
      "pipe == 1 and interface_id == 0",
    ]);
  });
});
