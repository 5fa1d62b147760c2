import { featureSuite } from "./suites/feature.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(featureSuite);
