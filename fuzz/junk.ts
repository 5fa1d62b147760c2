import type { Random } from "../shared/base/index.ts";

/** Stands anywhere in a value where its type does not expect it; made anew each time. */
const JUNK: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => "",
  () => "text",
  () => -1,
  () => 0,
  () => 1,
  () => 0.5,
  () => 300,
  () => 70_000,
  () => 2 ** 31,
  () => 2 ** 32,
  () => Number.NaN,
  () => -0,
  () => 1n,
  () => -1n,
  () => 2n ** 64n,
  () => ({}),
  () => ({ tag: "f0" }),
  () => ({ tag: "no such member", value: 1 }),
  () => [],
  () => [null],
  () => [undefined, 1],
  () => new Map(),
  () => new Map([["key", null]]),
  () => new Set([1]),
  () => new Uint8Array(3),
  () => new Uint16Array(3),
  () => new Date(0),
];

/** The value with junk in one place, which is any place down to the smallest; the value is not changed. */
export function withJunk(random: Random, value: unknown): unknown {
  const isContainer = typeof value === "object" && value !== null;
  if (!isContainer || random.oneIn(6)) return random.pick(JUNK)();
  if (value instanceof Map) return mapWithJunk(random, value);
  if (Array.isArray(value)) return withJunkInside(random, value);
  if (ArrayBuffer.isView(value)) return random.pick(JUNK)();
  const entries = Object.entries(value);
  if (entries.length === 0) return random.pick(JUNK)();
  const at = random.below(entries.length);
  return Object.fromEntries(
    entries.flatMap(([name, item], index) => {
      if (index !== at) return [[name, item]];
      // A field may also be left out.
      return random.oneIn(8) ? [] : [[name, withJunk(random, item)]];
    }),
  );
}

/** Elements, of which one is junk, too many or missing. */
function withJunkInside(random: Random, items: readonly unknown[]): unknown[] {
  const at = random.below(items.length);
  switch (random.below(6)) {
    case 0:
      return items.toSpliced(at, 1);
    case 1:
      return [...items, ...items.slice(0, 1)];
    default:
      return items.length === 0
        ? [random.pick(JUNK)()]
        : items.with(at, withJunk(random, items[at]));
  }
}

function mapWithJunk(random: Random, map: ReadonlyMap<unknown, unknown>): unknown {
  const keys = [...map.keys()];
  const values = [...map.values()];
  const at = random.below(keys.length);
  const side = random.oneIn(2) ? keys : values;
  side[at] = withJunk(random, side[at]);
  return new Map(keys.map((key, index) => [key, values[index]]));
}
