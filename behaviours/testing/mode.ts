import type { Suite, TwoSidedBehaviour } from "./behaviour.ts";

/** A place for the two sides of the behaviours of one suite. */
export interface Stage {
  /** Plays a behaviour. Rejects with whatever either side throws. */
  play(name: string, behaviour: TwoSidedBehaviour): Promise<void>;
  stop(): Promise<void>;
}

/** The two modes, as tests are named. */
export const ModeName = {
  OneProcess: "in one process",
  TwoProcesses: "between two processes",
} as const;
export type ModeName = (typeof ModeName)[keyof typeof ModeName];

/** Where the two sides live. */
export interface Mode {
  readonly name: ModeName;
  start(suite: Suite): Promise<Stage>;
}
