import { describe, expect, it } from "vitest";
import type { TreeNode } from "../../state/contract.ts";
import { treeMove } from "./tree-keys.ts";
import { valueClass } from "./value-class.ts";
import { visibleNodes } from "./value-tree.ts";

function node(depth: number, type = "", value = ""): TreeNode {
  return { depth, name: "", type, value, start: 0, end: 0, error: null };
}

/** 0 { 1 { 2 } } 3 */
const tree = [node(0), node(1), node(2), node(0)];
const open = visibleNodes(tree, new Set());
const closed = visibleNodes(tree, new Set([1]));

describe("treeMove", () => {
  it("walks the lines that are there", () => {
    expect(treeMove("ArrowDown", open, 1)).toEqual({ type: "select", index: 2 });
    expect(treeMove("ArrowDown", closed, 1)).toEqual({ type: "select", index: 3 });
    expect(treeMove("ArrowUp", closed, 3)).toEqual({ type: "select", index: 1 });
    expect(treeMove("Home", open, 3)).toEqual({ type: "select", index: 0 });
    expect(treeMove("End", open, 0)).toEqual({ type: "select", index: 3 });
    expect(treeMove("ArrowDown", open, 3)).toBeNull();
  });

  it("opens, enters, closes and leaves a branch", () => {
    expect(treeMove("ArrowRight", closed, 1)).toEqual({ type: "toggle", index: 1 });
    expect(treeMove("ArrowRight", open, 1)).toEqual({ type: "select", index: 2 });
    expect(treeMove("ArrowLeft", open, 1)).toEqual({ type: "toggle", index: 1 });
    expect(treeMove("ArrowLeft", closed, 1)).toEqual({ type: "select", index: 0 });
    expect(treeMove("ArrowLeft", open, 2)).toEqual({ type: "select", index: 1 });
    expect(treeMove("Enter", open, 1)).toEqual({ type: "toggle", index: 1 });
  });

  it("leaves other keys alone", () => {
    expect(treeMove("x", open, 1)).toBeNull();
    expect(treeMove("ArrowDown", [], null)).toBeNull();
  });
});

describe("valueClass", () => {
  it.each([
    ["string", '"a"', "string"],
    ["string?", "null", "null"],
    ["uint32", "7", "number"],
    ["bool", "true", "number"],
    ["handle<message_pipe>", "#0", "handle"],
    ["lab.mojom.Row", "", "plain"],
  ])("%s %s is a %s", (type, value, expected) => {
    expect(valueClass(node(0, type, value))).toBe(expected);
  });
});
