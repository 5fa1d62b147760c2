import { supportsUrgentAttributeSuite } from "./suites/supports-urgent-attribute.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(supportsUrgentAttributeSuite);
