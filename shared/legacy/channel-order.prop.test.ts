import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  AssociatedReceiver,
  AssociatedRemote,
  type PendingAssociatedReceiver,
  setBadMessageHandler,
} from "../bindings/index.ts";
import { fromHex } from "../base/index.ts";
import { MSG_ROUTING_CONTROL } from "./message-header.ts";
import { Counter } from "./testdata/gen/test_channel.mojom.ts";
import { CLIENT_PID, connectChannels, connectToRogue, messageTo } from "./testing/channel-pair.ts";
import type { RecordingListener } from "./testing/recording-listener.ts";

const SEED = 20_261_127;
const SLOTS = 3;

const slot = fc.nat(SLOTS - 1);
/** One step of somebody who sends over a channel. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("send" as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("push" as const), slot }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("open" as const), slot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), slot }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("pause" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("unpause" as const), flush: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("flush" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the other end is to hear: in which order messages reach the wire, and which find nobody. */
class Model {
  readonly heard: string[] = [`connected ${CLIENT_PID}`];
  readonly #kept: (() => void)[] = [];
  readonly #bound = new Set<number>();
  #isPaused = false;

  send(number: number): void {
    this.#put(() => this.heard.push(`message ${number}`));
  }

  push(counter: number, number: number): void {
    // What overtakes the request for its interface finds nobody.
    this.#put(() => {
      if (this.#bound.has(counter)) this.heard.push(`push ${number}`);
    });
  }

  open(counter: number): void {
    this.#put(() => this.#bound.add(counter));
  }

  pause(): void {
    this.#isPaused = true;
  }

  unpause(flush: boolean): void {
    this.#isPaused = false;
    if (flush) this.flush();
  }

  flush(): void {
    while (!this.#isPaused && this.#kept.length > 0) this.#kept.shift()?.();
  }

  #put(arrive: () => void): void {
    if (this.#isPaused) this.#kept.push(arrive);
    else arrive();
  }
}

function count(listener: RecordingListener, receiver: PendingAssociatedReceiver<Counter>): void {
  const counter: Counter = {
    push: (value) => listener.note(`push ${value}`),
    ping: async () => undefined,
    takeCounter: (pending) => pending.reset(),
  };
  void new AssociatedReceiver<Counter>(Counter, counter, receiver);
}

/** Does the steps with a channel and with the model; returns what the one heard and the other says. */
async function play(steps: readonly Step[]): Promise<{ heard: string[]; expected: string[] }> {
  const { server, client, heardByServer } = connectChannels();
  server.addGenericAssociatedInterface(Counter, (receiver) => count(heardByServer, receiver));
  const model = new Model();
  const counters = new Map<number, { id: number; remote: AssociatedRemote<Counter> }>();
  let opened = 0;
  for (const [number, action] of steps.entries()) {
    switch (action.do) {
      case "send":
        client.send(messageTo(number));
        model.send(number);
        break;
      case "push": {
        const counter = counters.get(action.slot);
        if (counter === undefined) break;
        counter.remote.get().push(number);
        model.push(counter.id, number);
        break;
      }
      case "open": {
        counters.get(action.slot)?.remote.reset();
        opened += 1;
        const pending = client.getRemoteAssociatedInterface(Counter);
        counters.set(action.slot, { id: opened, remote: new AssociatedRemote(Counter, pending) });
        model.open(opened);
        break;
      }
      case "close":
        counters.get(action.slot)?.remote.reset();
        counters.delete(action.slot);
        break;
      case "pause":
        client.pause();
        model.pause();
        break;
      case "unpause":
        client.unpause(action.flush);
        model.unpause(action.flush);
        break;
      case "flush":
        client.flush();
        model.flush();
        break;
      case "wait":
        await heardByServer.heard(1);
    }
  }
  client.unpause(true);
  model.unpause(true);
  client.send(messageTo(MSG_ROUTING_CONTROL));
  model.send(MSG_ROUTING_CONTROL);
  await heardByServer.heard(model.heard.length);
  server.close();
  client.close();
  return { heard: heardByServer.log, expected: model.heard };
}

afterEach(() => {
  setBadMessageHandler(undefined);
});

describe(`a channel's one order (seed ${SEED})`, () => {
  it("holds for messages and interfaces, however it is paused and flushed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { heard, expected } = await play(steps);
        expect(heard).toEqual(expected);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

/** Messages of a channel, to be damaged: SetPeerPid, Receive, an empty GetAssociatedInterface. */
const MESSAGES = [
  "18000000 00000000 01000000 00000000 00000000 00000000 10000000 00000000 64000000 00000000",
  "18000000 00000000 01000000 01000000 00000000 00000000 10000000 00000000 08000000 00000000" +
    "18000000 00000000 10000000 00000000 00000000 00000000 1c000000 14000000" +
    "00000000 05000000 02000100 02070000 00000000 00000000",
  "20000000 01000000 01000000 02000000 00000000 00000000 0000000000000000" +
    "10000000 00000000 08000000 00000000 18000000 00000000 10000000 00000000 ffffffff 00000000" +
    "08000000 00000000",
].map((text) => fromHex(text));

const damaged = fc
  .record({
    message: fc.constantFrom(...MESSAGES),
    changes: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { maxLength: 6 }),
    cut: fc.option(fc.nat(), { freq: 5 }),
  })
  .map(({ message, changes, cut }) => {
    const bytes = Uint8Array.from(message);
    for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
    return cut === null ? bytes : bytes.slice(0, cut % bytes.length);
  });

describe(`a channel under a hostile peer (seed ${SEED})`, () => {
  it("stays open, and delivers what is sent behind any damaged message", async () => {
    let rejected = 0;
    setBadMessageHandler(() => void (rejected += 1));
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 8 }), async (messages) => {
        const { channel, heard, rogue, pipe, router } = connectToRogue();
        rogue.get().setPeerPid(1);
        for (const bytes of messages) pipe.write(bytes);
        const last = new Promise<void>((resolve) => {
          heard.onMessage = ({ routingId }) => {
            if (routingId === MSG_ROUTING_CONTROL) resolve();
          };
        });
        rogue.get().receive({ bytes: messageTo(MSG_ROUTING_CONTROL).toBytes(), handles: null });
        await last;
        expect(channel.isConnected).toBe(true);
        expect(heard.log).not.toContain("error");
        channel.close();
        router.close();
      }),
      { seed: SEED, numRuns: 500 },
    );
    expect(rejected).toBeGreaterThan(500);
  });
});
