import { NO_PROCESS, NO_ROW } from "./columns.ts";
import type { ConnectionInfo } from "./connection-table.ts";
import { closePipeEnd } from "./pipe-closing.ts";
import type { CloseReason, PipeInfo } from "./pipe-info.ts";
import { candidatesOfEnd, PROCESS_EXIT } from "./process-end.ts";
import type { ProcessDescription, ProcessEnd, ProcessInfo } from "./process-table.ts";
import type { RecordReader } from "./record-reader.ts";
import { RowKind } from "./row-kind.ts";
import { ConnectionState, ProcessState } from "./snapshot.ts";
import {
  ABSENT,
  ENDPOINT_CLOSE_CAUSES,
  ENDPOINT_ROLES,
  PORT_CLOSE_CAUSES,
  PORT_OPEN_CAUSES,
} from "./tap-record.ts";
import type { Trace } from "./trace.ts";

/** Looks up a string that the reporting process defined. */
export type StringLookup = (id: number) => string;

/** Follows pipes, interfaces, links and processes through their lives. */
export class LifecycleMerger {
  readonly #trace: Trace;
  readonly #links = new Map<string, ConnectionInfo>();

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Adds a process, or completes what is known of the live one with this pid. */
  addProcess(description: ProcessDescription, time: number): ProcessInfo {
    const trace = this.#trace;
    const known = trace.processes.findAlive(description.pid);
    if (known !== undefined) {
      if (description.name !== "" && description.name !== known.name) {
        known.name = description.name;
        trace.namesVersion++;
      }
      known.role = description.role;
      known.uid = description.uid ?? known.uid;
      known.gid = description.gid ?? known.gid;
      return known;
    }
    const process = trace.processes.add(description);
    const note = `${description.name} (pid ${description.pid})`;
    process.startedRow = keptRow(
      trace.appendEvent(RowKind.ProcessStarted, time, { from: process.index, note }),
    );
    return process;
  }

  /** A process has ended: every pipe end that it held closes. */
  processExited(process: ProcessInfo, time: number, how: ProcessEnd): void {
    const trace = this.#trace;
    if (process.state === ProcessState.Exited) {
      return;
    }
    process.state = ProcessState.Exited;
    const { code, signal, hasLeft = false } = how;
    const exitText = hasLeft ? "left" : `exit code ${code ?? "unknown"}`;
    const note = signal === undefined ? exitText : `signal ${signal}`;
    process.exitedRow = keptRow(
      trace.appendEvent(RowKind.ProcessExited, time, { from: process.index, note }),
    );
    const held = trace.pipes.all.filter((pipe) => pipe.holders.includes(process.index));
    process.exit = { time, code, signal, hasLeft, pipes: candidatesOfEnd(process, held, time) };
    trace.lossVersion++;
    for (const pipe of held) {
      for (const end of [0, 1] as const) {
        if (pipe.holders[end] === process.index) {
          closePipeEnd(trace, pipe, end, { time, cause: PROCESS_EXIT, process: process.index });
        }
      }
    }
  }

  /** The server turned somebody away. */
  connectionRefused(pid: number, time: number, detail: string): void {
    const { connections, processes } = this.#trace;
    const process = processes.findAlive(pid)?.index;
    connections.add({ pid, process, state: ConnectionState.Refused, detail });
    this.#trace.appendEvent(RowKind.ConnectionRefused, time, { from: process, note: detail });
    this.#trace.refusals.push({ time, pid, process, detail });
    this.#trace.lossVersion++;
  }

  /** Somebody did something to a process to see what comes of it. */
  faultInjected(process: number, time: number, what: string): void {
    this.#trace.appendEvent(RowKind.FaultInjected, time, { from: process, note: what });
  }

