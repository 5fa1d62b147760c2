// Cards about what was lost. They are made anew from the facts whenever these have changed: a fact
// that is learned late (an exit code, the sighting of a close) then simply leads to a better card.
import { CauseFinder, rejectionCause } from "./loss-cause.ts";
import { lastRows, lostEndpoints, unansweredCalls } from "./loss-details.ts";
import type { DisconnectFact, Loss, LossCause } from "./loss-facts.ts";
import type { CloseReason } from "./pipe-info.ts";
import { severityOf } from "./loss-severity.ts";
import { ORDERLY_END_NS, pipesOfEnd } from "./process-end.ts";
import { DisconnectCause, type DisconnectSnapshot, Severity } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** Cards made at most: the newest losses. All are counted. */
export const MAX_CARDS = 1000;

/** Tells what was lost in a session, why, and what went with it. */
export class PostMortems {
  readonly #trace: Trace;
  // A loss keeps its number while more is learned about it.
  readonly #ids = new Map<string, number>();
  readonly #cardOfPipe = new Map<number, number>();
  // What is known for good of facts that are old, so that only the newest are looked at again.
  readonly #settled = new WeakMap<DisconnectFact, LossCause | "none">();
  readonly #madeCards = new Map<number, MadeCard>();
  #losses: Loss[] = [];
  #lossesVersion = -1;
  #cards: DisconnectSnapshot[] = [];
  #cardsVersion = -1;
  #changes = 0;
  #digest = "";

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Number of losses so far. Cheap. */
  get count(): number {
    return this.#current().length;
  }

  /** Goes up when a card is added, or says something else than before. Cheap. */
  get changes(): number {
    this.#current();
    return this.#changes;
  }

  /**
   * When something was lost: milliseconds since the session began, oldest first. What is no more
   * than a note is left out.
   */
  times(): number[] {
    return this.#current()
      .filter((loss) => severityOf(this.#trace, loss) !== Severity.Note)
      .map((loss) => this.#trace.milliseconds(loss.cause.time));
  }

  /** The id of the card that tells of the end of a pipe, by the pipe's number. Cheap. */
  cardOfPipe(pipe: number): number | undefined {
    this.#current();
    return this.#cardOfPipe.get(pipe);
  }

  /** The newest {@link MAX_CARDS} cards, oldest first. */
  cards(): DisconnectSnapshot[] {
    if (this.#cardsVersion !== this.#trace.lossVersion) {
      const newest = this.#current().slice(-MAX_CARDS);
      this.#cards = newest.map((loss) => this.#card(loss));
      this.#forgetCards();
      this.#cardsVersion = this.#trace.lossVersion;
    }
    return this.#cards;
  }

  /** Makes a card anew if it may have changed. */
  #card(loss: Loss): DisconnectSnapshot {
    const digest = digestOf(loss) + this.#trace.generation;
    const known = this.#madeCards.get(loss.id);
    if (known?.digest === digest && known.isSettled) {
      return known.card;
    }
    const card = makeCard(this.#trace, loss);
    const isSettled = loss.cause.time < this.#settledBefore();
    this.#madeCards.set(loss.id, { card, digest, isSettled });
    return card;
  }

  #forgetCards(): void {
    const shown = new Set(this.#cards.map(({ id }) => id));
    for (const id of this.#madeCards.keys()) {
      if (!shown.has(id)) {
        this.#madeCards.delete(id);
      }
    }
  }

  /** What is older than this is no more affected by anything that is still to come. */
  #settledBefore(): number {
    return (this.#trace.disconnects.at(-1)?.time ?? 0) - 2 * ORDERLY_END_NS;
  }

  #current(): Loss[] {
    if (this.#lossesVersion !== this.#trace.lossVersion) {
      this.#losses = this.#gather();
      this.#lossesVersion = this.#trace.lossVersion;
      this.#indexPipes();
      const digest = this.#losses.slice(-MAX_CARDS).map(digestOf).join();
      this.#changes += digest === this.#digest ? 0 : 1;
      this.#digest = digest;
    }
    return this.#losses;
  }

  #indexPipes(): void {
    this.#cardOfPipe.clear();
    for (const { id, cause, pipes } of this.#losses) {
      // The pipe of an associated interface lives on.
      const taken = cause.key.startsWith("endpoint ") ? [] : pipes;
      taken.forEach((pipe) => void this.#cardOfPipe.set(pipe.number, id));
    }
  }

  #causeOf(
    causes: CauseFinder,
    fact: DisconnectFact,
    settledBefore: number,
  ): LossCause | undefined {
    const known = this.#settled.get(fact);
    if (known !== undefined) {
      return known === "none" ? undefined : known;
    }
    const cause = causes.ofFact(fact);
    if (fact.time < settledBefore) {
      this.#settled.set(fact, cause ?? "none");
    }
    return cause;
  }

  #gather(): Loss[] {
    const trace = this.#trace;
    const causes = new CauseFinder(trace);
    const losses = new Map<string, Loss>();
    this.#gatherProcesses(causes, losses);
    const settledBefore = this.#settledBefore();
    for (const fact of trace.disconnects) {
      const cause = this.#causeOf(causes, fact, settledBefore);
      if (cause !== undefined) {
        const loss = this.#lossOf(losses, cause);
        loss.facts.push(fact);
        loss.pipes.add(fact.pipe);
      }
    }
    for (const pipe of trace.rejectedPipes) {
      if (pipe.rejection !== undefined) {
        this.#lossOf(losses, rejectionCause(trace, pipe, pipe.rejection)).pipes.add(pipe);
      }
    }
    trace.refusals.forEach(({ time, pid, process, detail }, index) => {
      const summary = `The server refused pid ${pid}: ${detail}`;
      const key = `refusal ${index}`;
      this.#lossOf(losses, { key, cause: DisconnectCause.Refused, time, summary, process });
    });
    return [...losses.values()].sort((a, b) => a.cause.time - b.cause.time);
  }

