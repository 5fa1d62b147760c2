import type { VisibleNode } from "./value-tree.ts";

export type TreeMove = { readonly type: "select" | "toggle"; readonly index: number };

/** What a key does in the value tree, as the ARIA tree pattern has it; null: not its key. */
export function treeMove(
  key: string,
  visible: readonly VisibleNode[],
  selected: number | null,
): TreeMove | null {
  const at = Math.max(
    0,
    visible.findIndex((line) => line.index === selected),
  );
  const line = visible[at];
  if (line === undefined) return null;
  switch (key) {
    case "ArrowDown":
      return select(visible[at + 1]);
    case "ArrowUp":
      return select(visible[at - 1]);
    case "Home":
      return select(visible[0]);
    case "End":
      return select(visible.at(-1));
    case "ArrowRight":
      if (!line.hasChildren) return null;
      return line.expanded ? select(visible[at + 1]) : { type: "toggle", index: line.index };
    case "ArrowLeft":
      if (line.hasChildren && line.expanded) return { type: "toggle", index: line.index };
      return select(parentLine(visible, at));
    case "Enter":
      return line.hasChildren ? { type: "toggle", index: line.index } : null;
    default:
      return null;
  }
}

function select(line: VisibleNode | undefined): TreeMove | null {
  return line === undefined ? null : { type: "select", index: line.index };
}

function parentLine(visible: readonly VisibleNode[], at: number): VisibleNode | undefined {
  const depth = visible[at]?.node.depth ?? 0;
  return visible.slice(0, at).findLast((line) => line.node.depth < depth);
}
