import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  knownFeatures,
  overrideFeatures,
  type PendingReceiver,
  PendingRemote,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import {
  DefaultAllowed,
  type DefaultDenied,
  FeaturesOnMethods,
  OtherAllowed,
  PassesInterfaces,
  TestFeatureOff,
  TestFeatureOn,
} from "../gen/features.mojom.ts";
import { suite, type TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { ONE_THREAD } from "./ends.ts";
import { bindingBehaviours } from "./feature-binding.ts";

const NOT_SHARED = { notApplicable: ONE_THREAD };
const SWITCHES = "each process has its own switches";

const getInt = async (): Promise<{ value: number }> => ({ value: 1 });

type MethodsRemote = Remote<FeaturesOnMethods, "deniedSync">;

/** Tells of every call that gets as far as the implementation. */
function methods(side: Side): FeaturesOnMethods {
  const called = async (): Promise<{ value: number }> => {
    side.tell("called");
    return { value: 1 };
  };
  return { denied: called, deniedSync: called, allowed: called, normal: called };
}

function serveMethods(side: Side): Receiver<FeaturesOnMethods> {
  const pending = side.pendingReceiver<FeaturesOnMethods>();
  return side.own(new Receiver<FeaturesOnMethods>(FeaturesOnMethods, methods(side), pending));
}

function callMethods(side: Side): MethodsRemote {
  return side.own(new Remote(FeaturesOnMethods, side.pendingRemote<FeaturesOnMethods>()));
}

/** A disabled method fails at the caller; nothing is sent. */
function methodDenied(call: (remote: MethodsRemote) => unknown): TwoSidedBehaviour {
  return {
    far: (side) => void serveMethods(side),
    near: async (side) => {
      const remote = callMethods(side);
      assert.throws(() => call(remote), { code: "FEATURE_DISABLED" });
      await remote.flushForTesting();
      assert.deepEqual(side.unheard("called"), []);
      assert.deepEqual(await remote.get().normal(), { value: 1 });
    },
  };
}

/** Binds what comes, and says what of it came. */
class PassesImpl implements PassesInterfaces {
  readonly #side: Side;

  constructor(side: Side) {
    this.#side = side;
  }

  async passRemoteAllowed(pending: PendingRemote<DefaultAllowed> | null): Promise<{ ok: boolean }> {
    if (pending === null) return { ok: false };
    const remote = this.#side.own(new Remote(DefaultAllowed, pending));
    return { ok: (await remote.get().getInt()).value === 1 };
  }

  passReceiverAllowed(pending: PendingReceiver<DefaultAllowed> | null): void {
    if (pending === null) return;
    this.#side.own(new Receiver<DefaultAllowed>(DefaultAllowed, { getInt }, pending));
  }

  async passRemoteDenied(
    remote: PendingRemote<DefaultDenied> | null,
  ): Promise<{ isNull: boolean }> {
    return { isNull: remote === null };
  }

  async passReceiverDenied(
    receiver: PendingReceiver<DefaultDenied> | null,
  ): Promise<{ isNull: boolean }> {
    return { isNull: receiver === null };
  }
}

function passing(near: (remote: Remote<PassesInterfaces>) => Promise<void>): TwoSidedBehaviour {
  return {
    far: (side) => {
      const pending = side.pendingReceiver<PassesInterfaces>();
      side.own(new Receiver<PassesInterfaces>(PassesInterfaces, new PassesImpl(side), pending));
    },
    near: async (side) => {
      await near(side.own(new Remote(PassesInterfaces, side.pendingRemote<PassesInterfaces>())));
    },
  };
}

export const featureSuite = suite(import.meta.url, "feature_unittest", {
  ...bindingBehaviours,

  FeatureBasics: {
    oneProcessOnly: SWITCHES,
    run: () => {
      assert.deepEqual([TestFeatureOn.isEnabled, TestFeatureOff.isEnabled], [true, false]);
      assert.equal(knownFeatures().includes(TestFeatureOff), true);
    },
  },
  ScopedFeatures: {
    oneProcessOnly: SWITCHES,
    run: () => {
      const states = () => [TestFeatureOn.isEnabled, TestFeatureOff.isEnabled];
      {
        using _scope = overrideFeatures({ enable: ["TestFeatureOff"], disable: ["TestFeatureOn"] });
        assert.deepEqual(states(), [false, true]);
      }
      assert.deepEqual(states(), [true, false]);
    },
  },

  DefaultAllowed: {
    far: (side) => {
      const pending = side.pendingReceiver<DefaultAllowed>();
      side.own(new Receiver<DefaultAllowed>(DefaultAllowed, { getInt }, pending));
    },
    near: async (side) => {
      const remote = side.own(new Remote(DefaultAllowed, side.pendingRemote<DefaultAllowed>()));
      assert.deepEqual(await remote.get().getInt(), { value: 1 });
    },
  },
  OtherAllowed: {
    far: (side) => {
      const pending = side.pendingReceiver<OtherAllowed>();
      side.own(new Receiver<OtherAllowed>(OtherAllowed, { getInt }, pending));
    },
    near: async (side) => {
      const remote = side.own(new Remote(OtherAllowed, side.pendingRemote<OtherAllowed>()));
      assert.deepEqual(await remote.get().getInt(), { value: 1 });
    },
  },

  FeaturesOnMethodsAllowed: {
    far: (side) => void serveMethods(side),
    near: async (side) => {
      const remote = callMethods(side);
      assert.deepEqual(await remote.get().allowed(), { value: 1 });
      assert.deepEqual(await remote.get().normal(), { value: 1 });
    },
  },
  FeaturesOnReceiverDenied: {
    far: async (side) => {
      await side.hear("bind");
      const receiver = serveMethods(side);
      receiver.setDisconnectHandler(() => side.tell("receiver disconnected"));
      side.tell("rejected", await side.badMessage());
    },
    near: async (side) => {
      const remote = callMethods(side);
      const gone = new Promise((resolve) => remote.setDisconnectHandler(resolve));
      const enabled = overrideFeatures({ enable: ["TestFeatureOff"] });
      const call = remote.get().denied();
      enabled[Symbol.dispose]();
      side.tell("bind");
      await assert.rejects(call, { code: "DISCONNECTED" });
      await gone;
      await side.hear("receiver disconnected");
      const rejected = String(await side.hear("rejected"));
      assert.match(rejected, /^FEATURE_DISABLED: FeaturesOnMethods\.Denied/);
      assert.deepEqual(side.unheard("called"), []);
    },
  },

  PassesInterfacesAllowed: passing(async (remote) => {
    const pending = new PendingRemote<DefaultAllowed>();
    const served = pending.initWithNewPipeAndPassReceiver(DefaultAllowed);
    using receiver = new Receiver<DefaultAllowed>(DefaultAllowed, { getInt }, served);
    assert.equal(receiver.isBound, true);
    assert.deepEqual(await remote.get().passRemoteAllowed(pending), { ok: true });
    using allowed = new Remote(DefaultAllowed);
    remote.get().passReceiverAllowed(allowed.bindNewPipeAndPassReceiver());
    assert.deepEqual(await allowed.get().getInt(), { value: 1 });
  }),
  PassesOptionalInterfacesRemoteDenied: passing(async (remote) => {
    const pending = new PendingRemote<DefaultDenied>();
    const other = pending.initWithNewPipeAndPassReceiver();
    assert.deepEqual(await remote.get().passRemoteDenied(pending), { isNull: true });
    assert.equal(pending.isValid, false);
    other.reset();
  }),
  PassesOptionalInterfacesReceiverDenied: passing(async (remote) => {
    const other = new PendingRemote<DefaultDenied>();
    const pending = other.initWithNewPipeAndPassReceiver();
    assert.deepEqual(await remote.get().passReceiverDenied(pending), { isNull: true });
    assert.equal(pending.isValid, false);
    other.reset();
  }),

  MethodsOnRemoteDenied: methodDenied((remote) => remote.get().denied()),
  MethodsOnRemoteDeniedSync: methodDenied((remote) => remote.sync().deniedSync()),
  MethodsOnAssociatedRemoteDenied: {
    oneProcessOnly: "the endpoint has a pipe of its own, which is made in one process",
    run: async () => {
      using remote = new AssociatedRemote(FeaturesOnMethods);
      const called: string[] = [];
      const run = async (): Promise<{ value: number }> => ({ value: called.push("called") });
      using receiver = new AssociatedReceiver<FeaturesOnMethods>(
        FeaturesOnMethods,
        { denied: run, deniedSync: run, allowed: run, normal: run },
        remote.bindNewEndpointAndPassDedicatedReceiver(),
      );
      assert.throws(() => remote.get().denied(), { code: "FEATURE_DISABLED" });
      await receiver.flushForTesting();
      assert.deepEqual(called, []);
      assert.deepEqual(await remote.get().allowed(), { value: 1 });
    },
  },

  SharedRemoteWontBindNewPipe: NOT_SHARED,
  SharedRemoteWontBind: NOT_SHARED,
  SharedAssociatedRemoteWontBindNewEndpoint: NOT_SHARED,
  SharedAssociatedRemoteWontBind: NOT_SHARED,
});
