import { strict as assert } from "node:assert";
import {
  type IdleTimer,
  type PendingReceiver,
  Receiver,
  ReceiverSet,
  Remote,
  setIdleTimer,
} from "../../shared/bindings/index.ts";
import { IdleService, KeepAlive } from "../gen/idle_service.mojom.ts";
import { suite } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";

/** Timers that run out when they are told to. */
class ManualTimers implements Disposable {
  /** Milliseconds of those that are running. */
  readonly running = new Map<() => void, number>();
  readonly #previous: IdleTimer;

  constructor() {
    this.#previous = setIdleTimer((task, milliseconds) => {
      this.running.set(task, milliseconds);
      return () => this.running.delete(task);
    });
  }

  expire(): void {
    const tasks = [...this.running.keys()];
    this.running.clear();
    for (const task of tasks) task();
  }

  [Symbol.dispose](): void {
    setIdleTimer(this.#previous);
  }
}

/** Answers pings at once, or when it is told to. */
class ServiceImpl implements IdleService {
  readonly #keepAlives: ReceiverSet<KeepAlive>;
  readonly #due: (() => void)[] = [];
  holdsPings = false;

  constructor(side: Side) {
    this.#keepAlives = side.own(new ReceiverSet<KeepAlive>(KeepAlive));
  }

  ping(): void {}

  async pingPong(): Promise<void> {
    if (!this.holdsPings) return;
    await new Promise<void>((resolve) => {
      this.#due.push(resolve);
    });
  }

  bindKeepAlive(receiver: PendingReceiver<KeepAlive>): void {
    this.#keepAlives.add({}, receiver);
  }

  reply(): void {
    this.#due.shift()?.();
  }
}

/** What the near side may ask of the far one. */
type Order = "timers" | "expire" | "hold pings" | "reply" | "done";

/** Serves, and does what the near side asks. */
async function serve(side: Side): Promise<void> {
  const timers = side.own(new ManualTimers());
  const service = new ServiceImpl(side);
  side.own(new Receiver<IdleService>(IdleService, service, side.pendingReceiver()));
  for (;;) {
    const order = (await side.hear("order")) as Order;
    if (order === "expire") timers.expire();
    else if (order === "hold pings") service.holdsPings = true;
    else if (order === "reply") service.reply();
    side.tell("done", [...timers.running.values()]);
    if (order === "done") return;
  }
}

/** Has the far side do something; gives the milliseconds of the timers that run there afterwards. */
async function ask(side: Side, order: Order): Promise<unknown> {
  side.tell("order", order);
  return side.hear("done");
}

function call(side: Side): Remote<IdleService> {
  return side.own(new Remote<IdleService>(IdleService, side.pendingRemote()));
}

const mustNotRun = (): never => assert.fail("the receiver is not idle");

/** Settles when the remote hears that its receiver is idle. */
function idle(remote: { setIdleHandler(ms: number, handler: () => void): void }): Promise<void> {
  return new Promise((resolve) => remote.setIdleHandler(0, resolve));
}

function bindKeepAlive(side: Side, remote: Remote<IdleService>): Remote<KeepAlive> {
  const keepAlive = side.own(new Remote<KeepAlive>(KeepAlive));
  remote.get().bindKeepAlive(keepAlive.bindNewPipeAndPassReceiver());
  return keepAlive;
}

