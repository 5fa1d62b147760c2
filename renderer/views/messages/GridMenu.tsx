import { ContextMenu } from "@base-ui/react/context-menu";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { ColumnId } from "../../state/columns.ts";
import { COLUMNS, DEFAULT_COLUMN_SETTINGS, toggleColumn } from "../../state/columns.ts";
import type { Row } from "../../state/contract.ts";
import type { ClauseMode } from "../../state/filter-text.ts";
import { useSettings, useWorkspace } from "../../state/use-workspace.ts";
import { copyText } from "../../widgets/copy-text.ts";
import { ContextMenuList, MenuAction, MenuCheck, MenuSeparator } from "../../widgets/MenuParts.tsx";
import { cellClause } from "./cell-clause.ts";
import { cellText } from "./cell-text.ts";

type Target =
  | { readonly type: "header" }
  | { readonly type: "cell"; readonly row: Row; readonly column: ColumnId };

/** The grid's right-click menus: columns on the heads, filter and copy on a cell. */
export function GridMenu({ children }: { readonly children: ReactNode }): ReactElement {
  const { rows } = useWorkspace();
  const [target, setTarget] = useState<Target | null>(null);
  const onContextMenu = (event: MouseEvent): void => {
    const pointed = event.target instanceof Element ? event.target : null;
    if (pointed !== null && pointed.closest("[role=columnheader]") !== null) {
      setTarget({ type: "header" });
      return;
    }
    const id = pointed?.closest("[data-column]")?.getAttribute("data-column");
    const index = pointed?.closest("[data-index]")?.getAttribute("data-index");
    const column = COLUMNS.find((known) => known.id === id)?.id;
    const row = typeof index === "string" ? rows.at(Number(index)) : undefined;
    if (row !== undefined && column !== undefined) setTarget({ type: "cell", row, column });
    else setTarget(null);
  };
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger onContextMenu={onContextMenu} render={<div className="fill" />}>
        {children}
      </ContextMenu.Trigger>
      {target !== null && (
        <ContextMenuList>
          {target.type === "header" ? <ColumnChoice /> : <CellActions {...target} />}
        </ContextMenuList>
      )}
    </ContextMenu.Root>
  );
}

function ColumnChoice(): ReactElement {
  const { settings } = useWorkspace();
  const columns = useSettings((state) => state.columns);
  return (
    <>
      {COLUMNS.map(({ id, title }) => (
        <MenuCheck
          key={id}
          checked={!columns.hidden.includes(id)}
          onChange={() => settings.setState({ columns: toggleColumn(columns, id) })}
        >
          {title}
        </MenuCheck>
      ))}
      <MenuSeparator />
      <MenuAction onClick={() => settings.setState({ columns: DEFAULT_COLUMN_SETTINGS })}>
        Reset columns
      </MenuAction>
    </>
  );
}

const FILTER_ACTIONS: readonly { readonly mode: ClauseMode; readonly text: string }[] = [
  { mode: "apply", text: "Apply as filter" },
  { mode: "and", text: "Add to filter" },
  { mode: "exclude", text: "Exclude" },
];

function CellActions({
  row,
  column,
}: {
  readonly row: Row;
  readonly column: ColumnId;
}): ReactElement {
  const { filter, session, selection } = useWorkspace();
  const { topology } = session.store.getState();
  const clause = cellClause(column, row, topology);
  const text = cellText(column, row, undefined, topology);
  return (
    <>
      {FILTER_ACTIONS.map((action) => (
        <MenuAction
          key={action.mode}
          disabled={clause === null}
          {...(clause !== null && action.mode === "apply" ? { hint: clause } : {})}
          onClick={() => clause !== null && filter.addClause(clause, action.mode)}
        >
          {action.text}
        </MenuAction>
      ))}
      <MenuSeparator />
      {row.pipe !== 0 && (
        <MenuAction onClick={() => filter.addClause(`pipe == ${row.pipe}`, "apply")}>
          Only pipe {row.pipe}
        </MenuAction>
      )}
      {row.linkedRow !== null && (
        <MenuAction
          onClick={() => row.linkedRow !== null && void selection.selectNo(row.linkedRow)}
        >
          Go to the other half of the call
        </MenuAction>
      )}
      <MenuAction disabled={text === ""} onClick={() => copyText(text)}>
        Copy value
      </MenuAction>
      <MenuAction onClick={() => copyText(rowAsText(row, topology))}>Copy row</MenuAction>
    </>
  );
}

function rowAsText(row: Row, topology: Parameters<typeof cellText>[3]): string {
  return COLUMNS.map(({ id }) => cellText(id, row, undefined, topology)).join("\t");
}
