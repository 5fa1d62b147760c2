import { runSuite } from "./testing/run-suite.ts";
import { serializationWarningSuite } from "./suites/serialization-warning.ts";
import { validationContextSuite } from "./suites/validation-context.ts";
import { validationSuite } from "./suites/validation.ts";

runSuite(serializationWarningSuite);
runSuite(validationContextSuite);
runSuite(validationSuite);
