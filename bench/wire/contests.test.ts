import { describe, expect, it } from "vitest";
import { makeContests } from "./contests.ts";

const CODECS = ["protobuf-es", "protobufjs", "msgpackr", "msgpackr records", "JSON"];

describe("the contests", () => {
  // Making them compares every value with what comes back.
  const contests = makeContests(1);

  it.each(contests)("$shape: every codec gives back what it was given", ({ others, own }) => {
    expect(own.name).toBe("mojoscope");
    expect(others.map(({ name }) => name)).toEqual(CODECS);
    for (const { run } of [own, ...others]) {
      expect(run.encode).not.toThrow();
      expect(run.decode).not.toThrow();
      expect(run.both).not.toThrow();
    }
  });

  it.each(contests)("$shape: both protobuf libraries know the same schema", ({ others }) => {
    const [es, js] = others;
    expect(es?.messageBytes).toBe(js?.messageBytes);
  });

  it("have the same values for the same seed", () => {
    const sizes = (seed: number) => makeContests(seed).map(({ own }) => own.messageBytes);
    expect(sizes(1)).toEqual(sizes(1));
    expect(sizes(2)).not.toEqual(sizes(1));
  });
});