  portOpened(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const { end, time } = reader;
    const cause = PORT_OPEN_CAUSES[reader.code] ?? "created";
    pipe.holders[end] = process.index;
    if (cause === "created") {
      this.#opened(pipe, time, { from: process.index });
      return;
    }
    const waiting = pipe.movesOut[end].shift();
    if (waiting === undefined && cause === "extracted") {
      // The other end was made for an invitation: this one has not been anywhere else.
      this.#opened(pipe, time, { to: process.index });
      return;
    }
    if (waiting === undefined) {
      const row = this.#trace.appendEvent(RowKind.PipeMoved, time, {
        to: process.index,
        pipe,
        note: cause,
      });
      this.#seen(row, "arrived", time);
      pipe.movesIn[end].push(row);
      return;
    }
    this.#seen(waiting, "arrived", time);
    this.#trace.update(waiting, (chunk, at) => {
      chunk.to[at] = process.index;
      chunk.note[at] = this.#trace.strings.intern(cause);
    });
  }

  portMoved(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const { end, time } = reader;
    if (pipe.holders[end] === process.index) {
      pipe.holders[end] = undefined;
    }
    const waiting = pipe.movesIn[end].shift();
    if (waiting === undefined) {
      const from = process.index;
      const row = this.#trace.appendEvent(RowKind.PipeMoved, time, { from, pipe });
      this.#seen(row, "sent", time);
      pipe.movesOut[end].push(row);
      return;
    }
    this.#seen(waiting, "sent", time);
    this.#trace.update(waiting, (chunk, at) => {
      chunk.from[at] = process.index;
    });
  }

  portClosed(process: ProcessInfo, pipe: PipeInfo, reader: RecordReader): void {
    const { end, time } = reader;
    const cause = PORT_CLOSE_CAUSES[reader.code] ?? "local";
    closePipeEnd(this.#trace, pipe, end, { time, cause, process: process.index });
    if (pipe.holders[end] === undefined) {
      pipe.holders[end] = process.index;
    }
  }

  endpointBound(
    process: ProcessInfo,
    pipe: PipeInfo,
    reader: RecordReader,
    strings: StringLookup,
  ): void {
    const trace = this.#trace;
    pipe.holders[reader.end] ??= process.index;
    const endpoint = trace.pipes.endpoint(pipe, reader.interfaceId, trace.rowCount);
    trace.nameEndpoint(endpoint, strings(reader.method));
    const note = ENDPOINT_ROLES[reader.code] ?? "";
    const from = process.index;
    trace.appendEvent(RowKind.EndpointBound, reader.time, { from, pipe, endpoint, note });
  }

  endpointClosed(
    process: ProcessInfo,
    pipe: PipeInfo,
    reader: RecordReader,
    strings: StringLookup,
  ): void {
    const trace = this.#trace;
    const { end, time } = reader;
    const endpoint = trace.pipes.endpoint(pipe, reader.interfaceId, trace.rowCount);
    const cause = ENDPOINT_CLOSE_CAUSES[reader.code] ?? "local";
    const reason = readReason(reader, strings);
    endpoint.closes[end] ??= { time, cause, process: process.index, reason };
    trace.lossVersion++;
    endpoint.leftRow ??= trace.rowCount;
    if (cause === "local" || cause === "error") {
      const note = reason === undefined ? cause : `${cause}: ${reasonText(reason)}`;
      const from = process.index;
      trace.appendEvent(RowKind.EndpointClosed, time, { from, pipe, endpoint, note });
    }
  }

  endpointDisconnected(
    process: ProcessInfo,
    pipe: PipeInfo,
    reader: RecordReader,
    strings: StringLookup,
  ): void {
    const trace = this.#trace;
    const { end, time } = reader;
    const endpoint = trace.pipes.endpoint(pipe, reader.interfaceId, trace.rowCount);
    const reason = readReason(reader, strings);
    endpoint.leftRow ??= trace.rowCount;
    const note = reason === undefined ? "" : reasonText(reason);
    trace.appendEvent(RowKind.Disconnected, time, { to: process.index, pipe, endpoint, note });
    trace.noteDisconnect({ time, pipe, end, endpoint, process: process.index, reason });
  }

  linkOpened(process: ProcessInfo, reader: RecordReader, strings: StringLookup): void {
    const trace = this.#trace;
    process.state = ProcessState.Running;
    if (process.role !== "host") {
      return;
    }
    const pid = present(reader.size);
    const name = strings(reader.method);
    const peer = pid === undefined ? undefined : this.#peer(pid, name, reader);
    const connection = trace.connections.add({
      pid: pid ?? 0,
      process: peer?.index,
      state: ConnectionState.Open,
      detail: name,
    });
    this.#links.set(`${process.index}:${reader.interfaceId}`, connection);
    trace.appendEvent(RowKind.ConnectionOpened, reader.time, {
      from: peer?.index,
      to: process.index,
      note: name,
    });
  }

  linkClosed(process: ProcessInfo, reader: RecordReader, strings: StringLookup): void {
    const trace = this.#trace;
    const { time } = reader;
    const reason = strings(reader.method);
    trace.lossVersion++;
    const key = `${process.index}:${reader.interfaceId}`;
    const connection = this.#links.get(key);
    if (connection === undefined) {
      process.linkLost ??= { time, reason };
      return;
    }
    this.#links.delete(key);
    connection.state = ConnectionState.Closed;
    connection.detail = reason;
    const peer =
      connection.process === undefined ? undefined : trace.processes.get(connection.process);
    if (peer !== undefined) {
      peer.linkLost ??= { time, reason };
    }
    trace.appendEvent(RowKind.ConnectionClosed, time, {
      from: connection.process,
      to: process.index,
      note: reason,
    });
  }

  #opened(pipe: PipeInfo, time: number, side: { from?: number; to?: number }): void {
    if (pipe.openedRow === undefined) {
      pipe.openedRow = keptRow(
        this.#trace.appendEvent(RowKind.PipeOpened, time, { ...side, pipe }),
      );
      return;
    }
    this.#trace.update(pipe.openedRow, (chunk, at) => {
      chunk.from[at] = side.from ?? chunk.from[at] ?? NO_PROCESS;
      chunk.to[at] = side.to ?? chunk.to[at] ?? NO_PROCESS;
    });
  }

  #peer(pid: number, name: string, reader: RecordReader): ProcessInfo {
    const known = this.#trace.processes.findAlive(pid);
    const peer = this.addProcess(
      {
        pid,
        name: known === undefined ? name : "",
        role: known?.role ?? "worker",
        uid: present(reader.flags),
        gid: present(reader.count),
      },
      reader.time,
    );
    peer.state = ProcessState.Running;
    return peer;
  }

  #seen(row: number, column: "sent" | "arrived", time: number): void {
    this.#trace.update(row, (chunk, at) => {
      chunk[column][at] = time;
    });
  }
}

function keptRow(row: number): number | undefined {
  return row === NO_ROW ? undefined : row;
}

function present(value: number): number | undefined {
  return value === ABSENT ? undefined : value;
}

function readReason(reader: RecordReader, strings: StringLookup): CloseReason | undefined {
  const reason = { customReason: reader.flags, description: strings(reader.method) };
  // Zero and no words are what a side that gives no reason is taken to have said.
  const isGiven = reason.customReason !== 0 || reason.description !== "";
  return reader.count > 0 && isGiven ? reason : undefined;
}

function reasonText({ customReason, description }: CloseReason): string {
  return description === "" ? `reason ${customReason}` : `${description} (${customReason})`;
}
