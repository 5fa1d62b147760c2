import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PipeName } from "./pipe-name.ts";
import { type PipeEntry, PipeTable } from "./pipe-table.ts";

class Entry implements PipeEntry<Entry> {
  readonly name: PipeName;
  nextInBucket: Entry | undefined;

  constructor(name: PipeName) {
    this.name = name;
  }
}

/** A name whose hash is what the test wants, so that buckets fill up. */
function nameWithHash(index: number, hash: number): PipeName {
  const name = new PipeName(index, 0, 0, 0);
  Object.defineProperty(name, "hash", { value: hash });
  return name;
}

describe("PipeTable", () => {
  it("finds what was added and not removed, as a Map does", () => {
    const operations = fc.array(
      fc.record({ op: fc.constantFrom("add", "remove", "find"), index: fc.nat({ max: 30 }) }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(operations, (steps) => {
        const table = new PipeTable<Entry>();
        const model = new Map<number, Entry>();
        for (const { op, index } of steps) {
          const known = model.get(index);
          if (op === "add" && known === undefined) {
            const entry = new Entry(new PipeName(index, 1, 2, 3));
            model.set(index, entry);
            table.add(entry);
          } else if (op === "remove" && known !== undefined) {
            model.delete(index);
            table.remove(known);
          }
          expect(table.find(new PipeName(index, 1, 2, 3))).toBe(model.get(index));
          expect(table.size).toBe(model.size);
        }
        expect(new Set(table.values())).toEqual(new Set(model.values()));
      }),
    );
  });

  it("keeps pipes apart that fall into one bucket", () => {
    const table = new PipeTable<Entry>();
    const entries = [1, 2, 3, 4].map((index) => new Entry(nameWithHash(index, 77)));
    for (const entry of entries) table.add(entry);
    expect([...table.values()].length).toBe(4);
    const [first, second, third, fourth] = entries;
    for (const entry of [second, fourth, first]) {
      if (entry !== undefined) table.remove(entry);
    }
    expect([...table.values()]).toEqual([third]);
    expect(table.size).toBe(1);
  });

  it("ignores the removal of what is not there", () => {
    const table = new PipeTable<Entry>();
    const entry = new Entry(nameWithHash(1, 5));
    const stranger = new Entry(nameWithHash(2, 5));
    table.remove(stranger);
    table.add(entry);
    table.remove(stranger);
    expect(table.size).toBe(1);
    expect([...table.values()]).toEqual([entry]);
  });

  it("does not find the last one found after its removal", () => {
    const table = new PipeTable<Entry>();
    const entry = new Entry(new PipeName(1, 2, 3, 4));
    table.add(entry);
    expect(table.findWords(1, 2, 3, 4)).toBe(entry);
    table.remove(entry);
    expect(table.findWords(1, 2, 3, 4)).toBeUndefined();
  });
});
