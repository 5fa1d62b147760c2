import type { Cable } from "./graph-cables.ts";
import type { CableRow, GraphLayout, NodeLayout, Side } from "./graph-layout.ts";
import { GRAPH_SIZE } from "./graph-size.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A cable ready to draw. */
export interface CableDrawing {
  readonly cable: Cable;
  /** SVG path data from the label to the other end. */
  readonly path: string;
  /** The same with a gap. */
  readonly brokenPath: string;
  /** The middle of that gap; not far from the label, where lines do not crowd yet. */
  readonly gap: Point;
  readonly label: Rect;
  /** On which side of its node the label lies: decides how it is aligned. */
  readonly labelSide: Side;
}

/** The hub's box, centred on the origin and high enough for the cables of its fuller side. */
export function hubRect(layout: GraphLayout): Rect {
  const count = (side: Side): number => hubCables(layout, side).length;
  const ports = Math.max(count("left"), count("right"));
  const height = Math.max(GRAPH_SIZE.hubMin, (ports + 1) * GRAPH_SIZE.hubPort);
  return { x: -GRAPH_SIZE.nodeWidth / 2, y: -height / 2, width: GRAPH_SIZE.nodeWidth, height };
}

/** The box of a process other than the hub. */
export function nodeRect({ compact }: GraphLayout, { side, top, height }: NodeLayout): Rect {
  const inner =
    GRAPH_SIZE.nodeWidth / 2 + GRAPH_SIZE.run + labelWidth(compact) + GRAPH_SIZE.labelGap;
  const x = side === "right" ? inner : -inner - GRAPH_SIZE.nodeWidth;
  return { x, y: top, width: GRAPH_SIZE.nodeWidth, height };
}

/** Every cable with its path and the place of its label. */
export function drawCables(layout: GraphLayout): CableDrawing[] {
  const ports = hubPorts(layout);
  const nodes = new Map(layout.nodes.map((node) => [node.process, node]));
  let across = 0;
  return layout.nodes.flatMap((node) =>
    node.rows
      .filter((row) => row.isOwner)
      .map((row) => {
        const label = labelRect(layout, node, row);
        const base = { cable: row.cable, label, labelSide: labelSide(node, row) };
        const from = labelEnd(label, base.labelSide);
        const { other } = row.cable;
        const port = ports.get(row.cable.id);
        if (port !== undefined) return { ...base, ...curve(from, port) };
        const target = other === null ? undefined : nodes.get(other);
        if (target === undefined) return { ...base, ...stub(from, base.labelSide) };
        const to = rowEnd(layout, target, row.cable.id);
        if (row.facing === "outer") return { ...base, ...arc(from, to, node.side) };
        return { ...base, ...over(from, to, hubRect(layout).y - 28 - 14 * across++) };
      }),
  );
}

function hubCables(layout: GraphLayout, side: Side): { id: string; y: number }[] {
  return layout.nodes
    .filter((node) => node.side === side)
    .flatMap((node) =>
      node.rows
        .filter((row) => row.isOwner && row.cable.other === layout.hub && layout.hub !== null)
        .map((row) => ({ id: row.cable.id, y: node.top + row.offset })),
    )
    .toSorted((a, b) => a.y - b.y);
}

function hubPorts(layout: GraphLayout): Map<string, Point> {
  const ports = new Map<string, Point>();
  for (const side of ["left", "right"] as const) {
    const cables = hubCables(layout, side);
    for (const [at, { id }] of cables.entries()) {
      const y = (at - (cables.length - 1) / 2) * GRAPH_SIZE.hubPort;
      ports.set(id, { x: ((side === "right" ? 1 : -1) * GRAPH_SIZE.nodeWidth) / 2, y });
    }
  }
  return ports;
}

function labelSide(node: NodeLayout, row: CableRow): Side {
  if (row.facing === "inner") return node.side === "right" ? "left" : "right";
  return node.side;
}

function labelRect(layout: GraphLayout, node: NodeLayout, row: CableRow): Rect {
  const box = nodeRect(layout, node);
  const { labelGap } = GRAPH_SIZE;
  const width = labelWidth(layout.compact);
  const x =
    labelSide(node, row) === "left" ? box.x - labelGap - width : box.x + box.width + labelGap;
  const pad = (GRAPH_SIZE.row - GRAPH_SIZE.label) / 2;
  return { x, y: box.y + row.offset + pad, width, height: row.height - 2 * pad };
}

