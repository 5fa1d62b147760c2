// Random lives of endpoints at both sides of one pipe, against what they must look like: one order
// for the whole pipe in each direction, and one disconnect per endpoint, behind its last message.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { AssociatedRemote } from "./associated-remote.ts";
import type { DisconnectReason } from "./disconnect-reason.ts";
import type { PendingAssociatedReceiver, PendingAssociatedRemote } from "./pending-associated.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Counter, Hub } from "./testdata/gen/test_interfaces.mojom.ts";
import { HubImpl } from "./testdata/implementations.ts";

type Side = "near" | "far";
const SIDES = ["near", "far"] as const;

function otherSide(side: Side): Side {
  return side === "near" ? "far" : "near";
}

/** One interface between the two sides, and what became of it. */
class Line {
  readonly id: number;
  /** The side that calls. */
  readonly caller: Side;
  remote: AssociatedRemote<Counter> | undefined;
  receiver: AssociatedReceiver<Counter> | undefined;
  pendingReceiver: PendingAssociatedReceiver<Counter> | undefined;
  /** Numbers pushed, and those that arrived. */
  readonly sent: number[] = [];
  readonly got: number[] = [];
  /** What each side was told by the other when that closed its end, and what its handler got. */
  readonly told: Record<Side, DisconnectReason[]> = { near: [], far: [] };
  readonly heard: Record<Side, DisconnectReason[]> = { near: [], far: [] };
  readonly isClosed: Record<Side, boolean> = { near: false, far: false };
  gotAtDisconnect = -1;

  constructor(id: number, caller: Side) {
    this.id = id;
    this.caller = caller;
  }
}

/** The two sides, the interfaces between them, and the logs of what arrived at each. */
class World {
  readonly lines: Line[] = [];
  /** Everything sent to a side, and all that arrived there, as "line:number". */
  readonly sent: Record<Side, string[]> = { near: [], far: [] };
  readonly arrived: Record<Side, string[]> = { near: [], far: [] };
  readonly remote: Remote<Hub>;
  readonly receiver: Receiver<Hub>;
  readonly #hub = new HubImpl();
  readonly #expectedReceivers: Line[] = [];
  readonly #expectedRemotes: Line[] = [];
  #counter = 0;
  #bindsAtOnce = false;

  constructor(ends: ReturnType<typeof connect<Hub>>) {
    this.remote = new Remote(Hub, ends.remote);
    this.receiver = new Receiver<Hub>(Hub, this.#hub, ends.receiver);
    this.#hub.bindCounter = (pending) => {
      const line = this.#expectedReceivers.shift();
      if (line === undefined) return;
      line.pendingReceiver = pending;
      if (this.#bindsAtOnce) this.bind(line);
    };
    this.#hub.addCounter = (pending) => {
      const line = this.#expectedRemotes.shift();
      if (line !== undefined) this.#bindRemote(line, pending);
    };
  }

  /** Opens an interface, called from `caller`; a receiver at the far side is bound later. */
  open(caller: Side): void {
    const line = new Line(this.lines.length, caller);
    this.lines.push(line);
    if (caller === "near") {
      const remote = new AssociatedRemote(Counter);
      this.#expectedReceivers.push(line);
      this.remote.get().bindCounter(remote.bindNewEndpointAndPassReceiver());
      this.#watchRemote(line, remote);
    } else {
      const receiver = this.#makeReceiver(line);
      this.#expectedRemotes.push(line);
      this.remote.get().addCounter(receiver.bindNewEndpointAndPassRemote());
      this.#watchReceiver(line, receiver);
    }
  }

