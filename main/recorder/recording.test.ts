import { describe, expect, it } from "vitest";
import { PendingReceiver, PendingRemote, Receiver, Remote } from "../../shared/bindings/index.ts";
import { createInMemoryTransportPair, createMessagePipe, Node } from "../../shared/system/index.ts";
import {
  RowKind,
  rowSnapshot,
  RowStatus,
  TapMerger,
  Trace,
  verifyOrder,
} from "../../shared/trace/index.ts";
import { type ShippedBatch, TapSink } from "./gen/tap_sink.mojom.ts";
import { createHostTap } from "./host-tap.ts";
import { monotonicClock } from "./monotonic-clock.ts";
import { TapShipper } from "./tap-shipper.ts";
import { TapSinkImpl } from "./tap-sink-impl.ts";

const EMPTY: ShippedBatch = {
  records: new Uint8Array(),
  payload: new Uint8Array(),
  losses: { records: [], clippedMessages: 0, clippedBytes: 0 },
};

/** A host with a sink, and a worker that ships to it. */
function createRecording() {
  const clock = monotonicClock;
  const trace = new Trace({
    start: clock(),
    methodName: (_, ordinal) => TapSink.methods[ordinal]?.name,
  });
  const merger = new TapMerger(trace);
  const host = merger.addProcess({ pid: 1, name: "host", role: "host" }, clock());
  const impl = new TapSinkImpl({
    merger,
    clock,
    findProcess: (pid, name) => merger.addProcess({ pid, name, role: "worker" }, clock()),
  });
  const receiver = new Receiver<TapSink>(TapSink, impl);
  const sink = receiver.bindNewPipeAndPassRemote();
  return { trace, merger, host, receiver, sink, clock };
}

function messageRows(trace: Trace) {
  return Array.from({ length: trace.rowCount }, (_, row) => rowSnapshot(trace, row)).filter(
    (row) => row.kind <= RowKind.Control,
  );
}

describe("recording two processes", () => {
  it("shows calls between them once, with both sides' times, and in order", async () => {
    const { trace, merger, host, sink, clock } = createRecording();
    const shipper = new TapShipper(sink, { clock, pid: 2, name: "worker" });
    const hostTap = createHostTap(merger, host, clock);
    const [toLeaf, toBroker] = createInMemoryTransportPair();
    const broker = new Node({ name: "host", role: "broker", tap: hostTap });
    const leaf = new Node({ name: "worker", role: "leaf", tap: shipper.tap });
    const pipe = broker.invite(toLeaf).attachMessagePipe("calls");
    const extracted = leaf.acceptInvitation(toBroker).extractMessagePipe("calls");

    const received: string[] = [];
    const receiver = new Receiver<TapSink>(
      TapSink,
      { introduce: (pid) => void received.push(`${pid}`), push: async () => undefined },
      new PendingReceiver<TapSink>(pipe),
    );
    const remote = new Remote(TapSink, new PendingRemote<TapSink>(extracted, 0));
    for (let pid = 1; pid <= 50; pid++) {
      remote.get().introduce(pid, "calls");
    }
    await remote.get().push(EMPTY);
    remote.reset();
    await new Promise<void>((resolve) => receiver.setDisconnectHandler(() => resolve()));
    await shipper.close();
    hostTap.flush();
    merger.drain();

    expect(received).toHaveLength(50);
    const rows = messageRows(trace).filter(({ interfaceName }) => interfaceName === TapSink.name);
    expect(rows.filter(({ method }) => method === "Introduce")).toHaveLength(50);
    expect(rows.map((row) => row.status)).toEqual(rows.map(() => RowStatus.Dispatched));
    expect(rows.every((row) => row.sent !== null && row.arrived !== null)).toBe(true);
    const [request] = rows.filter(({ kind }) => kind === RowKind.Request);
    const [response] = rows.filter(({ kind }) => kind === RowKind.Response);
    expect(request?.linkedRow).toBe(response?.no);
    expect(request?.latency).toBeGreaterThan(0);
    expect(verifyOrder(trace)).toMatchObject({ messages: 52, dispatched: 52, violations: [] });
  });
});

describe("the tap sink", () => {
  it("keeps what came before its sender was gone", async () => {
    const { trace, merger, receiver, sink, clock } = createRecording();
    const shipper = new TapShipper(sink, { clock, pid: 2, name: "worker" });
    const gone = new Promise<void>((resolve) => receiver.setDisconnectHandler(() => resolve()));
    const [mine] = createMessagePipe();
    shipper.tap.portOpened(mine.pipe, 0, "created");
    shipper.tap.flush();
    await shipper.close();
    await gone;
    merger.drain();
    expect(trace.pipes.all.map((pipe) => pipe.name)).toEqual([mine.pipe.toString()]);
  });

  it("cuts off who ships without an introduction", async () => {
    const { sink } = createRecording();
    const remote = new Remote(TapSink, sink);
    await expect(remote.get().push(EMPTY)).rejects.toThrow();
  });

  it("cuts off who ships broken records", async () => {
    const { sink } = createRecording();
    const remote = new Remote(TapSink, sink);
    remote.get().introduce(2, "worker");
    await expect(remote.get().push({ ...EMPTY, records: new Uint8Array(5) })).rejects.toThrow();
  });

  it("stops recording when the host goes", async () => {
    const { receiver, sink, clock } = createRecording();
    const shipper = new TapShipper(sink, { clock, pid: 2, name: "worker" });
    receiver.reset();
    const [mine] = createMessagePipe();
    shipper.tap.portOpened(mine.pipe, 0, "created");
    await expect(shipper.close()).resolves.toBeUndefined();
  });
});

describe("the machine's clock", () => {
  it("counts nanoseconds and never goes back", () => {
    const before = monotonicClock();
    const after = monotonicClock();
    expect(after).toBeGreaterThanOrEqual(before);
    expect(Math.abs(after - Number(process.hrtime.bigint()))).toBeLessThan(1e9);
  });
});
