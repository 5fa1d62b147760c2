import type { ReactElement } from "react";
import { useState } from "react";
import type { GraphSelection } from "../../model/graph-selection.ts";
import { processAt } from "../../model/labels.ts";
import type { Topology } from "../../state/contract.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";
import { PipesView } from "../../views/pipes/PipesView.tsx";

/** The graph; choosing something in it filters the trace. */
export function ConnectedPipes(): ReactElement {
  const { filter, window } = useWorkspace();
  const topology = useSession((state) => state.topology);
  const lifetimes = useSession((state) => state.lifetimes);
  const disconnects = useSession((state) => state.disconnects);
  const [selection, setSelection] = useState<GraphSelection | null>(null);
  return (
    <PipesView
      topology={topology}
      lifetimes={lifetimes}
      disconnects={disconnects}
      selection={selection}
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
