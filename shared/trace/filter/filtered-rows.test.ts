import { describe, expect, it } from "vitest";
import { CHUNK_MASK } from "../columns.ts";
import { RowKind, RowStatus } from "../row-kind.ts";
import { rowSnapshot } from "../row-snapshot.ts";
import { messageBytes, pipeName, TestSession } from "../testing/test-session.ts";
import type { Trace } from "../trace.ts";
import { FilteredRows } from "./filtered-rows.ts";
import { parseFilter } from "./parser.ts";

const PIPE = pipeName(1);

function filter(trace: Trace, text: string): FilteredRows {
  const parsed = parseFilter(text);
  if (!parsed.ok) {
    throw new Error(parsed.error.message);
  }
  const rows = new FilteredRows(trace, parsed.expression);
  rows.update();
  return rows;
}

/** What the filter lets through: "pipe/sequence" of messages, the kind of events. */
function passing(trace: Trace, text: string): string[] {
  const rows = filter(trace, text);
  return rows.slice(0, rows.size).map((row) => {
    const { kind, pipe, sequence } = rowSnapshot(trace, row);
    return kind <= RowKind.Control ? `${pipe}/${sequence}` : `event ${kind}`;
  });
}

/** Calls, associated messages, a rejected message and one on its way between three processes. */
function createTrace(): Trace {
  const session = new TestSession({
    methodName: (_, ordinal) => ["Ping", "AddRow", "AddTable", "PingAll"][ordinal],
  });
  const [a, b, c] = [session.process("alpha"), session.process("beta"), session.process("gamma")];
  const other = pipeName(2);
  a.tap.endpointBound(PIPE, 0, 0, "lab.mojom.Pinger", "remote");
  a.tap.endpointBound(other, 0, 0, "lab.mojom.Database", "remote");
  a.tap.endpointBound(other, 0, 5, "lab.mojom.Table", "remote");
  session.deliver(PIPE, { process: a, end: 0 }, b, 1, { method: 0, flags: 1, requestId: 1 });
  session.deliver(PIPE, { process: b, end: 1 }, a, 1, { method: 0, flags: 2, requestId: 1 });
  session.deliver(PIPE, { process: a, end: 0 }, b, 2, { method: 3, flags: 5, requestId: 2 });
  session.pass(20);
  session.deliver(PIPE, { process: b, end: 1 }, a, 2, { method: 3, flags: 6, requestId: 2 });
  session.deliver(other, { process: a, end: 0 }, c, 1, { method: 2, size: 5000 });
  session.deliver(other, { process: a, end: 0 }, c, 2, { method: 1, interfaceId: 5 });
  session.deliver(other, { process: a, end: 0 }, c, 3, {
    interfaceId: 0xffffffff,
    method: 0xfffffffe,
  });
  c.tap.messageRejected(other, 1, 2, "ILLEGAL_POINTER");
  a.tap.messageSent(PIPE, 0, 3, messageBytes({ method: 1 }), 0);
  session.collect(a, b, c);
  return session.trace;
}

describe("filters", () => {
  const trace = createTrace();

  it.each([
    ["request", ["1/1", "1/2"]],
    ["response and latency > 10ms", ["1/2"]],
    ["latency", ["1/1", "1/1", "1/2", "1/2"]],
    ["latency < 6 and request", ["1/1"]],
    ["sync", ["1/2", "1/2"]],
    ["flags & 4 and not response", ["1/2"]],
    ["associated", ["event 12", "2/2"]],
    ["group == 2 and size < 1kB", ["2/2", "2/3"]],
    ["control", ["2/3"]],
    ["size > 4KiB", ["2/1"]],
    ["method:Ping", ["1/1", "1/1"]],
    ["method:ping*", ["1/1", "1/1", "1/2", "1/2"]],
    ["method:Add* -interface:table", ["2/1", "1/3"]],
    ["method in {AddRow, AddTable}", ["2/1", "2/2", "1/3"]],
    ['interface == "Table" and method == AddRow', ["2/2"]],
    ['interface == "lab.mojom.Table" and seq > 0', ["2/2"]],
    ["interface contains DATA and seq > 0", ["2/1"]],
    ['method matches "^Add.*e$"', ["2/1"]],
    ["status == sent", ["1/3"]],
    ["status in {rejected, sent}", ["2/2", "1/3"]],
    ["error", ["2/2"]],
    ['error == "ILLEGAL_POINTER"', ["2/2"]],
    ["from == beta", ["event 4", "1/1", "1/2"]],
    ["from == 101 and seq == 1", ["1/1"]],
    ["process == gamma and seq in {1..2}", ["2/1", "2/2"]],
    ["pid == 102 and interface_id == 5 and seq > 0", ["2/2"]],
    ["to == gamma and pipe != 2", []],
    ["request_id == 2 and kind == response", ["1/2"]],
    ["name == 3 and request", ["1/2"]],
    ["AddTable", ["2/1"]],
    ["kind == process_started and alpha", ["event 4"]],
    ["info contains beta", ["event 4"]],
    ["kind:endpoint_bound and table", ["event 12"]],
    ["time > 25ms and request", []],
    ["delta > 20ms and seq > 0", ["1/2"]],
    ["no == 0", ["event 4"]],
    ["seq > 0 and not (pipe == 1 or pipe == 2)", []],
    ["error != x and status == sent", ["1/3"]],
  ])("%s", (text, expected) => {
    expect(passing(trace, text)).toEqual(expected);
  });

  it("let everything through when there is nothing in them", () => {
    const rows = filter(trace, "");
    expect(rows.size).toBe(trace.rowCount);
    expect(rows.slice(2, 3)).toEqual([2, 3, 4]);
    expect(rows.slice(trace.rowCount - 1, 5)).toEqual([trace.rowCount - 1]);
    expect([rows.indexOf(3), rows.indexOf(9999)]).toEqual([3, trace.rowCount]);
  });
});

