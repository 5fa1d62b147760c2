import type { ReactElement } from "react";
import { useCallback, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { RowDetails } from "../../state/contract.ts";
import { RowStatus } from "../../state/contract.ts";
import { useSelection, useSettings } from "../../state/use-workspace.ts";
import { useStoredLayout } from "../../state/use-stored-layout.ts";
import parts from "../parts/parts.module.css";
import styles from "./details.module.css";
import { DetailsHead } from "./DetailsHead.tsx";
import { HexView } from "./HexView.tsx";
import { Summary } from "./Summary.tsx";
import { innermostAt } from "./value-tree.ts";
import { ValueTree } from "./ValueTree.tsx";

/** Everything about the selected row; nothing while there is none. */
export function DetailsPanel(): ReactElement | null {
  const details = useSelection((state) => state.details);
  if (details === null) return null;
  return (
    <section className={styles["panel"]} aria-label="Details">
      <DetailsHead details={details} />
      <DetailsBody key={details.row.no} details={details} />
    </section>
  );
}

/** What stands in the panel's place while nothing is selected: one line, as the views need the room. */
export function DetailsHint(): ReactElement {
  return (
    <section className={parts["hint"]} aria-label="Details">
      Select a message to see its fields, its bytes and both sides’ times.
    </section>
  );
}

/** Summary, tree and bytes; the same field is marked in tree and bytes. */
function DetailsBody({ details }: { readonly details: RowDetails }): ReactElement {
  const dock = useSettings((state) => state.dock);
  const layout = useStoredLayout(`details-${dock}`);
  const [selected, setSelected] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const { tree, bytes } = details;
  const selectByte = useCallback((byte: number) => setSelected(innermostAt(tree, byte)), [tree]);
  const hoverByte = useCallback(
    (byte: number | null) => setHovered(byte === null ? null : innermostAt(tree, byte)),
    [tree],
  );
  const isEvent = details.row.status === RowStatus.EVENT;
  if (isEvent && bytes.length === 0 && tree.length === 0) {
    return (
      <div className={styles["scroll"]}>
        <Summary details={details} />
      </div>
    );
  }
  return (
    <Group
      className={styles["body"]}
      orientation={dock === "bottom" ? "horizontal" : "vertical"}
      {...layout}
    >
      <Panel id="summary" defaultSize="26%" minSize={200} className={styles["scroll"]}>
        <Summary details={details} />
      </Panel>
      <Separator className="separator" />
      <Panel id="tree" defaultSize="30%" minSize={120}>
        <ValueTree
          tree={tree}
          verdict={details.verdict}
          selected={selected}
          hovered={hovered}
          onSelect={setSelected}
          onHover={setHovered}
        />
      </Panel>
      <Separator className="separator" />
      <Panel id="bytes" defaultSize="44%" minSize={120}>
        <HexView
          bytes={bytes}
          size={details.row.size}
          selected={selected === null ? undefined : tree[selected]}
          hovered={hovered === null ? undefined : tree[hovered]}
          onSelectByte={selectByte}
          onHoverByte={hoverByte}
        />
      </Panel>
    </Group>
  );
}
