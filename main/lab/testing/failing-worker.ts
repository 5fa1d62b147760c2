// A worker with a bug: it connects and registers as any other, and then throws.
import { GenericPendingReceiver, Receiver, Remote } from "../../../shared/bindings/index.ts";
import { setDefaultNode } from "../../../shared/system/index.ts";
import { connectToServer } from "../../server/index.ts";
import { LabHost, Worker } from "../gen/lab.mojom.ts";
import { LAB_PIPE } from "../lab-pipe.ts";
import { PingResponder } from "../scenarios/ping-responder/gen/ping_responder.mojom.ts";
import { parseWorkerArguments } from "../worker-options.ts";
import { IDLE_WORKER } from "./idle-worker.ts";

const { server, kind } = parseWorkerArguments(process.argv.slice(2));
const { node, invitation } = await connectToServer(server, { nodeName: kind });
setDefaultNode(node);
const host = new Remote(LabHost, invitation.extractPendingRemote<LabHost>(LAB_PIPE));
const receiver = new Receiver<Worker>(Worker, IDLE_WORKER);
host.get().register(kind, process.pid, receiver.bindNewPipeAndPassRemote());
const responder = new Remote(PingResponder);
const pending = responder.bindNewPipeAndPassReceiver();
host.get().bindInterface(GenericPendingReceiver.from(PingResponder, pending));
// The reply says that the registration has arrived too.
await responder.get().ping();
setImmediate(() => {
  throw new Error("a bug in the program");
});
