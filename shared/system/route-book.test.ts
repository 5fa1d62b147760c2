import { describe, expect, it } from "vitest";
import { PipeName } from "./pipe-name.ts";
import { BrokerLink, PipeRoute } from "./pipe-route.ts";
import { RouteBook } from "./route-book.ts";
import { createInMemoryTransportPair } from "./transports/in-memory.ts";

function createLink(): BrokerLink {
  return new BrokerLink(createInMemoryTransportPair()[0], {}, 1024);
}

describe("RouteBook", () => {
  it("keeps nothing of an end at its former homes once they have sent back what they owed", () => {
    const book = new RouteBook();
    const [first, second, third] = [createLink(), createLink(), createLink()];
    const route = new PipeRoute(PipeName.random(), [0, 2]);
    const [, end] = route.ends;
    book.add(route);
    book.moveToLink(end, first);
    // Two messages wait at the first home when the end moves on, and again.
    book.owe(end, first, 1);
    book.moveToLink(end, second);
    book.owe(end, second, 1);
    book.moveToLink(end, third);
    expect(second.owing.size).toBe(0);
    expect([1, 2].map((sequence) => book.settle(end, first, sequence))).toEqual([true, true]);
    expect(first.owing.size).toBe(0);
    expect(end.owed).toBeUndefined();
  });
});
