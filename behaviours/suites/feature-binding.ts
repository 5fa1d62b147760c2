// Of feature_unittest: what is guarded by a disabled feature is neither bound nor initialised.
import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  GenericPendingAssociatedReceiver,
  GenericPendingReceiver,
  type InterfaceDefinition,
  makeSelfOwnedAssociatedReceiver,
  makeSelfOwnedReceiver,
  overrideFeatures,
  PendingAssociatedReceiver,
  PendingAssociatedRemote,
  PendingReceiver,
  PendingRemote,
  Receiver,
  ReceiverSet,
  Remote,
  RemoteSet,
  UniqueReceiverSet,
} from "../../shared/bindings/index.ts";
import { ServiceFactory } from "../../shared/services/index.ts";
import { createMessagePipe } from "../../shared/system/index.ts";
import { DefaultAllowed, DefaultDenied, OtherDenied } from "../gen/features.mojom.ts";
import type { LocalBehaviour } from "../testing/behaviour.ts";

/** Answers, and counts how often it was disposed of. */
class IntImpl implements DefaultDenied, DefaultAllowed, Disposable {
  disposals = 0;

  async getInt(): Promise<{ value: number }> {
    return { value: 1 };
  }

  [Symbol.dispose](): void {
    this.disposals += 1;
  }
}

function locally(run: () => Promise<void> | void): LocalBehaviour {
  return { oneProcessOnly: "what a process binds is its own affair", run };
}

/** Runs with TestFeatureOff enabled. */
function whileEnabled<R>(run: () => R): R {
  using _enabled = overrideFeatures({ enable: ["TestFeatureOff"] });
  return run();
}

/** Two ends of a pipe of which nobody has asked yet whether they may be bound. */
function pendingPair<T>(): [PendingRemote<T>, PendingReceiver<T>] {
  const remote = new PendingRemote<T>();
  return [remote, remote.initWithNewPipeAndPassReceiver()];
}

function pendingAssociatedPair<T>(): [PendingAssociatedRemote<T>, PendingAssociatedReceiver<T>] {
  const remote = new PendingAssociatedRemote<T>();
  return [remote, remote.initWithNewEndpointAndPassReceiver()];
}

function expectInvalid(...ends: { readonly isValid: boolean }[]): void {
  assert.deepEqual(
    ends.map(({ isValid }) => isValid),
    ends.map(() => false),
  );
}

function remoteWontBindNewPipe<T>(definition: InterfaceDefinition<T>): LocalBehaviour {
  return locally(() => {
    const remote = new Remote(definition);
    expectInvalid(remote.bindNewPipeAndPassReceiver());
    assert.equal(remote.isBound, false);
  });
}

function receiverWontBind<T>(definition: InterfaceDefinition<T>, impl: T): LocalBehaviour {
  return locally(() => {
    const [remote, pending] = pendingPair<T>();
    const receiver = new Receiver(definition, impl, pending);
    assert.equal(receiver.isBound, false);
    expectInvalid(pending);
    remote.reset();
  });
}