export const idleTrackingSuite = suite(import.meta.url, "idle_tracking_unittest", {
  ControlMessagesDontExpectAck: {
    far: serve,
    near: async (side) => {
      const remote = call(side);
      remote.setIdleHandler(0, mustNotRun);
      const flushed = remote.flushForTesting();
      assert.equal(remote.numUnackedMessagesForTesting, 0);
      await flushed;
      assert.equal(remote.numUnackedMessagesForTesting, 0);
      assert.deepEqual(await ask(side, "done"), []);
    },
  },

  BasicTracking: {
    // With the timers of the platform.
    far: (side) => {
      side.own(
        new Receiver<IdleService>(IdleService, new ServiceImpl(side), side.pendingReceiver()),
      );
    },
    near: async (side) => {
      const remote = call(side);
      for (let round = 0; round < 5; round++) {
        const seen = idle(remote);
        remote.get().ping();
        assert.equal(remote.numUnackedMessagesForTesting, 1);
        await seen;
        assert.equal(remote.numUnackedMessagesForTesting, 0);
      }
    },
  },

  PendingRepliesPreventIdling: {
    far: serve,
    near: async (side) => {
      const remote = call(side);
      await ask(side, "hold pings");
      remote.setIdleHandler(0, mustNotRun);
      let replied = false;
      const reply = remote
        .get()
        .pingPong()
        .then(() => (replied = true));
      await remote.flushForTesting();
      assert.equal(remote.numUnackedMessagesForTesting, 0);
      assert.deepEqual([await ask(side, "timers"), replied], [[], false]);
      remote.get().ping();
      await remote.flushForTesting();
      assert.deepEqual(await ask(side, "timers"), []);
      const seen = idle(remote);
      await remote.flushForTesting();
      await ask(side, "reply");
      await reply;
      assert.deepEqual(await ask(side, "timers"), [0]);
      await ask(side, "expire");
      await seen;
      await ask(side, "done");
    },
  },

  OtherBoundReceiversPreventIdling: {
    far: serve,
    near: async (side) => {
      const remote = call(side);
      remote.setIdleHandler(0, mustNotRun);
      const keepAlive = bindKeepAlive(side, remote);
      assert.equal(remote.numUnackedMessagesForTesting, 1);
      await keepAlive.flushForTesting();
      await remote.flushForTesting();
      assert.equal(remote.numUnackedMessagesForTesting, 0);
      assert.deepEqual(await ask(side, "timers"), []);
      const seen = idle(remote);
      await remote.flushForTesting();
      keepAlive.reset();
      await expireOnceStarted(side);
      await seen;
      await ask(side, "done");
    },
  },

  NonZeroTimeout: {
    far: serve,
    near: async (side) => {
      const remote = call(side);
      let isIdle = false;
      const seen = new Promise<void>((resolve) => {
        remote.setIdleHandler(500, () => {
          isIdle = true;
          resolve();
        });
      });
      remote.get().ping();
      await remote.flushForTesting();
      assert.deepEqual(await ask(side, "timers"), [500]);
      // Whatever comes before the timeout begins it anew.
      remote.get().ping();
      await remote.flushForTesting();
      assert.deepEqual(await ask(side, "timers"), [500]);
      assert.equal(isIdle, false);
      await ask(side, "expire");
      await seen;
      await ask(side, "done");
    },
  },

  SubInterfacesCanIdleSeparately: {
    far: serve,
    near: async (side) => {
      const remote = call(side);
      remote.setIdleHandler(0, mustNotRun);
      const keepAlive = bindKeepAlive(side, remote);
      await keepAlive.flushForTesting();
      await remote.flushForTesting();
      assert.deepEqual(await ask(side, "timers"), []);
      keepAlive.setIdleHandler(0, () => undefined);
      await keepAlive.flushForTesting();
      remote.get().ping();
      await remote.flushForTesting();
      assert.deepEqual(await ask(side, "timers"), []);
      const seen = idle(remote);
      await remote.flushForTesting();
      keepAlive.reset();
      await expireOnceStarted(side);
      await seen;
      await ask(side, "done");
    },
  },
});

/** Lets the timer run out that the far side starts when it has seen a pipe close. */
async function expireOnceStarted(side: Side): Promise<void> {
  let running: unknown = [];
  while (Array.isArray(running) && running.length === 0) running = await ask(side, "timers");
  assert.deepEqual(running, [0]);
  await ask(side, "expire");
}
