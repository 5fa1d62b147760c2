import { DisconnectError } from "../../../../shared/bindings/index.ts";
import { claimOnce } from "../../claim-once.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { BallotBox } from "./gen/ballot_box.mojom.ts";

const CANDIDATES = 3;
const VOTES_PER_COUNT = 5;

/** Every so many votes, some ten seconds, one is for nobody; */
const VOTES_PER_FRAUD = 50;
/** the first time with this one. */
const FIRST_FRAUD = 4;
const NOBODY = 7;

/** Votes as it may. */
export function voterProgram(context: WorkerContext): WorkerProgram {
  const box = context.bind(BallotBox);
  const replies = new PendingReplies();
  let voted = 0;
  return {
    step() {
      box.get().vote(voted++ % CANDIDATES);
      if (voted % VOTES_PER_COUNT === 0) replies.add(box.get().count());
    },
    finish: () => replies.settle(),
    close: () => box.reset(),
  };
}

/** Votes for nobody at times, loses its pipe, and asks for another one. */
export function cheatProgram(context: WorkerContext): WorkerProgram {
  const claim = claimOnce(context);
  const replies = new PendingReplies();
  let box = context.bind(BallotBox);
  let voted = 0;
  let isCutOff = false;
  async function cheat(): Promise<void> {
    box.get().vote(NOBODY);
    const answer = await box
      .get()
      .count()
      .catch((error: unknown) => error);
    const text = answer instanceof DisconnectError ? answer.message : "the call was answered";
    claim("cut-off", answer instanceof DisconnectError, text);
    box.reset();
    box = context.bind(BallotBox);
    isCutOff = false;
    const { votes } = await box.get().count();
    claim("served-again", votes.length === CANDIDATES, `it has the votes of ${votes.length} now`);
  }
  return {
    step() {
      if (isCutOff) return;
      voted++;
      isCutOff = voted % VOTES_PER_FRAUD === FIRST_FRAUD;
      if (isCutOff) replies.add(cheat());
      else box.get().vote(voted % CANDIDATES);
    },
    finish: () => replies.settle(),
    close: () => box.reset(),
  };
}
