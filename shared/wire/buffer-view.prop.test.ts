import fc from "fast-check";
import { expect, it } from "vitest";
import { copyBytes, newBufferView } from "./buffer-view.ts";

it("copies any range to any place, and nothing else", () => {
  const ranges = fc.record({
    length: fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 250, max: 300 })),
    start: fc.nat({ max: 9 }),
    at: fc.nat({ max: 9 }),
  });
  fc.assert(
    fc.property(ranges, ({ length, start, at }) => {
      const from = newBufferView(new ArrayBuffer(start + length + 5));
      const to = newBufferView(new ArrayBuffer(at + length + 5));
      from.bytes.forEach((_, index) => (from.bytes[index] = index * 7 + 1));
      to.bytes.fill(0xee);
      const wanted = to.bytes.slice();
      wanted.set(from.bytes.slice(start, start + length), at);
      copyBytes(from, start, start + length, to, at);
      expect(to.bytes).toEqual(wanted);
    }),
  );
});
