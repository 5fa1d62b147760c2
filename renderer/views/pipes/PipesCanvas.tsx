import { ReactFlow, ViewportPortal, useReactFlow, useStore } from "@xyflow/react";
import type { Node, NodeProps } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useRef } from "react";
import type { ReactElement } from "react";
import { hubRect, nodeRect } from "../../model/graph-path.ts";
import type { Rect } from "../../model/graph-path.ts";
import { GRAPH_SIZE } from "../../model/graph-size.ts";
import { CableLabel } from "./CableLabel.tsx";
import type { CableLabelProps } from "./CableLabel.tsx";
import { CableLines } from "./CableLines.tsx";
import { ProcessNode } from "./ProcessNode.tsx";
import type { ProcessNodeProps } from "./ProcessNode.tsx";
import type { PipesGraph } from "./use-pipes-graph.ts";
import styles from "./cables.module.css";

type ProcessFlowNode = Node<{ readonly props: ProcessNodeProps }, "process">;

const NODE_TYPES = { process: ProcessFlow };
const ZOOM = { min: 0.15, max: 2 };

export interface PipesCanvasProps {
  readonly graph: PipesGraph;
  readonly nodeProps: ReadonlyMap<number, ProcessNodeProps>;
  readonly labels: readonly CableLabelProps[];
  /** Where the picture is kept whole in sight until the user moves it. */
  readonly fitted: boolean;
  readonly onUserMove: () => void;
  readonly onSelectNothing: () => void;
  /** Opens the card of a broken cable; null where there is none. */
  readonly openLoss: (label: CableLabelProps) => (() => void) | null;
}

/** The pannable picture: boxes, lines between them, labels on the lines, glyphs where they broke. */
export function PipesCanvas(props: PipesCanvasProps): ReactElement {
  const { graph, labels } = props;
  const nodes = useMemo(() => flowNodes(graph, props.nodeProps), [graph, props.nodeProps]);
  const lines = labels.map((label) => ({
    ...label,
    selected: label.selection?.type === "pipe" && !label.faded,
  }));
  return (
    <ReactFlow
      nodes={nodes}
      nodeTypes={NODE_TYPES}
      minZoom={ZOOM.min}
      maxZoom={ZOOM.max}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      selectNodesOnDrag={false}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      panOnScroll
      attributionPosition="bottom-left"
      onMoveStart={(event) => (event === null ? undefined : props.onUserMove())}
      onPaneClick={props.onSelectNothing}
    >
      <KeepInSight graph={graph} active={props.fitted} />
      <ViewportPortal>
        <CableLines lines={lines} onPick={(line) => pick(labels, line.drawing.cable.id)} />
        {labels.map((label) => (
          <CableLabel key={label.drawing.cable.id} {...label} />
        ))}
        {labels.map((label) => (
          <BreakGlyph key={label.drawing.cable.id} label={label} onOpen={props.openLoss(label)} />
        ))}
      </ViewportPortal>
    </ReactFlow>
  );
}

function pick(labels: readonly CableLabelProps[], id: string): void {
  const label = labels.find((each) => each.drawing.cable.id === id);
  const pipe = label?.drawing.cable.pipes[0];
  if (label === undefined || pipe === undefined) return;
  const { bundled, owner } = label.drawing.cable;
  label.onSelect(
    bundled ? { type: "process", process: owner } : { type: "pipe", pipe: pipe.number },
  );
}

function flowNodes(
  graph: PipesGraph,
  nodeProps: ReadonlyMap<number, ProcessNodeProps>,
): ProcessFlowNode[] {
  const boxes = new Map<number, Rect>(
    graph.layout.nodes.map((node) => [node.process, nodeRect(graph.layout, node)]),
  );
  if (graph.layout.hub !== null) boxes.set(graph.layout.hub, hubRect(graph.layout));
  return [...boxes].flatMap(([process, { x, y, width, height }]) => {
    const props = nodeProps.get(process);
    if (props === undefined) return [];
    const node: ProcessFlowNode = {
      id: String(process),
      type: "process",
      position: { x, y },
      width,
      height,
      data: { props },
    };
    return [node];
  });
}

function ProcessFlow({ data }: NodeProps<ProcessFlowNode>): ReactElement {
  return <ProcessNode {...data.props} />;
}

interface BreakGlyphProps {
  readonly label: CableLabelProps;
  readonly onOpen: (() => void) | null;
}

function BreakGlyph({ label, onOpen }: BreakGlyphProps): ReactElement | null {
  const { drawing, freshness, loss } = label;
  if (freshness === "open") return null;
  const text = `Broken: ${loss ?? "reason unknown"}`;
  return (
    <button
      type="button"
      className={styles["break"]}
      style={{ left: drawing.gap.x, top: drawing.gap.y }}
      data-freshness={freshness}
      data-faded={label.faded}
      disabled={onOpen === null}
      aria-label={onOpen === null ? text : `${text}. Open its card`}
      title={text}
      onClick={onOpen ?? undefined}
    >
      ✕
    </button>
  );
}

/** Fits the picture into the pane when it outgrows it, as long as the user has not moved it. */
function KeepInSight({ graph, active }: { graph: PipesGraph; active: boolean }): null {
  const { fitBounds } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const bounds = useMemo(() => boundsOf(graph), [graph]);
  const last = useRef("");
  useEffect(() => {
    if (!active) {
      last.current = "";
      return;
    }
    const key = `${width} ${height} ${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`;
    if (width === 0 || height === 0 || key === last.current) return;
    last.current = key;
    void fitBounds(atLeast(bounds, width, height));
  }, [active, bounds, width, height, fitBounds]);
  return null;
}

function boundsOf({ layout, cables }: PipesGraph): Rect {
  const boxes = [
    hubRect(layout),
    ...layout.nodes.map((node) => nodeRect(layout, node)),
    ...cables.map(({ label }) => label),
  ];
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Bounds with a margin, widened so that nothing is drawn larger than life. */
function atLeast(bounds: Rect, width: number, height: number): Rect {
  const margin = GRAPH_SIZE.nodeGap;
  const wide = Math.max(bounds.width + 2 * margin, width);
  const high = Math.max(bounds.height + 2 * margin, height);
  return {
    x: bounds.x - (wide - bounds.width) / 2,
    y: bounds.y - (high - bounds.height) / 2,
    width: wide,
    height: high,
  };
}
