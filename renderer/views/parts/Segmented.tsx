import type { ReactElement } from "react";
import styles from "./parts.module.css";

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly text: string;
    readonly title?: string;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A row of buttons of which one is on. */
export function Segmented<T extends string>(props: SegmentedProps<T>): ReactElement {
  return (
    <div className={styles["segmentedField"]} role="group" aria-label={props.label}>
      <span className={styles["fieldLabel"]} aria-hidden="true">
        {props.label}
      </span>
      <span className={styles["segmented"]}>
        {props.options.map((option) => (
          <button
            key={option.value}
            type="button"
            title={option.title}
            aria-pressed={option.value === props.value}
            onClick={() => props.onChange(option.value)}
          >
            {option.text}
          </button>
        ))}
      </span>
    </div>
  );
}