function labelWidth(compact: boolean): number {
  return compact ? GRAPH_SIZE.compactLabelWidth : GRAPH_SIZE.labelWidth;
}

/** Where the cable meets its label: at the height of the label's first line. */
function labelEnd(label: Rect, side: Side): Point {
  return {
    x: side === "left" ? label.x : label.x + label.width,
    y: label.y + GRAPH_SIZE.label / 2,
  };
}

function rowEnd(layout: GraphLayout, node: NodeLayout, cable: string): Point {
  const box = nodeRect(layout, node);
  const row = node.rows.find((candidate) => candidate.cable.id === cable);
  const side = row === undefined ? node.side : labelSide(node, row);
  const offset = row === undefined ? node.height / 2 : row.offset + GRAPH_SIZE.row / 2;
  return { x: side === "left" ? box.x : box.x + box.width, y: box.y + offset };
}

interface Line {
  readonly path: string;
  readonly brokenPath: string;
  readonly gap: Point;
}

/** Start, two control points, end. */
type Cubic = readonly [Point, Point, Point, Point];

/** Where the gap of a broken line begins, has its middle and ends, as parameters of its first curve. */
const GAP = { start: 0.16, middle: 0.28, end: 0.4 };

function curve(from: Point, to: Point): Line {
  const half = (to.x - from.x) / 2;
  return lineOf([from, { x: from.x + half, y: from.y }, { x: to.x - half, y: to.y }, to]);
}

function arc(from: Point, to: Point, side: Side): Line {
  const reach = 28 + Math.abs(to.y - from.y) * 0.12;
  const edge = side === "right" ? Math.max(from.x, to.x) + reach : Math.min(from.x, to.x) - reach;
  return lineOf([from, { x: edge, y: from.y }, { x: edge, y: to.y }, to]);
}

/** Up the corridor between labels and hub, above the hub at height `y`, and down the other corridor. */
function over(from: Point, to: Point, y: number): Line {
  return lineOf(...climb(from, y), ...climb(to, y).toReversed().map(reversed));
}

function climb(from: Point, y: number): [Cubic, Cubic] {
  const x = Math.sign(from.x) * (GRAPH_SIZE.nodeWidth / 2 + GRAPH_SIZE.run / 4);
  const turn = { x, y: (from.y + y) / 2 };
  return [
    [from, { x, y: from.y }, { x, y: from.y }, turn],
    [turn, { x, y }, { x, y }, { x: 0, y }],
  ];
}

function reversed([a, b, c, d]: Cubic): Cubic {
  return [d, c, b, a];
}

function stub(from: Point, side: Side): Line {
  const to = { x: from.x + (side === "right" ? GRAPH_SIZE.stub : -GRAPH_SIZE.stub), y: from.y };
  return { ...curve(from, to), gap: to };
}

function lineOf(first: Cubic, ...rest: readonly Cubic[]): Line {
  const tail = rest.map((cubic) => ` ${curveTo(cubic)}`).join("");
  const [before] = split(first, GAP.start);
  const [, after] = split(first, GAP.end);
  return {
    path: `${moveTo(first)} ${curveTo(first)}${tail}`,
    brokenPath: `${moveTo(before)} ${curveTo(before)} ${moveTo(after)} ${curveTo(after)}${tail}`,
    gap: split(first, GAP.middle)[0][3],
  };
}

/** De Casteljau: the parts of a curve before and after `t`. */
function split([a, b, c, d]: Cubic, t: number): [Cubic, Cubic] {
  const mix = (p: Point, q: Point): Point => ({
    x: p.x + (q.x - p.x) * t,
    y: p.y + (q.y - p.y) * t,
  });
  const [ab, bc, cd] = [mix(a, b), mix(b, c), mix(c, d)];
  const [abc, bcd] = [mix(ab, bc), mix(bc, cd)];
  const at = mix(abc, bcd);
  return [
    [a, ab, abc, at],
    [at, bcd, cd, d],
  ];
}

function moveTo([start]: Cubic): string {
  return `M ${point(start)}`;
}

function curveTo([, c1, c2, end]: Cubic): string {
  return `C ${point(c1)} ${point(c2)} ${point(end)}`;
}

function point({ x, y }: Point): string {
  return `${num(x)} ${num(y)}`;
}

function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Line width in px for a rate in messages per second: grows with its logarithm, so that 10 and 1000 both read. */
export function cableWidth(rate: number): number {
  return Math.min(6, 1.25 + Math.log2(1 + Math.max(0, rate)) * 0.5);
}
