import type { KeyboardEvent, ReactElement } from "react";
import { useEffect, useMemo, useState } from "react";
import { useScaledScroll } from "../../widgets/use-scaled-scroll.ts";
import styles from "./details.module.css";
import { TreeLine } from "./TreeLine.tsx";
import { treeMove } from "./tree-keys.ts";
import type { Tree } from "./value-tree.ts";
import { ancestorsOf, firstError, initiallyCollapsed, visibleNodes } from "./value-tree.ts";

const LINE_HEIGHT = 20;
/** A tree of up to so many nodes starts fully open. */
const OPEN_LIMIT = 200;

export interface ValueTreeProps {
  readonly tree: Tree;
  readonly verdict: string;
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly onSelect: (index: number) => void;
  readonly onHover: (index: number | null) => void;
}

/** The decoded message as a tree; works with the keyboard as the ARIA tree pattern asks. */
export function ValueTree(props: ValueTreeProps): ReactElement {
  const { tree, selected, onSelect, onHover } = props;
  const [collapsed, setCollapsed] = useState(() => initiallyCollapsed(tree, OPEN_LIMIT));
  const visible = useMemo(() => visibleNodes(tree, collapsed), [tree, collapsed]);
  const { scrollerRef, geometry, first, end, top, showRow } = useScaledScroll({
    rows: visible.length,
    rowHeight: LINE_HEIGHT,
  });
  useEffect(() => {
    if (selected === null) return;
    const hiding = ancestorsOf(tree, selected).filter((index) => collapsed.has(index));
    if (hiding.length > 0)
      setCollapsed(new Set([...collapsed].filter((at) => !hiding.includes(at))));
    else showRow(visible.findIndex((at) => at.index === selected));
    // Only a new selection moves the tree: closing a branch by hand must not be undone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, tree]);

  if (tree.length === 0) return <NoTree verdict={props.verdict} />;
  const toggle = (index: number): void => {
    const next = new Set(collapsed);
    if (!next.delete(index)) next.add(index);
    setCollapsed(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = treeMove(event.key, visible, selected);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.type === "toggle") toggle(move.index);
    else onSelect(move.index);
  };
  const error = firstError(tree);
  return (
    <div
      ref={scrollerRef}
      role="tree"
      tabIndex={0}
      aria-label="Fields"
      aria-activedescendant={selected === null ? undefined : `field-${selected}`}
      className={styles["tree"]}
      onKeyDown={onKeyDown}
      onMouseLeave={() => onHover(null)}
      onFocus={() => selected === null && onSelect(error ?? 0)}
    >
      <div style={{ height: geometry.elementHeight }}>
        <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
          {visible.slice(first, end).map((line) => (
            <TreeLine
              key={line.index}
              line={line}
              selected={line.index === selected}
              hovered={line.index === props.hovered}
              onSelect={onSelect}
              onHover={onHover}
              onToggle={toggle}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function NoTree({ verdict }: { readonly verdict: string }): ReactElement {
  return (
    <p className={styles["nothing"]}>
      {verdict === "" ? "No interface description for this message." : `Not decoded: ${verdict}.`}
    </p>
  );
}
