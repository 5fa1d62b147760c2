import { checkHeap } from "./check-heap.ts";
import { checkJunk, checkValue } from "./check-value.ts";
import { GrowingCorpus, readCorpus } from "./corpus.ts";
import type { Failure } from "./failure.ts";
import { Finding, Judge } from "./judge.ts";
import { withJunk } from "./junk.ts";
import { loadSchema, type SchemaSource } from "./load-schema.ts";
import { mutate } from "./mutate.ts";
import type { Random } from "../shared/base/index.ts";
import { type Message, type Payload, Subject } from "./subject.ts";

/** Good values per payload; each is followed by mutations of the messages so far. */
const VALUES = 12;
/** Bad values made of each good one. */
const JUNK_PER_VALUE = 4;
const MUTATIONS_PER_VALUE = 120;
/** Of so many payloads, the largest message of one is decoded repeatedly to see what is kept of it. */
const PAYLOADS_PER_MEASUREMENT = 10;
const MEASURED_RUNS = 50;
/** After so many mutations the clock is looked at. */
const MUTATIONS_PER_LOOK = 60;

/** What a run hears of. */
export interface RunListener {
  /** The message that is about to be decoded. */
  onMessage(subject: Subject, payload: Payload, message: Message): void;
  onFailure(failure: Failure): void;
  /** Asked often; false ends the run. */
  goesOn(): boolean;
}

/** How much was tried, and what came of it. */
export interface RunCounts {
  schemas: number;
  values: number;
  junkSent: number;
  junkRefused: number;
  mutated: number;
  measured: number;
  failures: number;
  /** Mutated messages by what the decoders said. */
  readonly verdicts: Map<string, number>;
}

/** A fuzz run over any number of schemas. */
export class FuzzRun {
  readonly counts: RunCounts = {
    schemas: 0,
    values: 0,
    junkSent: 0,
    junkRefused: 0,
    mutated: 0,
    measured: 0,
    failures: 0,
    verdicts: new Map(),
  };
  readonly #seed: number;
  readonly #random: Random;
  readonly #listener: RunListener;

  constructor(seed: number, random: Random, listener: RunListener) {
    this.#seed = seed;
    this.#random = random;
    this.#listener = listener;
  }

  /**
   * Tries all messages of one schema.
   * @param growsCorpus whether to keep small messages that reach something new
   * @throws Error if it cannot be loaded
   */
  async schema(source: SchemaSource, growsCorpus = false): Promise<void> {
    const schema = await loadSchema(source);
    this.counts.schemas++;
    const known = readCorpus(source.name);
    const corpus = growsCorpus ? new GrowingCorpus(source.name) : undefined;
    for (const definition of schema.interfaces) {
      const subject = new Subject(schema, definition);
      const judge = new Judge(subject, this.#random);
      for (const payload of subject.payloads) {
        if (!this.#listener.goesOn()) break;
        const seeds = known.filter(
          ({ direction, interfaceName }) =>
            interfaceName === definition.name && direction === payload.direction,
        );
        this.#payload(subject, judge, payload, seeds, corpus);
      }
    }
    corpus?.save();
  }

  /** @param seeds messages of the same kind to start from */
  #payload(
    subject: Subject,
    judge: Judge,
    payload: Payload,
    seeds: readonly Message[],
    corpus?: GrowingCorpus,
  ): void {
    const pool = [...seeds];
    for (const value of subject.samples(payload, VALUES, this.#random.uint32())) {
      this.counts.values++;
      this.#guarded(subject, payload, { value: { plain: value, isGood: true } }, () => {
        pool.push(checkValue(subject, judge, payload, value));
      });
      for (let i = 0; i < JUNK_PER_VALUE; i++) this.#junk(subject, judge, payload, value);
      if (pool.length > 0 && !this.#mutations(subject, judge, payload, pool, corpus)) return;
    }
    const largest = pool.toSorted((a, b) => b.bytes.length - a.bytes.length)[0];
    if (largest !== undefined && this.#random.oneIn(PAYLOADS_PER_MEASUREMENT)) {
      this.#measure(subject, judge, payload, largest);
    }
  }

  #measure(subject: Subject, judge: Judge, payload: Payload, message: Message): void {
    this.counts.measured++;
    this.#guarded(subject, payload, { message }, () => {
      // The corpus has broken messages as well.
      if (judge.judge(payload.direction, message).code !== "PASS") return;
      const { what } = checkHeap(subject, payload.direction, message, MEASURED_RUNS);
      if (what !== undefined) throw new Finding(what);
    });
  }

  #junk(
    subject: Subject,
    judge: Judge,
    payload: Payload,
    value: Readonly<Record<string, unknown>>,
  ): void {
    const plain = withJunk(this.#random, value);
    // Parameters are given one by one, so that they always are a record.
    if (typeof plain !== "object" || plain === null || Array.isArray(plain)) return;
    this.#guarded(subject, payload, { value: { plain, isGood: false } }, () => {
      const wasSent = checkJunk(subject, judge, payload, plain as Record<string, unknown>);
      if (wasSent) this.counts.junkSent++;
      else this.counts.junkRefused++;
    });
  }

  /** False when time is up. */
  #mutations(
    subject: Subject,
    judge: Judge,
    payload: Payload,
    pool: readonly Message[],
    corpus?: GrowingCorpus,
  ): boolean {
    const random = this.#random;
    const { verdicts } = this.counts;
    for (let i = 0; i < MUTATIONS_PER_VALUE; i++) {
      if (i % MUTATIONS_PER_LOOK === 0 && !this.#listener.goesOn()) return false;
      const message = mutate(random, random.pick(pool), random.pick(pool));
      this.#listener.onMessage(subject, payload, message);
      this.counts.mutated++;
      this.#guarded(subject, payload, { message }, () => {
        const { code, decoded } = judge.judge(payload.direction, message);
        verdicts.set(code, (verdicts.get(code) ?? 0) + 1);
        corpus?.offer(subject.definition.name, payload.direction, message, decoded);
      });
    }
    return true;
  }

  #guarded(
    { definition, schema }: Subject,
    { direction, method }: Payload,
    tried: Pick<Failure, "message" | "value">,
    run: () => void,
  ): void {
    try {
      run();
    } catch (error) {
      this.counts.failures++;
      this.#listener.onFailure({
        seed: this.#seed,
        what: error instanceof Error ? (error.stack ?? error.message) : String(error),
        schema: schema.source,
        interfaceName: definition.name,
        direction,
        method: method.ordinal,
        ...tried,
      });
    }
  }
}
