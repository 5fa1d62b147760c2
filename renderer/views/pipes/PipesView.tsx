/**
 * The live graph: processes as nodes, pipes as edges, associated interfaces as beads on their pipe.
 */
import type { ReactElement } from "react";
import type { Disconnect, Topology } from "../../state/contract.ts";
import type { GraphSelection } from "../../model/graph-selection.ts";

export interface PipesViewProps {
  /** What lives and what lived; a new object per update. */
  readonly topology: Topology;
  /** Every disconnect card so far: they say why an edge is broken. */
  readonly disconnects: readonly Disconnect[];
  readonly selection: GraphSelection | null;
  /** A process, a pipe or one interface was chosen (null: none). The owner turns it into a filter. */
  readonly onSelect: (selection: GraphSelection | null) => void;
  /** Opens the disconnect card with this id; the glyph on a broken edge leads there. */
  readonly onOpenDisconnect?: ((id: number) => void) | undefined;
}

export function PipesView({ topology }: PipesViewProps): ReactElement {
  return <section aria-label="Pipes">{topology.pipes.length} pipes</section>;
}
