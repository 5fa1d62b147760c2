import fc from "fast-check";
import { expect, it } from "vitest";
import { RequestTable } from "./request-table.ts";

it("finds what a Map would find, however long some requests wait", () => {
  // Many are answered soon; every 97th waits for long, so that others come to its place.
  const answers = fc.array(fc.nat({ max: 5000 }), { maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), answers, (count, late) => {
      const table = new RequestTable<string>();
      const map = new Map<number, string>();
      for (let id = 1; id <= count; id += 1) {
        table.add(id, `request ${id}`);
        map.set(id, `request ${id}`);
        const answered = id - 3;
        if (answered % 97 === 0) continue;
        table.delete(answered);
        map.delete(answered);
      }
      for (const id of late) {
        expect(table.get(id)).toBe(map.get(id));
        table.delete(id);
        map.delete(id);
        expect(table.get(id)).toBeUndefined();
      }
      expect(table.size).toBe(map.size);
      expect(table.takeAll()).toEqual([...map.values()]);
      expect(table.size).toBe(0);
      expect(table.takeAll()).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it("takes ids that a peer made up for what they are", () => {
  const table = new RequestTable<string>();
  table.add(1, "one");
  for (const id of [0, 1025, 2 ** 53, 2 ** 64, 1.5]) expect(table.get(id)).toBeUndefined();
  table.delete(1025);
  expect(table.get(1)).toBe("one");
});
