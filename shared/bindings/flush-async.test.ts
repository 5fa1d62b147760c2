import { describe, expect, it } from "vitest";
import { createFlush } from "./async-flusher.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, connectBack, type Connections, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator } from "./testdata/gen/test_interfaces.mojom.ts";
import { CalculatorImpl } from "./testdata/implementations.ts";

/** Writers and a reader on pipes of their own, all at one total. */
class Desk {
  readonly total = new CalculatorImpl();
  readonly #receivers: Receiver<Calculator>[] = [];
  readonly #connections: Connections;

  constructor(connections: Connections) {
    this.#connections = connections;
  }

  open(ends = connect): { remote: Remote<Calculator>; receiver: Receiver<Calculator> } {
    const pending = ends<Calculator>(this.#connections);
    const remote = new Remote(Calculator, pending.remote);
    const receiver = new Receiver<Calculator>(Calculator, this.total, pending.receiver);
    this.#receivers.push(receiver);
    return { remote, receiver };
  }

  close(): void {
    for (const receiver of this.#receivers) receiver.reset();
  }
}

describe.each(CONNECTIONS)("flushAsync $name", (connections) => {
  it("waitForMultipleFlushes: a paused receiver waits for both writers", async () => {
    const desk = new Desk(connections);
    const [one, other, reader] = [desk.open(), desk.open(), desk.open()];
    // Nothing of the writers is dispatched until the snapshot has been asked for.
    one.receiver.pause();
    other.receiver.pause();
    one.remote.get().accumulate(1);
    other.remote.get().accumulate(10);
    reader.remote.pauseReceiverUntilFlushCompletes(one.remote.flushAsync());
    reader.remote.pauseReceiverUntilFlushCompletes(other.remote.flushAsync());
    const snapshot = reader.remote.get().total();
    await desk.open().remote.flushForTesting();
    other.receiver.resume();
    one.receiver.resume();
    expect(await snapshot).toEqual({ total: 11 });
    desk.close();
  });

  it("multipleFlushesInSequence: writers wait for the snapshot, which waits for a writer", async () => {
    const desk = new Desk(connections);
    const [writer, reader] = [desk.open(), desk.open()];
    writer.remote.get().accumulate(1);
    reader.remote.pauseReceiverUntilFlushCompletes(writer.remote.flushAsync());
    const snapshot = reader.remote.get().total();
    writer.remote.pauseReceiverUntilFlushCompletes(reader.remote.flushAsync());
    writer.remote.get().accumulate(100);
    expect(await snapshot).toEqual({ total: 1 });
    await writer.remote.flushForTesting();
    expect(desk.total.sum).toBe(101);
    desk.close();
  });

  it("droppedFlusherCompletesPendingFlush: giving a flusher up unpauses", async () => {
    const desk = new Desk(connections);
    const reader = desk.open();
    const [flusher, pending] = createFlush();
    reader.remote.pauseReceiverUntilFlushCompletes(pending);
    const snapshot = reader.remote.get().total();
    flusher.close();
    expect(await snapshot).toEqual({ total: 0 });
    expect([flusher.passPipe(), pending.passPipe()]).toEqual([null, null]);
    desk.close();
  });

  it("flushAsyncWithFlusher: completes when what was sent before has arrived", async () => {
    const desk = new Desk(connections);
    const [writer, reader] = [desk.open(), desk.open()];
    const [flusher, pending] = createFlush();
    reader.remote.pauseReceiverUntilFlushCompletes(pending);
    const snapshot = reader.remote.get().total();
    writer.remote.get().accumulate(5);
    writer.remote.flushAsyncWithFlusher(flusher);
    expect(await snapshot).toEqual({ total: 5 });
    desk.close();
  });

  it("pausedInterfaceDoesNotAutoResumeOnFlush: an explicit pause outlives the flush", async () => {
    const desk = new Desk(connections);
    const reader = desk.open();
    const [flusher, pending] = createFlush();
    reader.remote.pauseReceiverUntilFlushCompletes(pending);
    reader.remote.get().accumulate(1);
    reader.receiver.pause();
    flusher.close();
    await desk.open().remote.flushForTesting();
    expect(desk.total.sum).toBe(0);
    reader.receiver.resume();
    await reader.remote.flushForTesting();
    expect(desk.total.sum).toBe(1);
    desk.close();
  });

  it("resumeDoesNotInterruptWaitingOnFlush: an explicit resume does not override it", async () => {
    const desk = new Desk(connections);
    const reader = desk.open();
    const [flusher, pending] = createFlush();
    reader.remote.pauseReceiverUntilFlushCompletes(pending);
    reader.remote.get().accumulate(1);
    await desk.open().remote.flushForTesting();
    reader.receiver.pause();
    reader.receiver.resume();
    await desk.open().remote.flushForTesting();
    expect(desk.total.sum).toBe(0);
    flusher.close();
    await reader.remote.flushForTesting();
    expect(desk.total.sum).toBe(1);
    desk.close();
  });

  it("pauseRemote: a receiver delays its responses until another pipe has caught up", async () => {
    const desk = new Desk(connections);
    const [events, answers] = [connectBack<Calculator>(connections), desk.open()];
    // The notifications go the other way: their receiver sits where the answers are awaited.
    const seen: string[] = [];
    const observer = new CalculatorImpl();
    observer.accumulate = (value) => seen.push(`event ${value}`);
    const notifier = new Remote(Calculator, events.remote);
    const observing = new Receiver<Calculator>(Calculator, observer, events.receiver);
    desk.total.clear = async () => {
      notifier.get().accumulate(7);
      answers.receiver.pauseRemoteCallbacksUntilFlushCompletes(notifier.flushAsync());
    };
    for (let round = 0; round < 3; round++) {
      await answers.remote.get().clear();
      seen.push("answer");
    }
    expect(seen).toEqual(["event 7", "answer", "event 7", "answer", "event 7", "answer"]);
    observing.reset();
    desk.close();
  });

  it("a flush whose pipe goes counts as complete", async () => {
    const desk = new Desk(connections);
    const [writer, reader] = [desk.open(), desk.open()];
    writer.receiver.pause();
    reader.remote.pauseReceiverUntilFlushCompletes(writer.remote.flushAsync());
    const snapshot = reader.remote.get().total();
    writer.receiver.reset();
    expect(await snapshot).toEqual({ total: 0 });
    desk.close();
  });

  it("a receiver that goes while it waits lets go of the flush", async () => {
    const desk = new Desk(connections);
    const reader = desk.open();
    const [flusher, pending] = createFlush();
    reader.remote.pauseReceiverUntilFlushCompletes(pending);
    const snapshot = reader.remote.get().total();
    await desk.open().remote.flushForTesting();
    const letGo = new Promise<void>((resolve) => {
      const reading = { onMessage: (): void => undefined, onPeerClosed: () => resolve() };
      flusher.passPipe()?.setReader(reading);
    });
    reader.receiver.reset();
    await letGo;
    await expect(snapshot).rejects.toThrow("DISCONNECTED");
    desk.close();
  });

  it("a receiver sends flushes as well", async () => {
    const desk = new Desk(connections);
    const [one, other] = [desk.open(), desk.open(connectBack)];
    other.remote.pauseReceiverUntilFlushCompletes(one.receiver.flushAsync());
    expect(await other.remote.get().total()).toEqual({ total: 0 });
    desk.close();
  });
});
