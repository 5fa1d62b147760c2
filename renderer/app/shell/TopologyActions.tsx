import type { ReactElement } from "react";
import type { TreeItem } from "../../state/topology-tree.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { MenuAction, MenuSeparator } from "../../widgets/MenuParts.tsx";
import { WorkerMenu } from "./WorkerMenu.tsx";

/** What can be done with an item of the topology, for its context menu. */
export function TopologyActions({ item }: { readonly item: TreeItem }): ReactElement {
  const { filter } = useWorkspace();
  const { clause, worker } = item;
  return (
    <>
      <MenuAction
        disabled={clause === null}
        {...(clause === null ? {} : { hint: clause })}
        onClick={() => clause !== null && filter.addClause(clause, "apply")}
      >
        Show only this
      </MenuAction>
      <MenuAction
        disabled={clause === null}
        onClick={() => clause !== null && filter.addClause(`(${clause})`, "exclude")}
      >
        Exclude
      </MenuAction>
      {worker !== null && (
        <>
          <MenuSeparator />
          <WorkerMenu pid={worker} />
        </>
      )}
    </>
  );
}
