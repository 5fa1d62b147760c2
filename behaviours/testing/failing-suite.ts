// Behaviours that must not be taken for shown.
import { strict as assert } from "node:assert";
import { Receiver, Remote } from "../../shared/bindings/index.ts";
import { Calculator } from "../gen/calculator.mojom.ts";
import { suite } from "./behaviour.ts";

const nothing = (): void => undefined;

export const failingSuite = suite(import.meta.url, "failing", {
  FarThrows: {
    far: () => assert.fail("far fault"),
    near: async (side) => {
      await side.hear("what never comes");
    },
  },
  NearThrows: {
    far: async (side) => {
      await side.hear("what never comes");
    },
    near: () => assert.fail("near fault"),
  },
  FarStillWaits: {
    far: async (side) => {
      await side.hear("what never comes");
    },
    near: nothing,
  },
  ImplementationThrows: {
    far: (side) => {
      const accumulate = (): void => assert.fail("implementation fault");
      const add = async (total: number): Promise<{ total: number }> => ({ total });
      side.own(new Receiver<Calculator>(Calculator, { accumulate, add }, side.pendingReceiver()));
    },
    near: async (side) => {
      const remote = side.own(new Remote(Calculator, side.pendingRemote<Calculator>()));
      remote.get().accumulate(1);
      await remote.flushForTesting();
    },
  },
  Passes: {
    far: async (side) => side.tell("echo", await side.hear("text")),
    near: async (side) => {
      side.tell("text", "still here");
      assert.equal(await side.hear("echo"), "still here");
    },
  },
});
