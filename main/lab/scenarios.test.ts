import { describe, expect, it } from "vitest";
import { findScenario, findWorkerKind, SCENARIOS, WORKER_KINDS } from "./scenarios.ts";

describe("scenarios", () => {
  it("start only workers that exist", () => {
    const unknown = SCENARIOS.flatMap((scenario) => scenario.workers).filter(
      (kind) => findWorkerKind(kind) === undefined,
    );
    expect(unknown).toEqual([]);
  });

  it("and worker kinds have names of their own", () => {
    for (const list of [SCENARIOS, WORKER_KINDS]) {
      const names = list.map((entry) => entry.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("begin with the default one: a ping, a logger and a database worker", () => {
    expect(SCENARIOS[0]?.name).toBe("default");
    expect(findScenario("default")?.workers).toEqual(["ping", "logger", "database"]);
  });
});
