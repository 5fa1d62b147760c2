import type { WorkerProgramFactory } from "../worker-program.ts";

/** What each kind of worker runs, by its name. A worker loads its own program only. */
export const PROGRAMS: ReadonlyMap<string, () => Promise<WorkerProgramFactory>> = new Map<
  string,
  () => Promise<WorkerProgramFactory>
>([
  ["ping", async () => (await import("./ping-responder/worker.ts")).pingProgram],
  ["logger", async () => (await import("./logger/worker.ts")).loggerProgram],
  ["parting-logger", async () => (await import("./log-then-bye/worker.ts")).partingLoggerProgram],
  ["clicker", async () => (await import("./self-owned/worker.ts")).clickerProgram],
  ["table-writer", async () => (await import("./table-listeners/worker.ts")).tableWriterProgram],
  [
    "table-listener",
    async () => (await import("./table-listeners/worker.ts")).tableListenerProgram,
  ],
  ["tally-keeper", async () => (await import("./per-connection/worker.ts")).tallyKeeperProgram],
  ["vault-guest", async () => (await import("./unverified-peer/worker.ts")).vaultGuestProgram],
  ["vault-stranger", async () => (await import("./unverified-peer/worker.ts")).strangerProgram],
  ["database", async () => (await import("./associated-or-not/worker.ts")).databaseProgram],
  [
    "database-independent",
    async () => (await import("./associated-or-not/worker.ts")).independentDatabaseProgram,
  ],
  ["book-writer", async () => (await import("./logger-provider/worker.ts")).bookWriterProgram],
  ["customer", async () => (await import("./both-ends/worker.ts")).customerProgram],
  ["frobinator", async () => (await import("./frobinator/worker.ts")).frobinatorProgram],
  [
    "frobinator-associated",
    async () => (await import("./frobinator/worker.ts")).associatedFrobinatorProgram,
  ],
  ["till", async () => (await import("./blocking/worker.ts")).tillProgram],
  [
    "dictionary-writer",
    async () => (await import("./union-dictionary/worker.ts")).dictionaryWriterProgram,
  ],
  [
    "dictionary-reader",
    async () => (await import("./union-dictionary/worker.ts")).dictionaryReaderProgram,
  ],
  [
    "dictionary-newer",
    async () => (await import("./union-dictionary/worker.ts")).newerDictionaryProgram,
  ],
  ["legacy-frames", async () => (await import("./legacy-or-mojo/worker.ts")).legacyFramesProgram],
  ["mojo-frames", async () => (await import("./legacy-or-mojo/worker.ts")).mojoFramesProgram],
  ["one-converted", async () => (await import("./conversion/worker.ts")).oneConvertedProgram],
  ["two-converted", async () => (await import("./conversion/worker.ts")).twoConvertedProgram],
  ["all-converted", async () => (await import("./conversion/worker.ts")).allConvertedProgram],
  ["taken-off", async () => (await import("./conversion/worker.ts")).takenOffProgram],
  ["visitor", async () => (await import("./capability-denied/worker.ts")).visitorProgram],
  ["png-viewer", async () => (await import("./png-decoder/worker.ts")).viewerProgram],
  ["till", async () => (await import("./blocking/worker.ts")).tillProgram],
  ["tape-writer", async () => (await import("./port-relay/worker.ts")).writerProgram],
  ["runner", async () => (await import("./port-relay/worker.ts")).runnerProgram],
  ["weather-old-client", async () => (await import("./versioning/worker.ts")).oldClientProgram],
  ["weather-new-client", async () => (await import("./versioning/worker.ts")).newClientProgram],
  [
    "wardrobe-old-client",
    async () => (await import("./extensible-enum/worker.ts")).oldClientProgram,
  ],
  [
    "wardrobe-new-client",
    async () => (await import("./extensible-enum/worker.ts")).newClientProgram,
  ],
  ["painter", async () => (await import("./canvas/worker.ts")).painterProgram],
  ["careless-painter", async () => (await import("./canvas/worker.ts")).carelessPainterProgram],
  ["voter", async () => (await import("./bad-message/worker.ts")).voterProgram],
  ["cheat", async () => (await import("./bad-message/worker.ts")).cheatProgram],
  ["baker", async () => (await import("./crash-storm/worker.ts")).bakerProgram],
  ["drinker", async () => (await import("./slow-consumer/worker.ts")).drinkerProgram],
  ["flooder", async () => (await import("./flood/worker.ts")).flooderProgram],
]);
