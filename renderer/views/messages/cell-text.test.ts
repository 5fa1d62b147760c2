import { describe, expect, it } from "vitest";
import { parseFilter } from "../../../shared/trace/index.ts";
import { COLUMNS } from "../../state/columns.ts";
import type { Process, Row, Topology } from "../../state/contract.ts";
import { RowKind, RowStatus } from "../../state/contract.ts";
import { cellClause } from "./cell-clause.ts";
import { cellText, directionOf, kindText, toneOf } from "./cell-text.ts";

function process(index: number, role: string, name: string): Process {
  return {
    index,
    pid: 100 + index,
    name,
    role,
    state: 1,
    uid: null,
    gid: null,
    exitCode: null,
    signal: null,
    sent: 0,
    received: 0,
    rate: 0,
    startedRow: null,
    exitedRow: null,
  };
}

const topology: Topology = {
  processes: [process(0, "host", "server"), process(1, "worker", "a"), process(2, "worker", "b")],
  connections: [],
  pipes: [],
};

function row(change: Partial<Row> = {}): Row {
  return {
    no: 7,
    kind: RowKind.REQUEST,
    status: RowStatus.DISPATCHED,
    time: 1500.25,
    sent: 1500.25,
    arrived: 1500.3,
    dispatched: 1500.4,
    from: 1,
    to: 0,
    pipe: 3,
    interfaceId: 0,
    interfaceName: "lab.mojom.Table",
    method: "AddRow",
    sequence: 12,
    requestId: 4,
    flags: 1,
    size: 1234,
    latency: 2.5,
    linkedRow: 9,
    info: "key=5",
    error: null,
    ...change,
  };
}

describe("directionOf", () => {
  it.each([
    [0, 1, "out"],
    [1, 0, "in"],
    [1, 2, "peer"],
    [1, 1, "self"],
    [null, 1, "none"],
  ] as const)("from %s to %s is %s", (from, to, direction) => {
    expect(directionOf(row({ from, to }), topology)).toBe(direction);
  });

  it("has none for an event", () => {
    expect(directionOf(row({ status: RowStatus.EVENT }), topology)).toBe("none");
  });
});

describe("cellText", () => {
  it("writes numbers with their units", () => {
    expect(cellText("time", row(), undefined, topology)).toBe("1.500250");
    expect(cellText("delta", row(), row({ time: 1500 }), topology)).toBe("250 µs");
    expect(cellText("size", row(), undefined, topology)).toBe("1,234");
    expect(cellText("latency", row(), undefined, topology)).toBe("2.50 ms");
  });

  it("leaves empty what does not apply", () => {
    const event = row({ status: RowStatus.EVENT, pipe: 0, from: null, latency: null });
    for (const id of ["delta", "from", "seq", "pipe", "size", "latency"] as const) {
      expect(cellText(id, event, undefined, topology), id).toBe("");
    }
  });

  it("says what went wrong before the parameters", () => {
    const rejected = row({ status: RowStatus.REJECTED, error: "ILLEGAL_POINTER" });
    expect(cellText("info", rejected, undefined, topology)).toBe(
      "rejected: ILLEGAL_POINTER — key=5",
    );
    expect(toneOf(rejected)).toBe("error");
    const lost = row({ status: RowStatus.LOST, info: "" });
    expect(cellText("info", lost, undefined, topology)).toBe("lost");
  });

  it("is alarmed by processes that did not end well, and calm about ends that were closed", () => {
    const exited = (info: string) =>
      toneOf(row({ kind: RowKind.PROCESS_EXITED, status: RowStatus.EVENT, info }));
    expect(exited("signal SIGKILL")).toBe("error");
    expect(exited("exit code 1")).toBe("error");
    expect(exited("exit code 0")).toBe("event");
    expect(exited("left")).toBe("event");
    const closed = row({ kind: RowKind.DISCONNECTED, status: RowStatus.EVENT, info: "reopening" });
    expect(toneOf(closed)).toBe("event");
    expect(kindText(closed)).toBe("disconnected");
  });

  it("names sync calls", () => {
    expect(kindText(row({ flags: 5 }))).toBe("sync request");
    expect(kindText(row({ flags: 4, kind: RowKind.MESSAGE }))).toBe("message");
  });
});

describe("cellClause", () => {
  it("selects rows like the one pointed at", () => {
    expect(cellClause("from", row(), topology)).toBe('from == "a"');
    expect(cellClause("interface", row(), topology)).toBe('interface == "lab.mojom.Table"');
    expect(cellClause("kind", row({ flags: 5 }), topology)).toBe("kind == request");
    expect(cellClause("pipe", row(), topology)).toBe("pipe == 3");
  });

  it("is understood by the filter language in every column", () => {
    for (const { id } of COLUMNS) {
      const clause = cellClause(id, row(), topology);
      expect(clause === null || parseFilter(clause).ok, id).toBe(true);
    }
  });

  it("has nothing for an empty cell", () => {
    expect(cellClause("pipe", row({ pipe: 0 }), topology)).toBeNull();
    expect(cellClause("to", row({ to: null }), topology)).toBeNull();
    expect(cellClause("info", row(), topology)).toBeNull();
  });
});
