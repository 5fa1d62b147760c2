import { ContextMenu } from "@base-ui/react/context-menu";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { useMemo, useState } from "react";
import type { TreeItem } from "../../state/topology-tree.ts";
import { topologyTree } from "../../state/topology-tree.ts";
import { useSession, useSettings, useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../widgets/Button.tsx";
import { ContextMenuList } from "../../widgets/MenuParts.tsx";
import { useScaledScroll } from "../../widgets/use-scaled-scroll.ts";
import { TopologyActions } from "./TopologyActions.tsx";
import { elementId, TopologyLine } from "./TopologyLine.tsx";
import styles from "./topology.module.css";
import { topologyMove } from "./topology-keys.ts";
import { WorkersPanel } from "./WorkersPanel.tsx";

const LINE_HEIGHT = 24;

/** Server, connections, pipes and interfaces, with live rates; workers can be ended here. */
export function TopologyTree(): ReactElement {
  const workspace = useWorkspace();
  const topology = useSession((state) => state.topology);
  const hideEnded = useSettings((state) => state.hideEnded);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const [menuItem, setMenuItem] = useState<TreeItem | null>(null);
  const items = useMemo(
    () => topologyTree(topology, { toggled, hideEnded }),
    [topology, toggled, hideEnded],
  );
  const { scrollerRef, geometry, first, end, top, showRow } = useScaledScroll({
    rows: items.length,
    rowHeight: LINE_HEIGHT,
  });
  const toggle = (item: TreeItem): void => {
    const next = new Set(toggled);
    if (!next.delete(item.key)) next.add(item.key);
    setToggled(next);
  };
  const show = (item: TreeItem): void => {
    if (item.clause !== null) workspace.filter.addClause(item.clause, "apply");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = topologyMove(event.key, items, selected);
    if (move === null || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.type === "toggle") toggle(move.item);
    else if (move.type === "show") show(move.item);
    else {
      setSelected(move.item.key);
      showRow(items.indexOf(move.item));
    }
  };
  return (
    <section className={styles["panel"]} aria-label="Topology">
      <TreeHead />
      <ContextMenu.Root>
        <ContextMenu.Trigger
          onContextMenu={(event) => setMenuItem(pointedItem(event, items, selected))}
          render={<div className={styles["area"]} />}
        >
          <div
            ref={scrollerRef}
            role="tree"
            tabIndex={0}
            aria-label="Server, connections and pipes"
            aria-activedescendant={selected === null ? undefined : elementId(selected)}
            className={styles["tree"]}
            onKeyDown={onKeyDown}
            onFocus={() => setSelected(selected ?? items[0]?.key ?? null)}
          >
            <div style={{ height: geometry.elementHeight }}>
              <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
                {items.slice(first, end).map((item) => (
                  <TopologyLine
                    key={item.key}
                    item={item}
                    selected={item.key === selected}
                    onSelect={() => setSelected(item.key)}
                    onToggle={() => toggle(item)}
                    onShow={() => show(item)}
                  />
                ))}
              </div>
            </div>
          </div>
        </ContextMenu.Trigger>
        {menuItem !== null && (
          <ContextMenuList>
            <TopologyActions item={menuItem} />
          </ContextMenuList>
        )}
      </ContextMenu.Root>
      <WorkersPanel />
      {items.length === 0 && <p className={styles["nothing"]}>Waiting for the server…</p>}
    </section>
  );
}

function pointedItem(
  event: MouseEvent,
  items: readonly TreeItem[],
  selected: string | null,
): TreeItem | null {
  const line = event.target instanceof Element ? event.target.closest("[data-key]") : null;
  const key = line?.getAttribute("data-key") ?? selected;
  return items.find((item) => item.key === key) ?? null;
}

function TreeHead(): ReactElement {
  const { settings } = useWorkspace();
  const hideEnded = useSettings((state) => state.hideEnded);
  const name = useSession((state) => state.info?.serverName ?? "");
  return (
    <header className={styles["head"]}>
      <h2 title={name}>Topology</h2>
      <Button aria-pressed={hideEnded} onClick={() => settings.setState({ hideEnded: !hideEnded })}>
        Live only
      </Button>
    </header>
  );
}
