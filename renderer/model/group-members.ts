import type { AssociatedGroup, GroupMember } from "../../shared/contract/index.ts";

/** A member and its position among all that ever shared the pipe: the one by which it has letter and colour. */
export interface PlacedMember {
  readonly member: GroupMember;
  readonly at: number;
}

/** Who shares the pipe now, in the order of joining, and who has left, the last one first. */
export interface SplitMembers {
  readonly present: readonly PlacedMember[];
  readonly left: readonly PlacedMember[];
}

/** In a closed group nobody has to be told apart from those that stayed: all are listed as present. */
export function splitMembers({ members, open }: AssociatedGroup): SplitMembers {
  const placed = members.map((member, at) => ({ member, at }));
  const present = placed.filter(({ member }) => member.leftRow === null);
  if (!open && present.length === 0 && placed.length <= FEW) return { present: placed, left: [] };
  const left = placed.filter(({ member }) => member.leftRow !== null).toReversed();
  return { present, left };
}

/** So many lines are no burden. */
const FEW = 6;
