import { describe, expect, it } from "vitest";
import { CheckState, Evidence, judgeAll } from "../checks/index.ts";
import { BrokenTrace } from "../testing/broken-trace.ts";
import { manifests as vaultManifests } from "./capability-denied/manifests.ts";
import { manifests as pngManifests } from "./png-decoder/manifests.ts";
import { PROGRAMS } from "./programs.ts";
import { SERVICES } from "./service-table.ts";
import { findScenario, SCENARIOS, WORKER_KINDS } from "./index.ts";

function names(list: readonly { readonly name: string }[]): string[] {
  return list.map(({ name }) => name);
}

describe("scenarios", () => {
  it("have names of their own, and so have worker kinds and the checks of each", () => {
    for (const list of [SCENARIOS, WORKER_KINDS, ...SCENARIOS.map(({ checks }) => checks)]) {
      expect(new Set(names(list)).size).toBe(list.length);
    }
  });

  it("begin with the default one: a ping, a logger and a database worker", () => {
    expect(SCENARIOS[0]?.name).toBe("default");
    expect(names(findScenario("default")?.workers ?? [])).toEqual(["ping", "logger", "database"]);
  });

  it("have a program for every kind of worker, and no program is without a kind", () => {
    expect([...PROGRAMS.keys()].sort()).toEqual(names(WORKER_KINDS).sort());
  });

  it.each([...PROGRAMS])("can load the program of %s", async (_kind, load) => {
    expect(await load()).toBeTypeOf("function");
  });

  it.each([...SERVICES])("can load the service %s", async (_name, load) => {
    expect(await load()).toBeTypeOf("function");
  });

  it("have a program for every service with a process of its own, and no other", () => {
    const all = [...vaultManifests(), ...pngManifests()];
    const own = all.filter(({ options }) => options.executionMode === "out-of-process");
    const names = own.map(({ serviceName }) => serviceName);
    expect([...SERVICES.keys()].sort()).toEqual(names.sort());
  });

  it("have checks that can be judged, and none of which is met before anything has happened", () => {
    const { trace, postMortems } = new BrokenTrace();
    const evidence = new Evidence({ trace, postMortems, describe: () => "" }, trace.start);
    const states = SCENARIOS.flatMap(({ checks }) => judgeAll(checks, evidence));
    expect(states.filter(({ state }) => state !== CheckState.Pending)).toEqual([]);
  });

  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    "%s tells its story in whole sentences",
    (_name, { summary, story: { shows, guarantee, tries } }) => {
      expect(summary).toMatch(/^[A-Z].*[^.]$/);
      expect(tries.length).toBeGreaterThan(0);
      for (const text of [shows, guarantee, ...tries]) expect(text).toMatch(/^[A-Z].*[.]$/s);
    },
  );
});
