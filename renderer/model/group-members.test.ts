import { describe, expect, it } from "vitest";
import type { AssociatedGroup } from "../../shared/contract/index.ts";
import { splitMembers } from "./group-members.ts";

/** A group of members that left at these rows; null: still there. */
function group(left: readonly (number | null)[], open = true): AssociatedGroup {
  const members = left.map((leftRow, interfaceId) => ({
    interfaceId,
    interfaceName: "lab.mojom.Table",
    joinedRow: interfaceId,
    leftRow,
    messages: 1,
    waited: 0,
    ordersLost: 0,
  }));
  return { pipe: 1, processA: 0, processB: 1, open, members, guaranteedOrders: 0 };
}

const positions = (members: readonly { readonly at: number }[]): number[] =>
  members.map(({ at }) => at);

describe("the members of a group", () => {
  it("are those present by age and those that left, the last one first", () => {
    const { present, left } = splitMembers(group([null, 5, 6, null]));
    expect(positions(present)).toEqual([0, 3]);
    expect(positions(left)).toEqual([2, 1]);
  });

  it("are all listed when a small group has ended", () => {
    const { present, left } = splitMembers(group([9, 9, 9], false));
    expect(positions(present)).toEqual([0, 1, 2]);
    expect(left).toEqual([]);
  });

  it("are folded when a large group has ended", () => {
    const many = splitMembers(
      group(
        Array.from({ length: 40 }, (_, at) => at + 40),
        false,
      ),
    );
    expect(many.present).toEqual([]);
    expect(many.left).toHaveLength(40);
  });
});