export const bindingBehaviours = {
  InertPendingRemoteWontInit: locally(() => {
    const remote = new PendingRemote<DefaultDenied>();
    expectInvalid(remote, remote.initWithNewPipeAndPassReceiver(DefaultDenied), remote);
  }),
  InertPendingReceiverWontInit: locally(() => {
    const receiver = new PendingReceiver<DefaultDenied>();
    expectInvalid(receiver, receiver.initWithNewPipeAndPassRemote(DefaultDenied), receiver);
  }),
  InertPendingAssociatedRemoteWontInit: locally(() => {
    const remote = new PendingAssociatedRemote<DefaultDenied>();
    expectInvalid(remote, remote.initWithNewEndpointAndPassReceiver(DefaultDenied), remote);
  }),
  InertPendingAssociatedReceiverWontInit: locally(() => {
    const receiver = new PendingAssociatedReceiver<DefaultDenied>();
    expectInvalid(receiver, receiver.initWithNewEndpointAndPassRemote(DefaultDenied), receiver);
  }),

  RemoteWontBindNewPipe: remoteWontBindNewPipe(DefaultDenied),
  RemoteWontBindNewPipeImported: remoteWontBindNewPipe(OtherDenied),
  RemoteWontBindPendingRemote: locally(async () => {
    const [pending, receiver] = pendingPair<DefaultDenied>();
    const remote = new Remote(DefaultDenied);
    remote.bind(pending);
    assert.equal(remote.isBound, false);
    expectInvalid(pending);
    // What was not bound is closed, and its other end hears of it.
    const other = whileEnabled(
      () => new Receiver<DefaultDenied>(DefaultDenied, new IntImpl(), receiver),
    );
    await new Promise((resolve) => other.setDisconnectHandler(resolve));
    other.reset();
  }),
  AssociatedRemoteWontBind: locally(() => {
    const [pending, receiver] = pendingAssociatedPair<DefaultDenied>();
    const remote = new AssociatedRemote(DefaultDenied, pending);
    assert.equal(remote.isBound, false);
    expectInvalid(pending);
    receiver.reset();
  }),
  AssociatedRemoteWontBindNewEndpoint: locally(() => {
    const remote = new AssociatedRemote(DefaultDenied);
    expectInvalid(remote.bindNewEndpointAndPassReceiver());
    assert.equal(remote.isBound, false);
  }),
  AssociatedRemoteWontBindDedicated: locally(() => {
    const remote = new AssociatedRemote(DefaultDenied);
    expectInvalid(remote.bindNewEndpointAndPassDedicatedReceiver());
    assert.equal(remote.isBound, false);
  }),

  ReceiverWontBindNewPipe: locally(() => {
    const receiver = new Receiver<DefaultDenied>(DefaultDenied, new IntImpl());
    expectInvalid(receiver.bindNewPipeAndPassRemote());
    assert.equal(receiver.isBound, false);
  }),
  ReceiverWontBindPendingReceiver: receiverWontBind<DefaultDenied>(DefaultDenied, new IntImpl()),
  ReceiverWontBindPendingReceiverImported: receiverWontBind<OtherDenied>(
    OtherDenied,
    new IntImpl(),
  ),
  AssociatedReceiverWontBind: locally(() => {
    const [remote, pending] = pendingAssociatedPair<DefaultDenied>();
    const receiver = new AssociatedReceiver<DefaultDenied>(DefaultDenied, new IntImpl(), pending);
    assert.equal(receiver.isBound, false);
    expectInvalid(pending);
    remote.reset();
  }),
  AssociatedReceiverWontBindNewEndpoint: locally(() => {
    const receiver = new AssociatedReceiver<DefaultDenied>(DefaultDenied, new IntImpl());
    expectInvalid(receiver.bindNewEndpointAndPassRemote());
    assert.equal(receiver.isBound, false);
  }),
  AssociatedReceiverWontBindDedicated: locally(() => {
    const receiver = new AssociatedReceiver<DefaultDenied>(DefaultDenied, new IntImpl());
    expectInvalid(receiver.bindNewEndpointAndPassDedicatedRemote());
    assert.equal(receiver.isBound, false);
  }),

  SelfOwnedReceiver: locally(() => {
    const [remote, pending] = pendingPair<DefaultDenied>();
    const impl = new IntImpl();
    assert.equal(makeSelfOwnedReceiver<DefaultDenied>(DefaultDenied, impl, pending), undefined);
    assert.equal(impl.disposals, 1);
    expectInvalid(pending);
    remote.reset();
  }),
  SelfOwnedAssociatedReceiver: locally(() => {
    const [remote, pending] = pendingAssociatedPair<DefaultDenied>();
    const impl = new IntImpl();
    const owned = makeSelfOwnedAssociatedReceiver<DefaultDenied>(DefaultDenied, impl, pending);
    assert.deepEqual([owned, impl.disposals], [undefined, 1]);
    expectInvalid(pending);
    remote.reset();
  }),

  GenericPendingReceivers: locally(() => {
    const [pipeAllowed, pipeDenied] = createMessagePipe();
    const allowed = new GenericPendingReceiver(DefaultAllowed.name, pipeAllowed);
    const denied = new GenericPendingReceiver(DefaultDenied.name, pipeDenied);
    const [, endAllowed] = pendingAssociatedPair();
    const [, endDenied] = pendingAssociatedPair();
    const associatedAllowed = new GenericPendingAssociatedReceiver(DefaultAllowed.name, endAllowed);
    const associatedDenied = new GenericPendingAssociatedReceiver(DefaultDenied.name, endDenied);
    assert.equal(allowed.as(DefaultAllowed)?.isValid, true);
    assert.equal(associatedAllowed.as(DefaultAllowed)?.isValid, true);
    assert.equal(denied.as(DefaultDenied), undefined);
    assert.equal(associatedDenied.as(DefaultDenied), undefined);
  }),

  ServiceFactory: locally(() => {
    using services = new ServiceFactory();
    services.add<DefaultAllowed>(DefaultAllowed, (pending) => {
      return new Receiver<DefaultAllowed>(DefaultAllowed, new IntImpl(), pending);
    });
    services.add<DefaultDenied>(DefaultDenied, (pending) => {
      return new Receiver<DefaultDenied>(DefaultDenied, new IntImpl(), pending);
    });
    const [allowed, denied] = createMessagePipe();
    const runs = (name: string, pipe: typeof allowed): boolean =>
      services.canRunService(new GenericPendingReceiver(name, pipe));
    assert.equal(runs(DefaultAllowed.name, allowed), true);
    assert.equal(runs(DefaultDenied.name, denied), false);
  }),

  ReceiverSetDenied: locally(() => {
    const [remote, pending] = pendingPair<DefaultDenied>();
    const set = new ReceiverSet<DefaultDenied>(DefaultDenied);
    assert.equal(set.add(new IntImpl(), pending), undefined);
    assert.equal(set.isEmpty, true);
    expectInvalid(pending);
    const owning = new UniqueReceiverSet<DefaultDenied>(DefaultDenied);
    const impl = new IntImpl();
    assert.equal(owning.add(impl, new PendingReceiver<DefaultDenied>()), undefined);
    assert.equal(impl.disposals, 1);
    remote.reset();
  }),
  RemoteSetDenied: locally(() => {
    const [pending, receiver] = pendingPair<DefaultDenied>();
    const set = new RemoteSet<DefaultDenied>(DefaultDenied);
    assert.equal(set.add(pending), undefined);
    assert.equal(set.isEmpty, true);
    receiver.reset();
  }),
  SetsAllowed: locally(async () => {
    const remotes = new RemoteSet<DefaultAllowed>(DefaultAllowed);
    const receivers = new ReceiverSet<DefaultAllowed>(DefaultAllowed);
    for (const id of [1, 2, 3, 4]) {
      const [pending, receiver] = pendingPair<DefaultAllowed>();
      const remote = id % 2 === 0 ? pending : new Remote(DefaultAllowed, pending);
      assert.deepEqual([remotes.add(remote), receivers.add(new IntImpl(), receiver)], [id, id]);
    }
    for (const remote of remotes) assert.deepEqual(await remote.getInt(), { value: 1 });
    remotes.clear();
    receivers.clear();
  }),
} as const;
