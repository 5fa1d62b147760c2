import { type PendingReceiver, Receiver, Remote } from "../../../../shared/bindings/index.ts";
import { claimOnce } from "../../claim-once.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Runner, Tape, Track } from "./gen/tape.mojom.ts";

/** So many lines are read before the tape is handed over. */
const LINES_PER_LEG = 12;
/** How long a runner that is to stop waits for the tape to end, so that no line is lost. */
const PATIENCE_MS = 4_000;

/**
 * Joins a race, and the next one when that has ended: with the tape, or because one of the runners
 * has gone. Whoever leaves takes the others along, as they hear of it from their neighbours.
 */
export class RunnerProgram implements WorkerProgram {
  readonly #claim: WorkerContext["claim"];
  readonly #track: Remote<Track>;
  #race: Race | undefined;
  #isStopping = false;

  constructor(context: WorkerContext) {
    this.#claim = claimOnce(context);
    this.#track = context.bind(Track);
    void this.#run();
  }

  async finish(): Promise<void> {
    this.#isStopping = true;
    if (this.#race?.hasBegun !== true) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([this.#race.ended, tooLate]);
    clearTimeout(timer);
  }

  close(): void {
    this.#isStopping = true;
    this.#race?.leave();
    this.#track.reset();
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      const race = new Race(this.#claim);
      this.#race = race;
      await race.join(this.#track);
      await race.ended;
    }
  }
}

/** One race, as one of its runners sees it. */
class Race implements Runner {
  readonly ended: Promise<void>;
  readonly #claim: WorkerContext["claim"];
  readonly #me = new Receiver<Runner>(Runner, this);
  readonly #next = new Remote(Runner);
  readonly #tape: Receiver<Tape>;
  #end: () => void = () => undefined;
  #expected = 0;
  #linesRead = 0;
  #hasLeft = false;

  constructor(claim: WorkerContext["claim"]) {
    this.#claim = claim;
    this.#tape = new Receiver<Tape>(Tape, { write: (number) => this.#read(number) });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get hasBegun(): boolean {
    return this.#next.isBound;
  }

  /** Waits for enough others, and a tape; leaves at once if the track goes first. */
  async join(track: Remote<Track>): Promise<void> {
    const me = this.#me.bindNewPipeAndPassRemote();
    this.#me.setDisconnectHandler(() => this.leave());
    const answer = await track
      .get()
      .join(me)
      .catch(() => undefined);
    if (answer === undefined || this.#hasLeft) {
      answer?.next.reset();
      answer?.tape?.reset();
      this.leave();
      return;
    }
    this.#next.bind(answer.next);
    this.#next.setDisconnectHandler(() => this.leave());
    if (answer.tape !== null) this.take(answer.tape, 1);
  }

  take(tape: PendingReceiver<Tape>, next: number): void {
    this.#expected = next;
    this.#linesRead = 0;
    this.#tape.bind(tape);
    this.#tape.setDisconnectHandler(() => this.leave());
  }

  /** Ends this race for all. */
  leave(): void {
    this.#hasLeft = true;
    this.#tape.reset();
    this.#next.reset();
    this.#me.reset();
    this.#end();
  }

  #read(number: number): void {
    if (this.#linesRead === 0 || number !== this.#expected) {
      const detail = `line ${number} came where ${this.#expected} was expected`;
      this.#claim("first-line", number === this.#expected, detail);
    }
    this.#expected = number + 1;
    this.#linesRead++;
    // The neighbour may be faster: it hands the tape over before this one knows its own.
    if (this.#linesRead < LINES_PER_LEG || !this.#next.isBound) return;
    this.#next.get().take(this.#tape.unbind(), this.#expected);
  }
}
