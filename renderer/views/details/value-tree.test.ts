import { describe, expect, it } from "vitest";
import type { TreeNode } from "../../state/contract.ts";
import {
  ancestorsOf,
  firstError,
  initiallyCollapsed,
  innermostAt,
  parentOf,
  visibleNodes,
} from "./value-tree.ts";

function node(depth: number, name: string, start: number, end: number, error?: string): TreeNode {
  return { depth, name, type: "", value: "", start, end, error: error ?? null };
}

/** header { name, flags } payload { rows [ row { key } ] } */
const tree = [
  node(0, "header", 0, 24),
  node(1, "name", 12, 16),
  node(1, "flags", 16, 20),
  node(0, "payload", 24, 80),
  node(1, "rows", 40, 80),
  node(2, "[0]", 56, 72),
  node(3, "key", 64, 68),
];

function names(collapsed: number[]): string[] {
  return visibleNodes(tree, new Set(collapsed)).map((visible) => visible.node.name);
}

describe("visibleNodes", () => {
  it("hides what is below a collapsed node", () => {
    expect(names([])).toHaveLength(7);
    expect(names([0, 5])).toEqual(["header", "payload", "rows", "[0]"]);
    expect(names([3, 5])).toEqual(["header", "name", "flags", "payload"]);
  });

  it("counts siblings for assistive technology", () => {
    const places = visibleNodes(tree, new Set()).map((at) => [at.position, at.siblings]);
    expect(places).toEqual([
      [1, 2],
      [1, 2],
      [2, 2],
      [2, 2],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it("knows which nodes can be opened", () => {
    const parents = visibleNodes(tree, new Set()).filter((at) => at.hasChildren);
    expect(parents.map((at) => at.node.name)).toEqual(["header", "payload", "rows", "[0]"]);
  });
});

describe("innermostAt", () => {
  it.each([
    [13, "name"],
    [20, "header"],
    [65, "key"],
    [57, "[0]"],
    [24, "payload"],
  ])("finds the field of byte %i: %s", (byte, name) => {
    expect(tree[innermostAt(tree, byte) ?? -1]?.name).toBe(name);
  });

  it("takes the deeper of two with the same bytes", () => {
    const wrapped = [node(0, "outer", 0, 8), node(1, "inner", 0, 8)];
    expect(innermostAt(wrapped, 3)).toBe(1);
  });

  it("finds nothing outside", () => {
    expect(innermostAt(tree, 80)).toBeNull();
    expect(innermostAt([], 0)).toBeNull();
  });
});

describe("parents", () => {
  it("lead to the top", () => {
    expect(parentOf(tree, 3)).toBeNull();
    expect(ancestorsOf(tree, 6)).toEqual([5, 4, 3]);
  });
});

describe("initiallyCollapsed", () => {
  it("leaves a small tree open", () => {
    expect(initiallyCollapsed(tree, 100).size).toBe(0);
  });

  it("closes the deeper levels of a large one", () => {
    expect([...initiallyCollapsed(tree, 3)]).toEqual([5]);
  });

  it("keeps the way to the error open", () => {
    const broken = [...tree.slice(0, 6), node(3, "key", 64, 68, "ILLEGAL_POINTER")];
    expect(firstError(broken)).toBe(6);
    expect(initiallyCollapsed(broken, 3).size).toBe(0);
  });
});
