// A worker with a bug: it connects and registers as any other, and then throws.
import { Receiver, Remote } from "../../../shared/bindings/index.ts";
import { setDefaultNode } from "../../../shared/system/index.ts";
import { connectToServer } from "../../server/index.ts";
import { LabHost, PingResponder, Worker } from "../gen/lab.mojom.ts";
import { LAB_PIPE } from "../lab-pipe.ts";
import { parseWorkerArguments } from "../worker-options.ts";

const { server, kind } = parseWorkerArguments(process.argv.slice(2));
const { node, invitation } = await connectToServer(server, { nodeName: kind });
setDefaultNode(node);
const host = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
const receiver = new Receiver<Worker>(Worker, { stop: () => Promise.resolve() });
host.get().register(kind, process.pid, receiver.bindNewPipeAndPassRemote());
const responder = new Remote(PingResponder);
host.get().bindPingResponder(responder.bindNewPipeAndPassReceiver());
// The reply says that the registration has arrived too.
await responder.get().ping();
setImmediate(() => {
  throw new Error("a bug in the program");
});
