import { remoteSuite } from "./suites/remote.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(remoteSuite);
