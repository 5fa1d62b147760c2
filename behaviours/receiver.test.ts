import { receiverSuite } from "./suites/receiver.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(receiverSuite);
