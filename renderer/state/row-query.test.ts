import { describe, expect, it } from "vitest";
import type { Row, TraceView } from "./contract.ts";
import type { HostLink } from "./host-link.ts";
import { RowQuery } from "./row-query.ts";

function row(no: number): Row {
  return {
    no,
    kind: 0,
    status: 2,
    time: 0,
    sent: null,
    arrived: null,
    dispatched: null,
    from: null,
    to: null,
    pipe: 1,
    interfaceId: 0,
    interfaceName: "",
    method: "",
    sequence: 0,
    requestId: 0,
    flags: 0,
    size: 0,
    latency: null,
    linkedRow: null,
    info: "",
    error: null,
  };
}

/** A trace of ten rows in which the filter "pipe == N" lets N rows through. */
function linkOver(log: string[]): Pick<HostLink, "openTraceView"> {
  const view: TraceView = {
    setFilter: async (text) => {
      log.push(text);
      await Promise.resolve();
      return text.includes("pipe")
        ? { error: null, shown: Number(text.slice(8)) }
        : { error: { message: "no", start: 0, end: 1 }, shown: 0 };
    },
    getRows: async (start, count) => {
      log.push(`${start}+${count}`);
      await Promise.resolve();
      return { rows: Array.from({ length: count }, (_, at) => row(start + at)), shown: 0 };
    },
    findRow: () => Promise.resolve({ index: 0 }),
    getDetails: (no) =>
      Promise.resolve({
        details:
          no > 9
            ? null
            : {
                row: row(no),
                verdict: "",
                tree: [],
                bytes: new Uint8Array(),
                previousInPipe: null,
                nextInPipe: null,
              },
      }),
    getRowsByNumber: (numbers) => Promise.resolve({ rows: numbers.map(row) }),
    getMatchingPipes: () => Promise.resolve({ pipes: [] }),
  };
  return { openTraceView: () => view };
}

function queryOver(log: string[]): RowQuery {
  const unused = (): never => {
    throw new Error("not used");
  };
  return new RowQuery({
    ...linkOver(log),
    inspector: {
      getHostInfo: unused,
      getOverview: unused,
      getDisconnects: unused,
      getGroups: unused,
      setRecording: unused,
      clear: unused,
    },
    lab: {
      startScenario: unused,
      startWorker: unused,
      stopWorker: unused,
      setWorkerRate: unused,
      setKindRate: unused,
      injectFault: unused,
    },
    observe: unused,
    onGone: unused,
  });
}

describe("RowQuery", () => {
  it("reads each question's rows under its own filter", async () => {
    const log: string[] = [];
    const query = queryOver(log);
    const both = await Promise.all([query.newest("pipe == 5", 2), query.newest("pipe == 8", 3)]);
    expect(both.map((rows) => rows.map((one) => one.no))).toEqual([
      [3, 4],
      [5, 6, 7],
    ]);
    expect(log).toEqual(["pipe == 5", "3+2", "pipe == 8", "5+3"]);
  });

  it("finds nothing under a broken filter", async () => {
    expect(await queryOver([]).newest("nonsense", 3)).toEqual([]);
  });

  it("leaves out rows that are not there", async () => {
    const rows = await queryOver([]).byNumber([7, 99, 2]);
    expect(rows.map((one) => one.no)).toEqual([7, 2]);
  });
});
