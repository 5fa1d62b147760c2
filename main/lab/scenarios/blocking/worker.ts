import { Receiver } from "../../../../shared/bindings/index.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Customer, Till } from "./gen/till.mojom.ts";

/** Blocks on a till in each step, and confirms from inside the blocked call what it asked for. */
export function tillProgram(context: WorkerContext): WorkerProgram {
  const till = context.bind(Till);
  let asked = 0;
  const customer = new Receiver<Customer>(Customer, {
    notify: () => undefined,
    confirm: (amount) => ({ agreed: amount === asked }),
  });
  till.get().setCustomer(customer.bindNewPipeAndPassRemote());
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
