import type { WorkerProgramFactory } from "../../worker-program.ts";
import { Claim, FramesProgram, type Ways } from "../legacy-or-mojo/frames-program.ts";

function program(ways: Ways, claim: Claim): WorkerProgramFactory {
  return (context) => new FramesProgram(context, ways, claim);
}

/** One message of three was converted. */
export const oneConvertedProgram = program(
  { create: "associated", navigate: "legacy", setTitle: "legacy" },
  Claim.NoOrphans,
);

/** Two were. */
export const twoConvertedProgram = program(
  { create: "associated", navigate: "associated", setTitle: "legacy" },
  Claim.NoOrphans,
);

/** All were: the channel carries no legacy message any more. */
export const allConvertedProgram = program(
  { create: "associated", navigate: "associated", setTitle: "associated" },
  Claim.NoOrphans,
);

/** Two were, and their interface got a pipe of its own too early. */
export const takenOffProgram = program(
  { create: "own pipe", navigate: "own pipe", setTitle: "legacy" },
  Claim.Orphans,
);
