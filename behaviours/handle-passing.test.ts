import { handlePassingSuite } from "./suites/handle-passing.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(handlePassingSuite);
