import { type PendingRemote, Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { type Runner, Tape, Track, type TrackJoinResponse } from "./gen/tape.mojom.ts";
import { Races, type WaitingRunner } from "./races.ts";

/** The track, as one runner sees it. */
class TrackImpl implements Track {
  readonly #races: Races;
  #waiting: WaitingRunner | undefined;

  constructor(races: Races) {
    this.#races = races;
  }

  join(runner: PendingRemote<Runner>): Promise<TrackJoinResponse> {
    this.leave();
    return new Promise((start) => {
      this.#waiting = { runner, start };
      this.#races.addRunner(this.#waiting);
    });
  }

  /** The runner has gone. */
  leave(): void {
    if (this.#waiting !== undefined) this.#races.removeRunner(this.#waiting);
    this.#waiting = undefined;
  }
}

/** One track for all runners and writers. */
export function trackServices(): LabServices {
  const races = new Races();
  return {
    offer(broker, { pid, scope }) {
      broker.add(Tape, (pending) => races.addTape(pid, pending));
      broker.add(Track, (pending) => {
        const track = new TrackImpl(races);
        scope.add(new Receiver<Track>(Track, track, pending), () => track.leave());
      });
    },
    close: () => races.close(),
  };
}
