import { expect, it } from "vitest";
import { WORKER_KINDS } from "../scenarios.ts";
import { PROGRAMS } from "./programs.ts";

it("every kind of worker has its program, and no program is without a kind", () => {
  expect([...PROGRAMS.keys()].sort()).toEqual(WORKER_KINDS.map((kind) => kind.name).sort());
});
