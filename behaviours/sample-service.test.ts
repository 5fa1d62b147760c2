import { runSuite } from "./testing/run-suite.ts";
import { sampleServiceSuite } from "./suites/sample-service.ts";

runSuite(sampleServiceSuite);
