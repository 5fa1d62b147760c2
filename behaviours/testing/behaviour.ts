import type { Side } from "./side.ts";

/** A behaviour with two ends: they share a process in one mode and have one each in the other. */
export interface TwoSidedBehaviour {
  /** Drives the test; when it settles, the behaviour is over. */
  readonly near: (side: Side) => Promise<void> | void;
  /** Sets up, and may drive, the other end; it must settle by itself. */
  readonly far: (side: Side) => Promise<void> | void;
  /** Why one process makes no sense; absent where it does. */
  readonly twoProcessesOnly?: string;
}

/** A behaviour that has no second process to it. */
export interface LocalBehaviour {
  readonly run: () => Promise<void> | void;
  /** Why two processes make no sense. */
  readonly oneProcessOnly: string;
}

/** A behaviour that cannot be had here. */
export interface AbsentBehaviour {
  /** Why. */
  readonly notApplicable: string;
}

export type Behaviour = TwoSidedBehaviour | LocalBehaviour | AbsentBehaviour;

/** One of Chromium's unit test files, as behaviours of the same names. */
export interface Suite {
  /** The name in the catalogue. */
  readonly name: string;
  /** The module that exports the suite; the far process imports it. */
  readonly url: string;
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  /** Far sides block, for which the far process needs an I/O thread. */
  readonly farBlocks: boolean;
}

/**
 * Declares a suite, which its module must export.
 * @param url `import.meta.url` of that module
 */
export function suite(
  url: string,
  name: string,
  behaviours: Readonly<Record<string, Behaviour>>,
  { farBlocks = false }: Partial<Pick<Suite, "farBlocks">> = {},
): Suite {
  return { name, url, behaviours, farBlocks };
}
