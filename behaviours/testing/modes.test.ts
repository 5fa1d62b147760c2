import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "./account.ts";
import { failingSuite } from "./failing-suite.ts";
import type { Stage } from "./mode.ts";
import { ONE_PROCESS } from "./one-process.ts";
import { TWO_PROCESSES } from "./two-processes.ts";

describe.each([ONE_PROCESS, TWO_PROCESSES])("behaviours $name", (mode) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await mode.start(failingSuite);
  });
  afterAll(async () => {
    await stage.stop();
  });

  function play(name: string): Promise<void> {
    const behaviour = failingSuite.behaviours[name];
    if (behaviour === undefined || !("near" in behaviour)) throw new Error(`no ${name}`);
    return stage.play(name, behaviour);
  }

  it.each([
    ["FarThrows", "far fault"],
    ["NearThrows", "near fault"],
    ["FarStillWaits", "the other side ended"],
    ["ImplementationThrows", "implementation fault"],
  ])("%s: fails, and the next one can be played", async (name, fault) => {
    await expect(play(name)).rejects.toThrow(fault);
    await expect(play("Passes")).resolves.toBeUndefined();
  });
});

describe("account", () => {
  it("finds what is missing, unknown or without a reason", () => {
    const { faults } = account({
      name: "multiplex_router_unittest",
      url: "",
      farBlocks: false,
      behaviours: {
        BasicRequestResponse: { notApplicable: "" },
        LazyResponses: { notApplicable: "a reason" },
        Invented: { notApplicable: "a reason" },
      },
    });
    expect(faults).toEqual([
      "BasicRequestResponse_Synchronous is missing",
      "MissingResponses is missing",
      "LateResponse is missing",
      "Invented is not in the catalogue",
      "BasicRequestResponse has no reason",
    ]);
  });
});
