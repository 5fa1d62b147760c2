import type { WorkerProgramFactory } from "../worker-program.ts";

/** What each kind of worker runs, by its name. A worker loads its own program only. */
export const PROGRAMS: ReadonlyMap<string, () => Promise<WorkerProgramFactory>> = new Map([
  ["ping", async () => (await import("./ping-responder/worker.ts")).pingProgram],
  ["logger", async () => (await import("./logger/worker.ts")).loggerProgram],
  ["database", async () => (await import("./associated-or-not/worker.ts")).databaseProgram],
  [
    "database-independent",
    async () => (await import("./associated-or-not/worker.ts")).independentDatabaseProgram,
  ],
  ["till", async () => (await import("./blocking/worker.ts")).tillProgram],
]);
