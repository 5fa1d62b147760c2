import { readFileSync } from "node:fs";

/** Whether a suite carries over as it is, needs adapting, or is about C++ only. */
export type Mark = "★" | "☆" | "○";

/** One of Chromium's unit test files: the names of its tests, which are facts about Mojo. */
export interface CatalogueSuite {
  readonly suite: string;
  readonly mark: Mark;
  /** Why a suite about C++ has nothing to show here. */
  readonly why?: string;
  readonly names: readonly string[];
}

/** The unit tests of Chromium's C++ bindings, in the order of the catalogue. */
export const CATALOGUE = JSON.parse(
  readFileSync(new URL("../catalogue.json", import.meta.url), "utf8"),
) as readonly CatalogueSuite[];
