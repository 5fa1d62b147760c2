import { strict as assert } from "node:assert";
import { createFlush, type Receiver, type Remote } from "../../shared/bindings/index.ts";
import type { Calculator } from "../gen/calculator.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { CalculatorImpl, callCalculator, serveCalculator } from "./calculators.ts";

const PIPES = ["writer", "other writer", "reader", "barrier"] as const;
type Pipe = (typeof PIPES)[number];

/** Writers and readers of one total, on pipes of their own. */
class Ledger {
  readonly total = new CalculatorImpl();
  readonly #receivers: ReadonlyMap<Pipe, Receiver<Calculator>>;

  constructor(side: Side) {
    const serve = (pipe: Pipe): [Pipe, Receiver<Calculator>] => {
      return [pipe, serveCalculator(side, this.total, pipe)];
    };
    this.#receivers = new Map(PIPES.map(serve));
  }

  pause(...pipes: Pipe[]): void {
    for (const pipe of pipes) this.#receivers.get(pipe)?.pause();
  }

  resume(...pipes: Pipe[]): void {
    for (const pipe of pipes) this.#receivers.get(pipe)?.resume();
  }
}

function openLedger(side: Side): Ledger {
  return new Ledger(side);
}

function keepsLedger(side: Side): void {
  openLedger(side);
}

/** The near ends of a {@link Ledger}. */
class Pens {
  readonly writer: Remote<Calculator>;
  readonly otherWriter: Remote<Calculator>;
  readonly reader: Remote<Calculator>;
  readonly #barrier: Remote<Calculator>;

  constructor(side: Side) {
    this.writer = callCalculator(side, "writer");
    this.otherWriter = callCalculator(side, "other writer");
    this.reader = callCalculator(side, "reader");
    this.#barrier = callCalculator(side, "barrier");
  }

  /** The total at the time when the reader's request is dispatched. */
  async snapshot(): Promise<number> {
    const { total } = await this.reader.get().add(0);
    return total;
  }

  /** What was sent before has been at the other side when this settles. */
  async passBarrier(): Promise<void> {
    await this.#barrier.flushForTesting();
  }
}

export const flushAsyncSuite = suite(import.meta.url, "flush_async_unittest", {
  WaitForMultipleFlushes: {
    far: async (side) => {
      const ledger = openLedger(side);
      ledger.pause("writer", "other writer");
      await side.hear("resume");
      ledger.resume("other writer");
      await side.hear("resume");
      ledger.resume("writer");
    },
    near: async (side) => {
      const pens = new Pens(side);
      const { writer, otherWriter, reader } = pens;
      writer.get().accumulate(1);
      otherWriter.get().accumulate(10);
      reader.pauseReceiverUntilFlushCompletes(writer.flushAsync());
      reader.pauseReceiverUntilFlushCompletes(otherWriter.flushAsync());
      let isTaken = false;
      const snapshot = pens.snapshot().finally(() => (isTaken = true));
      await pens.passBarrier();
      side.tell("resume");
      await otherWriter.flushForTesting();
      assert.equal(isTaken, false);
      side.tell("resume");
      assert.equal(await snapshot, 11);
    },
  },

  MultipleFlushesInSequence: {
    far: keepsLedger,
    near: async (side) => {
      const pens = new Pens(side);
      const { writer, otherWriter, reader } = pens;
      writer.get().accumulate(1);
      reader.pauseReceiverUntilFlushCompletes(writer.flushAsync());
      const snapshot = pens.snapshot();
      for (const paused of [writer, otherWriter]) {
        paused.pauseReceiverUntilFlushCompletes(reader.flushAsync());
        paused.get().accumulate(10);
      }
      assert.equal(await snapshot, 1);
      await Promise.all([writer.flushForTesting(), otherWriter.flushForTesting()]);
      assert.equal(await pens.snapshot(), 21);
    },
  },

  DroppedFlusherCompletesPendingFlush: {
    far: keepsLedger,
    near: async (side) => {
      const pens = new Pens(side);
      const [flusher, pending] = createFlush();
      pens.reader.pauseReceiverUntilFlushCompletes(pending);
      const snapshot = pens.snapshot();
      await pens.passBarrier();
      pens.writer.get().accumulate(5);
      await pens.writer.flushForTesting();
      flusher.close();
      assert.equal(await snapshot, 5);
    },
  },

  PausedInterfaceDoesNotAutoResumeOnFlush: {
    far: async (side) => {
      const ledger = openLedger(side);
      await side.hear("pause");
      ledger.pause("reader");
      side.tell("paused");
      await side.hear("flushed");
      side.tell("total", ledger.total.total);
      ledger.resume("reader");
    },
    near: async (side) => {
      const pens = new Pens(side);
      const [flusher, pending] = createFlush();
      pens.reader.pauseReceiverUntilFlushCompletes(pending);
      pens.reader.get().accumulate(1);
      await pens.passBarrier();
      side.tell("pause");
      await side.hear("paused");
      flusher.close();
      await pens.passBarrier();
      side.tell("flushed");
      assert.equal(await side.hear("total"), 0);
      assert.equal(await pens.snapshot(), 1);
    },
  },

  ResumeDoesNotInterruptWaitingOnFlush: {
    far: async (side) => {
      const ledger = openLedger(side);
      await side.hear("resume");
      ledger.pause("reader");
      ledger.resume("reader");
      side.tell("resumed");
      await side.hear("waited");
      side.tell("total", ledger.total.total);
    },
    near: async (side) => {
      const pens = new Pens(side);
      const [flusher, pending] = createFlush();
      pens.reader.pauseReceiverUntilFlushCompletes(pending);
      pens.reader.get().accumulate(1);
      await pens.passBarrier();
      side.tell("resume");
      await side.hear("resumed");
      await pens.passBarrier();
      side.tell("waited");
      assert.equal(await side.hear("total"), 0);
      flusher.close();
      assert.equal(await pens.snapshot(), 1);
    },
  },

  PauseRemote: {
    far: (side) => {
      const notifier = callCalculator(side, "notifications");
      const calculator = new CalculatorImpl();
      calculator.add = (total) => {
        notifier.get().accumulate(total);
        receiver.pauseRemoteCallbacksUntilFlushCompletes(notifier.flushAsync());
        return { total };
      };
      const receiver = serveCalculator(side, calculator);
      serveCalculator(side, undefined, "barrier");
    },
    near: async (side) => {
      const seen: string[] = [];
      const observer = new CalculatorImpl();
      observer.accumulate = (value) => seen.push(`notification ${value}`);
      const observing = serveCalculator(side, observer, "notifications");
      const remote = callCalculator(side);
      const barrier = callCalculator(side, "barrier");
      for (const round of [1, 2, 3]) {
        observing.pause();
        const answered = remote
          .get()
          .add(round)
          .then(({ total }) => seen.push(`answer ${total}`));
        // The answer is here, but so is the notification that has to come first.
        await barrier.flushForTesting();
        assert.equal(seen.length, 2 * (round - 1));
        observing.resume();
        await answered;
      }
      const expected = [1, 2, 3].flatMap((round) => [`notification ${round}`, `answer ${round}`]);
      assert.deepEqual(seen, expected);
    },
  },
});
