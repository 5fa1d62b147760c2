import { strict as assert } from "node:assert";
import { createMessagePipe, MessagePipeHandle } from "../../shared/system/index.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";
import { disconnected } from "./ends.ts";

/** Sends a text as the bytes of a message. */
function write(pipe: MessagePipeHandle, text: string, handles: MessagePipeHandle[] = []): void {
  pipe.write(new TextEncoder().encode(text), handles);
}

/** A message that was read. */
interface Arrival {
  readonly text: string;
  readonly handles: readonly MessagePipeHandle[];
}

/** Reads from now on; `onClosed` is for the end of it. */
function read(
  pipe: MessagePipeHandle,
  onArrival: (arrival: Arrival) => void,
  onClosed: () => void = () => undefined,
): void {
  pipe.setReader({
    onMessage: (bytes, handles) => {
      const pipes = handles.filter((handle) => handle instanceof MessagePipeHandle);
      onArrival({ text: new TextDecoder().decode(bytes), handles: pipes });
    },
    onPeerClosed: onClosed,
  });
}

/** Waits for one message, which is undefined if the other end is gone; others stay in the pipe. */
function waitForMessage(pipe: MessagePipeHandle): Promise<Arrival | undefined> {
  return new Promise((resolve) => {
    const stop = (arrival?: Arrival): void => {
      pipe.setReader(null);
      resolve(arrival);
    };
    read(pipe, stop, () => stop());
  });
}

/** The far side tells what it reads, once it has been told to. */
async function tellsTexts(side: Side): Promise<void> {
  const pipe = side.pipe();
  await side.hear("read");
  read(pipe, ({ text }) => side.tell("text", text));
}

/** The far side tells what it gets by waiting for one message after the other. */
function waits(times: number): TwoSidedBehaviour["far"] {
  return async (side) => {
    const pipe = side.pipe();
    for (let i = 0; i < times; i++) {
      await side.hear("wait");
      const arrival = await waitForMessage(pipe);
      side.tell("text", arrival?.text);
    }
  };
}

