// What belongs to the group of a connection; counting as such is among the behaviours.
import { describe, expect, it } from "vitest";
import { AssociatedRemote } from "./associated-remote.ts";
import { AssociatedReceiver } from "./associated-receiver.ts";
import { ConnectionGroup } from "./connection-group.ts";
import { type PendingReceiver, PendingRemote } from "./pending.ts";
import { Receiver } from "./receiver.ts";
import { Remote } from "./remote.ts";
import { connect, CONNECTIONS } from "./testdata/connections.ts";
import { Calculator, Factory, Relay } from "./testdata/gen/test_interfaces.mojom.ts";
import { FactoryImpl } from "./testdata/implementations.ts";

/** Keeps the receivers that it gets, unbound. */
class KeepingFactory extends FactoryImpl {
  readonly kept: PendingReceiver<Calculator>[] = [];

  override bindCalculator(receiver: PendingReceiver<Calculator>): void {
    this.kept.push(receiver);
  }
}

describe.each(CONNECTIONS)("a connection group $name", (connections) => {
  function grouped<I extends FactoryImpl>(implementation: I) {
    const ref = ConnectionGroup.create();
    const pending = connect<Factory>(connections);
    pending.receiver.setConnectionGroup(ref);
    const receiver = new Receiver<Factory>(Factory, implementation, pending.receiver);
    const remote = new Remote(Factory, pending.remote);
    return { group: ref.group, receiver, remote, implementation };
  }

  async function bindCalculator(remote: Remote<Factory>): Promise<Remote<Calculator>> {
    const calculator = new Remote(Calculator);
    remote.get().bindCalculator(calculator.bindNewPipeAndPassReceiver());
    await remote.flushForTesting();
    return calculator;
  }

  it("has a receiver from its arrival, bound or not, until it is given up", async () => {
    const { group, remote, implementation } = grouped(new KeepingFactory());
    await bindCalculator(remote);
    await bindCalculator(remote);
    expect(group?.numRefs).toBe(2);
    const [one, other] = implementation.kept;
    one?.reset();
    expect(group?.numRefs).toBe(1);
    const ref = other?.passConnectionGroupRef();
    other?.reset();
    expect([ref?.group === group, group?.numRefs]).toEqual([true, 1]);
    ref?.release();
    expect(group?.numRefs).toBe(0);
    remote.reset();
  });

  it("keeps a receiver that is unbound and bound elsewhere", async () => {
    const { group, remote, implementation } = grouped(new FactoryImpl());
    await bindCalculator(remote);
    const pending = implementation.calculators[0]?.unbind();
    expect(group?.numRefs).toBe(1);
    const moved = new Receiver<Calculator>(Calculator, implementation.calculator, pending);
    expect(group?.numRefs).toBe(1);
    moved.reset();
    expect(group?.numRefs).toBe(0);
    remote.reset();
  });

  it("loses a receiver whose other end has gone, even if nobody resets it", async () => {
    const { group, remote, implementation } = grouped(new FactoryImpl());
    const calculator = await bindCalculator(remote);
    const gone = new Promise((resolve) => {
      implementation.calculators[0]?.setDisconnectHandler(resolve);
    });
    calculator.reset();
    await gone;
    expect([group?.numRefs, implementation.calculators[0]?.isBound]).toEqual([0, true]);
    remote.reset();
  });

  it("spreads to what comes over interfaces that share its pipe", async () => {
    const ref = ConnectionGroup.create();
    const { group } = ref;
    const pending = connect<Relay>(connections);
    pending.receiver.setConnectionGroup(ref);
    const factories: AssociatedReceiver<Factory>[] = [];
    const implementation = new FactoryImpl();
    const bindFactory: Relay["bindFactory"] = (receiver) => {
      factories.push(new AssociatedReceiver<Factory>(Factory, implementation, receiver));
    };
    const relay = new Receiver<Relay>(Relay, { bindFactory }, pending.receiver);
    const remote = new Remote(Relay, pending.remote);
    const factory = new AssociatedRemote(Factory);
    remote.get().bindFactory(factory.bindNewEndpointAndPassReceiver());
    const calculator = new Remote(Calculator);
    factory.get().bindCalculator(calculator.bindNewPipeAndPassReceiver());
    expect(await calculator.get().add(1)).toEqual({ total: 1 });
    // The associated endpoint is as much alive as the pipe, which has the first reference.
    expect(group?.numRefs).toBe(1);
    implementation.calculators[0]?.reset();
    expect([group?.numRefs, relay.isBound, factories.length]).toEqual([0, true, 1]);
    remote.reset();
  });

  it("has no part in remotes, nor in receivers of other connections", async () => {
    const { group, remote } = grouped(new FactoryImpl());
    const calculator = new PendingRemote<Calculator>();
    const receiver = calculator.initWithNewPipeAndPassReceiver();
    remote.get().forget(calculator);
    const other = connect<Factory>(connections);
    const implementation = new KeepingFactory();
    void new Receiver<Factory>(Factory, implementation, other.receiver);
    const ungrouped = new Remote(Factory, other.remote);
    await bindCalculator(ungrouped);
    await remote.flushForTesting();
    expect([group?.numRefs, implementation.kept[0]?.passConnectionGroupRef()]).toEqual([
      0,
      undefined,
    ]);
    receiver.reset();
    ungrouped.reset();
    remote.reset();
  });

  it("of a receiver that is sent on stays behind", async () => {
    const { group, remote } = grouped(new FactoryImpl());
    const ref = ConnectionGroup.create();
    const calculator = new Remote(Calculator);
    const pending = calculator.bindNewPipeAndPassReceiver();
    pending.setConnectionGroup(ref.copy());
    expect(ref.group?.numRefs).toBe(1);
    remote.get().bindCalculator(pending);
    expect(ref.group?.numRefs).toBe(0);
    expect(await calculator.get().add(1)).toEqual({ total: 1 });
    expect(group?.numRefs).toBe(1);
    remote.reset();
  });
});

describe("a parent group", () => {
  it("is kept for as long as anything refers to its child", () => {
    const parent = ConnectionGroup.create();
    const child = ConnectionGroup.create();
    child.setParentGroup(parent.copy());
    const [copy, weak] = [child.copy(), child.weakCopy()];
    expect([parent.group?.numRefs, child.group?.numRefs]).toEqual([1, 1]);
    child.release();
    copy.release();
    expect(parent.group?.numRefs).toBe(1);
    weak.release();
    expect(parent.group?.numRefs).toBe(0);
  });

  it("is given up at once by a child that is gone, and for another parent", () => {
    const [one, other] = [ConnectionGroup.create(), ConnectionGroup.create()];
    const child = ConnectionGroup.create();
    child.setParentGroup(one.copy());
    child.setParentGroup(other.copy());
    expect([one.group?.numRefs, other.group?.numRefs]).toEqual([0, 1]);
    child.release();
    child.setParentGroup(one.copy());
    expect([one.group?.numRefs, other.group?.numRefs]).toEqual([0, 0]);
  });

  it("references that were released have no copies", () => {
    const ref = ConnectionGroup.create();
    ref.release();
    ref.release();
    expect([ref.copy().isValid, ref.weakCopy().isValid, ref.pass().isValid]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
