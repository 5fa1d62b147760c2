import { receiverSetSuite } from "./suites/receiver-set.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(receiverSetSuite);
