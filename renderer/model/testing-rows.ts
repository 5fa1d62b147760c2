import { ProcessState, RowKind, RowStatus } from "../../shared/contract/index.ts";
import type { Pipe, Process, Row } from "../../shared/contract/index.ts";

/** A dispatched one-way message; for tests. */
export function makeRow(change: Partial<Row> & { readonly no: number }): Row {
  const time = change.time ?? change.no;
  return {
    kind: RowKind.MESSAGE,
    status: RowStatus.DISPATCHED,
    time,
    sent: time,
    arrived: time + 0.25,
    dispatched: time + 0.5,
    from: 1,
    to: 0,
    pipe: 1,
    interfaceId: 0,
    interfaceName: "lab.mojom.Logger",
    method: "Log",
    sequence: 0,
    requestId: 0,
    flags: 0,
    size: 64,
    latency: null,
    linkedRow: null,
    info: "",
    error: null,
    ...change,
  };
}

/** A running worker; for tests. */
export function makeProcess(index: number, change: Partial<Process> = {}): Process {
  return {
    index,
    pid: 1000 + index,
    name: index === 0 ? "host" : `worker-${index}`,
    role: index === 0 ? "host" : "worker",
    state: ProcessState.RUNNING,
    uid: null,
    gid: null,
    exitCode: null,
    signal: null,
    sent: 0,
    received: 0,
    rate: 0,
    startedRow: null,
    exitedRow: null,
    ...change,
  };
}

/** An open pipe between two processes; for tests. */
export function makePipe(
  number: number,
  processA: number | null,
  processB: number | null,
  change: Partial<Pipe> = {},
): Pipe {
  return {
    number,
    name: "00".repeat(16),
    processA,
    processB,
    open: true,
    endpoints: [],
    messages: 0,
    bytes: 0,
    rate: 0,
    inFlight: 0,
    openedRow: null,
    closedRow: null,
    closedTime: null,
    disconnect: null,
    ...change,
  };
}
