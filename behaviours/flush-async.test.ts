import { flushAsyncSuite } from "./suites/flush-async.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(flushAsyncSuite);
