import { Receiver, Remote } from "../../../../shared/bindings/index.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Clicker, ClickerMaker, ClickerWatcher } from "./gen/self_owned.mojom.ts";

/** Clickers of one round. */
const CLICKERS = 3;

interface HeldClicker {
  readonly number: number;
  readonly remote: Remote<Clicker>;
  presses: number;
}

/**
 * Round after round: makes clickers, one a step, and then drops one a step, each pressed once more
 * just before. The next round begins when the last one of them is gone on the other side too.
 */
class ClickerProgram implements WorkerProgram {
  readonly #context: WorkerContext;
  readonly #maker: Remote<ClickerMaker>;
  readonly #watcher: Receiver<ClickerWatcher>;
  readonly #held: HeldClicker[] = [];
  /** Presses of clickers that were dropped and of which nobody has said that they are gone. */
  readonly #dropped = new Map<number, number>();
  #made = 0;
  #isMaking = true;
  #onAllGone: () => void = () => undefined;

  constructor(context: WorkerContext) {
    this.#context = context;
    this.#maker = context.bind(ClickerMaker);
    this.#watcher = new Receiver<ClickerWatcher>(ClickerWatcher, {
      onMade: () => undefined,
      onGone: (...clicker) => this.#gone(...clicker),
    });
    this.#maker.get().setWatcher(this.#watcher.bindNewPipeAndPassRemote());
  }

  step(): void {
    if (this.#isMaking) this.#make();
    else this.#drop();
    for (const clicker of this.#held) press(clicker);
  }

  async finish(): Promise<void> {
    while (this.#held.length > 0) this.#drop();
    if (this.#dropped.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#onAllGone = resolve;
    });
  }

  close(): void {
    this.#watcher.reset();
    this.#maker.reset();
  }

  #make(): void {
    const remote = new Remote(Clicker);
    const number = ++this.#made;
    this.#maker.get().make(number, remote.bindNewPipeAndPassReceiver());
    this.#held.push({ number, remote, presses: 0 });
    if (this.#held.length === CLICKERS) this.#isMaking = false;
  }

  #drop(): void {
    const clicker = this.#held.shift();
    if (clicker === undefined) return;
    press(clicker);
    this.#dropped.set(clicker.number, clicker.presses);
    clicker.remote.reset();
  }

  #gone(number: number, presses: number, alive: number): void {
    const sent = this.#dropped.get(number);
    this.#dropped.delete(number);
    const isLast = this.#held.length + this.#dropped.size === 0;
    if (sent !== presses || isLast) {
      const told = `clicker ${number} got ${presses} of ${sent ?? "no"} presses`;
      this.#context.claim("last-press", sent === presses, told);
    }
    if (!isLast) return;
    this.#context.claim("back-to-zero", alive === 0, `${alive} of ${this.#made} clickers live`);
    this.#isMaking = true;
    this.#onAllGone();
  }
}

function press(clicker: HeldClicker): void {
  clicker.presses++;
  clicker.remote.get().press();
}

/** Makes clickers and drops them. */
export function clickerProgram(context: WorkerContext): WorkerProgram {
  return new ClickerProgram(context);
}