describe("FilteredRows", () => {
  it("tests only what is new, and again what has changed", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    a.tap.messageSent(PIPE, 0, 1, messageBytes(), 0);
    session.collect(a);
    const underWay = filter(session.trace, "status == sent");
    const done = filter(session.trace, "status == dispatched");
    expect([underWay.size, done.size]).toEqual([1, 0]);
    b.tap.messageArrived(PIPE, 1, 1, messageBytes(), 0);
    b.tap.messageDispatched(PIPE, 1, 1);
    a.tap.messageSent(PIPE, 0, 2, messageBytes(), 0);
    session.collect(a, b);
    underWay.update();
    done.update();
    const last = session.trace.rowCount - 1;
    expect([underWay.slice(0, 9), done.slice(0, 9)]).toEqual([[last], [last - 1]]);
  });

  it("shows both halves of a call as soon as its latency is known", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: b, end: 1 }, a, 1, { flags: 2, requestId: 1 });
    b.tap.messageArrived(PIPE, 1, 1, messageBytes({ flags: 1, requestId: 1 }), 0);
    session.collect(b, a);
    const rows = filter(session.trace, "latency");
    expect(rows.size).toBe(0);
    session.now -= 10e6;
    a.tap.messageSent(PIPE, 0, 1, messageBytes({ flags: 1, requestId: 1 }), 0);
    session.collect(a);
    rows.update();
    expect(rows.size).toBe(2);
  });

  it("follows names that become known later", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    const rows = filter(session.trace, "interface:Table and seq > 0");
    expect(rows.size).toBe(0);
    a.tap.endpointBound(PIPE, 0, 0, "lab.Table", "remote");
    session.collect(a);
    rows.update();
    expect(rows.size).toBe(1);
  });

  it("starts over when the trace is cleared", () => {
    const session = new TestSession();
    const [a, b] = [session.process("a"), session.process("b")];
    session.deliver(PIPE, { process: a, end: 0 }, b, 1);
    session.collect(a, b);
    const rows = filter(session.trace, "seq > 0");
    session.trace.clear();
    session.deliver(PIPE, { process: a, end: 0 }, b, 2);
    session.collect(a, b);
    rows.update();
    expect(rows.slice(0, 9)).toEqual([0]);
  });

  it("finds its way through a million rows", () => {
    const session = new TestSession({ methodName: (_, ordinal) => `Method${ordinal}` });
    const { trace } = session;
    const pipe = trace.pipes.add(1, 1, 1, 1);
    const endpoint = pipe && trace.pipes.endpoint(pipe, 0, 0);
    if (endpoint === undefined) {
      throw new Error("no endpoint");
    }
    trace.nameEndpoint(endpoint, "lab.Table");
    for (let row = 0; row < 1_000_000; row++) {
      trace.append(RowKind.Message, RowStatus.Dispatched, session.now + row);
      const chunk = trace.columns.chunkOf(row);
      const at = row & CHUNK_MASK;
      chunk.endpoint[at] = endpoint.index;
      chunk.sequence[at] = row + 1;
      chunk.method[at] = row % 10;
      chunk.size[at] = row % 1000;
    }
    const rows = filter(trace, "interface:Table and (method:Method3 or size >= 999) and not sync");
    expect(rows.size).toBe(101_000);
    expect(rows.slice(100_999, 5)).toEqual([999_999]);
    expect(rows.slice(0, 3)).toEqual([3, 13, 23]);
    expect(rows.indexOf(500_000)).toBe(50_500);
  });
});
