import { beforeEach, describe, expect, it } from "vitest";
import { PendingReceiver, PendingRemote } from "../../../../shared/bindings/index.ts";
import type { Runner, Tape } from "./gen/tape.mojom.ts";
import { Races, type WaitingRunner } from "./races.ts";

let races: Races;
let started: string[];

beforeEach(() => {
  races = new Races();
  started = [];
});

/** The calling end of a runner, whose receiving end nobody binds. */
function newRunner(name: string): WaitingRunner {
  const runner = new PendingRemote<Runner>();
  runner.initWithNewPipeAndPassReceiver();
  return {
    runner,
    start: ({ tape }) => started.push(tape === null ? name : `${name} with a tape`),
  };
}

function newTape(): PendingReceiver<Tape> {
  const tape = new PendingReceiver<Tape>();
  tape.initWithNewPipeAndPassRemote();
  return tape;
}

describe("Races", () => {
  it("start when there are three runners and a tape, whichever comes last", () => {
    for (const name of ["a", "b", "c", "d", "e"]) races.addRunner(newRunner(name));
    expect(started).toEqual([]);
    races.addTape(1, newTape());
    expect(started).toEqual(["a with a tape", "b", "c"]);
    races.addTape(1, newTape());
    races.addRunner(newRunner("f"));
    expect(started.slice(3)).toEqual(["d with a tape", "e", "f"]);
  });

  it("give each runner the one behind it, and the last one the first", () => {
    const order: unknown[] = [];
    const runners = ["a", "b", "c"].map(newRunner);
    races.addTape(1, newTape());
    for (const { runner } of runners) {
      races.addRunner({ runner, start: ({ next }) => order.push(next) });
    }
    expect(order).toEqual([runners[1]?.runner, runners[2]?.runner, runners[0]?.runner]);
  });

  it("do without a runner that has gone, and let its end go", () => {
    const gone = newRunner("gone");
    races.addRunner(gone);
    races.removeRunner(gone);
    expect(gone.runner.isValid).toBe(false);
    for (const name of ["a", "b", "c"]) races.addRunner(newRunner(name));
    races.addTape(1, newTape());
    expect(started).toEqual(["a with a tape", "b", "c"]);
    races.removeRunner(gone);
  });

  it("keep one tape of each writer, the newest, and let go of all in the end", () => {
    const tapes = [newTape(), newTape(), newTape()];
    tapes.forEach((tape, index) => races.addTape(Math.floor(index / 2), tape));
    expect(tapes.map(({ isValid }) => isValid)).toEqual([false, true, true]);
    races.close();
    expect(tapes.map(({ isValid }) => isValid)).toEqual([false, false, false]);
  });
});
