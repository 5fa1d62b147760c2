/**
 * The live graph: processes as nodes, pipes as edges, associated interfaces as beads on their pipe.
 *
 * PipesView holds the user's choices, usePipesGraph computes the drawing, PipesCanvas shows it.
 */
import { ReactFlowProvider } from "@xyflow/react";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { ClosedMode, Freshness, Lifetimes } from "../../model/graph-lifetimes.ts";
import type { GraphSelection } from "../../model/graph-selection.ts";
import { isOrderly } from "../../model/disconnect-cards.ts";
import { lossText } from "../../model/labels.ts";
import { plural } from "../../model/number-text.ts";
import type { Disconnect, Pipe, Row, Topology } from "../../state/contract.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import type { CableLabelProps } from "./CableLabel.tsx";
import { PipeJourney } from "./PipeJourney.tsx";
import { PipesCanvas } from "./PipesCanvas.tsx";
import { PipesToolbar } from "./PipesToolbar.tsx";
import type { ProcessNodeProps } from "./ProcessNode.tsx";
import { isRelated, touchedProcesses } from "./relations.ts";
import { usePipesGraph } from "./use-pipes-graph.ts";
import type { GraphChoices } from "./use-pipes-graph.ts";
import styles from "./pipes.module.css";

export interface PipesViewProps {
  /** What lives and what lived; a new object per update. */
  readonly topology: Topology;
  /** When its pipes and processes were seen to go. */
  readonly lifetimes: Lifetimes;
  /** Every disconnect card so far: they say why an edge is broken. */
  readonly disconnects: readonly Disconnect[];
  readonly selection: GraphSelection | null;
  /** A process, a pipe or one interface was chosen (null: none). The owner turns it into a filter. */
  readonly onSelect: (selection: GraphSelection | null) => void;
  /** The rows of a pipe's opening and of its moves. Stable. */
  readonly loadMoves: (pipe: number) => Promise<readonly Row[]>;
  readonly onSelectRow: (no: number) => void;
  /** Opens the disconnect card with this id; the glyph on a broken edge leads there. */
  readonly onOpenDisconnect?: ((id: number) => void) | undefined;
}

/** The pipes view with its tool bar. */
export function PipesView(props: PipesViewProps): ReactElement {
  const { topology, selection, onSelect } = props;
  const [closed, setClosed] = useState<ClosedMode>("recent");
  const [bundled, setBundled] = useState<boolean | null>(null);
  const [expandedPipes, toggleExpanded] = useToggledSet();
  const [openProcesses, toggleOpen] = useToggledSet();
  const [fitted, setFitted] = useState(true);
  const choices: GraphChoices = { closed, bundled, expandedPipes, openProcesses };
  const graph = usePipesGraph(topology, props.lifetimes, choices);
  const losses = useMemo(() => lossesByPipe(props.disconnects), [props.disconnects]);
  const labels = graph.cables.map((drawing): CableLabelProps => {
    const { cable } = drawing;
    const lead = cable.pipes[0]?.number ?? 0;
    const loss = losses.get(lead);
    return {
      drawing,
      freshness: calmed(cableFreshness(cable.pipes, graph.visible.pipeFreshness), loss),
      loss: loss === undefined ? null : lossText(loss),
      expanded: expandedPipes.has(lead),
      selection,
      faded: selection !== null && !isRelated(cable, selection),
      onSelect,
      onToggle: () => (cable.bundled ? toggleOpen(cable.owner) : toggleExpanded(lead)),
    };
  });
  const chosen = chosenPipe(props);
  const nodeProps = useNodeProps(graph, props, openProcesses, toggleOpen);
  if (topology.processes.length === 0) {
    return (
      <EmptyState title="No processes yet">
        Processes appear here as they connect to the named server, and their pipes as lines between
        them. Start a worker or a scenario to see the first one.
      </EmptyState>
    );
  }
  return (
    <section className={styles["view"]} aria-label="Pipes">
      <PipesToolbar
        graph={graph}
        closed={closed}
        fitted={fitted}
        onClosed={setClosed}
        onBundled={setBundled}
        onFit={() => setFitted(true)}
      />
      <div className={styles["canvas"]}>
        <ReactFlowProvider>
          <PipesCanvas
            graph={graph}
            nodeProps={nodeProps}
            labels={labels}
            fitted={fitted}
            onUserMove={() => setFitted(false)}
            onSelectNothing={() => onSelect(null)}
            openLoss={(label) => {
              const card = losses.get(label.drawing.cable.pipes[0]?.number ?? 0);
              const open = props.onOpenDisconnect;
              return card === undefined || open === undefined ? null : () => open(card.id);
            }}
          />
        </ReactFlowProvider>
        <p className={styles["legend"]}>
          Line width: messages per second. <span className={styles["legendBead"]}>B</span>{" "}
          associated interface, same pipe, same order.
        </p>
      </div>
      {chosen === undefined ? null : <PipeJourney {...props} pipe={chosen} />}
      <p className={styles["hidden"]} role="status">
        {plural(graph.visible.processes.length, "process")},{" "}
        {plural(graph.visible.pipes.length, "pipe")}
      </p>
    </section>
  );
}

function chosenPipe({ topology, selection }: PipesViewProps): Pipe | undefined {
  return selection === null || selection.type === "process"
    ? undefined
    : topology.pipes.find(({ number }) => number === selection.pipe);
}

function useNodeProps(
  graph: ReturnType<typeof usePipesGraph>,
  { selection, onSelect }: PipesViewProps,
  open: ReadonlySet<number>,
  onFold: (process: number) => void,
): ReadonlyMap<number, ProcessNodeProps> {
  return useMemo(() => {
    const touched = selection === null ? null : touchedProcesses(graph.visible.pipes, selection);
    return new Map(
      graph.visible.processes.map((process): [number, ProcessNodeProps] => {
        const { index } = process;
        const canFold = graph.bundled && open.has(index);
        return [
          index,
          {
            process,
            freshness: graph.visible.processFreshness.get(index) ?? "open",
            isHub: index === graph.layout.hub,
            compact: graph.bundled,
            internal: graph.internal.get(index) ?? 0,
            selected: selection?.type === "process" && selection.process === index,
            faded: touched !== null && !touched.has(index),
            onSelect: () => onSelect({ type: "process", process: index }),
            onFold: canFold ? () => onFold(index) : undefined,
          },
        ];
      }),
    );
  }, [graph, selection, onSelect, open, onFold]);
}

function useToggledSet(): [ReadonlySet<number>, (key: number) => void] {
  const [set, setSet] = useState<ReadonlySet<number>>(new Set());
  const [toggle] = useState(() => (key: number) => {
    setSet((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  });
  return [set, toggle];
}

function lossesByPipe(disconnects: readonly Disconnect[]): ReadonlyMap<number, Disconnect> {
  return new Map(
    disconnects.flatMap((disconnect) =>
      disconnect.endpoints.map((endpoint) => [endpoint.pipe, disconnect] as const),
    ),
  );
}

/** What was closed in good order is no alarm, however fresh. */
function calmed(freshness: Freshness, loss: Disconnect | undefined): Freshness {
  return freshness === "fresh" && loss !== undefined && isOrderly(loss) ? "old" : freshness;
}

function cableFreshness(
  pipes: readonly { readonly number: number }[],
  known: ReadonlyMap<number, Freshness>,
): Freshness {
  const all = pipes.map((pipe) => known.get(pipe.number) ?? "open");
  if (all.includes("open")) return "open";
  return all.includes("fresh") ? "fresh" : "old";
}
