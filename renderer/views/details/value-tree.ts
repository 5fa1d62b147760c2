import type { TreeNode } from "../../state/contract.ts";

/**
 * The value tree is a flat list in display order; a node's children follow it at a greater depth. Nodes are meant by
 * their index in that list.
 */
export type Tree = readonly TreeNode[];

/** A node as it is drawn. */
export interface VisibleNode {
  readonly index: number;
  readonly node: TreeNode;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
}

/** Whether the node has children. */
export function hasChildren(tree: Tree, index: number): boolean {
  const node = tree[index];
  const next = tree[index + 1];
  return node !== undefined && next !== undefined && next.depth > node.depth;
}

/** The nodes to draw: all but those below a collapsed one. */
export function visibleNodes(tree: Tree, collapsed: ReadonlySet<number>): VisibleNode[] {
  const places = placesAmongSiblings(tree);
  const visible: VisibleNode[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const [index, node] of tree.entries()) {
    if (node.depth > hiddenBelow) continue;
    const expanded = !collapsed.has(index);
    hiddenBelow = expanded ? Number.POSITIVE_INFINITY : node.depth;
    const { position = 1, siblings = 1 } = places[index] ?? {};
    const withChildren = hasChildren(tree, index);
    visible.push({ index, node, hasChildren: withChildren, expanded, position, siblings });
  }
  return visible;
}

/** The node that this one belongs to; null at the top. */
export function parentOf(tree: Tree, index: number): number | null {
  const depth = tree[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at--) {
    if ((tree[at]?.depth ?? 0) < depth) return at;
  }
  return null;
}

/** All nodes that this one is inside of, innermost first. */
export function ancestorsOf(tree: Tree, index: number): number[] {
  const ancestors: number[] = [];
  for (let at = parentOf(tree, index); at !== null; at = parentOf(tree, at)) ancestors.push(at);
  return ancestors;
}

/** The innermost node whose bytes include `byte`: the shortest range, the deepest of equal ones. */
export function innermostAt(tree: Tree, byte: number): number | null {
  let best: number | null = null;
  let bestSize = Number.POSITIVE_INFINITY;
  for (const [index, node] of tree.entries()) {
    if (byte < node.start || byte >= node.end) continue;
    const size = node.end - node.start;
    if (size <= bestSize) [best, bestSize] = [index, size];
  }
  return best;
}

/** Where the first error is; null when there is none. */
export function firstError(tree: Tree): number | null {
  const index = tree.findIndex((node) => node.error !== null);
  return index === -1 ? null : index;
}

/** Collapsed at first: what is below the second level of a large tree. */
export function initiallyCollapsed(tree: Tree, limit: number): Set<number> {
  const collapsed = new Set<number>();
  if (tree.length <= limit) return collapsed;
  const error = firstError(tree);
  const open = new Set(error === null ? [] : ancestorsOf(tree, error));
  for (const [index, node] of tree.entries()) {
    if (node.depth >= 2 && hasChildren(tree, index) && !open.has(index)) collapsed.add(index);
  }
  return collapsed;
}

function placesAmongSiblings(tree: Tree): { position: number; siblings: number }[] {
  const groups: { count: number }[] = [];
  const places = tree.map(({ depth }) => {
    groups.length = Math.min(groups.length, depth + 1);
    const group = (groups[depth] ??= { count: 0 });
    group.count++;
    return { position: group.count, group };
  });
  return places.map(({ position, group }) => ({ position, siblings: group.count }));
}
