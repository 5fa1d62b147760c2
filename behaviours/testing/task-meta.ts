// What the tests of behaviours leave with Vitest, for the table.
import type { Accounted } from "./account.ts";
import type { ModeName } from "./mode.ts";

export type { TaskMeta } from "vitest";

/** The behaviour that a test shows. */
export interface ShownBehaviour {
  readonly suite: string;
  readonly name: string;
  readonly mode: ModeName;
}

declare module "vitest" {
  interface TaskMeta {
    behaviour?: ShownBehaviour;
    /** What a suite says of all its behaviours. */
    accounted?: Accounted;
  }
}