  push(line: Line): void {
    const { remote } = line;
    if (remote === undefined || !remote.isBound) return;
    this.#counter += 1;
    remote.get().push(this.#counter);
    line.sent.push(this.#counter);
    this.sent[otherSide(line.caller)].push(`${line.id}:${this.#counter}`);
  }

  /** Binds the receiver of a line, if it waits for that. */
  bind(line: Line): void {
    const pending = line.pendingReceiver;
    if (pending === undefined) return;
    line.pendingReceiver = undefined;
    const receiver = this.#makeReceiver(line);
    receiver.bind(pending);
    this.#watchReceiver(line, receiver);
  }

  /** Closes a line at one side, with a reason of its own. */
  close(line: Line, side: Side): void {
    const end = side === line.caller ? line.remote : (line.receiver ?? line.pendingReceiver);
    if (end === undefined || ("isBound" in end && !end.isBound)) return;
    this.#counter += 1;
    const reason = { customReason: this.#counter, description: side };
    if (line.heard[side].length === 0) line.told[otherSide(side)].push(reason);
    line.isClosed[side] = true;
    if (side !== line.caller) line.pendingReceiver = undefined;
    end.resetWithReason(reason.customReason, reason.description);
  }

  /** Binds what is not bound, as it comes, and waits until everything has arrived. */
  async settle(): Promise<void> {
    this.#bindsAtOnce = true;
    for (const line of this.lines) this.bind(line);
    await this.#roundTrips();
    this.#bindsAtOnce = false;
  }

  async #roundTrips(): Promise<void> {
    await this.remote.get().ping();
    for (const { remote } of this.lines) {
      if (remote?.isBound === true) await remote.flushForTesting();
    }
    await this.remote.get().ping();
    await this.receiver.flushForTesting();
  }

  #bindRemote(line: Line, pending: PendingAssociatedRemote<Counter>): void {
    this.#watchRemote(line, new AssociatedRemote(Counter, pending));
  }

  #makeReceiver(line: Line): AssociatedReceiver<Counter> {
    return new AssociatedReceiver<Counter>(Counter, {
      push: (value) => {
        line.got.push(value);
        this.arrived[otherSide(line.caller)].push(`${line.id}:${value}`);
      },
      get: async () => ({ value: 0 }),
    });
  }

  #watchRemote(line: Line, remote: AssociatedRemote<Counter>): void {
    line.remote = remote;
    remote.setDisconnectHandler((reason) => line.heard[line.caller].push(reason));
  }

  #watchReceiver(line: Line, receiver: AssociatedReceiver<Counter>): void {
    line.receiver = receiver;
    receiver.setDisconnectHandler((reason) => {
      line.gotAtDisconnect = line.got.length;
      line.heard[otherSide(line.caller)].push(reason);
    });
  }
}

const side = fc.constantFrom(...SIDES);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("open" as const), side, line: fc.nat(9) }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant("push" as const), side, line: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), side, line: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("bind" as const), side, line: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), side, line: fc.nat(9) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Lets things happen, for that many turns. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn <= count; turn++) await Promise.resolve();
}

async function live(world: World, steps: readonly Step[]): Promise<void> {
  for (const { do: what, side: where, line: index } of steps) {
    const line = world.lines[index % Math.max(1, world.lines.length)];
    if (what === "open") world.open(where);
    else if (what === "wait") await turns(index);
    else if (line !== undefined && what === "push") world.push(line);
    else if (line !== undefined && what === "bind") world.bind(line);
    else if (line !== undefined) world.close(line, where);
  }
}

/** The pushes of lines whose receiver lived to see all of them, in their order. */
function lasting(world: World, events: readonly string[]): string[] {
  return events.filter((event) => {
    const line = world.lines[Number(event.split(":")[0])];
    return line !== undefined && !line.isClosed[otherSide(line.caller)];
  });
}

function expectTheModel(world: World): void {
  for (const where of SIDES) {
    expect(lasting(world, world.arrived[where])).toEqual(lasting(world, world.sent[where]));
    // What a receiver got before it was closed is in order as well.
    const order = new Map(world.sent[where].map((event, index) => [event, index]));
    const places = world.arrived[where].map((event) => order.get(event) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
  for (const line of world.lines) {
    expect(line.sent.slice(0, line.got.length)).toEqual(line.got);
    expect([-1, line.got.length]).toContain(line.gotAtDisconnect);
  }
}

/** Each side hears once that the other has left, unless it has left before; and why. */
function expectOneDisconnect(line: Line): void {
  for (const where of SIDES) {
    const expected = line.told[where];
    expect(expected.length).toBeLessThanOrEqual(1);
    const isSilent = line.heard[where].length === 0 && line.isClosed[where];
    expect(line.heard[where]).toEqual(isSilent ? [] : expected);
  }
}

describe.each(CONNECTIONS)("endpoints with random lives $name", (connections) => {
  it("keep one order per pipe, and are disconnected once, behind the last message", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const world = new World(connect<Hub>(connections));
        await live(world, steps);
        await world.settle();
        expectTheModel(world);
        for (const line of world.lines) expectOneDisconnect(line);
        for (const line of world.lines) for (const where of SIDES) world.close(line, where);
        await world.settle();
        expectTheModel(world);
        expect(world.receiver.hasAssociatedEndpoints).toBe(false);
        expect(() => world.remote.unbind()).not.toThrow();
        world.receiver.reset();
      }),
      { numRuns: 50 },
    );
  });
});
