import { syncMethodSuite } from "./suites/sync-method.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(syncMethodSuite);
