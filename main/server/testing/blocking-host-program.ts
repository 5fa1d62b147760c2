// A host process, to be killed. Argument: server name. Says "ready", and then "hanging".
import { BlockingHost } from "./blocking-host.ts";

const [serverName = ""] = process.argv.slice(2);
const host = new BlockingHost(serverName);
await host.server.startServer();
process.stdout.write("ready\n");
await host.hanging;
process.stdout.write("hanging\n");
