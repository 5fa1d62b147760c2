// Random lives of workers. However they end and whatever they close on the way: one card per
// process that ended, one per pipe that was closed while both sides lived on, and none besides.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PostMortems } from "./post-mortem.ts";
import { ORDERLY_END_NS } from "./process-end.ts";
import { DisconnectCause, type DisconnectSnapshot } from "./snapshot.ts";
import { messageBytes, pipeName, type TestProcess, TestSession } from "./testing/test-session.ts";

const NOTHING = { customReason: 0, description: "" };
const PIPES = 3;

interface Life {
  /** Pipes that are closed while the worker goes on, and associated interfaces reopened. */
  readonly closes: readonly number[];
  readonly reopens: number;
  readonly end: "stop" | "crash" | "kill" | "none";
  /** Whether what the worker saw is heard after what the host saw. */
  readonly workerLast: boolean;
}

const life: fc.Arbitrary<Life> = fc.record({
  closes: fc.uniqueArray(fc.integer({ min: 0, max: PIPES - 1 }), { maxLength: 2 }),
  reopens: fc.nat(3),
  end: fc.constantFrom("stop" as const, "crash" as const, "kill" as const, "none" as const),
  workerLast: fc.boolean(),
});

class Worker {
  readonly #session: TestSession;
  readonly #host: TestProcess;
  readonly #names;
  readonly process: TestProcess;
  readonly #open = new Set<number>();
  #sequence = 0;

  constructor(session: TestSession, host: TestProcess, number: number) {
    this.#session = session;
    this.#host = host;
    this.process = session.process(`worker ${number}`);
    this.#names = Array.from({ length: PIPES + 1 }, (_, at) => pipeName(number * 10 + at));
    this.#names.forEach((name, at) => {
      host.tap.endpointBound(name, 0, 0, "lab.I", "receiver");
      this.process.tap.endpointBound(name, 1, 0, "lab.I", "remote");
      this.#open.add(at);
    });
  }

  /** The pipe that is never closed before the end: traffic on it shows that the worker is alive. */
  work(): void {
    const main = this.#names[PIPES] ?? pipeName(0);
    const from = { process: this.process, end: 1 as const };
    this.#session.deliver(main, from, this.#host, ++this.#sequence);
  }

  reopen(interfaceId: number): void {
    const main = this.#names[PIPES] ?? pipeName(0);
    this.process.tap.endpointClosed(main, 1, interfaceId, "local", NOTHING);
    this.#session.pass();
    this.#host.tap.endpointClosed(main, 0, interfaceId, "peer", NOTHING);
    this.#host.tap.endpointDisconnected(main, 0, interfaceId, NOTHING);
  }

  close(at: number): void {
    this.#open.delete(at);
    const name = this.#names[at] ?? pipeName(0);
    this.process.tap.portClosed(name, 1, "local");
    this.#session.pass();
    this.#lose(name, "peer");
  }

  end(how: Life["end"]): void {
    if (how === "stop") {
      [...this.#open].forEach((at) => this.close(at));
    }
    this.#session.pass(5);
    if (how === "kill" || how === "crash") {
      [...this.#open].forEach((at) => this.#lose(this.#names[at] ?? pipeName(0), "link-lost"));
    }
    if (how !== "none") {
      const exit = { kill: { signal: "SIGKILL" }, crash: { code: 1 }, stop: { code: 0 } }[how];
      this.#session.merger.processExited(this.process.index, this.#session.now, exit);
    }
  }

  #lose(name: ReturnType<typeof pipeName>, cause: "peer" | "link-lost"): void {
    this.#host.tap.portClosed(name, 0, cause);
    this.#host.tap.endpointClosed(name, 0, 0, "pipe", NOTHING);
    this.#host.tap.endpointDisconnected(name, 0, 0, NOTHING);
  }
}

function play(lives: readonly Life[]): { session: TestSession; cards: DisconnectSnapshot[] } {
  const session = new TestSession();
  const host = session.process("host");
  const workers = lives.map((_, at) => new Worker(session, host, at + 1));
  session.pass();
  lives.forEach(({ closes, reopens, end, workerLast }, at) => {
    const worker = workers[at];
    if (worker === undefined) {
      return;
    }
    worker.work();
    for (let id = 1; id <= reopens; id++) {
      worker.reopen(id);
      worker.work();
    }
    for (const pipe of closes) {
      worker.close(pipe);
      worker.work();
    }
    worker.end(end);
    session.collect(...(workerLast ? [host, worker.process] : [worker.process, host]));
  });
  return { session, cards: new PostMortems(session.trace).cards() };
}