export const connectorSuite = suite(import.meta.url, "connector_unittest", {
  Basic: {
    far: tellsTexts,
    near: async (side) => {
      write(side.pipe(), "hello");
      side.tell("read");
      assert.equal(await side.hear("text"), "hello");
    },
  },

  Basic_Synchronous: {
    far: waits(1),
    near: async (side) => {
      write(side.pipe(), "hello");
      side.tell("wait");
      assert.equal(await side.hear("text"), "hello");
    },
  },

  Basic_EarlyIncomingReceiver: {
    far: (side) => {
      read(side.pipe(), ({ text }) => side.tell("text", text));
      side.tell("reading");
    },
    near: async (side) => {
      const pipe = side.pipe();
      await side.hear("reading");
      write(pipe, "hello");
      assert.equal(await side.hear("text"), "hello");
    },
  },

  Basic_TwoMessages: {
    far: tellsTexts,
    near: async (side) => {
      const pipe = side.pipe();
      write(pipe, "hello");
      write(pipe, "world");
      side.tell("read");
      assert.deepEqual([await side.hear("text"), await side.hear("text")], ["hello", "world"]);
    },
  },

  Basic_TwoMessages_Synchronous: {
    far: waits(2),
    near: async (side) => {
      const pipe = side.pipe();
      write(pipe, "hello");
      write(pipe, "world");
      for (const text of ["hello", "world"]) {
        side.tell("wait");
        assert.equal(await side.hear("text"), text);
        assert.deepEqual(side.unheard("text"), []);
      }
    },
  },

  WriteToClosedPipe: {
    far: (side) => side.pipe().close(),
    near: async (side) => {
      const pipe = side.pipe();
      let isClosed = false;
      const closed = new Promise<void>((resolve) => {
        const note = (): void => {
          isClosed = true;
          resolve();
        };
        read(pipe, () => assert.fail("nobody sends"), note);
      });
      write(pipe, "anybody?");
      assert.equal(isClosed, false);
      await closed;
      write(pipe, "still anybody?");
      assert.equal(pipe.isValid, true);
    },
  },

  MessageWithHandles: {
    far: async (side) => {
      const arrival = await waitForMessage(side.pipe());
      const [pipe] = arrival?.handles ?? [];
      assert.ok(pipe !== undefined);
      write(pipe, `${arrival?.text} back`);
    },
    near: async (side) => {
      const [kept, sent] = createMessagePipe();
      write(side.pipe(), "hello", [sent]);
      assert.equal(sent.isValid, false);
      const answer = await waitForMessage(kept);
      assert.equal(answer?.text, "hello back");
      kept.close();
    },
  },

  WaitForIncomingMessageWithError: {
    far: (side) => side.pipe().close(),
    near: async (side) => {
      assert.equal(await waitForMessage(side.pipe()), undefined);
    },
  },

  WaitForIncomingMessageWithDeletion: {
    far: async (side) => {
      const pipe = side.pipe();
      const texts: string[] = [];
      await new Promise<void>((resolve) => {
        read(pipe, ({ text }) => {
          texts.push(text);
          pipe.close();
          resolve();
        });
      });
      await side.hear("closed");
      side.tell("texts", texts);
    },
    near: async (side) => {
      const pipe = side.pipe();
      write(pipe, "hello");
      write(pipe, "world");
      assert.equal(await waitForMessage(pipe), undefined);
      side.tell("closed");
      assert.deepEqual(await side.hear("texts"), ["hello"]);
    },
  },

  WaitForIncomingMessageWithReentrancy: {
    far: async (side) => {
      const pipe = side.pipe();
      const texts: string[] = [];
      const nested = new Promise<void>((resolve) => {
        read(pipe, ({ text }) => {
          texts.push(text);
          // Another wait begins while the first message is being handled.
          read(pipe, (second) => {
            texts.push(`nested ${second.text}`);
            resolve();
          });
        });
      });
      await nested;
      side.tell("texts", texts);
    },
    near: async (side) => {
      const pipe = side.pipe();
      write(pipe, "hello");
      write(pipe, "world");
      assert.deepEqual(await side.hear("texts"), ["hello", "nested world"]);
    },
  },

  RaiseError: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      calculator.add = () => assert.fail("raised");
      const gone = disconnected(receiver);
      assert.match(String(await side.expectUncaught()), /raised/u);
      await gone;
      side.tell("total", calculator.total);
      side.tell("bound", receiver.isBound);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const gone = disconnected(remote);
      remote.get().accumulate(1);
      remote.get().accumulate(10);
      const raised = remote.get().add(0);
      remote.get().accumulate(100);
      await assert.rejects(raised, { code: "DISCONNECTED" });
      await gone;
      assert.deepEqual([remote.isConnected, remote.isBound], [false, true]);
      assert.equal(await side.hear("total"), 11);
      assert.equal(await side.hear("bound"), true);
    },
  },

  PauseWithQueuedMessages: {
    far: async (side) => {
      const calculator = new CalculatorImpl();
      const receiver = serveCalculator(side, calculator);
      serveCalculator(side, undefined, "barrier");
      calculator.accumulate = (value) => {
        calculator.total += value;
        receiver.pause();
      };
      await side.hear("sent");
      side.tell("total", calculator.total);
      receiver.resume();
    },
    near: async (side) => {
      const remote = callCalculator(side);
      remote.get().accumulate(1);
      const due = remote.get().add(10);
      await callCalculator(side, "barrier").flushForTesting();
      side.tell("sent");
      assert.equal(await side.hear("total"), 1);
      assert.deepEqual(await due, { total: 11 });
    },
  },

  // Without nested loops: a method that awaits something does not keep the next message from coming.
  ProcessWhenNested: {
    far: (side) => {
      const calculator = new CalculatorImpl();
      const second = new Promise<number>((resolve) => {
        calculator.accumulate = resolve;
      });
      calculator.add = async (value) => ({ total: value + (await second) });
      serveCalculator(side, calculator);
    },
    near: async (side) => {
      const remote = callCalculator(side);
      const due = remote.get().add(1);
      remote.get().accumulate(10);
      assert.deepEqual(await due, { total: 11 });
    },
  },

  DestroyOnDifferentThreadAfterClose: {
    notApplicable: "a JavaScript object belongs to one thread",
  },
});
