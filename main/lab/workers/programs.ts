import { databaseProgram, independentDatabaseProgram } from "./database.ts";
import { loggerProgram } from "./logger.ts";
import { pingProgram } from "./ping.ts";
import { tillProgram } from "./till.ts";
import type { WorkerProgramFactory } from "./worker-program.ts";

/** What each kind of worker runs, by its name. */
export const PROGRAMS: ReadonlyMap<string, WorkerProgramFactory> = new Map([
  ["ping", pingProgram],
  ["logger", loggerProgram],
  ["database", databaseProgram],
  ["database-independent", independentDatabaseProgram],
  ["till", tillProgram],
]);
