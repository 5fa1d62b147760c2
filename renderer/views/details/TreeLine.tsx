import type { ReactElement } from "react";
import { Icon } from "../../widgets/Icon.tsx";
import styles from "./details.module.css";
import { valueClass } from "./value-class.ts";
import type { VisibleNode } from "./value-tree.ts";

const INDENT = 14;

export interface TreeLineProps {
  readonly line: VisibleNode;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly onSelect: (index: number) => void;
  readonly onHover: (index: number | null) => void;
  readonly onToggle: (index: number) => void;
}

/** One field: name, value, type, and what is wrong with it. */
export function TreeLine(props: TreeLineProps): ReactElement {
  const { line, selected } = props;
  const { index, node } = line;
  return (
    <div
      id={`field-${index}`}
      role="treeitem"
      aria-level={node.depth + 1}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-selected={selected}
      aria-expanded={line.hasChildren ? line.expanded : undefined}
      className={styles["treeLine"]}
      data-hovered={props.hovered || undefined}
      data-error={node.error !== null || undefined}
      style={{ paddingLeft: 6 + node.depth * INDENT }}
      onMouseEnter={() => props.onHover(index)}
      onClick={() => props.onSelect(index)}
      onDoubleClick={() => line.hasChildren && props.onToggle(index)}
    >
      <span
        className={styles["twisty"]}
        aria-hidden="true"
        onClick={() => line.hasChildren && props.onToggle(index)}
      >
        {line.hasChildren && <Icon name={line.expanded ? "down" : "right"} />}
      </span>
      <span className={styles["fieldName"]}>{node.name}</span>
      {node.value !== "" && (
        <span className={styles["fieldValue"]} data-value={valueClass(node)}>
          {node.value}
        </span>
      )}
      <span className={styles["fieldType"]}>{node.type}</span>
      {node.error !== null && (
        <span className={styles["fieldError"]}>
          <Icon name="error" />
          {node.error}
        </span>
      )}
    </div>
  );
}
