import { MessageBytes } from "../../shared/wire/index.ts";
import { afterEach, describe, expect, it } from "vitest";
import { PipeName } from "../../shared/system/index.ts";
import { TapRecorder } from "../../shared/trace/index.ts";
import { MessageReader } from "./message-reader.ts";
import { loadDescriptor } from "./mojoms.ts";
import { Session } from "./session.ts";
import { MAX_ROWS_PER_REQUEST, TraceViewImpl } from "./trace-view.ts";

const reader = new MessageReader(loadDescriptor());
const sessions: Session[] = [];

afterEach(() => sessions.splice(0).forEach((session) => session.close()));

/** A view of a session in which one process has sent messages on some pipes. */
function createView() {
  let now = 1e9;
  const session = new Session(reader, () => now);
  sessions.push(session);
  const index = session.addProcess({ pid: 7, name: "sender", role: "worker" });
  const tap = new TapRecorder({
    clock: () => ++now,
    onBatch: (batch) => session.merger.addBatch(index, batch, now),
  });
  const header = new Uint8Array(24);
  new DataView(header.buffer).setUint32(0, 24, true);
  const send = (pipe: number, sequence: number): void => {
    tap.messageSent(new PipeName(pipe, 0, 0, 0), 0, sequence, MessageBytes.of(header), 0);
    tap.flush();
    session.merger.drain();
  };
  return { session, send, view: new TraceViewImpl(session) };
}

describe("rows by their numbers", () => {
  it("come in the order asked for, whatever the filter, without those that do not exist", async () => {
    const { send, view } = createView();
    [1, 2, 3].forEach((sequence) => send(1, sequence));
    await view.setFilter("seq > 2");
    const { rows } = await view.getRowsByNumber([3, 99, 1, 0]);
    expect(rows.map(({ no, sequence }) => [no, sequence])).toEqual([
      [3, 3],
      [1, 1],
      [0, 0],
    ]);
  });

  it("are no more than one answer may hold", async () => {
    const { send, view } = createView();
    send(1, 1);
    const numbers = Array.from({ length: MAX_ROWS_PER_REQUEST + 10 }, () => 1);
    expect((await view.getRowsByNumber(numbers)).rows).toHaveLength(MAX_ROWS_PER_REQUEST);
  });
});

describe("the pipes of a view", () => {
  it("are all that have rows as long as there is no filter", async () => {
    const { send, view } = createView();
    [11, 12, 13].forEach((pipe) => send(pipe, 1));
    expect(await view.getMatchingPipes()).toEqual({ pipes: [1, 2, 3] });
  });

  it("are those that the filter lets through, as rows come", async () => {
    const { send, view } = createView();
    send(11, 1);
    send(12, 1);
    await view.setFilter("seq >= 2");
    expect(await view.getMatchingPipes()).toEqual({ pipes: [] });
    send(12, 2);
    expect(await view.getMatchingPipes()).toEqual({ pipes: [2] });
    send(11, 2);
    send(13, 1);
    expect(await view.getMatchingPipes()).toEqual({ pipes: [1, 2] });
  });

  it("are forgotten with the rows", async () => {
    const { session, send, view } = createView();
    send(11, 1);
    await view.setFilter("seq >= 1");
    expect(await view.getMatchingPipes()).toEqual({ pipes: [1] });
    session.trace.clear();
    expect(await view.getMatchingPipes()).toEqual({ pipes: [] });
    send(12, 1);
    expect(await view.getMatchingPipes()).toEqual({ pipes: [2] });
  });

  it("stay those of the earlier filter when a new one is wrong", async () => {
    const { send, view } = createView();
    send(11, 1);
    send(12, 2);
    await view.setFilter("seq == 2");
    const { error, shown } = await view.setFilter("seq ==");
    expect([error?.message, shown]).toEqual([expect.any(String), 1]);
    expect(await view.getMatchingPipes()).toEqual({ pipes: [2] });
  });
});

describe("the details of a row", () => {
  it("name its neighbours in the same pipe only", async () => {
    const { send, view } = createView();
    send(11, 1);
    send(12, 1);
    send(11, 2);
    const { details } = await view.getDetails(1);
    expect(details).toMatchObject({ previousInPipe: null, nextInPipe: 3 });
    expect((await view.getDetails(3)).details).toMatchObject({
      previousInPipe: 1,
      nextInPipe: null,
    });
    expect((await view.getDetails(4)).details).toBeNull();
  });
});
