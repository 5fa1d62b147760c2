import type { Random } from "../shared/base/index.ts";
import type { HeldEnd } from "./held-end.ts";
import { DataEnd } from "./data-end.ts";
import { type Decider, type Holdings, MAX_PROCESSES } from "./holdings.ts";
import type { Line } from "./line.ts";
import { RawEnd } from "./raw-end.ts";
import { NO_REASON, type Reason } from "./records.ts";
import { MAX_STALL_MS, stall } from "./stall.ts";
import { TypedEnd } from "./typed-end.ts";

const ACTS_PER_STEP = 3;
const MAX_BURST = 8;
const MAX_PASSENGERS = 3;
const FLEEING_ONE_IN = 4;
const KINDS = ["typed", "typed", "typed", "raw", "raw", "data"] as const;
const MAX_BRANCHES = 6;
/** Of so many messages one is large, and of so many of those one is larger than a socket's buffer. */
const ONE_IN_LARGE = 40;
const LARGE_BYTES = 20_000;
const SMALL_BYTES = 40;
const HUGE_BYTES = 300_000;
/** What is done inside the dispatch of one in so many messages. */
const ONE_IN_DISPATCHES = 24;
const ONE_IN_FAILS = 100;

/** What a process may do, and how often as against the others. */
const WEIGHTS = {
  say: 8,
  move: 4,
  ask: 3,
  branch: 5,
  closeBranch: 3,
  bind: 3,
  answer: 1,
  flush: 1,
  putBehind: 1,
  pause: 1,
  loosen: 1,
  stall: 0.25,
  close: 1,
} as const;
type Action = keyof typeof WEIGHTS;
const ACTIONS = (Object.keys(WEIGHTS) as Action[]).flatMap((action) =>
  Array.from({ length: WEIGHTS[action] * 4 }, () => action),
);

/** Some pipes have ends that hardly ever stay, so that what is sent to them has to run after them. */
function isNomad({ domain }: HeldEnd): boolean {
  return Math.floor(domain / MAX_PROCESSES) % 4 === 0;
}

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

  /** Does a few things, and keeps the number of ends near what is wanted. */
  step(): void {
    const { size } = this.#holdings;
    if (size < this.#wanted) this.#open();
    else if (size > this.#wanted * 2) this.#close();
    for (let i = 0; i < ACTS_PER_STEP; i += 1) this.#act();
  }

  /** Sends away, after a while of reading nothing, what others are still sending to. */
  flee(): void {
    stall(this.#random.below(MAX_STALL_MS));
    for (const end of this.#holdings.list()) {
      if (!end.isTrunk && this.#random.oneIn(FLEEING_ONE_IN)) this.#sendOn(end);
    }
  }

  decidesToWait(): boolean {
    return this.#random.oneIn(3);
  }

  decidesToFail(): boolean {
    return this.#random.oneIn(ONE_IN_FAILS);
  }

  onArrival(ends: readonly HeldEnd[]): void {
    for (const end of ends) {
      const decision = this.#random.below(8);
      if (decision < (isNomad(end) ? 5 : 1)) this.#sendOn(end);
      else if (decision < 6) end.bind();
    }
  }

  onDispatch(end: HeldEnd): void {
    if (!this.#random.oneIn(ONE_IN_DISPATCHES) || end.isTrunk) return;
    if (this.#random.oneIn(isNomad(end) ? 16 : 4)) end.close(this.#reason());
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
      case "flush":
        this.#withLine((line) => {
          this.#calls += 1;
          line.flush(this.#calls);
        });
        break;
      case "putBehind":
        this.#putBehind();
        break;
      case "pause":
        // Too many that are paused would bring the run to a halt.
        for (const line of this.#anyTyped()?.lines() ?? []) line.pause(this.#random.oneIn(3));
        break;
      case "stall":
        this.#stall();
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
    const ends = this.#holdings.makePipe(this.#random.pick(KINDS));
    // Most pipes lead somewhere else; some are used at home first, and move when they are full.
    if (!this.#random.oneIn(3)) this.#sendOn(this.#random.pick(ends));
    else for (const end of ends) if (this.#random.oneIn(2)) end.bind();
  }

  #say(): void {
    const end = this.#any();
    const count = 1 + this.#random.below(MAX_BURST);
    if (end instanceof DataEnd) end.write(count);
    const speaker = this.#oneOf(end?.speakers() ?? []);
    if (speaker === undefined) return;
    for (let i = 0; i < count && !speaker.end.isOver; i += 1) {
      this.#holdings.send(speaker, [], this.#fillerBytes());
    }
  }

  #move(): void {
    const count = 1 + this.#random.below(MAX_PASSENGERS);
    for (let i = 0; i < count; i += 1) {
      const nomads = this.#random.oneIn(2) ? this.#holdings.list().filter(isNomad) : [];
      const end = this.#oneOf(nomads) ?? this.#any();
      if (end === undefined || end.isTrunk) continue;
      if (this.#random.oneIn(2)) this.#sayThrough(end);
      this.#sendOn(end);
    }
  }

  /** The ends arrive elsewhere before what came here for them meanwhile. */
  #stall(): void {
    this.flee();
    setImmediate(() => stall(this.#random.below(MAX_STALL_MS)));
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

  /** Only behind pipes made earlier: two that wait for each other would do so for ever. */
  #putBehind(): void {
    const [one, other] = [this.#anyTyped(), this.#anyTyped()];
    if (one === undefined || other === undefined || one.domain <= other.domain) return;
    const [mine, others] = [one.lines()[0], other.lines()[0]];
    if (mine !== undefined && others !== undefined) mine.putBehind(others);
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
