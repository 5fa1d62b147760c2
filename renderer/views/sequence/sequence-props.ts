import type { Row, Topology } from "../../state/contract.ts";

/** What the sequence chart needs from its owner. */
export interface SequenceViewProps {
  /** Names of processes and pipes for the lane heads. */
  readonly topology: Topology;
  /** How many rows the filter lets through now. */
  readonly shown: number;
  /** Changes when the rows behind the indices have changed: new filter, cleared trace. Growth does not count. */
  readonly generation: number;
  /** Rows start .. start+count of what the filter lets through; fewer at the end. As for the grid. Stable. */
  readonly getRows: (start: number, count: number) => Promise<readonly Row[]>;
  /** Position among the shown rows of the row with this number, or of the next one shown. Stable. */
  readonly findRow: (no: number) => Promise<number>;
  /** Number of the selected row: the selection of the grid. */
  readonly selectedRow: number | null;
  readonly onSelectRow: (no: number) => void;
  /** Keeps the newest row in sight. */
  readonly followTail: boolean;
  /** The user scrolled away from the end, or came back to it. */
  readonly onFollowTailChange: (follow: boolean) => void;
}
