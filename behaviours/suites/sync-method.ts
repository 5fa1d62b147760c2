import { suite } from "../testing/behaviour.ts";
import { syncCalls } from "./sync-calls.ts";
import { syncFlags } from "./sync-flags.ts";
import { syncInterrupts } from "./sync-interrupts.ts";

export const syncMethodSuite = suite(
  import.meta.url,
  "sync_method_unittest",
  { ...syncCalls, ...syncInterrupts, ...syncFlags },
  { farBlocks: true },
);
