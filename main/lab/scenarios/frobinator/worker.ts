import { AssociatedRemote, Remote } from "../../../../shared/bindings/index.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Frobinator, Settings } from "./gen/frobinator.mojom.ts";

/** How the settings are tied to their frobinator. */
type Tie = "associated" | "independent";

/** After so many rounds, a second's, the settings are closed and had anew. */
const ROUNDS_PER_OPENING = 15;
/** Every so many rounds it is told that all went well. */
const ROUNDS_TO_TELL = 10;

/** In each round: chooses a new setting, and frobinates at once. Has the settings anew at times. */
class FrobinatorProgram implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #tie: Tie;
  readonly #frobinator: Remote<Frobinator>;
  readonly #replies = new PendingReplies();
  #settings: AssociatedRemote<Settings> | Remote<Settings>;
  #rounds = 0;

  constructor(context: WorkerContext, tie: Tie) {
    this.#context = context;
    this.#tie = tie;
    this.#frobinator = context.bind(Frobinator);
    this.#settings = this.#openSettings();
    this.#round();
  }

  step(): void {
    if (this.#rounds % ROUNDS_PER_OPENING === 0) {
      this.#settings.reset();
      this.#settings = this.#openSettings();
    }
    this.#round();
  }

  async finish(): Promise<void> {
    await this.#settings.flushForTesting();
    await this.#replies.settle();
    this.#settings.reset();
    // The host closes its end of associated settings too, and says so ahead of this reply.
    await this.#frobinator.flushForTesting();
  }

  close(): void {
    this.#frobinator.reset();
  }

  #round(): void {
    const setting = ++this.#rounds;
    this.#settings.get().choose(setting);
    this.#replies.add(this.#frobinate(setting));
  }

  #openSettings(): AssociatedRemote<Settings> | Remote<Settings> {
    if (this.#tie === "associated") {
      const settings = new AssociatedRemote(Settings);
      this.#frobinator.get().addSettings(settings.bindNewEndpointAndPassReceiver());
      return settings;
    }
    const settings = new Remote(Settings);
    this.#frobinator.get().openSettings(settings.bindNewPipeAndPassReceiver());
    return settings;
  }

  async #frobinate(meant: number): Promise<void> {
    const { used } = await this.#frobinator.get().frobinate(meant);
    const isStale = used !== meant;
    if (!isStale && meant % ROUNDS_TO_TELL !== 0) return;
    const told = `round ${meant} went by setting ${used}`;
    if (this.#tie === "associated") this.#context.claim("as-chosen", !isStale, told);
    else this.#context.claim(isStale ? "stale" : "luck", true, told);
  }
}

/** Settings on a pipe of their own. */
export function frobinatorProgram(context: WorkerContext): WorkerProgram {
  return new FrobinatorProgram(context, "independent");
}

/** Settings on the frobinator's pipe; otherwise the same. */
export function associatedFrobinatorProgram(context: WorkerContext): WorkerProgram {
  return new FrobinatorProgram(context, "associated");
}
