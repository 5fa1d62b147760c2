import { runSuite } from "./testing/run-suite.ts";
import { unionSuite } from "./suites/union.ts";

runSuite(unionSuite);
