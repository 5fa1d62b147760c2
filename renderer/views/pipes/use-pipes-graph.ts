import { useEffect, useMemo, useState } from "react";
import { pickHub, planCables } from "../../model/graph-cables.ts";
import type { Cable } from "../../model/graph-cables.ts";
import { layoutGraph, rememberSpots } from "../../model/graph-layout.ts";
import type { GraphLayout, Spot } from "../../model/graph-layout.ts";
import { FRESH_MS, visibleGraph } from "../../model/graph-lifetimes.ts";
import type { ClosedMode, Lifetimes, VisibleGraph } from "../../model/graph-lifetimes.ts";
import { drawCables } from "../../model/graph-path.ts";
import type { CableDrawing } from "../../model/graph-path.ts";
import { pipeInterfaces } from "../../model/pipe-interfaces.ts";
import { GRAPH_SIZE } from "../../model/graph-size.ts";
import type { Topology } from "../../state/contract.ts";

/** More pipes than this are bundled unless the user says otherwise. */
const BUNDLE_FROM = 36;
const NOWHERE: ReadonlyMap<number, Spot> = new Map();

export interface GraphChoices {
  readonly closed: ClosedMode;
  /** Null: by the number of pipes. */
  readonly bundled: boolean | null;
  /** Pipes whose interfaces are listed. */
  readonly expandedPipes: ReadonlySet<number>;
  /** Processes whose pipes are drawn one by one although others are bundled. */
  readonly openProcesses: ReadonlySet<number>;
}

export interface PipesGraph {
  readonly visible: VisibleGraph;
  readonly layout: GraphLayout;
  readonly cables: readonly CableDrawing[];
  readonly internal: ReadonlyMap<number, number>;
  readonly bundled: boolean;
  /** Forgets where things stood and arranges them anew. */
  readonly tidy: () => void;
}

/** Computes the drawing from the topology and remembers where things stood. */
export function usePipesGraph(
  topology: Topology,
  lifetimes: Lifetimes,
  choices: GraphChoices,
): PipesGraph {
  const visible = useVisibleGraph(topology, lifetimes, choices.closed);
  const [spots, setSpots] = useState(NOWHERE);
  const bundled = choices.bundled ?? visible.pipes.length > BUNDLE_FROM;
  const { expandedPipes, openProcesses } = choices;
  const { plan, layout } = useMemo(() => {
    const hub = pickHub(visible.processes, visible.pipes);
    const isBundled = (process: number): boolean => bundled && !openProcesses.has(process);
    const planned = planCables(visible.pipes, hub, isBundled);
    const arranged = layoutGraph({
      hub,
      processes: visible.processes.map((process) => process.index),
      cables: planned.cables,
      labelHeight: (cable) => labelHeight(cable, expandedPipes),
      compact: bundled,
      previous: spots,
    });
    return { plan: planned, layout: arranged };
  }, [visible, bundled, expandedPipes, openProcesses, spots]);
  const remembered = rememberSpots(spots, layout);
  if (remembered !== spots) setSpots(remembered);
  const [arrangedBundled, setArrangedBundled] = useState(bundled);
  if (arrangedBundled !== bundled) {
    // Heights differ too much between the two forms for old places to be of use.
    setArrangedBundled(bundled);
    setSpots(NOWHERE);
  }
  return {
    visible,
    layout,
    cables: useMemo(() => drawCables(layout), [layout]),
    internal: plan.internal,
    bundled,
    tidy: () => setSpots(NOWHERE),
  };
}

function labelHeight(cable: Cable, expanded: ReadonlySet<number>): number {
  const [pipe] = cable.pipes;
  if (cable.bundled || pipe === undefined || !expanded.has(pipe.number)) return GRAPH_SIZE.row;
  const { shown, left } = pipeInterfaces(pipe);
  return GRAPH_SIZE.row + GRAPH_SIZE.labelLine * (shown.length + (left > 0 ? 1 : 0)) + 4;
}

function useVisibleGraph(
  topology: Topology,
  lifetimes: Lifetimes,
  closed: ClosedMode,
): VisibleGraph {
  const now = useClock();
  return useMemo(
    () => visibleGraph(topology, lifetimes, now, closed),
    [topology, lifetimes, now, closed],
  );
}

/** The time in milliseconds, coarse: what is drawn changes with it only when something closed has aged. */
function useClock(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), FRESH_MS / 15);
    return () => clearInterval(timer);
  }, []);
  return now;
}
