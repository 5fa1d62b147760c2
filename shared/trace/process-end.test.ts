import { describe, expect, it } from "vitest";
import { beginOfEnd, belongsToEnd, ORDERLY_END_NS, pipesOfEnd } from "./process-end.ts";
import { messageBytes, pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";

const WINDOW_MS = ORDERLY_END_NS / 1e6;

/** A host and a worker with three pipes between them; the worker holds end 1 of each. */
function createWorker() {
  const session = new TestSession();
  const [host, worker] = [session.process("host"), session.process("worker")];
  for (const number of [1, 2, 3]) {
    host.tap.portOpened(pipeName(number), 0, "created");
    worker.tap.portOpened(pipeName(number), 1, "extracted");
  }
  session.pass();
  return { session, host, worker };
}

function close(session: TestSession, process: TestProcess, ...pipes: number[]): void {
  for (const pipe of pipes) {
    process.tap.portClosed(pipeName(pipe), 1, "local");
    session.pass();
  }
}

function exit(
  { session, host, worker }: ReturnType<typeof createWorker>,
  how: { code?: number; signal?: string } = { code: 0 },
) {
  session.merger.processExited(worker.index, session.now, how);
  session.collect(host, worker);
  const process = session.trace.processes.get(worker.index);
  if (process === undefined) {
    throw new Error("The worker is known.");
  }
  return process;
}

function numbersOf(process: ReturnType<typeof exit>): number[] {
  return pipesOfEnd(process).map(({ number }) => number);
}

describe("the end of a process", () => {
  it("has all pipes that it held, and begins with the exit if nothing was seen before", () => {
    const life = createWorker();
    life.session.pass(10);
    const process = exit(life, { signal: "SIGKILL" });
    expect(numbersOf(process)).toEqual([1, 2, 3]);
    expect(beginOfEnd(process)).toBe(life.session.now);
  });

  it("has the pipes that it closed last, and begins with the first of them", () => {
    const life = createWorker();
    const began = life.session.now;
    close(life.session, life.worker, 1, 2, 3);
    life.session.pass(20);
    const process = exit(life);
    expect(numbersOf(process)).toEqual([1, 2, 3]);
    expect(beginOfEnd(process)).toBe(began);
  });

  it("has pipes of both sorts when it exits in the middle of closing", () => {
    const life = createWorker();
    close(life.session, life.worker, 2);
    expect(numbersOf(exit(life, { code: 3 }))).toEqual([1, 2, 3]);
  });

  it("has nothing that was closed before it sent another message", () => {
    const life = createWorker();
    close(life.session, life.worker, 1);
    life.worker.tap.messageSent(pipeName(2), 1, 1, messageBytes(), 0);
    life.session.pass();
    close(life.session, life.worker, 2, 3);
    expect(numbersOf(exit(life))).toEqual([2, 3]);
  });

  it("has nothing that was closed before it was given another message", () => {
    const life = createWorker();
    close(life.session, life.worker, 1);
    life.session.deliver(pipeName(2), { process: life.host, end: 0 }, life.worker, 1);
    close(life.session, life.worker, 2, 3);
    expect(numbersOf(exit(life))).toEqual([2, 3]);
  });

  it("is not interrupted by messages about the pipes themselves", () => {
    const life = createWorker();
    close(life.session, life.worker, 1);
    const control = messageBytes({ interfaceId: 0xffffffff, method: 0xfffffffe });
    life.worker.tap.messageSent(pipeName(2), 1, 1, control, 0);
    close(life.session, life.worker, 2, 3);
    expect(numbersOf(exit(life))).toEqual([1, 2, 3]);
  });

  it("is not interrupted by what arrives and is not given to anybody", () => {
    const life = createWorker();
    close(life.session, life.worker, 1);
    life.host.tap.messageSent(pipeName(2), 0, 1, messageBytes(), 0);
    life.worker.tap.messageArrived(pipeName(2), 1, 1, messageBytes(), 0);
    close(life.session, life.worker, 2, 3);
    expect(numbersOf(exit(life))).toEqual([1, 2, 3]);
  });

  it.each([
    [WINDOW_MS - 2, [1, 2, 3]],
    [WINDOW_MS + 2, [2, 3]],
  ])("reaches back no longer than its window: %i ms", (milliseconds, pipes) => {
    const life = createWorker();
    close(life.session, life.worker, 1);
    life.session.pass(milliseconds);
    expect(numbersOf(exit(life))).toEqual(pipes);
  });

  it("has nothing that a process had closed which was then killed while it held pipes", () => {
    const life = createWorker();
    close(life.session, life.worker, 1);
    const process = exit(life, { signal: "SIGKILL" });
    expect(numbersOf(process)).toEqual([2, 3]);
    expect(belongsToEnd(process, life.session.now)).toBe(false);
  });

  it("has what a process had closed that was killed when it had no pipes any more", () => {
    const life = createWorker();
    close(life.session, life.worker, 1, 2, 3);
    expect(numbersOf(exit(life, { signal: "SIGTERM" }))).toEqual([1, 2, 3]);
  });

  it("leaves out pipes that the other side had closed, and knew of or long before", () => {
    const life = createWorker();
    life.host.tap.portClosed(pipeName(2), 0, "local");
    life.session.pass(WINDOW_MS);
    life.host.tap.portClosed(pipeName(1), 0, "local");
    life.session.pass();
    life.worker.tap.portClosed(pipeName(1), 1, "peer");
    expect(numbersOf(exit(life))).toEqual([3]);
  });

  it("has pipes that the other side closed because the process was gone", () => {
    const life = createWorker();
    life.host.tap.portClosed(pipeName(2), 0, "local");
    life.session.pass();
    expect(numbersOf(exit(life, { signal: "SIGKILL" }))).toEqual([1, 2, 3]);
  });

  it("begins when the other side saw the first pipe go", () => {
    const life = createWorker();
    const seen = life.session.now;
    life.host.tap.portClosed(pipeName(2), 0, "link-lost");
    life.session.pass(30);
    expect(beginOfEnd(exit(life, { signal: "SIGKILL" }))).toBe(seen);
  });

  it("begins with the lost link when the exit is told later", () => {
    const life = createWorker();
    life.host.tap.linkOpened(1, { pid: 101, name: "worker" });
    life.session.pass();
    const lost = life.session.now;
    life.host.tap.linkClosed(1, "LOST");
    life.session.pass(50);
    expect(beginOfEnd(exit(life, { signal: "SIGKILL" }))).toBe(lost);
  });

  it("is learned from closings that are reported after the exit", () => {
    const life = createWorker();
    const { session, host, worker } = life;
    worker.tap.flush();
    const early = worker.batches.splice(0);
    early.forEach((batch) => session.merger.addBatch(worker.index, batch, session.now));
    session.merger.drain();
    close(session, worker, 1, 2, 3);
    session.pass();
    session.merger.processExited(worker.index, session.now, { code: 0 });
    session.merger.drain();
    const process = session.trace.processes.get(worker.index);
    expect(session.trace.pipes.get(1)?.closes[1]?.cause).toBe("process-exit");
    session.collect(host, worker);
    expect(session.trace.pipes.get(1)?.closes[1]?.cause).toBe("local");
    expect(process && numbersOf(process)).toEqual([1, 2, 3]);
  });

  it("has not come for a process that is alive", () => {
    const { session, host, worker } = createWorker();
    close(session, worker, 1, 2, 3);
    session.collect(host, worker);
    const process = session.trace.processes.get(worker.index);
    expect(process && beginOfEnd(process)).toBeUndefined();
    expect(process && belongsToEnd(process, session.now)).toBe(false);
    expect(process && pipesOfEnd(process)).toEqual([]);
  });
});
