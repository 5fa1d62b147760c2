import { associatedInterfaceSuite } from "./suites/associated-interface.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(associatedInterfaceSuite);
