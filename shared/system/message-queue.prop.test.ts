import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MessageBytes } from "../wire/index.ts";
import { MessageQueue } from "./message-queue.ts";
import type { Passenger } from "./passenger.ts";

/** A message as the model has it; `undefined` in its list is one that was taken ahead. */
interface ModelMessage {
  readonly bytes: MessageBytes;
  readonly passengers: readonly Passenger[];
}

let made = 0;

/** A message unlike all others. */
function message(carries: boolean): ModelMessage {
  made += 1;
  const passengers = carries ? [{ close: () => undefined }] : [];
  return { bytes: MessageBytes.of(Uint8Array.of(made, made >> 8, made >> 16)), passengers };
}

/** A list of messages and gaps, with the number of the first. */
class Model {
  first: number;
  list: (ModelMessage | undefined)[] = [];

  constructor(first: number) {
    this.first = first;
  }

  at(sequence: number): ModelMessage | undefined {
    return this.list[sequence - this.first];
  }

  closeGaps(): void {
    const kept = this.list.filter((entry) => entry !== undefined);
    this.first += this.list.length - kept.length;
    this.list = kept;
  }
}

const step = fc.record({
  op: fc.constantFrom("push", "push", "push", "shift", "take", "unshift", "closeGaps", "compact"),
  carries: fc.boolean(),
  which: fc.nat({ max: 12 }),
});

/** Does the same to both; returns what came of it: from the queue, and from the model. */
function apply(queue: MessageQueue, model: Model, { op, carries, which }: StepOf): unknown[] {
  if (op === "push") {
    const { bytes, passengers } = message(carries);
    queue.push(bytes, passengers);
    model.list.push({ bytes, passengers });
  } else if (op === "shift" && model.list.length > 0) {
    const sequence = model.first;
    const wanted = model.list.shift();
    model.first += 1;
    const got = { bytes: queue.shift(), passengers: queue.takePassengers(sequence) };
    return [got, wanted ?? { bytes: undefined, passengers: [] }];
  } else if (op === "take") {
    const sequence = model.first + which;
    const wanted = model.at(sequence);
    if (wanted !== undefined) model.list[which] = undefined;
    return [queue.take(sequence), wanted];
  } else if (op === "unshift" && model.first > 1) {
    const { bytes } = message(false);
    queue.unshift(bytes);
    model.first -= 1;
    model.list.unshift({ bytes, passengers: [] });
  } else if (op === "closeGaps") {
    queue.closeGaps();
    model.closeGaps();
  } else if (op === "compact") {
    queue.compact();
  }
  return [undefined, undefined];
}

type StepOf = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe("MessageQueue", () => {
  it("does what a list of messages and gaps does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(step), (first, steps) => {
        const queue = new MessageQueue();
        queue.first = first;
        const model = new Model(first);
        for (const each of steps) {
          const [got, wanted] = apply(queue, model, each);
          expect(got).toEqual(wanted);
          expect([queue.first, queue.length]).toEqual([model.first, model.list.length]);
          expect(queue.end).toBe(model.first + model.list.length);
          for (let at = model.first - 1; at <= queue.end; at += 1) {
            expect(queue.peek(at)).toBe(model.at(at)?.bytes);
          }
        }
        model.closeGaps();
        expect(queue.takeAll()).toEqual(model.list);
        expect([queue.first, queue.length]).toEqual([model.first, 0]);
      }),
    );
  });

  it("gives up the places of messages that are gone, though some always wait", () => {
    const queue = new MessageQueue();
    const all = Array.from({ length: 5000 }, () => message(false));
    const [one, ...rest] = all;
    queue.push(one?.bytes ?? NOTHING, []);
    for (const [index, { bytes }] of rest.entries()) {
      queue.push(bytes, []);
      expect(queue.shift()).toBe(all[index]?.bytes);
      queue.compact();
    }
    expect([queue.first, queue.length]).toEqual([5000, 1]);
    expect(queue.peek(5000)).toBe(all.at(-1)?.bytes);
  });
});

const NOTHING = MessageBytes.of(new Uint8Array(0));
