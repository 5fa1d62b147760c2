import { receiverCallbackSuite } from "./suites/receiver-callback.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(receiverCallbackSuite);
