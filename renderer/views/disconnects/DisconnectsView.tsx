/**
 * One card per loss: who closed and why, what went with it, which calls were never answered.
 */
import type { ReactElement } from "react";
import type { Disconnect, Row, Topology } from "../../state/contract.ts";

export interface DisconnectsViewProps {
  /** In any order; the newest is shown first. */
  readonly disconnects: readonly Disconnect[];
  readonly topology: Topology;
  /** Card to bring into sight and open (from the overview strip, a row or a broken edge); null: none. */
  readonly selectedId: number | null;
  readonly onSelect: (id: number | null) => void;
  readonly onSelectRow: (no: number) => void;
  /** The rows with these numbers, in this order; missing ones are left out. Asked only for open cards. */
  readonly loadRows: (numbers: readonly number[]) => Promise<readonly Row[]>;
  /** Ends a worker at once, for the empty state's button; absent where there is no lab. */
  readonly onKillWorker?: (() => void) | undefined;
}

export function DisconnectsView({ disconnects }: DisconnectsViewProps): ReactElement {
  return <section aria-label="Disconnects">{disconnects.length} disconnects</section>;
}
