import { Receiver, Remote } from "../../../shared/bindings/index.ts";
import { Customer, type LabHost, Till } from "../gen/lab.mojom.ts";
import type { WorkerProgram } from "./worker-program.ts";

/** Blocks on a till in each step, and confirms from inside the blocked call what it asked for. */
export function tillProgram(host: LabHost): WorkerProgram {
  const till = new Remote(Till);
  let asked = 0;
  const customer = new Receiver<Customer>(Customer, {
    notify: () => undefined,
    confirm: (amount) => ({ agreed: amount === asked }),
  });
  host.bindTill(till.bindNewPipeAndPassReceiver(), customer.bindNewPipeAndPassRemote());
  return {
    step() {
      asked += 1;
      till.sync().withdraw(asked);
    },
    // The notes of the last step come before the reply to this.
    finish: () => till.flushForTesting(),
    close() {
      customer.reset();
      till.reset();
    },
  };
}
