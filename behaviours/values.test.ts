import { runSuite } from "./testing/run-suite.ts";
import { constantSuite } from "./suites/constant.ts";
import { dataViewSuite } from "./suites/data-view.ts";
import { equalsSuite } from "./suites/equals.ts";
import { hashSuite } from "./suites/hash.ts";
import { mapSuite } from "./suites/map.ts";
import { structSuite } from "./suites/struct.ts";

runSuite(constantSuite);
runSuite(dataViewSuite);
runSuite(equalsSuite);
runSuite(hashSuite);
runSuite(mapSuite);
runSuite(structSuite);
