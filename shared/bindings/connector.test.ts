import { describe, expect, it } from "vitest";
import { createMessagePipe, type MessagePipeHandle } from "../system/index.ts";
import { Connector, Hold } from "./connector.ts";
import { CONNECTIONS } from "./testdata/connections.ts";
import { MessageBytes } from "../wire/index.ts";

/** A connector that notes what it gets. */
class Probe {
  readonly messages: string[] = [];
  readonly connector: Connector;
  isPeerClosed = false;
  onText: ((text: string) => void) | undefined;
  readonly closed: Promise<void>;

  constructor(pipe: MessagePipeHandle) {
    let told = (): void => undefined;
    this.closed = new Promise((resolve) => {
      told = resolve;
    });
    this.connector = new Connector(pipe, {
      onMessage: (bytes, handles) => {
        const text = String.fromCharCode(...bytes.toArray());
        this.messages.push(handles.length > 0 ? `${text}+${handles.length}` : text);
        for (const handle of handles) handle.close();
        this.onText?.(text);
      },
      onPeerClosed: () => {
        this.isPeerClosed = true;
        told();
      },
    });
    this.connector.release(Hold.NotStarted);
  }

  send(text: string, handles: MessagePipeHandle[] = []): void {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    this.connector.write(MessageBytes.of(bytes), handles);
  }

  next(): Promise<string> {
    return new Promise((resolve) => {
      this.onText = resolve;
    });
  }
}

describe.each(CONNECTIONS)("Connector $name", (connections) => {
  function probes(): [Probe, Probe] {
    const [near, far] = connections.pipe();
    return [new Probe(near), new Probe(far)];
  }

  it("basic, basic_TwoMessages: what one end writes the other reads, in order", async () => {
    const [near, far] = probes();
    near.send("hello");
    near.send("world");
    near.connector.close();
    await far.closed;
    expect(far.messages).toEqual(["hello", "world"]);
  });

  it("writeToClosedPipe: vanishes, and the error shows only later", async () => {
    const [near, far] = probes();
    far.connector.close();
    near.send("anybody?");
    expect(near.isPeerClosed).toBe(false);
    await near.closed;
    near.send("still anybody?");
    expect(near.messages).toEqual([]);
  });

  it("messageWithHandles: they arrive with it, and close when the connector is closed", async () => {
    const [near, far] = probes();
    const [sent, kept] = createMessagePipe();
    near.send("carrier", [sent]);
    expect(await far.next()).toBe("carrier");
    expect(far.messages).toEqual(["carrier+1"]);
    const [other] = createMessagePipe();
    near.connector.close();
    near.send("nowhere", [other]);
    expect([sent.isValid, other.isValid]).toEqual([false, false]);
    kept.close();
  });

  it("pauseWithQueuedMessages: holding in the first callback leaves the second undelivered", async () => {
    const [near, far] = probes();
    far.onText = () => far.connector.hold(Hold.Paused);
    near.send("one");
    near.send("two");
    near.connector.close();
    const [beside, witness] = probes();
    beside.send("flushed");
    await witness.next();
    expect([far.messages, far.isPeerClosed]).toEqual([["one"], false]);
    far.onText = undefined;
    far.connector.release(Hold.Paused);
    await far.closed;
    expect(far.messages).toEqual(["one", "two"]);
  });

  it("reasons to hold are independent of each other", async () => {
    const [near, far] = probes();
    far.connector.hold(Hold.Paused);
    far.connector.hold(Hold.Flushing);
    far.connector.hold(Hold.Flushing);
    near.send("late");
    far.connector.release(Hold.Paused);
    expect([far.connector.isHeld(Hold.Paused), far.connector.isHeld(Hold.Flushing)]).toEqual([
      false,
      true,
    ]);
    const arrived = far.next();
    far.connector.release(Hold.Flushing);
    far.connector.release(Hold.Flushing);
    expect(await arrived).toBe("late");
  });

  it("yieldTurn: microtasks that are due run before the next message", async () => {
    const [near, far] = probes();
    const events: string[] = [];
    far.onText = (text) => {
      events.push(text);
      queueMicrotask(() => events.push(`after ${text}`));
      far.connector.yieldTurn();
      far.connector.yieldTurn();
    };
    near.send("one");
    near.send("two");
    near.connector.close();
    await far.closed;
    expect(events).toEqual(["one", "after one", "two", "after two"]);
  });

  it("takePipe: what was not read stays in the pipe; a closed one gives a broken one", async () => {
    const [near, far] = probes();
    const moved = far.connector.takePipe();
    near.send("unread");
    const reader = new Probe(moved);
    expect(await reader.next()).toBe("unread");
    reader.connector.close();
    const broken = new Probe(reader.connector.takePipe());
    await broken.closed;
    expect(broken.isPeerClosed).toBe(true);
  });
});
