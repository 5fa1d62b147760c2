import type { ReactElement, ReactNode } from "react";
import styles from "./parts.module.css";

export interface EmptyStateProps {
  readonly title: string;
  /** What would show up here and how to provoke it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** What a view says while it has nothing to show. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <div className={styles["empty"]}>
      <h2>{title}</h2>
      <div className={styles["emptyText"]}>{children}</div>
      {action}
    </div>
  );
}
