import { describe, expect, it } from "vitest";
import type { Reading } from "./gen/ipc.mojom.ts";
import { checksumOf, Counter, makePayloads, makeReadings, reversed } from "./sink.ts";

const [first, second] = makeReadings(1) as [Reading, Reading];

function tallyOf(...readings: Reading[]): { count: number; checksum: number } {
  const counter = new Counter();
  for (const reading of readings) counter.add(reading);
  return counter.tally;
}

describe("the count of readings", () => {
  it("is the same for the same readings", () => {
    expect(tallyOf(first, second)).toEqual(tallyOf({ ...first }, { ...second }));
  });

  it.each([
    ["missing", [first]],
    ["doubled", [first, second, second]],
    ["out of order", [second, first]],
    ["altered in its sensor", [{ ...first, sensor: first.sensor + 1 }, second]],
    ["altered in its change", [reversed(first), second]],
    ["altered in its value", [{ ...first, value: first.value + 1 }, second]],
    ["altered in its validity", [{ ...first, valid: !first.valid }, second]],
  ])("shows that one is %s", (_what, readings) => {
    expect(tallyOf(...readings)).not.toEqual(tallyOf(first, second));
  });
});

describe("the checksum of a payload", () => {
  it("shows what is missing, and what took another's place", () => {
    const [payload, other] = makePayloads(1, 4096);
    if (payload === undefined || other === undefined) throw new Error("no payloads");
    expect(checksumOf(payload.slice())).toBe(checksumOf(payload));
    expect(checksumOf(other)).not.toBe(checksumOf(payload));
    expect(checksumOf(payload.subarray(1))).not.toBe(checksumOf(payload));
  });
});
