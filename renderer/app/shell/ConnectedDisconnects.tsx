import type { ReactElement } from "react";
import { useCallback } from "react";
import { ProcessState } from "../../state/contract.ts";
import { useSession, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { DisconnectsView } from "../../views/disconnects/DisconnectsView.tsx";

/** The cards of what was lost. */
export function ConnectedDisconnects(): ReactElement {
  const workspace = useWorkspace();
  const { query, window, session } = workspace;
  const disconnects = useSession((state) => state.disconnects);
  const topology = useSession((state) => state.topology);
  const selectedId = useWindow((state) => state.disconnect);
  const loadRows = useCallback((numbers: readonly number[]) => query.byNumber(numbers), [query]);
  const worker = topology.processes.find(
    (process) => process.role === "worker" && process.state === ProcessState.RUNNING,
  );
  return (
    <DisconnectsView
      disconnects={disconnects}
      topology={topology}
      selectedId={selectedId}
      onSelect={(id) => window.setState({ disconnect: id })}
      onSelectRow={(no) => workspace.selectRow(no)}
      loadRows={loadRows}
      {...(worker === undefined ? {} : { onKillWorker: () => void session.killWorker(worker.pid) })}
    />
  );
}
