import { CHUNK_MASK, CHUNK_ROWS, NO_ROW } from "../columns.ts";
import { PipeCounts } from "./pipe-counts.ts";
import { RowSet } from "../row-set.ts";
import type { Trace } from "../trace.ts";
import type { Expression } from "./ast.ts";
import { compileFilter } from "./compile.ts";
import { MAX_BLOCK_ROWS, type Matcher } from "./matcher.ts";

/**
 * The rows of a trace that pass a filter, kept up to date by {@link update}: new rows are tested,
 * and those that have changed are tested again, so that a row may also leave.
 */
export class FilteredRows {
  readonly #trace: Trace;
  readonly #expression: Expression | undefined;
  readonly #rows = new RowSet();
  readonly #passed = new Uint8Array(MAX_BLOCK_ROWS);
  #matcher: Matcher | undefined;
  // Passing rows by the number of their pipe, from when somebody asks for them.
  #perPipe: PipeCounts | undefined;
  #tested = 0;
  #position = 0;
  #version = "";

  /** Without an expression every row passes. Call {@link update} before the first question. */
  constructor(trace: Trace, expression: Expression | undefined) {
    this.#trace = trace;
    this.#expression = expression;
  }

  /** Number of rows that pass, of those that have been tested. */
  get size(): number {
    return this.#expression === undefined ? this.#tested : this.#rows.size;
  }

  /** Tests what is new and what has changed since the last time. */
  update(): void {
    const trace = this.#trace;
    this.#restartIfNeeded();
    const retested = trace.journal.since(this.#position, (row) => this.#retest(row));
    if (!retested) {
      this.#forget();
    }
    this.#position = trace.journal.position;
    this.#testUpTo(trace.rowCount);
  }

  /** Row numbers from the `start`-th passing one on, `count` of them or what there is. */
  slice(start: number, count: number): number[] {
    if (this.#expression !== undefined) {
      return this.#rows.slice(start, count);
    }
    const first = Math.max(0, start);
    const length = Math.max(0, Math.min(count, this.#tested - first));
    return Array.from({ length }, (_, index) => first + index);
  }

  /** Numbers of the pipes that have a passing row, ascending. Cheap from the second time on. */
  pipes(): number[] {
    if (this.#expression === undefined) {
      const all = this.#trace.pipes.all.filter((pipe) => pipe.lastRow !== NO_ROW);
      return all.map((pipe) => pipe.number);
    }
    if (this.#perPipe === undefined) {
      this.#perPipe = new PipeCounts(this.#trace);
      for (let row = 0; row < this.#tested; row++) {
        if (this.#rows.has(row)) {
          this.#perPipe.add(row, 1);
        }
      }
    }
    return this.#perPipe.numbers();
  }

  /** Position among the passing rows of a row, or of the next one that passes. */
  indexOf(row: number): number {
    return this.#expression === undefined ? Math.min(row, this.#tested) : this.#rows.rank(row);
  }

  #restartIfNeeded(): void {
    const { generation, namesVersion, pipes } = this.#trace;
    const version = `${generation} ${namesVersion} ${pipes.groupsVersion}`;
    if (version !== this.#version) {
      this.#version = version;
      this.#forget();
      this.#matcher =
        this.#expression === undefined ? undefined : compileFilter(this.#trace, this.#expression);
      this.#position = this.#trace.journal.position;
    }
  }

  #forget(): void {
    this.#rows.clear();
    this.#tested = 0;
    this.#perPipe?.clear();
  }

  #retest(row: number): void {
    if (this.#matcher === undefined || row >= this.#tested) {
      return;
    }
    this.#test(row, 1);
    // Latency is told on both rows of a call.
    const linked = this.#trace.columns.chunkOf(row).linked[row & CHUNK_MASK] ?? NO_ROW;
    if (linked < this.#tested) {
      this.#test(linked, 1);
    }
  }

  #testUpTo(end: number): void {
    while (this.#matcher !== undefined && this.#tested < end) {
      const row = this.#tested;
      const inChunk = CHUNK_ROWS - (row & CHUNK_MASK);
      const count = Math.min(MAX_BLOCK_ROWS, inChunk, end - row);
      this.#test(row, count);
      this.#tested = row + count;
    }
    this.#tested = end;
  }

  #test(row: number, count: number): void {
    const passed = this.#passed;
    const chunk = this.#trace.columns.chunkOf(row);
    this.#matcher?.({ chunk, at: row & CHUNK_MASK, count, row }, passed);
    if (row >= this.#tested) {
      this.#rows.append(row, passed, count);
      for (let i = 0; this.#perPipe !== undefined && i < count; i++) {
        if (passed[i] === 1) {
          this.#perPipe.add(row + i, 1);
        }
      }
      return;
    }
    for (let i = 0; i < count; i++) {
      this.#change(row + i, passed[i] === 1);
    }
  }

  #change(row: number, passes: boolean): void {
    if (this.#rows.has(row) === passes) {
      return;
    }
    this.#perPipe?.add(row, passes ? 1 : -1);
    if (passes) {
      this.#rows.add(row);
    } else {
      this.#rows.delete(row);
    }
  }
}
