import { describe, expect, it } from "vitest";
import { DisconnectCause, ProcessState, RowKind, RowStatus } from "../../shared/contract/index.ts";
import {
  callText,
  causeText,
  eventText,
  exitText,
  pipeTitle,
  processAt,
  processName,
  processStateText,
  shortName,
  statusText,
} from "./labels.ts";
import { memberLetter, seriesToken } from "./series.ts";
import { makePipe, makeProcess, makeRow } from "./testing-rows.ts";

describe("names", () => {
  it("of interfaces are their last part", () => {
    expect(shortName("lab.mojom.Table")).toBe("Table");
    expect(shortName("Table")).toBe("Table");
  });

  it("of processes get a pid only where two have the same name", () => {
    const twins = [
      makeProcess(1, { name: "ping" }),
      makeProcess(2, { name: "ping" }),
      makeProcess(3),
    ];
    const topology = { processes: twins, connections: [], pipes: [] };
    expect(processName(topology, 1)).toBe("ping 1001");
    expect(processName(topology, 3)).toBe("worker-3");
    expect(processName(topology, null)).toBe("unknown");
    expect(processAt(topology, 9)).toBeUndefined();
  });

  it("of pipes are their primary interface's", () => {
    const endpoint = { open: true, messages: 0, joinedRow: 1, leftRow: null };
    const endpoints = [
      { ...endpoint, interfaceId: 1, interfaceName: "lab.mojom.Table" },
      { ...endpoint, interfaceId: 0, interfaceName: "lab.mojom.Database" },
    ];
    expect(pipeTitle(makePipe(1, 0, 1, { endpoints }))).toBe("Database");
    expect(pipeTitle(makePipe(1, 0, 1))).toBe("pipe");
  });

  it("of calls say interface and method, of events what happened", () => {
    expect(callText(makeRow({ no: 1 }))).toBe("Logger.Log");
    expect(callText(makeRow({ no: 1, interfaceName: "" }))).toBe("Log");
    expect(callText(makeRow({ no: 1, method: "", kind: RowKind.PIPE_CLOSED }))).toBe("pipe closed");
  });
});

describe("states", () => {
  it("of processes tell how they ended", () => {
    const ended = { state: ProcessState.EXITED };
    expect(processStateText(makeProcess(1))).toBe("running");
    expect(processStateText(makeProcess(1, { state: ProcessState.STARTING }))).toBe("starting");
    expect(processStateText(makeProcess(1, ended))).toBe("exited");
    expect(processStateText(makeProcess(1, { ...ended, exitCode: 3 }))).toBe("exited, exit code 3");
    expect(exitText({ exitCode: 137, signal: "SIGKILL" })).toBe("SIGKILL");
  });

  it("have a text for every value of the contract", () => {
    const texts = [
      ...Object.values(RowKind).map(eventText),
      ...Object.values(RowStatus).map(statusText),
      ...Object.values(DisconnectCause).map(causeText),
    ];
    expect(texts.filter((text) => text.includes("unknown"))).toEqual([]);
    expect(texts.filter((text) => text === "")).toEqual([]);
  });
});

describe("members of a set", () => {
  it("have letters beyond Z and colours that repeat", () => {
    expect([0, 25, 26, 51, 52].map(memberLetter)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
    expect([0, 7, 8].map(seriesToken)).toEqual(["--series-1", "--series-8", "--series-1"]);
  });
});
