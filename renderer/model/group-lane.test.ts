import { describe, expect, it } from "vitest";
import { RowKind, RowStatus } from "../../shared/contract/index.ts";
import type { AssociatedGroup, Row } from "../../shared/contract/index.ts";
import { groupLane, isGuaranteedOrder, splitCost } from "./group-lane.ts";
import { makeRow } from "./testing-rows.ts";

const member = (interfaceId: number) => ({
  interfaceId,
  interfaceName: "lab.mojom.Table",
  joinedRow: 1,
  leftRow: null,
  messages: 1,
  waited: 0,
  ordersLost: 0,
});
const group: AssociatedGroup = {
  pipe: 1,
  processA: 1,
  processB: 0,
  open: true,
  members: [0, 1, 2].map(member),
  guaranteedOrders: 0,
};
const forth = (no: number, interfaceId: number, change: Partial<Row> = {}): Row =>
  makeRow({ no, interfaceId, from: 1, to: 0, ...change });
const back = (no: number, interfaceId: number): Row => makeRow({ no, interfaceId, from: 0, to: 1 });

describe("the lane of a group", () => {
  it("is one queue per direction", () => {
    const lines = groupLane(group, [forth(1, 0), back(2, 1), forth(3, 2), back(4, 0)]);
    expect(lines.map(({ direction, previous }) => [direction, previous])).toEqual([
      ["forth", -1],
      ["back", -1],
      ["forth", 0],
      ["back", 1],
    ]);
  });

  it("gives events and pipe control messages no place in a queue", () => {
    const event = makeRow({ no: 2, status: RowStatus.EVENT, kind: RowKind.ENDPOINT_BOUND });
    const control = forth(3, 0xffffffff, { kind: RowKind.CONTROL });
    const lines = groupLane(group, [forth(1, 0), event, control, forth(4, 1)]);
    expect(lines.map((line) => line.member)).toEqual([0, -1, -1, 1]);
    expect(lines[3]?.previous).toBe(0);
  });

  it("sees a wait where a message was there before another member's was dispatched", () => {
    const first = forth(1, 0, { arrived: 1, dispatched: 9 });
    const waited = forth(2, 1, { arrived: 3, dispatched: 10 });
    const own = forth(3, 1, { arrived: 4, dispatched: 11 });
    const later = forth(4, 2, { arrived: 20, dispatched: 21 });
    expect(groupLane(group, [first, waited, own, later]).map(({ wait }) => wait)).toEqual([
      null,
      { behind: 1, milliseconds: 7 },
      null,
      null,
    ]);
  });
});

describe("splitting a member off", () => {
  const lines = groupLane(group, [
    forth(1, 0),
    forth(2, 1),
    forth(3, 1),
    forth(4, 2),
    back(5, 0),
    forth(6, 0),
    back(7, 0),
  ]);

  it("leaves orders within one member and of the first messages alone", () => {
    expect(lines.map((line) => isGuaranteedOrder(lines, line))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("costs the orders in which exactly one side is that member's", () => {
    expect(splitCost(lines, 1)).toEqual({ lost: new Set([1, 3]), guaranteed: 3 });
    expect(splitCost(lines, 2)).toEqual({ lost: new Set([3, 5]), guaranteed: 3 });
  });

  it("costs nothing for a member without messages", () => {
    expect(splitCost(lines, 7).lost.size).toBe(0);
    expect(splitCost([], 0)).toEqual({ lost: new Set(), guaranteed: 0 });
  });
});