describe("post-mortems of random lives", () => {
  it("are one for each process that ended and each pipe closed before, and no more", () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 4 }), (lives) => {
        const { cards } = play(lives);
        const ended = lives.filter(({ end }) => end !== "none").length;
        const closed = lives.flatMap(({ closes }) => closes).length;
        const count = (cause: DisconnectCause): number =>
          cards.filter((card) => card.cause === cause).length;
        expect(count(DisconnectCause.ProcessExited)).toBe(ended);
        expect(count(DisconnectCause.PeerClosed)).toBe(closed);
        expect(cards).toHaveLength(ended + closed);
      }),
      { seed: 4714, numRuns: 150 },
    );
  });

  it("have every endpoint that was lost on one card, each once", () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 3 }), (lives) => {
        const { cards } = play(lives);
        const primaries = cards.flatMap(({ endpoints }) =>
          endpoints.filter(({ interfaceId }) => interfaceId === 0).map(({ pipe }) => pipe),
        );
        expect(new Set(primaries).size).toBe(primaries.length);
        const gone = lives.map(({ closes, end }) => (end === "none" ? closes.length : PIPES + 1));
        expect(primaries).toHaveLength(gone.reduce((sum, pipes) => sum + pipes, 0));
      }),
      { seed: 4715, numRuns: 100 },
    );
  });

  it("are the same however often they were looked at on the way", () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 3 }), (lives) => {
        const { session, cards } = play(lives);
        const watched = new PostMortems(session.trace);
        const before = watched.cards();
        session.now += 3 * ORDERLY_END_NS;
        const late = session.process("late");
        const name = pipeName(99);
        late.tap.messageSent(name, 0, 1, messageBytes(), 0);
        late.tap.endpointDisconnected(name, 0, 3, { customReason: 1, description: "" });
        session.collect(late);
        expect(before).toEqual(cards);
        expect(watched.cards().slice(0, -1)).toEqual(cards);
        expect(watched.cards().at(-1)).toMatchObject({ customReason: 1 });
      }),
      { seed: 4716, numRuns: 60 },
    );
  });
});

describe("the number of changes", () => {
  it("goes up with what cards say, and only then", () => {
    const session = new TestSession();
    const [host, worker] = [session.process("host"), session.process("worker")];
    const postMortems = new PostMortems(session.trace);
    const start = postMortems.changes;
    worker.tap.endpointClosed(pipeName(1), 1, 5, "local", NOTHING);
    host.tap.endpointDisconnected(pipeName(1), 0, 5, NOTHING);
    session.collect(host, worker);
    expect(postMortems.changes).toBe(start);
    host.tap.linkOpened(1, { pid: 101, name: "worker" });
    host.tap.linkClosed(1, "LOST");
    session.collect(host);
    expect([postMortems.changes, postMortems.count]).toEqual([start + 1, 1]);
    session.merger.processExited(worker.index, session.now, { signal: "SIGKILL" });
    session.collect(host);
    expect([postMortems.changes, postMortems.count]).toEqual([start + 2, 1]);
    expect(postMortems.changes).toBe(start + 2);
  });
});

describe("the card of a pipe", () => {
  it("is that of its own end, not of an interface on it", () => {
    const session = new TestSession();
    const [host, worker] = [session.process("host"), session.process("worker")];
    const postMortems = new PostMortems(session.trace);
    const reason = { customReason: 2, description: "" };
    host.tap.endpointBound(pipeName(1), 0, 0, "lab.I", "receiver");
    worker.tap.endpointClosed(pipeName(1), 1, 5, "local", reason);
    host.tap.endpointDisconnected(pipeName(1), 0, 5, reason);
    session.collect(host, worker);
    expect([postMortems.count, postMortems.cardOfPipe(1)]).toEqual([1, undefined]);
    session.pass();
    worker.tap.portClosed(pipeName(1), 1, "local");
    host.tap.portClosed(pipeName(1), 0, "peer");
    host.tap.endpointDisconnected(pipeName(1), 0, 0, NOTHING);
    session.collect(worker, host);
    expect(postMortems.cardOfPipe(1)).toBe(postMortems.cards().at(-1)?.id);
    expect(postMortems.cardOfPipe(2)).toBeUndefined();
  });
});
