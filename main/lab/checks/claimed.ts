import { type Check, CheckState } from "./check.ts";

/**
 * Holds when workers have said so, and none has said the contrary: for what only they can know,
 * such as the error that a promise was rejected with.
 * @param name what the workers call it; see `WorkerContext.claim`
 * @param atLeast how many have to say so
 */
export function claimed(name: string, text: string, { atLeast = 1 } = {}): Check {
  return {
    name,
    text,
    judge: (evidence) => {
      const claims = evidence.claims(name);
      const contrary = claims.find(({ holds }) => !holds);
      if (contrary !== undefined) return { state: CheckState.Broken, detail: contrary.detail };
      const state = claims.length >= atLeast ? CheckState.Met : CheckState.Pending;
      return { state, detail: claims.at(-1)?.detail ?? "Nobody has told yet" };
    },
  };
}
