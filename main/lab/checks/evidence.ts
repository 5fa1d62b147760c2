import {
  awaitsDispatch,
  type DisconnectSnapshot,
  FilteredRows,
  parseFilter,
  type PostMortems,
  type ProcessSnapshot,
  rowBytes,
  rowSnapshot,
  type RowSnapshot,
  type Trace,
} from "../../../shared/trace/index.ts";

import { type Lanes, OrderTally } from "./order-tally.ts";

/** What a worker has said of a check. */
export interface Claim {
  readonly check: string;
  readonly holds: boolean;
  readonly detail: string;
}

/** Claims kept of one check; of more, the latest of those that hold make room for the new one. */
const MAX_CLAIMS = 100;

/** What the evidence of a run is read from. */
export interface EvidenceSource {
  readonly trace: Trace;
  readonly postMortems: PostMortems;
  /** The parameters of a message as text. */
  readonly describe: (interfaceName: string, bytes: Uint8Array) => string;
}

/** What is on record of one run of a scenario: rows of the trace from its start on, and claims. */
export class Evidence {
  readonly #source: EvidenceSource;
  readonly #filters = new Map<string, FilteredRows>();
  readonly #orders = new Map<string, OrderTally>();
  readonly #claims = new Map<string, Claim[]>();
  readonly #start: number;
  readonly #generation: number;
  readonly #firstRow: number;

  /** Takes the trace as it is for what was there before. */
  constructor(source: EvidenceSource, now: number) {
    const { trace } = source;
    this.#source = source;
    this.#start = trace.milliseconds(now);
    this.#generation = trace.generation;
    this.#firstRow = trace.rowCount;
  }

  /** Adds what a worker has said; some may say it again and again. */
  claim(claim: Claim): void {
    const claims = this.#claims.get(claim.check) ?? [];
    this.#claims.set(claim.check, claims);
    if (claims.length >= MAX_CLAIMS) {
      claims.splice(
        claims.findLastIndex(({ holds }) => holds),
        1,
      );
    }
    claims.push(claim);
  }

  /** What workers have said of a check, the earliest first; the contrary is always among it. */
  claims(check: string): readonly Claim[] {
    return this.#claims.get(check) ?? [];
  }

  /**
   * The rows that pass a filter of the filter language, in the order of the trace. A check is judged
   * several times a second: for filters that let few rows pass.
   * @throws Error for a filter that cannot be read
   */
  rows(filter: string): RowSnapshot[] {
    const { trace } = this.#source;
    const passed = this.#filtered(filter);
    const first = passed.indexOf(this.#first());
    return passed.slice(first, passed.size - first).map((row) => rowSnapshot(trace, row));
  }

  /** The last `count` rows that pass a filter, in the order of the trace: cheap, however many do. */
  newest(filter: string, count: number): RowSnapshot[] {
    const { trace } = this.#source;
    const passed = this.#filtered(filter);
    const first = Math.max(passed.indexOf(this.#first()), passed.size - count);
    return passed.slice(first, passed.size - first).map((row) => rowSnapshot(trace, row));
  }

  /** The first row that passes a filter, if there is one. */
  first(filter: string): RowSnapshot | undefined {
    const { trace } = this.#source;
    const passed = this.#filtered(filter);
    const [row] = passed.slice(passed.indexOf(this.#first()), 1);
    return row === undefined ? undefined : rowSnapshot(trace, row);
  }

  /** How many rows pass a filter. */
  count(filter: string): number {
    const passed = this.#filtered(filter);
    return passed.size - passed.indexOf(this.#first());
  }

  /** How the messages that pass a filter were dispatched, compared with how they were sent. */
  order({ filter, per = "processes" }: { filter: string; per?: Lanes }): OrderTally {
    const { trace } = this.#source;
    const passed = this.#filtered(filter);
    const key = `${trace.generation} ${per} ${filter}`;
    const tally = this.#orders.get(key) ?? new OrderTally(this.#first(), per);
    this.#orders.set(key, tally);
    tally.advance({
      size: passed.size,
      indexOf: (row) => passed.indexOf(row),
      at: (position) => passed.slice(position, 1).map((row) => rowSnapshot(trace, row))[0],
      awaitsDispatch: ({ no }) => awaitsDispatch(trace, no),
    });
    return tally;
  }

  /** The parameters of a row's message, as the Info column shows them. */
  info({ no, interfaceName }: RowSnapshot): string {
    return this.#source.describe(interfaceName, rowBytes(this.#source.trace, no));
  }

  /** Cards of what was lost during the run, the earliest first. */
  cards(): DisconnectSnapshot[] {
    return this.#source.postMortems.cards().filter(({ time }) => time >= this.#start);
  }

  /** All processes of the session, by their index. */
  processes(): ProcessSnapshot[] {
    const { trace } = this.#source;
    return trace.processes.snapshot(trace.start);
  }

  /** Ends that are still open of the pipes that a process has held, its own ends or others'. */
  openEnds(process: number): number {
    const { pipes } = this.#source.trace;
    const held = pipes.all.filter(({ holders }) => holders.includes(process));
    return held.flatMap(({ closes }) => closes).filter((close) => close === undefined).length;
  }

  /**
   * Messages of the session that nobody reported, as those after them on their pipes tell, and
   * reports that were not kept, as the recorder tells.
   */
  losses(): { missing: number; notRecorded: number } {
    const { pipes, dropped, passedBy, losses } = this.#source.trace;
    const directions = pipes.all.flatMap((pipe) => pipe.directions);
    const missing = directions.reduce((sum, { highest, skipped, rows }) => {
      return sum + Math.max(highest - Math.max(skipped, 0) - rows.size, 0);
    }, 0);
    return { missing, notRecorded: dropped + passedBy + losses.records };
  }

  /** A trace that was emptied since then has only rows of this run. */
  #first(): number {
    return this.#source.trace.generation === this.#generation ? this.#firstRow : 0;
  }

  #filtered(text: string): FilteredRows {
    let filtered = this.#filters.get(text);
    if (filtered === undefined) {
      const parsed = parseFilter(text);
      if (!parsed.ok) {
        throw new Error(`The filter "${text}" of a check cannot be read: ${parsed.error.message}`);
      }
      filtered = new FilteredRows(this.#source.trace, parsed.expression);
      this.#filters.set(text, filtered);
    }
    filtered.update();
    return filtered;
  }
}
