import type { TreeItem } from "../../state/topology-tree.ts";

export interface TopologyMove {
  readonly type: "select" | "toggle" | "show";
  readonly item: TreeItem;
}

/** What a key does in the topology, as the ARIA tree pattern has it; null: not its key. */
export function topologyMove(
  key: string,
  items: readonly TreeItem[],
  selected: string | null,
): TopologyMove | null {
  const at = Math.max(
    0,
    items.findIndex((item) => item.key === selected),
  );
  const item = items[at];
  if (item === undefined) return null;
  switch (key) {
    case "ArrowDown":
      return select(items[at + 1]);
    case "ArrowUp":
      return select(items[at - 1]);
    case "Home":
      return select(items[0]);
    case "End":
      return select(items.at(-1));
    case "ArrowRight":
      if (!item.expandable) return null;
      return item.expanded ? select(items[at + 1]) : { type: "toggle", item };
    case "ArrowLeft":
      if (item.expanded) return { type: "toggle", item };
      return select(items.slice(0, at).findLast((before) => before.level < item.level));
    case "Enter":
      return { type: "show", item };
    default:
      return null;
  }
}

function select(item: TreeItem | undefined): TopologyMove | null {
  return item === undefined ? null : { type: "select", item };
}
