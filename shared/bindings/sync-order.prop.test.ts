// Which messages may overtake which, under any mixture of blocking and other calls.
import fc from "fast-check";
import { expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import type { PromptImplementation } from "./interface-definition.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, type Connections, CONNECTIONS } from "./testdata/connections.ts";
import { Ponder } from "./testdata/gen/sync_methods.mojom.ts";
import { ponder } from "./testdata/ponder.ts";

const INTERFACES = 3;

/** One call; `nested` is what its implementation calls in turn, blocking, before it answers. */
interface Call {
  readonly how: "one-way" | "promise" | "interrupting" | "blocking" | "turn";
  readonly through: number;
  readonly nested: boolean;
}

const call: fc.Arbitrary<Call> = fc.record({
  how: fc.constantFrom("one-way", "promise", "interrupting", "blocking", "turn"),
  through: fc.nat({ max: INTERFACES - 1 }),
  nested: fc.boolean(),
});

/** A message as it was sent. */
interface Sent {
  readonly through: number;
  readonly isSync: boolean;
}

type Caller = Remote<Ponder, "echo"> | AssociatedRemote<Ponder, "echo">;

/** Interfaces that share a pipe, with all their ends on this thread. */
class Run {
  readonly sent: Sent[] = [];
  /** Numbers of the messages in the order of their dispatch. */
  readonly dispatched: number[] = [];
  readonly faults: string[] = [];
  readonly #carrier: Remote<Ponder, "echo">;
  readonly #receivers: { reset(): void }[] = [];
  readonly #remotes: Caller[];
  readonly #dues: Promise<void>[] = [];
  readonly #nesting = new Set<number>();

  constructor(connections: Connections) {
    const ends = connect<Ponder>(connections);
    const [first, ...others] = Array.from({ length: INTERFACES }, (_, i) => this.#serve(i));
    const pending: PromptImplementation<Ponder>[] = [...others];
    const implementation = ponder({
      ...first,
      sendReceiver: (receiver) => {
        const next = pending.shift() ?? ponder();
        this.#receivers.push(new AssociatedReceiver<Ponder>(Ponder, next, receiver));
      },
    });
    this.#carrier = new Remote(Ponder, ends.remote);
    this.#receivers.push(new Receiver<Ponder>(Ponder, implementation, ends.receiver));
    const associated = others.map(() => {
      const remote = new AssociatedRemote(Ponder);
      this.#carrier.get().sendReceiver(remote.bindNewEndpointAndPassReceiver());
      return remote;
    });
    this.#remotes = [this.#carrier, ...associated];
  }

  async play(calls: readonly Call[]): Promise<void> {
    await this.#carrier.flushForTesting();
    for (const item of calls) {
      if (item.how === "turn") await Promise.resolve();
      else this.#call(item);
    }
    await this.#carrier.flushForTesting();
    await Promise.all(this.#dues);
    for (const end of [...this.#remotes, ...this.#receivers]) end.reset();
  }

  #call({ how, through, nested }: Call): void {
    const remote = this.#remotes[through];
    if (remote === undefined) return;
    const number = this.sent.push({
      through,
      isSync: how === "interrupting" || how === "blocking",
    });
    if (nested) this.#nesting.add(number);
    if (how === "one-way") remote.get().note(number);
    else if (how === "promise") this.#expect(number, remote.get().asyncEcho(number));
    else if (how === "interrupting") this.#expect(number, remote.interrupting().echo(number));
    else this.#block(remote, number);
  }

  #block(remote: Caller, number: number): void {
    const result = remote.sync().echo(number);
    if (!result.ok || result.value.result !== number) this.faults.push(`${number}: wrong answer`);
  }

  #expect(number: number, due: Promise<{ result: number }>): void {
    const check = async (): Promise<void> => {
      if ((await due).result !== number) this.faults.push(`${number}: wrong answer`);
    };
    this.#dues.push(check());
  }

  #serve(through: number): PromptImplementation<Ponder> {
    const answer = (value: number): { result: number } => {
      this.dispatched.push(value);
      if (this.#nesting.delete(value)) {
        this.#call({ how: "blocking", through: (through + 1) % INTERFACES, nested: false });
      }
      return { result: value };
    };
    return ponder({ note: (value) => void answer(value), asyncEcho: answer, echo: answer });
  }
}

/** Whether a message may be dispatched before one that was sent earlier. */
function mayOvertake(late: Sent, early: Sent): boolean {
  return late.isSync && !(early.isSync && early.through === late.through);
}

/** Pairs in the wrong order, as text. */
function misordered({ sent, dispatched }: Run): string[] {
  const faults: string[] = [];
  for (const [at, number] of dispatched.entries()) {
    for (const before of dispatched.slice(0, at)) {
      const [early, late] = [sent[number - 1], sent[before - 1]];
      if (before < number || early === undefined || late === undefined) continue;
      if (!mayOvertake(late, early)) faults.push(`${before} before ${number}`);
    }
  }
  return faults;
}

it.each(CONNECTIONS)("only sync messages overtake, and only others: $name", async (connections) => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { maxLength: 40, size: "max" }), async (calls) => {
      const run = new Run(connections);
      await run.play(calls);
      expect(run.faults).toEqual([]);
      expect(misordered(run)).toEqual([]);
      expect(run.dispatched.toSorted((a, b) => a - b)).toEqual(run.sent.map((_, i) => i + 1));
    }),
    { numRuns: 200, seed: 0x5c },
  );
});
