import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { Oven, type OvenBakeResponse } from "./gen/oven.mojom.ts";

/** Keeps the last call open. */
class OvenImpl implements Oven {
  #done: () => void = () => undefined;

  bake(loaf: number): Promise<OvenBakeResponse> {
    this.#done();
    return new Promise((resolve) => {
      this.#done = () => resolve({ loaf });
    });
  }

  async putOut(): Promise<void> {
    this.#done();
  }
}

/** An oven for each worker. */
export function ovenServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Oven, (pending) => {
        scope.add(new Receiver<Oven>(Oven, new OvenImpl(), pending));
      });
    },
  };
}
