import { Receiver, reportBadMessage } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { BallotBox, type BallotBoxCountResponse } from "./gen/ballot_box.mojom.ts";

const CANDIDATES = 3;

/** The slot that one process puts its votes in. */
class BallotBoxImpl implements BallotBox {
  readonly #votes: number[];
  readonly #voter: number;

  /** @param votes of all processes, by candidate */
  constructor(votes: number[], voter: number) {
    this.#votes = votes;
    this.#voter = voter;
  }

  vote(candidate: number): void {
    const votes = this.#votes[candidate];
    if (votes === undefined) {
      const what = `voted for candidate ${candidate}, and there are ${this.#votes.length}`;
      reportBadMessage(`Process ${this.#voter} ${what}`);
      return;
    }
    this.#votes[candidate] = votes + 1;
  }

  async count(): Promise<BallotBoxCountResponse> {
    return { votes: [...this.#votes] };
  }
}

/** One ballot box for all. */
export function ballotServices(): LabServices {
  const votes = Array.from({ length: CANDIDATES }, () => 0);
  return {
    offer(broker, { pid, scope }) {
      broker.add(BallotBox, (pending) => {
        scope.add(new Receiver<BallotBox>(BallotBox, new BallotBoxImpl(votes, pid), pending));
      });
    },
  };
}
