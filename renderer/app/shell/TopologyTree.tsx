import { ContextMenu } from "@base-ui/react/context-menu";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { useMemo, useState } from "react";
import { rateText } from "../../model/number-text.ts";
import type { TreeItem } from "../../state/topology-tree.ts";
import { topologyTree } from "../../state/topology-tree.ts";
import { useSession, useSettings, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { ContextMenuList, MenuAction, MenuSeparator } from "../../widgets/MenuParts.tsx";
import { useScaledScroll } from "../../widgets/use-scaled-scroll.ts";
import styles from "./topology.module.css";
import { topologyMove } from "./topology-keys.ts";

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
  const scroll = useScaledScroll({ rows: items.length, rowHeight: LINE_HEIGHT });
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
      scroll.showRow(items.indexOf(move.item));
    }
  };
  const pointed = (event: MouseEvent): TreeItem | undefined => {
    const line = event.target instanceof Element ? event.target.closest("[data-key]") : null;
    const key = line?.getAttribute("data-key") ?? selected;
    return items.find((item) => item.key === key);
  };
  return (
    <section className={styles["panel"]} aria-label="Topology">
      <TreeHead />
      <ContextMenu.Root>
        <ContextMenu.Trigger
          onContextMenu={(event) => setMenuItem(pointed(event) ?? null)}
          render={<div className={styles["area"]} />}
        >
          <div
            ref={scroll.scrollerRef}
            role="tree"
            tabIndex={0}
            aria-label="Server, connections and pipes"
            aria-activedescendant={selected === null ? undefined : elementId(selected)}
            className={styles["tree"]}
            onKeyDown={onKeyDown}
            onFocus={() => setSelected(selected ?? items[0]?.key ?? null)}
          >
            <div style={{ height: scroll.geometry.elementHeight }}>
              <div role="presentation" style={{ transform: `translateY(${scroll.top}px)` }}>
                {items.slice(scroll.first, scroll.end).map((item) => (
                  <Line
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
            <ItemActions item={menuItem} />
          </ContextMenuList>
        )}
      </ContextMenu.Root>
      {items.length === 0 && <p className={styles["nothing"]}>Waiting for the server…</p>}
    </section>
  );
}

function elementId(key: string): string {
  return `topology-${key.replaceAll(" ", "-")}`;
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

interface LineProps {
  readonly item: TreeItem;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly onShow: () => void;
}

function Line({ item, selected, onSelect, onToggle, onShow }: LineProps): ReactElement {
  return (
    <div
      id={elementId(item.key)}
      role="treeitem"
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.siblings}
      aria-selected={selected}
      aria-expanded={item.expandable ? item.expanded : undefined}
      data-key={item.key}
      data-state={item.state}
      data-type={item.type}
      title={item.title}
      className={styles["line"]}
      style={{ paddingLeft: 4 + (item.level - 1) * 14 }}
      onClick={onSelect}
      onDoubleClick={onShow}
    >
      <span
        className={styles["twisty"]}
        aria-hidden="true"
        onClick={item.expandable ? onToggle : undefined}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {item.expandable && <Icon name={item.expanded ? "down" : "right"} />}
      </span>
      <StateGlyph item={item} />
      <span className={styles["label"]}>{item.label}</span>
      <span className={styles["detail"]}>{item.detail}</span>
      {item.worker !== null && <WorkerButtons item={item} pid={item.worker} />}
      <span className={styles["rate"]} data-idle={(item.rate ?? 0) < 0.05 || undefined}>
        {item.rate === null ? "" : rateText(item.rate)}
      </span>
    </div>
  );
}

const STATE_GLYPHS = { live: "●", starting: "◌", ended: "○", failed: "✕" } as const;
const STATE_WORDS = {
  live: "live",
  starting: "starting",
  ended: "ended",
  failed: "failed",
} as const;

function StateGlyph({ item }: { readonly item: TreeItem }): ReactElement | null {
  if (item.type === "interface") return null;
  return (
    <span className={styles["state"]} role="img" aria-label={STATE_WORDS[item.state]}>
      {STATE_GLYPHS[item.state]}
    </span>
  );
}

function WorkerButtons(props: { readonly item: TreeItem; readonly pid: number }): ReactElement {
  const { session } = useWorkspace();
  const { item, pid } = props;
  return (
    <span className={styles["actions"]}>
      <IconButton
        icon="stop"
        label={`Stop ${item.label}`}
        tabIndex={-1}
        onClick={() => void session.stopWorker(pid)}
      />
      <IconButton
        icon="kill"
        label={`Kill -9 ${item.label}`}
        tabIndex={-1}
        onClick={() => void session.killWorker(pid)}
      />
    </span>
  );
}

function ItemActions({ item }: { readonly item: TreeItem }): ReactElement {
  const { session, filter } = useWorkspace();
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
          <MenuAction
            detail="Asks it to end by itself"
            onClick={() => void session.stopWorker(worker)}
          >
            Stop
          </MenuAction>
          <MenuAction
            detail="Ends it at once; what it had not sent is lost"
            onClick={() => void session.killWorker(worker)}
          >
            Kill -9
          </MenuAction>
        </>
      )}
    </>
  );
}
