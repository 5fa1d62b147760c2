import type { WorkerContext } from "./worker-program.ts";

/**
 * Makes claims as the context does, but each check's good word once and its bad word once: for
 * programs that could tell the same with every step, for as long as they run.
 */
export function claimOnce(context: Pick<WorkerContext, "claim">): WorkerContext["claim"] {
  const told = new Set<string>();
  return (check, holds, detail) => {
    const what = `${check} ${holds}`;
    if (told.has(what)) return;
    told.add(what);
    context.claim(check, holds, detail);
  };
}
