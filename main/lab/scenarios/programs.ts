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
  ["legacy-frames", async () => (await import("./legacy-or-mojo/worker.ts")).legacyFramesProgram],
  ["mojo-frames", async () => (await import("./legacy-or-mojo/worker.ts")).mojoFramesProgram],
  ["one-converted", async () => (await import("./conversion/worker.ts")).oneConvertedProgram],
  ["two-converted", async () => (await import("./conversion/worker.ts")).twoConvertedProgram],
  ["all-converted", async () => (await import("./conversion/worker.ts")).allConvertedProgram],
  ["taken-off", async () => (await import("./conversion/worker.ts")).takenOffProgram],
  ["till", async () => (await import("./blocking/worker.ts")).tillProgram],
]);
