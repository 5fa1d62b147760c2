import { bindTaskRunnerSuite } from "./suites/bind-task-runner.ts";
import { binderMapSuite } from "./suites/binder-map.ts";
import { callbackHelpersSuite } from "./suites/callback-helpers.ts";
import { serviceFactorySuite } from "./suites/service-factory.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(binderMapSuite);
runSuite(serviceFactorySuite);
runSuite(callbackHelpersSuite);
runSuite(bindTaskRunnerSuite);
