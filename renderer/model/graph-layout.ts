import type { Cable } from "./graph-cables.ts";
import { columnHeight, freeTop, settleColumn, stackColumn } from "./graph-columns.ts";
import type { ColumnBox } from "./graph-columns.ts";
import { GRAPH_SIZE } from "./graph-size.ts";

/** Left and right of the hub. */
export type Side = "left" | "right";

/** Where a process stands; survives updates so that nothing jumps. */
export interface Spot {
  readonly side: Side;
  readonly top: number;
}

/** One slot at the edge of a node: the label of a cable (owner) or just its end. */
export interface CableRow {
  readonly cable: Cable;
  readonly isOwner: boolean;
  /** Towards the hub, or away from it. */
  readonly facing: "inner" | "outer";
  /** Pixels from the top of the node, and the height of the slot. */
  readonly offset: number;
  readonly height: number;
}

export interface NodeLayout {
  readonly process: number;
  readonly side: Side;
  readonly top: number;
  readonly height: number;
  readonly rows: readonly CableRow[];
}

export interface GraphLayout {
  readonly hub: number | null;
  readonly compact: boolean;
  readonly nodes: readonly NodeLayout[];
}

export interface GraphInput {
  readonly hub: number | null;
  /** All processes to place; the hub among them is ignored. */
  readonly processes: readonly number[];
  readonly cables: readonly Cable[];
  /** Height of a cable's label, as it may be expanded. */
  readonly labelHeight: (cable: Cable) => number;
  /** One line per process, for many of them. */
  readonly compact: boolean;
  /** Where processes stood before; empty: arrange from scratch. */
  readonly previous: ReadonlyMap<number, Spot>;
}

/**
 * Places processes in a column right of the hub, and in one left of it once the right one is full. Processes
 * placed before stay; a new one takes the free place nearest to the centre. Deterministic.
 */
export function layoutGraph(input: GraphInput): GraphLayout {
  const leaves = input.processes
    .filter((process) => process !== input.hub)
    .toSorted((a, b) => a - b);
  const sides = chooseSides(input, leaves);
  const rows = new Map(leaves.map((process) => [process, rowsOf(input, process, sides)]));
  const nodes = (["right", "left"] as const).flatMap((side) => {
    const members = leaves.filter((process) => sides.get(process) === side);
    return placeColumn(input, members, rows).map(({ process, top, height }) => ({
      process,
      side,
      top,
      height,
      rows: rows.get(process) ?? [],
    }));
  });
  const sorted = nodes.toSorted((a, b) => a.process - b.process);
  return { hub: input.hub, compact: input.compact, nodes: sorted };
}

/** What to hand to the next `layoutGraph` as `previous`; `before` itself if nothing has moved. */
export function rememberSpots(
  before: ReadonlyMap<number, Spot>,
  layout: GraphLayout,
): ReadonlyMap<number, Spot> {
  const moved = layout.nodes.filter(({ process, side, top }) => {
    const spot = before.get(process);
    return spot === undefined || spot.side !== side || spot.top !== top;
  });
  if (moved.length === 0) return before;
  const spots = moved.map(({ process, side, top }) => [process, { side, top }] as const);
  return new Map([...before, ...spots]);
}

function placeColumn(
  input: GraphInput,
  members: readonly number[],
  rows: ReadonlyMap<number, readonly CableRow[]>,
): ColumnBox[] {
  const { gap } = measures(input.compact);
  const sized = members.map((process) => ({
    process,
    height: nodeHeight(rows.get(process) ?? [], input.compact),
  }));
  const kept: ColumnBox[] = [];
  const fresh: { process: number; height: number }[] = [];
  for (const box of sized) {
    const spot = input.previous.get(box.process);
    if (spot === undefined) fresh.push(box);
    else kept.push({ ...box, top: spot.top });
  }
  if (kept.length === 0) return stackColumn(fresh, gap);
  const column = settleColumn(kept, gap);
  for (const box of fresh) column.push({ ...box, top: freeTop(column, box.height, gap) });
  return column;
}

function chooseSides(input: GraphInput, leaves: readonly number[]): Map<number, Side> {
  const sides = new Map<number, Side>();
  const filled = { left: 0, right: 0 };
  const take = (process: number, side: Side): void => {
    sides.set(process, side);
    filled[side] += estimatedHeight(input, process);
  };
  const fresh: number[] = [];
  for (const process of leaves) {
    const spot = input.previous.get(process);
    if (spot === undefined) fresh.push(process);
    else take(process, spot.side);
  }
  const heights = leaves.map((process) => ({ height: estimatedHeight(input, process) }));
  const total = columnHeight(heights, 0);
  const rightTarget = Math.max(GRAPH_SIZE.oneColumn, total / 2);
  for (const process of fresh) {
    const fits = filled.right + estimatedHeight(input, process) <= rightTarget;
    take(process, fits || filled.right <= filled.left ? "right" : "left");
  }
  return sides;
}

function estimatedHeight(input: GraphInput, process: number): number {
  const { min, padding, gap } = measures(input.compact);
  const labels = input.cables.filter((cable) => cable.owner === process);
  return Math.max(min, sum(labels.map(input.labelHeight)) + 2 * padding) + gap;
}

function measures(compact: boolean): { min: number; padding: number; gap: number } {
  const size = GRAPH_SIZE;
  if (compact) return { min: size.compactMin, padding: size.compactPadding, gap: size.compactGap };
  return { min: size.nodeMin, padding: size.nodePadding, gap: size.nodeGap };
}

function rowsOf(input: GraphInput, process: number, sides: ReadonlyMap<number, Side>): CableRow[] {
  const { padding } = measures(input.compact);
  const next = { inner: padding, outer: padding };
  const rows: CableRow[] = [];
  for (const cable of input.cables) {
    const isOwner = cable.owner === process;
    if (!isOwner && cable.other !== process) continue;
    const facing = facingOf(cable, input.hub, sides);
    const height = isOwner ? input.labelHeight(cable) : GRAPH_SIZE.row;
    rows.push({ cable, isOwner, facing, offset: next[facing], height });
    next[facing] += height;
  }
  return centred(rows, input.compact);
}

/** Cables of one side fewer than the node is high stand in its middle. */
function centred(rows: readonly CableRow[], compact: boolean): CableRow[] {
  const height = nodeHeight(rows, compact);
  const { padding } = measures(compact);
  const shift = (facing: CableRow["facing"]): number => {
    const used = sum(rows.filter((row) => row.facing === facing).map((row) => row.height));
    return Math.max(0, (height - 2 * padding - used) / 2);
  };
  const shifts = { inner: shift("inner"), outer: shift("outer") };
  return rows.map((row) => ({ ...row, offset: row.offset + shifts[row.facing] }));
}

function facingOf(
  cable: Cable,
  hub: number | null,
  sides: ReadonlyMap<number, Side>,
): CableRow["facing"] {
  if (cable.other === hub) return "inner";
  if (cable.other === null) return "outer";
  return sides.get(cable.owner) === sides.get(cable.other) ? "outer" : "inner";
}

function nodeHeight(rows: readonly CableRow[], compact: boolean): number {
  const { min, padding } = measures(compact);
  const side = (facing: CableRow["facing"]): number =>
    sum(rows.filter((row) => row.facing === facing).map((row) => row.height));
  return Math.max(min, Math.max(side("inner"), side("outer")) + 2 * padding);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
