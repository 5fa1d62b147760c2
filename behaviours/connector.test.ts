import { connectorSuite } from "./suites/connector.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(connectorSuite);
