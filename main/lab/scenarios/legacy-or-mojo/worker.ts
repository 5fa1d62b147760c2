import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Claim, FramesProgram } from "./frames-program.ts";

/** All messages over the channel. */
export function legacyFramesProgram(context: WorkerContext): WorkerProgram {
  const ways = { create: "legacy", navigate: "legacy", setTitle: "legacy" } as const;
  return new FramesProgram(context, ways, Claim.NoOrphans);
}

/** The same, each over a pipe of its own. */
export function mojoFramesProgram(context: WorkerContext): WorkerProgram {
  const ways = { create: "pipe each", navigate: "pipe each", setTitle: "pipe each" } as const;
  return new FramesProgram(context, ways, Claim.Orphans);
}
