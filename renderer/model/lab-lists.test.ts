import { describe, expect, it } from "vitest";
import type { Scenario } from "../../shared/contract/index.ts";
import { scenarioGroups, workerGroups } from "./lab-lists.ts";

function scenario(name: string, topic: string, workers: string[] = []): Scenario {
  const story = { shows: "", guarantee: "", tries: [] };
  return { name, title: `The ${name}`, summary: `Of ${name}`, topic, story, workers };
}

/** Headings, and the values below each. */
function outline(groups: ReturnType<typeof scenarioGroups>): unknown {
  return groups.map(({ value, items }) => [value, items.map((item) => item.value)]);
}

describe("the scenarios to choose from", () => {
  it("stand under their topics, in the order of both; a topic without any is left out", () => {
    const scenarios = [
      scenario("flood", "Load"),
      scenario("race", "Order"),
      scenario("cure", "Order"),
    ];
    const groups = scenarioGroups({ scenarios, topics: ["Order", "Services", "Load"] });
    expect(outline(groups)).toEqual([
      ["Order", ["race", "cure"]],
      ["Load", ["flood"]],
    ]);
    expect(groups[0]?.items[0]).toEqual({
      value: "race",
      label: "The race",
      detail: "Of race",
      note: "race",
    });
  });
});

describe("the workers to choose from", () => {
  const workerKinds = ["ping", "logger"].map((name) => ({ name, description: "" }));

  it("are first those of the scenario that runs", () => {
    expect(outline(workerGroups({ workerKinds }, scenario("tail", "Order", ["logger"])))).toEqual([
      ["In this scenario", ["logger"]],
      ["In other scenarios", ["ping"]],
    ]);
    expect(outline(workerGroups({ workerKinds }, undefined))).toEqual([
      ["In other scenarios", ["ping", "logger"]],
    ]);
  });
});
