import type { ReactElement } from "react";
import { useCallback } from "react";
import {
  useRows,
  useSelection,
  useSession,
  useWindow,
  useWorkspace,
} from "../../state/use-workspace.ts";
import { SequenceView } from "../../views/sequence/SequenceView.tsx";

/** The sequence chart of the filtered rows, with the grid's selection and follow mode. */
export function ConnectedSequence(): ReactElement {
  const workspace = useWorkspace();
  const { rows, window } = workspace;
  const topology = useSession((state) => state.topology);
  const { shown, generation } = useRows();
  const selectedRow = useSelection((state) => state.no);
  const follow = useWindow((state) => state.follow);
  const getRows = useCallback(
    (start: number, count: number) => rows.fetchRange(start, count),
    [rows],
  );
  const findRow = useCallback((no: number) => rows.find(no), [rows]);
  return (
    <SequenceView
      topology={topology}
      shown={shown}
      generation={generation}
      getRows={getRows}
      findRow={findRow}
      selectedRow={selectedRow}
      onSelectRow={(no) => workspace.selectRow(no)}
      followTail={follow}
      onFollowTailChange={(next) => window.setState({ follow: next })}
    />
  );
}
