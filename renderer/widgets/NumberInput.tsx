import type { KeyboardEvent, ReactElement } from "react";
import { useState } from "react";
import styles from "./controls.module.css";

export interface NumberInputProps {
  readonly label: string;
  /** Null: there is no one value. */
  readonly value: number | null;
  /** Shown where there is no value. */
  readonly placeholder?: string;
  readonly min: number;
  readonly max: number;
  /** The value that an arrow key leads to. */
  readonly next: (value: number, direction: 1 | -1) => number;
  readonly onCommit: (value: number) => void;
}

const ARROWS: ReadonlyMap<string, 1 | -1> = new Map([
  ["ArrowUp", 1],
  ["ArrowDown", -1],
]);

/** A number that is set by Enter, by leaving the field, or at once by the arrow keys; Escape gives up. */
export function NumberInput(props: NumberInputProps): ReactElement {
  const { value, min, max } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? "" : String(value));
  const typed = text.trim() === "" ? null : Number(text);
  const isWrong = typed !== null && !(typed >= min && typed <= max);
  const commit = (next: number | null): void => {
    setDraft(null);
    if (next !== null && next !== value) props.onCommit(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = ARROWS.get(event.key);
    if (direction !== undefined) commit(props.next(typed ?? min, direction));
    else if (event.key === "Enter" && !isWrong) commit(typed);
    else if (event.key === "Escape" && draft !== null) setDraft(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      className={styles["number"]}
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      aria-label={props.label}
      aria-valuenow={typed === null || Number.isNaN(typed) ? undefined : typed}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-invalid={isWrong}
      title={isWrong ? `A number from ${min} to ${max}` : props.label}
      placeholder={props.placeholder}
      value={text}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => commit(isWrong || draft === null ? null : typed)}
      onKeyDown={onKeyDown}
    />
  );
}
