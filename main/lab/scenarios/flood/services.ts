import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { Tally, type TallyGetResponse } from "./gen/tally.mojom.ts";

/** Counts the messages of one worker. */
class TallyImpl implements Tally {
  #last = 0;
  #count = 0;
  #misplaced = 0;

  add(number: number): void {
    this.#count++;
    if (number !== this.#last + 1) this.#misplaced++;
    this.#last = number;
  }

  async get(): Promise<TallyGetResponse> {
    return { count: this.#count, misplaced: this.#misplaced };
  }
}

/** A tally for each worker. */
export function tallyServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Tally, (pending) => {
        scope.add(new Receiver<Tally>(Tally, new TallyImpl(), pending));
      });
    },
  };
}
