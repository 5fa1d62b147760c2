// Random types and random values of them, through everything that reads or writes messages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkJunk, checkValue } from "./check-value.ts";
import { Judge } from "./judge.ts";
import { withJunk } from "./junk.ts";
import { loadSchema } from "./load-schema.ts";
import { Random } from "../shared/base/index.ts";
import { randomSchema } from "./random-schema.ts";
import { type Payload, Subject } from "./subject.ts";

/** Runs a check for every payload of the interface of a random schema. */
async function forEachPayload(
  seed: number,
  check: (subject: Subject, judge: Judge, payload: Payload) => void,
): Promise<void> {
  const schema = await loadSchema({ name: "random", text: randomSchema(new Random(seed)) });
  for (const definition of schema.interfaces) {
    const subject = new Subject(schema, definition);
    const judge = new Judge(subject, new Random(seed));
    for (const payload of subject.payloads) check(subject, judge, payload);
  }
}

const SETTINGS = { seed: 0x6d6f6a6f, numRuns: 40 };

describe("values of random types", () => {
  it("come back from both decoders, and are laid out canonically by both encoders", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer(), async (schemaSeed, valueSeed) => {
        await forEachPayload(schemaSeed, (subject, judge, payload) => {
          for (const value of subject.samples(payload, 5, valueSeed)) {
            checkValue(subject, judge, payload, value);
            count++;
          }
        });
      }),
      SETTINGS,
    );
    expect(count).toBeGreaterThan(200);
  });

  it("are refused by both encoders or read by both decoders when they are bad", async () => {
    const outcomes = { sent: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer(), async (schemaSeed, valueSeed) => {
        const random = new Random(valueSeed);
        await forEachPayload(schemaSeed, (subject, judge, payload) => {
          for (const value of subject.samples(payload, 5, valueSeed)) {
            const bad = { ...value, ...(withJunk(random, value) as object | null) };
            outcomes[checkJunk(subject, judge, payload, bad) ? "sent" : "refused"]++;
          }
        });
      }),
      SETTINGS,
    );
    expect(outcomes.refused).toBeGreaterThan(100);
    expect(outcomes.sent).toBeGreaterThan(20);
  });
});
