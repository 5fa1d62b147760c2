import { runSuite } from "./testing/run-suite.ts";
import { reportBadMessageSuite } from "./suites/report-bad-message.ts";

runSuite(reportBadMessageSuite);
