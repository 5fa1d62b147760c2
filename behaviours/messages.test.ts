import { interfaceSuite } from "./suites/interface.ts";
import { messageSuite } from "./suites/message.ts";
import { nativeStructSuite } from "./suites/native-struct.ts";
import { newEndpointTypesSuite } from "./suites/new-endpoint-types.ts";
import { requestResponseSuite } from "./suites/request-response.ts";
import { testHelpersSuite } from "./suites/test-helpers.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(interfaceSuite);
runSuite(messageSuite);
runSuite(nativeStructSuite);
runSuite(newEndpointTypesSuite);
runSuite(requestResponseSuite);
runSuite(testHelpersSuite);
