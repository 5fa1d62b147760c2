import { Remote } from "../../../shared/bindings/index.ts";
import { type LabHost, PingResponder } from "../gen/lab.mojom.ts";
import { PendingReplies } from "./pending-replies.ts";
import type { WorkerProgram } from "./worker-program.ts";

/** Calls Ping, once a step, without waiting for earlier replies. */
export function pingProgram(host: LabHost): WorkerProgram {
  const responder = new Remote(PingResponder);
  host.bindPingResponder(responder.bindNewPipeAndPassReceiver());
  const replies = new PendingReplies();
  return {
    step: () => replies.add(responder.get().ping()),
    finish: () => replies.settle(),
    close: () => responder.reset(),
  };
}
