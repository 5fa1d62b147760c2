import type { WorkerProgramFactory } from "../worker-program.ts";

/** What each kind of worker runs, by its name. A worker loads its own program only. */
export const PROGRAMS: ReadonlyMap<string, () => Promise<WorkerProgramFactory>> = new Map([
  ["ping", async () => (await import("./ping-responder/worker.ts")).pingProgram],
  ["logger", async () => (await import("./logger/worker.ts")).loggerProgram],
  ["parting-logger", async () => (await import("./log-then-bye/worker.ts")).partingLoggerProgram],
  ["table-writer", async () => (await import("./table-listeners/worker.ts")).tableWriterProgram],
  [
    "table-listener",
    async () => (await import("./table-listeners/worker.ts")).tableListenerProgram,
  ],
  ["database", async () => (await import("./associated-or-not/worker.ts")).databaseProgram],
  [
    "database-independent",
    async () => (await import("./associated-or-not/worker.ts")).independentDatabaseProgram,
  ],
  ["till", async () => (await import("./blocking/worker.ts")).tillProgram],
]);
