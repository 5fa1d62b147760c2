import type { ReactElement } from "react";
import { useCallback, useState } from "react";
import type { GraphSelection } from "../../model/graph-selection.ts";
import { journeyFilter } from "../../model/journey.ts";
import { processAt } from "../../model/labels.ts";
import type { Topology } from "../../state/contract.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";
import { PipesView } from "../../views/pipes/PipesView.tsx";

/** Of a pipe that wanders on and on, the newest ones. */
const MOST_STOPS = 200;

/** The graph; choosing something in it filters the trace. */
export function ConnectedPipes(): ReactElement {
  const workspace = useWorkspace();
  const { filter, query, window } = workspace;
  const topology = useSession((state) => state.topology);
  const lifetimes = useSession((state) => state.lifetimes);
  const disconnects = useSession((state) => state.disconnects);
  const loadMoves = useCallback(
    (pipe: number) => query.newest(journeyFilter(pipe), MOST_STOPS),
    [query],
  );
  const [selection, setSelection] = useState<GraphSelection | null>(null);
  return (
    <PipesView
      topology={topology}
      lifetimes={lifetimes}
      disconnects={disconnects}
      selection={selection}
      loadMoves={loadMoves}
      onSelectRow={(no) => workspace.selectRow(no)}
      onSelect={(chosen) => {
        setSelection(chosen);
        void filter.apply(chosen === null ? "" : clauseOf(chosen, topology));
      }}
      onOpenDisconnect={(id) => window.setState({ view: "disconnects", disconnect: id })}
    />
  );
}

function clauseOf(selection: GraphSelection, topology: Topology): string {
  switch (selection.type) {
    case "process": {
      const process = processAt(topology, selection.process);
      return process === undefined ? "" : `pid == ${process.pid}`;
    }
    case "pipe":
      return `pipe == ${selection.pipe}`;
    case "interface":
      return `pipe == ${selection.pipe} and interface_id == ${selection.interfaceId}`;
  }
}
