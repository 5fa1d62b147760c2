import { runSuite } from "./testing/run-suite.ts";
import { containersSuite } from "./suites/containers-of-nullable-types.ts";
import { enumDefaultSuite } from "./suites/enum-default.ts";
import { nullableValueTypesSuite } from "./suites/nullable-value-types.ts";

runSuite(containersSuite);
runSuite(enumDefaultSuite);
runSuite(nullableValueTypesSuite);
