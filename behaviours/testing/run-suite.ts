import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "./account.ts";
import type { Suite } from "./behaviour.ts";
import { ModeName, type Stage } from "./mode.ts";
import { ONE_PROCESS } from "./one-process.ts";
import type { ShownBehaviour } from "./task-meta.ts";
import { TWO_PROCESSES } from "./two-processes.ts";

/** Registers the tests of a suite in both modes, and one that it leaves no behaviour out. */
export function runSuite(suite: Suite): void {
  const named = Object.entries(suite.behaviours);
  const local = named.flatMap(([name, b]) => ("run" in b ? [{ name, run: b.run }] : []));
  const twoSided = named.flatMap(([name, b]) => ("near" in b ? [{ name, behaviour: b }] : []));

  describe.each([suite])("$name", () => {
    it("accounts for every behaviour of the catalogue", ({ task }) => {
      const accounted = account(suite);
      task.meta.accounted = accounted;
      expect(accounted.faults).toEqual([]);
    });

    it.for(local)("$name in one process", async ({ name, run }, { task }) => {
      task.meta.behaviour = shown(suite, name, ModeName.OneProcess);
      await expectToHold(run);
    });

    describe.runIf(twoSided.length > 0).each([ONE_PROCESS, TWO_PROCESSES])("$name", (mode) => {
      let stage: Stage;
      beforeAll(async () => {
        stage = await mode.start(suite);
      });
      afterAll(async () => {
        await stage.stop();
      });

      const playable = twoSided.filter(({ behaviour }) => {
        return mode === TWO_PROCESSES || behaviour.twoProcessesOnly === undefined;
      });
      it.for(playable)("$name", async ({ name, behaviour }, { task }) => {
        task.meta.behaviour = shown(suite, name, mode.name);
        await expectToHold(() => stage.play(name, behaviour));
      });
    });
  });
}

/** Behaviours assert by themselves, as the far process has no Vitest; what they throw has failed. */
async function expectToHold(behaviour: () => Promise<void> | void): Promise<void> {
  await behaviour();
}

function shown({ name: suite }: Suite, name: string, mode: ModeName): ShownBehaviour {
  return { suite, name, mode };
}
