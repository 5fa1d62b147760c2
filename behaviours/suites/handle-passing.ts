import { strict as assert } from "node:assert";
import { type PendingReceiver, Receiver, Remote } from "../../shared/bindings/index.ts";
import {
  createDataPipe,
  createMessagePipe,
  drainDataPipe,
  type MessagePipeHandle,
  writeToDataPipe,
} from "../../shared/system/index.ts";
import { NamedThing, type Order, Workshop } from "../gen/workshop.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

function write(pipe: MessagePipeHandle, text: string): void {
  pipe.write(new TextEncoder().encode(text));
}

/** The next message of a pipe, as text; the pipe is closed then. */
function lastText(pipe: MessagePipeHandle): Promise<string> {
  return new Promise((resolve, reject) => {
    pipe.setReader({
      onMessage: (bytes) => {
        pipe.close();
        resolve(new TextDecoder().decode(bytes));
      },
      onPeerClosed: () => reject(new Error("the pipe was closed")),
    });
  });
}

class WorkshopImpl implements Workshop {
  readonly #side: Side;

  constructor(side: Side) {
    this.#side = side;
  }

  async fulfil(order: Order, pipe: MessagePipeHandle | null): ReturnType<Workshop["fulfil"]> {
    const { number } = order;
    const text = pipe === null ? "no pipe" : await lastText(pipe);
    if (order.pipe === null || order.morePipes === null) {
      return { delivery: { number, pipe: null }, text };
    }
    const texts = await Promise.all([order.pipe, ...order.morePipes].map(lastText));
    const [delivered, kept] = createMessagePipe();
    write(kept, texts.join(", "));
    kept.close();
    return { delivery: { number, pipe: delivered }, text };
  }

  async transcribe(...[content]: Parameters<Workshop["transcribe"]>): Promise<{ text: string }> {
    return { text: new TextDecoder().decode(await drainDataPipe(content)) };
  }

  createNamedThing(receiver: PendingReceiver<NamedThing>): void {
    let name = "";
    const thing: NamedThing = {
      setName: (value) => void (name = value),
      getName: async () => ({ name }),
    };
    this.#side.own(new Receiver<NamedThing>(NamedThing, thing, receiver));
  }
}

function serveWorkshop(side: Side): void {
  bindReceiver<Workshop>(side, Workshop, new WorkshopImpl(side));
}

function openThing(side: Side, workshop: Workshop, name: string): Remote<NamedThing> {
  const remote = side.own(new Remote(NamedThing));
  workshop.createNamedThing(remote.bindNewPipeAndPassReceiver());
  remote.get().setName(name);
  return remote;
}

export const handlePassingSuite = suite(import.meta.url, "handle_passing_unittest", {
  Basic: {
    far: serveWorkshop,
    near: async (side) => {
      const workshop = bindRemote(side, Workshop).get();
      const pipes = Array.from({ length: 4 }, () => createMessagePipe());
      const texts = ["first", "second", "third", "fourth"];
      for (const [i, [kept]] of pipes.entries()) write(kept, texts[i] ?? "");
      const [one, two, three, four] = pipes.map(([, sent]) => sent);
      assert.ok(one !== undefined && two !== undefined);
      assert.ok(three !== undefined && four !== undefined);
      const order: Order = { number: 1, pipe: two, morePipes: [three, four] };
      // To look at a handle is not to take it.
      assert.ok(order.pipe?.isValid);
      const { delivery, text } = await workshop.fulfil(order, one);
      assert.equal(text, "first");
      assert.deepEqual(
        [one, two, three, four].map(({ isValid }) => isValid),
        [false, false, false, false],
      );
      const { number, pipe } = delivery;
      assert.equal(number, 1);
      assert.ok(pipe?.isValid);
      assert.equal(await lastText(pipe), "second, third, fourth");
      assert.ok(!pipe.isValid);
      for (const [kept] of pipes) kept.close();
    },
  },

  PassInvalid: {
    far: serveWorkshop,
    near: async (side) => {
      const workshop = bindRemote(side, Workshop).get();
      const order: Order = { number: 2, pipe: null, morePipes: null };
      assert.deepEqual(await workshop.fulfil(order, null), {
        delivery: { number: 2, pipe: null },
        text: "no pipe",
      });
    },
  },

  DataPipe: {
    far: serveWorkshop,
    near: async (side) => {
      const workshop = bindRemote(side, Workshop).get();
      const { producer, consumer } = createDataPipe({ capacityBytes: 64 });
      const text = "some text that the data pipe does not hold at once; ".repeat(20);
      const transcribed = workshop.transcribe(consumer);
      assert.ok(!consumer.isValid);
      await writeToDataPipe(producer, new TextEncoder().encode(text));
      producer.close();
      assert.deepEqual(await transcribed, { text });
    },
  },

  CreateNamedObject: {
    far: serveWorkshop,
    near: async (side) => {
      const workshop = bindRemote(side, Workshop).get();
      const one = openThing(side, workshop, "one");
      const two = openThing(side, workshop, "two");
      assert.deepEqual(await one.get().getName(), { name: "one" });
      assert.deepEqual(await two.get().getName(), { name: "two" });
    },
  },
});
