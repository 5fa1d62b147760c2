import { multiplexRouterSuite } from "./suites/multiplex-router.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(multiplexRouterSuite);
