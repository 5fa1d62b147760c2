import { describe, expect, it } from "vitest";
import { cableInFlight, cableRate, pickHub, planCables } from "./graph-cables.ts";
import { makePipe, makeProcess } from "./testing-rows.ts";

const separate = (): boolean => false;

describe("the hub of the star", () => {
  it("is the host", () => {
    const processes = [makeProcess(1), makeProcess(0), makeProcess(2)];
    expect(pickHub(processes, [makePipe(1, 1, 2)])).toBe(0);
  });

  it("is the process with the most pipes where there is no host", () => {
    const processes = [1, 2, 3].map((index) => makeProcess(index));
    expect(pickHub(processes, [makePipe(1, 1, 2), makePipe(2, 2, 3)])).toBe(2);
  });

  it("is nobody in an empty trace", () => {
    expect(pickHub([], [])).toBeNull();
  });
});

describe("cables", () => {
  it("are owned by the process that is not the hub, in the order of pipe numbers", () => {
    const { cables } = planCables([makePipe(2, 0, 4), makePipe(1, 3, 0)], 0, separate);
    expect(cables.map(({ id, owner, other }) => [id, owner, other])).toEqual([
      ["pipe 1", 3, 0],
      ["pipe 2", 4, 0],
    ]);
  });

  it("between two leaves are owned by the later one", () => {
    const { cables } = planCables([makePipe(1, 2, 5)], 0, separate);
    expect(cables[0]).toMatchObject({ owner: 5, other: 2 });
  });

  it("with one known end are loose at the other", () => {
    const { cables } = planCables([makePipe(1, null, 5)], 0, separate);
    expect(cables[0]).toMatchObject({ owner: 5, other: null });
  });

  it("are only counted where both ends are in one process, or nobody but the hub is known", () => {
    const pipes = [makePipe(1, 3, 3), makePipe(2, 0, null), makePipe(3, null, null)];
    const { cables, internal } = planCables(pipes, 0, separate);
    expect(cables).toEqual([]);
    expect([...internal]).toEqual([
      [3, 1],
      [0, 1],
    ]);
  });

  it("of one pair are one where the process is bundled, and add up", () => {
    const pipes = [
      makePipe(1, 0, 3, { rate: 2, inFlight: 1 }),
      makePipe(2, 3, 0, { rate: 5, inFlight: 4 }),
      makePipe(3, 0, 4, { rate: 100 }),
    ];
    const { cables } = planCables(pipes, 0, (process) => process === 3);
    expect(cables.map(({ id }) => id)).toEqual(["pair 3 0", "pipe 3"]);
    const [bundle] = cables;
    expect(bundle && [cableRate(bundle), cableInFlight(bundle)]).toEqual([7, 5]);
  });
});
