import type { Random } from "../shared/base/index.ts";
import type { HeldEnd } from "./held-end.ts";
import type { Decider, Holdings } from "./holdings.ts";
import type { Line } from "./line.ts";
import { RawEnd } from "./raw-end.ts";
import { NO_REASON, type Reason } from "./records.ts";
import { TypedEnd } from "./typed-end.ts";

const MAX_BURST = 8;
const MAX_PASSENGERS = 3;
const MAX_BRANCHES = 6;
/** Of so many messages one is large, and of so many of those one is larger than a socket's buffer. */
const ONE_IN_LARGE = 40;
const LARGE_BYTES = 20_000;
const SMALL_BYTES = 40;
const HUGE_BYTES = 300_000;
/** What is done inside the dispatch of one in so many messages. */
const ONE_IN_DISPATCHES = 24;

/** What a step may do, each as often as it is in the list. */
const ACTIONS = [
  ...Array.from({ length: 8 }, () => "say" as const),
  ...Array.from({ length: 4 }, () => "move" as const),
  ...Array.from({ length: 3 }, () => "ask" as const),
  ...Array.from({ length: 2 }, () => "branch" as const),
  ...Array.from({ length: 2 }, () => "closeBranch" as const),
  ...Array.from({ length: 3 }, () => "bind" as const),
  "answer" as const,
  "loosen" as const,
  "close" as const,
];

/** Decides at random what a process does with the ends that it holds. The seed fixes the decisions. */
export class Actor implements Decider {
  readonly #holdings: Holdings;
  readonly #random: Random;
  readonly #wanted: number;
  #calls = 0;

  /** @param wanted how many ends the process tries to hold */
  constructor(holdings: Holdings, random: Random, wanted: number) {
    this.#holdings = holdings;
    this.#random = random;
    this.#wanted = wanted;
  }

  /** Does one thing, and keeps the number of ends near what is wanted. */
  step(): void {
    const { size } = this.#holdings;
    if (size < this.#wanted) this.#open();
    else if (size > this.#wanted * 2) this.#close();
    this.#act();
  }

  decidesToWait(): boolean {
    return this.#random.oneIn(3);
  }

  onArrival(ends: readonly HeldEnd[]): void {
    for (const end of ends) {
      const decision = this.#random.below(8);
      if (decision === 0) this.#sendOn(end);
      else if (decision < 6) end.bind();
    }
  }

  onDispatch(end: HeldEnd): void {
    if (!this.#random.oneIn(ONE_IN_DISPATCHES) || end.isTrunk) return;
    if (this.#random.oneIn(4)) end.close(this.#reason());
    else this.#sendOn(end);
  }

  #act(): void {
    switch (this.#random.pick(ACTIONS)) {
      case "say":
        this.#say();
        break;
      case "move":
        this.#move();
        break;
      case "ask":
        this.#withLine((line) => {
          this.#calls += 1;
          line.callOut(this.#calls);
        });
        break;
      case "branch":
        this.#withLine((line, end) => {
          if (end.lines().length <= MAX_BRANCHES) line.extend(this.#random.oneIn(2));
        });
        break;
      case "closeBranch":
        this.#closeBranch();
        break;
      case "bind":
        this.#bind();
        break;
      case "answer":
        for (const line of this.#anyTyped()?.lines() ?? []) line.answerAll();
        break;
      case "loosen": {
        const end = this.#any();
        if (end instanceof RawEnd) end.loosen();
        break;
      }
      case "close":
        this.#close();
    }
  }

  #open(): void {
    const ends = this.#holdings.makePipe(this.#random.oneIn(3));
    // Most pipes lead somewhere else; some are used at home first, and move when they are full.
    if (!this.#random.oneIn(3)) this.#sendOn(this.#random.pick(ends));
    else for (const end of ends) if (this.#random.oneIn(2)) end.bind();
  }

  #say(): void {
    const speaker = this.#oneOf(this.#any()?.speakers() ?? []);
    if (speaker === undefined) return;
    const count = 1 + this.#random.below(MAX_BURST);
    for (let i = 0; i < count && !speaker.end.isOver; i += 1) {
      this.#holdings.send(speaker, [], this.#fillerBytes());
    }
  }

  #move(): void {
    const count = 1 + this.#random.below(MAX_PASSENGERS);
    for (let i = 0; i < count; i += 1) {
      const end = this.#any();
      if (end === undefined || end.isTrunk) continue;
      if (this.#random.oneIn(2)) this.#sayThrough(end);
      this.#sendOn(end);
    }
  }

  /** Leaves something behind the end's back, so that it is in flight when the end moves. */
  #sayThrough(end: HeldEnd): void {
    const speaker = this.#oneOf(end.speakers());
    if (speaker !== undefined) this.#holdings.send(speaker, [], this.#fillerBytes());
  }

  /**
   * Sends an end away. Only pipes made earlier carry it: two ends on their way in each other's pipes
   * would never arrive.
   */
  #sendOn(end: HeldEnd): void {
    const carriers = this.#holdings
      .list()
      .filter((carrier) => carrier.domain < end.domain)
      .flatMap((carrier) => carrier.speakers());
    const carrier = this.#oneOf(carriers);
    if (carrier !== undefined) this.#holdings.send(carrier, [end], this.#fillerBytes());
  }

  #closeBranch(): void {
    const end = this.#anyTyped();
    const branch = this.#oneOf(end?.lines() ?? []);
    if (branch !== undefined && branch.id !== 0) branch.close(this.#reason());
  }

  #close(): void {
    const end = this.#any();
    if (end !== undefined && !end.isTrunk) end.close(this.#reason());
  }

  #bind(): void {
    const loose = this.#holdings.list().filter((end) => !end.isBound);
    this.#oneOf(loose)?.bind();
    for (const line of this.#anyTyped()?.lines() ?? []) line.bind();
  }

  #withLine(run: (line: Line, end: TypedEnd) => void): void {
    const end = this.#anyTyped();
    const line = this.#oneOf(end?.lines() ?? []);
    if (end !== undefined && line?.canSpeak === true) run(line, end);
  }

  #oneOf<T>(items: readonly T[]): T | undefined {
    return items[this.#random.below(items.length)];
  }

  #any(): HeldEnd | undefined {
    return this.#oneOf(this.#holdings.list());
  }

  #anyTyped(): TypedEnd | undefined {
    const end = this.#any();
    return end instanceof TypedEnd ? end : undefined;
  }

  #reason(): Reason {
    if (this.#random.oneIn(3)) return NO_REASON;
    const code = this.#random.uint32();
    return { code, text: `because of ${code}` };
  }

  #fillerBytes(): number {
    if (!this.#random.oneIn(ONE_IN_LARGE)) return this.#random.below(SMALL_BYTES);
    return this.#random.below(this.#random.oneIn(ONE_IN_LARGE) ? HUGE_BYTES : LARGE_BYTES);
  }
}