  /** Comes first: a process knows more of its end than a fact that was looked at long ago. */
  #gatherProcesses(causes: CauseFinder, losses: Map<string, Loss>): void {
    for (const process of this.#trace.processes.all) {
      const cause = causes.ofProcess(process.index);
      if (cause !== undefined && process.role !== "host") {
        const loss = this.#lossOf(losses, cause);
        pipesOfEnd(process).forEach((pipe) => loss.pipes.add(pipe));
      }
    }
  }

  #lossOf(losses: Map<string, Loss>, cause: LossCause): Loss {
    const known = losses.get(cause.key);
    if (known !== undefined) {
      return known;
    }
    const id = this.#ids.get(cause.key) ?? this.#ids.size + 1;
    this.#ids.set(cause.key, id);
    const loss: Loss = { id, cause, facts: [], pipes: new Set() };
    losses.set(cause.key, loss);
    return loss;
  }
}

interface MadeCard {
  readonly card: DisconnectSnapshot;
  readonly digest: string;
  readonly isSettled: boolean;
}

/** Differs when a card has to say something else. */
function digestOf({ id, cause, facts, pipes }: Loss): string {
  return `${id} ${cause.cause} ${cause.time} ${facts.length} ${pipes.size};`;
}

function makeCard(trace: Trace, loss: Loss): DisconnectSnapshot {
  const { id, cause, facts } = loss;
  const exit = cause.process === undefined ? undefined : trace.processes.get(cause.process)?.exit;
  const exited = cause.cause === DisconnectCause.ProcessExited ? exit : undefined;
  const reason = reasonOf(facts);
  return {
    id,
    time: trace.milliseconds(cause.time),
    cause: cause.cause,
    summary: cause.summary,
    process: cause.process ?? null,
    exitCode: exited?.code ?? null,
    signal: exited?.signal ?? null,
    customReason: reason?.customReason ?? 0,
    description: reason?.description ?? "",
    endpoints: lostEndpoints(trace, loss),
    unanswered: unansweredCalls(trace, loss),
    lastRows: lastRows(trace, loss),
    severity: severityOf(trace, loss),
  };
}

/** The first reason with a number; else what was said of a pipe as a whole. */
function reasonOf(facts: readonly DisconnectFact[]): CloseReason | undefined {
  const fact =
    facts.find(({ reason }) => reason !== undefined && reason.customReason !== 0) ??
    facts.find(({ reason, endpoint }) => reason !== undefined && endpoint.interfaceId === 0);
  return fact?.reason;
}
