import { describe, expect, it } from "vitest";
import { Count, Pulse, type Watcher } from "./pulse.ts";

class Notes implements Watcher {
  heardCount = 0;
  readonly faults: string[] = [];

  heard(): void {
    this.heardCount += 1;
  }

  fault(what: string): void {
    this.faults.push(what);
  }
}

describe("Count", () => {
  it("answers what it is told, and finds what was lost or repeated", () => {
    const notes = new Notes();
    const count = new Count(notes);
    expect([1, 2, 2, 5].map((number) => count.take(number).number)).toEqual([1, 2, 2, 5]);
    expect([count.received, notes.heardCount]).toEqual([4, 4]);
    expect(notes.faults).toEqual(["message 2 came as number 3", "message 5 came as number 4"]);
  });
});

describe("Pulse", () => {
  const traffic = { rate: 1, fillerBytes: 3 };

  it("sends the next message when the one before is answered, and its time has come", async () => {
    const sent: [number, number][] = [];
    let answer: (number: number) => void = () => undefined;
    const send = (number: number, { length }: Uint8Array): Promise<{ number: number }> => {
      sent.push([number, length]);
      return new Promise((resolve) => {
        answer = (answered) => resolve({ number: answered });
      });
    };
    const notes = new Notes();
    const pulse = new Pulse(send, traffic, notes);
    pulse.tick();
    pulse.tick();
    expect(sent).toEqual([[1, 3]]);
    answer(1);
    await Promise.resolve();
    expect([pulse.answered, notes.heardCount]).toEqual([1, 1]);
    pulse.tick();
    answer(1);
    await Promise.resolve();
    expect(sent).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect(notes.faults).toEqual(["message 2 was answered as 1"]);
  });
});
