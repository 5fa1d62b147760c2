import type { ReactElement } from "react";
import { useCallback } from "react";
import { useSelection, useSession, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { GroupsView } from "../../views/groups/GroupsView.tsx";

/** Associated groups with rows of their pipes, whatever the filter shows. */
export function ConnectedGroups(): ReactElement {
  const workspace = useWorkspace();
  const { query, window } = workspace;
  const groups = useSession((state) => state.groups);
  const topology = useSession((state) => state.topology);
  const selectedPipe = useWindow((state) => state.groupPipe);
  const selectedRow = useSelection((state) => state.no);
  const getPipeRows = useCallback(
    (pipe: number, count: number) => query.newest(`pipe == ${pipe}`, count),
    [query],
  );
  return (
    <GroupsView
      groups={groups}
      topology={topology}
      selectedPipe={selectedPipe}
      onSelectPipe={(pipe) => window.setState({ groupPipe: pipe })}
      getPipeRows={getPipeRows}
      selectedRow={selectedRow}
      onSelectRow={(no) => workspace.selectRow(no)}
    />
  );
}
