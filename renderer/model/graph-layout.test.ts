import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pipe } from "../../shared/contract/index.ts";
import { planCables } from "./graph-cables.ts";
import { layoutGraph, rememberSpots } from "./graph-layout.ts";
import type { GraphLayout, Spot } from "./graph-layout.ts";
import { GRAPH_SIZE } from "./graph-size.ts";
import { makePipe } from "./testing-rows.ts";

const NOWHERE: ReadonlyMap<number, Spot> = new Map();

function layout(
  processes: readonly number[],
  pipes: readonly Pipe[],
  previous = NOWHERE,
  compact = false,
): GraphLayout {
  const { cables } = planCables(pipes, 0, () => compact);
  const labelHeight = (): number => GRAPH_SIZE.row;
  return layoutGraph({ hub: 0, processes, cables, labelHeight, compact, previous });
}

function star(leaves: number, pipesEach = 1): { processes: number[]; pipes: Pipe[] } {
  const processes = Array.from({ length: leaves + 1 }, (_, index) => index);
  const pipes = Array.from({ length: leaves * pipesEach }, (_, at) =>
    makePipe(at + 1, 0, 1 + (at % leaves)),
  );
  return { processes, pipes };
}

function overlapping({ nodes }: GraphLayout): string[] {
  return nodes.flatMap((a) =>
    nodes
      .filter((b) => b.process > a.process && b.side === a.side)
      .filter((b) => a.top < b.top + b.height && b.top < a.top + a.height)
      .map((b) => `${a.process} and ${b.process}`),
  );
}

describe("the layout of the graph", () => {
  it("puts a single worker beside the hub, level with it", () => {
    const { processes, pipes } = star(1);
    const [node] = layout(processes, pipes).nodes;
    expect(node?.side).toBe("right");
    expect((node?.top ?? 0) + (node?.height ?? 0) / 2).toBe(0);
  });

  it("stacks the first workers by age on the right", () => {
    const { processes, pipes } = star(4);
    const { nodes } = layout(processes, pipes);
    expect(nodes.map((node) => node.side)).toEqual(Array(4).fill("right"));
    expect(nodes.map((node) => node.process)).toEqual(
      nodes.toSorted((a, b) => a.top - b.top).map((node) => node.process),
    );
  });

  it("spreads fifty workers over both sides without an overlap", () => {
    const { processes, pipes } = star(50, 3);
    const result = layout(processes, pipes, NOWHERE, true);
    const right = result.nodes.filter((node) => node.side === "right").length;
    expect(result.nodes).toHaveLength(50);
    expect(right).toBeGreaterThan(20);
    expect(right).toBeLessThan(30);
    expect(overlapping(result)).toEqual([]);
  });

  it("makes room for every cable of a node", () => {
    const { processes, pipes } = star(1, 9);
    const [node] = layout(processes, pipes).nodes;
    expect(node?.rows).toHaveLength(9);
    expect(node?.height).toBeGreaterThanOrEqual(9 * GRAPH_SIZE.row);
  });

  it("turns cables to the hub inwards and cables between neighbours outwards", () => {
    const pipes = [makePipe(1, 0, 1), makePipe(2, 0, 2), makePipe(3, 1, 2)];
    const [first, second] = layout([0, 1, 2], pipes).nodes;
    const facings = (rows = first?.rows ?? []): string[] =>
      rows.map((row) => `${row.cable.id} ${row.facing} ${row.isOwner}`);
    expect(facings()).toEqual(["pipe 1 inner true", "pipe 3 outer false"]);
    expect(facings(second?.rows)).toEqual(["pipe 2 inner true", "pipe 3 outer true"]);
  });

  it("places the free place of a gone process anew", () => {
    const { processes, pipes } = star(3);
    const before = layout(processes, pipes);
    const previous = rememberSpots(NOWHERE, before);
    const after = layout([0, 1, 3, 9], [...pipes, makePipe(40, 0, 9)], previous);
    const top = (from: GraphLayout, process: number): number | undefined =>
      from.nodes.find((node) => node.process === process)?.top;
    expect(top(after, 9)).toBe(top(before, 2));
  });

  it("works without a hub", () => {
    const result = layoutGraph({
      hub: null,
      processes: [1],
      cables: [],
      labelHeight: () => 0,
      compact: false,
      previous: NOWHERE,
    });
    expect(result.nodes.map((node) => node.process)).toEqual([1]);
  });
});

describe("stability", () => {
  const counts = fc.record({
    leaves: fc.integer({ min: 1, max: 30 }),
    more: fc.integer({ min: 1, max: 10 }),
    pipesEach: fc.integer({ min: 1, max: 5 }),
  });

  it("moves nobody when processes appear", () => {
    fc.assert(
      fc.property(counts, ({ leaves, more, pipesEach }) => {
        const small = star(leaves, pipesEach);
        const before = layout(small.processes, small.pipes);
        const newcomers = Array.from({ length: more }, (_, at) => leaves + 1 + at);
        const after = layout(
          [...small.processes, ...newcomers],
          [...small.pipes, ...newcomers.map((process) => makePipe(500 + process, 0, process))],
          rememberSpots(NOWHERE, before),
        );
        const stayed = after.nodes.filter((node) => node.process <= leaves);
        expect(stayed.map(({ process, side, top }) => ({ process, side, top }))).toEqual(
          before.nodes.map(({ process, side, top }) => ({ process, side, top })),
        );
        expect(overlapping(after)).toEqual([]);
      }),
    );
  });

  it("moves only what a grown node would cover, and keeps that growth without overlaps", () => {
    fc.assert(
      fc.property(counts, ({ leaves, more }) => {
        const { processes, pipes } = star(leaves);
        const previous = rememberSpots(NOWHERE, layout(processes, pipes));
        const extra = Array.from({ length: more * 3 }, (_, at) => makePipe(500 + at, 0, 1));
        expect(overlapping(layout(processes, [...pipes, ...extra], previous))).toEqual([]);
      }),
    );
  });

  it("is at rest: laying out again changes nothing", () => {
    fc.assert(
      fc.property(counts, ({ leaves, pipesEach }) => {
        const { processes, pipes } = star(leaves, pipesEach);
        const previous = rememberSpots(NOWHERE, layout(processes, pipes));
        const again = layout(processes, pipes, previous);
        expect(rememberSpots(previous, again)).toBe(previous);
      }),
    );
  });
});
