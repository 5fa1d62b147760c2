import { connectionGroupSuite } from "./suites/connection-group.ts";
import { idleTrackingSuite } from "./suites/idle-tracking.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(connectionGroupSuite);
runSuite(idleTrackingSuite);
