// Cards about what was lost. They are made anew from the facts whenever these have changed: a fact
// that is learned late (an exit code, the sighting of a close) then simply leads to a better card.
import { causeOf, processCause, rejectionCause } from "./loss-cause.ts";
import { lastRows, lostEndpoints, unansweredCalls } from "./loss-details.ts";
import type { Loss, LossCause } from "./loss-facts.ts";
import { DisconnectCause, type DisconnectSnapshot } from "./snapshot.ts";
import type { Trace } from "./trace.ts";

/** Cards made at most: the newest losses. All are counted. */
export const MAX_CARDS = 1000;

/** Tells what was lost in a session, why, and what went with it. */
export class PostMortems {
  readonly #trace: Trace;
  // A loss keeps its number while more is learned about it.
  readonly #ids = new Map<string, number>();
  #losses: Loss[] = [];
  #lossesVersion = -1;
  #cards: DisconnectSnapshot[] = [];
  #cardsVersion = -1;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Number of losses so far. Cheap. */
  get count(): number {
    return this.#current().length;
  }

  /** When something was lost: milliseconds since the session began, oldest first. */
  times(): number[] {
    return this.#current().map((loss) => this.#trace.milliseconds(loss.cause.time));
  }

  /** The newest {@link MAX_CARDS} cards, oldest first. */
  cards(): DisconnectSnapshot[] {
    if (this.#cardsVersion !== this.#trace.lossVersion) {
      const newest = this.#current().slice(-MAX_CARDS);
      this.#cards = newest.map((loss) => makeCard(this.#trace, loss));
      this.#cardsVersion = this.#trace.lossVersion;
    }
    return this.#cards;
  }

  #current(): Loss[] {
    if (this.#lossesVersion !== this.#trace.lossVersion) {
      this.#losses = this.#gather();
      this.#lossesVersion = this.#trace.lossVersion;
    }
    return this.#losses;
  }

  #gather(): Loss[] {
    const trace = this.#trace;
    const losses = new Map<string, Loss>();
    for (const fact of trace.disconnects) {
      const loss = this.#lossOf(losses, causeOf(trace, fact));
      loss.facts.push(fact);
      loss.pipes.add(fact.pipe);
    }
    for (const process of trace.processes.all) {
      const cause = processCause(process);
      if (cause !== undefined && process.role !== "host") {
        const loss = this.#lossOf(losses, cause);
        process.exit?.pipes.forEach((pipe) => loss.pipes.add(pipe));
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

function makeCard(trace: Trace, loss: Loss): DisconnectSnapshot {
  const { id, cause, facts } = loss;
  const exit = cause.process === undefined ? undefined : trace.processes.get(cause.process)?.exit;
  const exited = cause.cause === DisconnectCause.ProcessExited ? exit : undefined;
  const reason = facts.find((fact) => fact.reason !== undefined)?.reason;
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
  };
}
