import { strict as assert } from "node:assert";
import {
  AssociatedReceiver,
  AssociatedRemote,
  PendingAssociatedReceiver,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import { NoSync, OneSync } from "../gen/sync_methods.mojom.ts";
import type { Behaviour, TwoSidedBehaviour } from "../testing/behaviour.ts";
import type { Side } from "../testing/side.ts";
import { disconnected } from "./ends.ts";
import { flaggedSync } from "./flagged-sync.ts";

type Name = "NoSync" | "OneSync";

/** Serves all there is, and counts the calls of the method that is not sync. */
async function serve(side: Side, primary: Name): Promise<void> {
  let calls = 0;
  const impl: OneSync = {
    method: async () => {
      calls += 1;
    },
    syncMethod: async () => undefined,
    bindNoSync: (pending) => void side.own(new AssociatedReceiver<NoSync>(NoSync, impl, pending)),
    bindOneSync: (pending) =>
      void side.own(new AssociatedReceiver<OneSync>(OneSync, impl, pending)),
  };
  const receiver =
    primary === "NoSync"
      ? new Receiver<NoSync>(NoSync, impl, side.pendingReceiver<NoSync>())
      : new Receiver<OneSync>(OneSync, impl, side.pendingReceiver<OneSync>());
  side.own(receiver);
  assert.match(await side.badMessage(), /UNEXPECTED_SYNC_FLAG/u);
  assert.equal(calls, 0);
  side.tell("rejected");
}

/** Calls, with the sync flag, a method of the primary interface that is not sync. */
function flagged(primary: Name): TwoSidedBehaviour {
  return {
    near: (side) => serve(side, primary),
    far: async (side) => {
      const definition = flaggedSync<NoSync>(primary === "NoSync" ? NoSync : OneSync);
      const remote = side.own(new Remote(definition, side.pendingRemote<NoSync>()));
      const gone = disconnected(remote);
      await assert.rejects(remote.get().method(), { code: "DISCONNECTED" });
      await gone;
      await side.hear("rejected");
    },
  };
}

/** The same over an associated interface, which shares the pipe of `primary`. */
function flaggedAssociated(associated: Name, primary: Name): TwoSidedBehaviour {
  return {
    near: (side) => serve(side, primary),
    far: async (side) => {
      const carrier = side.own(new Remote<NoSync>(NoSync, side.pendingRemote<NoSync>()));
      const definition = flaggedSync<NoSync>(associated === "NoSync" ? NoSync : OneSync);
      const remote = side.own(new AssociatedRemote(definition));
      const pending = remote.bindNewEndpointAndPassReceiver();
      if (associated === "NoSync") carrier.get().bindNoSync(pending);
      else
        carrier.get().bindOneSync(new PendingAssociatedReceiver<OneSync>(pending.takeEndpoint()));
      const gone = disconnected(carrier);
      await assert.rejects(remote.get().method(), { code: "DISCONNECTED" });
      await gone;
      await side.hear("rejected");
    },
  };
}

/** A method that is not sync is never dispatched with the flag, whatever else the pipe offers. */
export const syncFlags = {
  NonSync: flagged("NoSync"),
  OneSync: flagged("OneSync"),
  NoSyncAssociatedWithNoSync: flaggedAssociated("NoSync", "NoSync"),
  OneSyncAssociatedWithNoSync: flaggedAssociated("OneSync", "NoSync"),
  NoSyncAssociatedWithOneSync: flaggedAssociated("NoSync", "OneSync"),
  OneSyncAssociatedWithOneSync: flaggedAssociated("OneSync", "OneSync"),
} satisfies Record<string, Behaviour>;
