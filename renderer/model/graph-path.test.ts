import { describe, expect, it } from "vitest";
import type { Pipe } from "../../shared/contract/index.ts";
import { planCables } from "./graph-cables.ts";
import { layoutGraph } from "./graph-layout.ts";
import type { GraphLayout } from "./graph-layout.ts";
import { cableWidth, drawCables, hubRect, nodeRect } from "./graph-path.ts";
import { GRAPH_SIZE } from "./graph-size.ts";
import { makePipe } from "./testing-rows.ts";

function layout(processes: readonly number[], pipes: readonly Pipe[]): GraphLayout {
  return layoutGraph({
    hub: 0,
    processes,
    cables: planCables(pipes, 0, () => false).cables,
    labelHeight: () => GRAPH_SIZE.row,
    compact: false,
    previous: new Map(),
  });
}

/** The numbers of an SVG path in order. */
function numbers(path: string | undefined): number[] {
  return (path?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

describe("cables as lines", () => {
  it("run from the label to the edge of the hub", () => {
    const result = layout([0, 1], [makePipe(1, 0, 1)]);
    const [cable] = drawCables(result);
    const [x, y] = numbers(cable?.path);
    expect([x, y]).toEqual([cable?.label.x, (cable?.label.y ?? 0) + GRAPH_SIZE.label / 2]);
    const hub = hubRect(result);
    expect(numbers(cable?.path).slice(-2)).toEqual([hub.x + hub.width, 0]);
  });

  it("put the label between hub and node, never on either", () => {
    const result = layout([0, 1], [makePipe(1, 0, 1)]);
    const [cable] = drawCables(result);
    const [node] = result.nodes;
    const hub = hubRect(result);
    expect(cable?.label.x).toBeGreaterThan(hub.x + hub.width);
    const right = (cable?.label.x ?? 0) + (cable?.label.width ?? 0);
    expect(node && right < nodeRect(result, node).x).toBe(true);
  });

  it("break with two pieces around the gap", () => {
    const [cable] = drawCables(layout([0, 1], [makePipe(1, 0, 1)]));
    expect(cable?.brokenPath.match(/M/g)).toHaveLength(2);
    const [start, end] = [
      numbers(cable?.brokenPath).slice(0, 2),
      numbers(cable?.brokenPath).slice(-2),
    ];
    expect(start).toEqual(numbers(cable?.path).slice(0, 2));
    expect(end).toEqual(numbers(cable?.path).slice(-2));
    expect(cable?.gap.x).toBeLessThan(start[0] ?? 0);
    expect(cable?.gap.x).toBeGreaterThan(end[0] ?? 0);
  });

  it("give every cable its own port, in the order of their labels", () => {
    const pipes = [1, 2, 3, 4].map((number) => makePipe(number, 0, 1 + (number % 2)));
    const ports = drawCables(layout([0, 1, 2], pipes))
      .toSorted((a, b) => a.label.y - b.label.y)
      .map((cable) => numbers(cable.path).at(-1) ?? 0);
    expect(new Set(ports).size).toBe(4);
    expect(ports).toEqual(ports.toSorted((a, b) => a - b));
  });

  it("bulge outwards between neighbours", () => {
    const result = layout([0, 1, 2], [makePipe(1, 1, 2)]);
    const [cable] = drawCables(result);
    const xs = numbers(cable?.path).filter((_, at) => at % 2 === 0);
    expect(Math.max(...xs)).toBeGreaterThan((cable?.label.x ?? 0) + (cable?.label.width ?? 0));
  });

  it("go over the hub between the two sides", () => {
    const processes = Array.from({ length: 30 }, (_, index) => index);
    const result = layout(processes, [makePipe(1, 1, 20)]);
    const [cable] = drawCables(result);
    const ys = numbers(cable?.path).filter((_, at) => at % 2 === 1);
    expect(ys).toContain(hubRect(result).y - 28);
  });

  it("end loose where nobody is known", () => {
    const [cable] = drawCables(layout([0, 1], [makePipe(1, 1, null)]));
    const end = (cable?.label.x ?? 0) + (cable?.label.width ?? 0) + GRAPH_SIZE.stub;
    expect(numbers(cable?.path).at(-2)).toBe(end);
  });
});

describe("the width of a line", () => {
  it("grows with the rate and has bounds", () => {
    expect(cableWidth(0)).toBe(1.25);
    expect(cableWidth(100)).toBeGreaterThan(cableWidth(10));
    expect(cableWidth(1e9)).toBe(6);
    expect(cableWidth(-1)).toBe(1.25);
  });
});
