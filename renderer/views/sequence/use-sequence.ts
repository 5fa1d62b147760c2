import { useMemo, useState } from "react";
import { pickHub } from "../../model/graph-cables.ts";
import { NOTHING_SEEN, arrangeLanes, noteSeen } from "../../model/sequence-lanes.ts";
import type { LaneMode, LaneSet, SeenLanes } from "../../model/sequence-lanes.ts";
import { layoutSequence } from "../../model/sequence-layout.ts";
import type { SequenceLayout } from "../../model/sequence-layout.ts";
import { NO_LIVES, noteLives } from "../../model/sequence-lives.ts";
import type { Life, Lives } from "../../model/sequence-lives.ts";
import { findReorderings, markReorderings } from "../../model/sequence-order.ts";
import type { ReorderingMark } from "../../model/sequence-order.ts";
import { ordinalScale, timeScale } from "../../model/sequence-scale.ts";
import type { PlacedRow, RowScale } from "../../model/sequence-scale.ts";
import type { Topology } from "../../state/contract.ts";
import { ROW_HEIGHT } from "./scene.ts";

export interface SequenceData {
  readonly scale: RowScale;
  readonly lanes: LaneSet;
  readonly lives: ReadonlyMap<number, Life>;
  readonly layout: SequenceLayout;
  readonly marks: readonly ReorderingMark[];
  readonly host: number | null;
}

export interface SequenceInput {
  readonly topology: Topology;
  readonly generation: number;
  readonly rows: readonly PlacedRow[];
  readonly mode: LaneMode;
  /** Null: one line per row. */
  readonly pxPerMs: number | null;
  /** px for all lanes. */
  readonly available: number;
}

interface Memory {
  readonly generation: number;
  readonly seen: SeenLanes;
  readonly lives: Lives;
}

/** Everything to draw, from the rows at hand; remembers lanes and their ends while the filter stays. */
export function useSequence(input: SequenceInput): SequenceData {
  const { topology, rows, mode, pxPerMs, available } = input;
  const { seen, lives } = useMemory(input);
  const scale = useMemo(
    () => (pxPerMs === null ? ordinalScale(rows, ROW_HEIGHT) : timeScale(rows, pxPerMs)),
    [rows, pxPerMs],
  );
  const lanes = useMemo(
    () => arrangeLanes(topology, seen, mode, available),
    [topology, seen, mode, available],
  );
  const layout = useMemo(() => layoutSequence(scale, lanes), [scale, lanes]);
  const reorderings = useMemo(() => findReorderings(rows.map(({ row }) => row)), [rows]);
  const marks = useMemo(() => markReorderings(reorderings, layout.arrows), [reorderings, layout]);
  const host = useMemo(() => pickHub(topology.processes, topology.pipes), [topology]);
  return {
    scale,
    lanes,
    lives: mode === "process" ? lives.processes : lives.pipes,
    layout,
    marks,
    host,
  };
}

function useMemory({ generation, rows }: SequenceInput): Memory {
  const [memory, setMemory] = useState<Memory>({
    generation,
    seen: NOTHING_SEEN,
    lives: NO_LIVES,
  });
  const before =
    memory.generation === generation ? memory : { generation, seen: NOTHING_SEEN, lives: NO_LIVES };
  const next = useMemo(() => {
    const plain = rows.map(({ row }) => row);
    const seen = noteSeen(before.seen, plain);
    const lives = noteLives(before.lives, plain);
    const same = seen === memory.seen && lives === memory.lives && before === memory;
    return same ? memory : { generation, seen, lives };
    // `before` is made of the others.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [generation, memory, rows]);
  if (next !== memory) setMemory(next);
  return next;
}
