/**
 * Associated groups: each master pipe with its interfaces as one FIFO, and what splitting one off would cost.
 */
import type { ReactElement } from "react";
import type { AssociatedGroup, Row, Topology } from "../../state/contract.ts";

export interface GroupsViewProps {
  /** Fetched again by the owner at most some times a second. */
  readonly groups: readonly AssociatedGroup[];
  readonly topology: Topology;
  /** Number of the pipe whose group is open; null: the first one. */
  readonly selectedPipe: number | null;
  readonly onSelectPipe: (pipe: number) => void;
  /**
   * The newest `count` rows of the filter `pipe == N`, oldest first. Asked again whenever `groups` is a new array,
   * one request at a time.
   */
  readonly getPipeRows: (pipe: number, count: number) => Promise<readonly Row[]>;
  readonly selectedRow: number | null;
  readonly onSelectRow: (no: number) => void;
}

export function GroupsView({ groups }: GroupsViewProps): ReactElement {
  return <section aria-label="Associated groups">{groups.length} groups</section>;
}
