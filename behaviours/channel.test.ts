import { channelBootstrapSuite } from "./suites/channel-bootstrap.ts";
import { channelMojoSuite } from "./suites/channel-mojo.ts";
import { channelProxySuite } from "./suites/channel-proxy.ts";
import { runSuite } from "./testing/run-suite.ts";

runSuite(channelMojoSuite);
runSuite(channelProxySuite);
runSuite(channelBootstrapSuite);
