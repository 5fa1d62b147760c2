import { Random } from "../random.ts";
import type { Address, Item, Order, Reading, Scores } from "./gen/shapes.mojom.ts";

const WORDS = [
  "amber",
  "basin",
  "cedar",
  "delta",
  "ember",
  "fjord",
  "grove",
  "harbour",
  "island",
  "juniper",
  "kestrel",
  "lantern",
  "meadow",
  "north",
  "orchard",
  "prairie",
  "quarry",
  "river",
  "saffron",
  "tundra",
  "umber",
  "valley",
  "willow",
  "zephyr",
] as const;
const UNITS = ["hPa", "°C", "m/s", "%", "lux"] as const;
const MAP_ENTRIES = 1000;

/** The values that one shape is measured with. */
export interface Fixtures {
  readonly small: readonly Reading[];
  readonly nested: readonly Order[];
  readonly map: readonly Scores[];
}

/** Makes the values of a seed: several per shape, so that no codec profits from seeing only one. */
export function makeFixtures(seed: number): Fixtures {
  const random = new Random(seed);
  return {
    small: random.list(1024, () => makeReading(random)),
    nested: random.list(256, () => makeOrder(random)),
    map: random.list(8, () => makeScores(random)),
  };
}

function makeReading(random: Random): Reading {
  return {
    sensor: random.int(1, 100_000),
    change: random.int(-500, 500),
    value: random.next() * 1000,
    valid: random.next() < 0.9,
    unit: random.pick(UNITS),
  };
}

function makeOrder(random: Random): Order {
  return {
    number: `${random.int(2020, 2030)}-${random.int(100_000, 999_999)}`,
    paid: random.next() < 0.5,
    customer: {
      name: makeText(random, 2),
      email: `${random.pick(WORDS)}.${random.pick(WORDS)}@example.com`,
      address: makeAddress(random),
    },
    items: random.list(random.int(3, 8), () => makeItem(random)),
    stock: random.list(random.int(10, 30), () => random.int(-1000, 100_000)),
  };
}

function makeAddress(random: Random): Address {
  return {
    street: `${random.int(1, 200)} ${makeText(random, 2)}`,
    city: random.next() < 0.2 ? "Zürich" : random.pick(WORDS),
    country: random.pick(["Norway", "Switzerland", "Portugal"]),
  };
}

function makeItem(random: Random): Item {
  return {
    name: makeText(random, random.int(2, 5)),
    quantity: random.int(1, 20),
    price: random.int(99, 99_999) / 100,
    tags: random.list(random.int(0, 3), () => random.pick(WORDS)),
  };
}

function makeScores(random: Random): Scores {
  const scores = new Map<string, number>();
  while (scores.size < MAP_ENTRIES) {
    scores.set(`${random.pick(WORDS)}-${random.int(0, 99_999)}`, random.int(-1000, 1_000_000));
  }
  return { scores };
}

function makeText(random: Random, words: number): string {
  return random.list(words, () => random.pick(WORDS)).join(" ");
}
