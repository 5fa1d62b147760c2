import type { ReactElement } from "react";
import { rateText } from "../../model/number-text.ts";
import type { TreeItem } from "../../state/topology-tree.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import styles from "./topology.module.css";
import { WorkerBadges } from "./WorkerBadges.tsx";

/** Id of the element of an item, for aria-activedescendant. */
export function elementId(key: string): string {
  return `topology-${key.replaceAll(" ", "-")}`;
}

export interface LineProps {
  readonly item: TreeItem;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onToggle: () => void;
  readonly onShow: () => void;
}

/** One line of the topology. */
export function TopologyLine({
  item,
  selected,
  onSelect,
  onToggle,
  onShow,
}: LineProps): ReactElement {
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
      <span className={styles["badges"]}>
        {item.worker !== null && <WorkerBadges pid={item.worker} />}
      </span>
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
  if (item.type === "interface" || item.type === "ended") return null;
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
