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
