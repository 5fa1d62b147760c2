import { PIPE_NAME_AT } from "./frame-layout.ts";
import { hashPipeName, type PipeName } from "./pipe-name.ts";

/** What a {@link PipeTable} keeps; it sits in one table at a time. */
export interface PipeEntry<T> {
  readonly name: PipeName;
  nextInBucket: T | undefined;
}

/**
 * Pipes by name, found without making an object or a string per look-up. Traffic comes in runs on
 * one pipe, so the last one found is tried first.
 */
export class PipeTable<T extends PipeEntry<T>> {
  readonly #buckets = new Map<number, T>();
  #last: T | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Looks a pipe up by the four signed words of its name. */
  findWords(w0: number, w1: number, w2: number, w3: number): T | undefined {
    const last = this.#last;
    return last?.name.is(w0, w1, w2, w3) === true ? last : this.#lookUp(w0, w1, w2, w3);
  }

  #lookUp(w0: number, w1: number, w2: number, w3: number): T | undefined {
    let entry = this.#buckets.get(hashPipeName(w0, w1, w2, w3));
    while (entry !== undefined && !entry.name.is(w0, w1, w2, w3)) entry = entry.nextInBucket;
    if (entry !== undefined) this.#last = entry;
    return entry;
  }

  /** The pipe that a MESSAGE or CLOSED frame at `start` in `memory` names; makes no object. */
  findInFrame(view: DataView, start: number): T | undefined {
    const at = start + PIPE_NAME_AT;
    return this.findWords(
      view.getInt32(at, true),
      view.getInt32(at + 4, true),
      view.getInt32(at + 8, true),
      view.getInt32(at + 12, true),
    );
  }

  find(name: PipeName): T | undefined {
    return this.findWords(name.w0, name.w1, name.w2, name.w3);
  }

  /** Adds a pipe whose name is not in the table. */
  add(entry: T): void {
    const { hash } = entry.name;
    entry.nextInBucket = this.#buckets.get(hash);
    this.#buckets.set(hash, entry);
    this.#size += 1;
  }

  /** Takes a pipe out; one that is not in the table is ignored. */
  remove(entry: T): void {
    const { hash } = entry.name;
    const first = this.#buckets.get(hash);
    if (this.#last === entry) this.#last = undefined;
    if (first === entry) {
      if (entry.nextInBucket === undefined) this.#buckets.delete(hash);
      else this.#buckets.set(hash, entry.nextInBucket);
      this.#size -= 1;
    } else if (first !== undefined && unlink(first, entry)) {
      this.#size -= 1;
    }
    entry.nextInBucket = undefined;
  }

  *values(): Generator<T> {
    for (const first of [...this.#buckets.values()]) {
      let entry: T | undefined = first;
      while (entry !== undefined) {
        const next: T | undefined = entry.nextInBucket;
        yield entry;
        entry = next;
      }
    }
  }
}

function unlink<T extends PipeEntry<T>>(first: T, entry: T): boolean {
  let before = first;
  while (before.nextInBucket !== undefined && before.nextInBucket !== entry) {
    before = before.nextInBucket;
  }
  if (before.nextInBucket === undefined) return false;
  before.nextInBucket = entry.nextInBucket;
  return true;
}
