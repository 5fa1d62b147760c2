import { describe, expect, it } from "vitest";
import type { AssociatedGroup, GroupMember } from "../../shared/contract/index.ts";
import { groupLane } from "./group-lane.ts";
import { laneSlots } from "./group-slots.ts";
import type { LaneSlots } from "./group-slots.ts";
import { makeRow } from "./testing-rows.ts";

function member(interfaceId: number, joinedRow: number, leftRow: number | null): GroupMember {
  return {
    interfaceId,
    interfaceName: "lab.mojom.Table",
    joinedRow,
    leftRow,
    messages: 1,
    waited: 0,
    ordersLost: 0,
  };
}

/** Slots of a group whose lines are messages of these interfaces, numbered from `first`. */
function slotsOf(members: GroupMember[], interfaces: readonly number[], first = 10): LaneSlots {
  const group: AssociatedGroup = {
    pipe: 1,
    processA: 1,
    processB: 0,
    open: true,
    members,
    guaranteedOrders: 0,
  };
  const rows = interfaces.map((interfaceId, at) => makeRow({ no: first + at, interfaceId }));
  return laneSlots(group, groupLane(group, rows));
}

describe("the columns of a group's lane", () => {
  it("are one per member while all are there", () => {
    const slots = slotsOf([member(0, 1, null), member(1, 2, null), member(2, 3, null)], [0, 1]);
    expect(slots.count).toBe(3);
    expect(slots.heads).toEqual([0, 1, 2]);
    expect(slots.spans.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it("leave out members that left before the first line", () => {
    const slots = slotsOf([member(0, 1, null), member(1, 2, 5)], [0, 0]);
    expect(slots.count).toBe(1);
    expect(slots.slotOf.has(1)).toBe(false);
  });

  it("are taken over by members that join after others have left", () => {
    const members = [
      member(0, 1, null),
      member(1, 2, 12),
      member(2, 2, 12),
      member(3, 14, null),
      member(4, 14, null),
    ];
    const slots = slotsOf(members, [1, 2, 0, 0, 3, 4]);
    expect(slots.count).toBe(3);
    expect([1, 2, 3, 4].map((at) => slots.slotOf.get(at))).toEqual([1, 2, 1, 2]);
    expect(slots.heads).toEqual([0, 3, 4]);
    expect(slots.spans.find((span) => span.member === 3)).toMatchObject({
      from: 4,
      joinedHere: true,
      leftHere: false,
    });
  });

  it("belong to a member as long as something of it is dispatched", () => {
    const slots = slotsOf([member(0, 1, null), member(1, 2, 10), member(2, 11, null)], [0, 0, 1]);
    expect(slots.slotOf.get(2)).not.toBe(slots.slotOf.get(1));
    expect(slots.spans.find((span) => span.member === 1)).toMatchObject({ to: 2, leftHere: true });
  });

  it("stay few however many members come and go", () => {
    const members = [member(0, 1, null)];
    for (let at = 1; at < 200; at++) members.push(member(at, 10 + at, 10 + at));
    const slots = slotsOf(
      members,
      members.map(({ interfaceId }) => interfaceId),
    );
    expect(slots.count).toBe(2);
    expect(slots.heads).toEqual([0, -1]);
  });

  it("are none without lines and members", () => {
    expect(slotsOf([], [])).toMatchObject({ count: 0, heads: [], spans: [] });
  });
});
