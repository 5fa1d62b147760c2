import type { AssociatedGroup, Row, Topology } from "../../state/contract.ts";

/** What the groups view needs from its owner. */
export interface GroupsViewProps {
  /** Fetched again by the owner at most some times a second. */
  readonly groups: readonly AssociatedGroup[];
  readonly topology: Topology;
  /** Number of the pipe whose group is open; null: the first one. */
  readonly selectedPipe: number | null;
  readonly onSelectPipe: (pipe: number) => void;
  /**
   * The newest `count` rows of the filter `pipe == N`, oldest first. Stable. Asked again whenever `groups` is a new
   * array, one request at a time.
   */
  readonly getPipeRows: (pipe: number, count: number) => Promise<readonly Row[]>;
  readonly selectedRow: number | null;
  readonly onSelectRow: (no: number) => void;
}
