import type { ReactElement } from "react";
import type { Completion, CompletionItem } from "../../state/filter-completion.ts";
import styles from "./filter.module.css";

/** Ids of the options, by their position. */
export const OPTION_ID = "filter-option-";

/** What could stand at the caret; Tab takes the active one. */
export function FilterSuggestions(props: {
  readonly completion: Completion;
  readonly active: number;
  readonly onTake: (item: CompletionItem) => void;
}): ReactElement {
  const { completion, active } = props;
  return (
    <ul
      id="filter-suggestions"
      role="listbox"
      aria-label="Suggestions"
      className={styles["suggestions"]}
      style={{ left: `${completion.start}ch` }}
    >
      {completion.items.map((item, index) => (
        <li
          key={item.text}
          id={`${OPTION_ID}${index}`}
          role="option"
          aria-selected={index === active}
          // Before the input loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            props.onTake(item);
          }}
        >
          <code>{item.text}</code>
          <span>{item.detail}</span>
          {index === active && <kbd>Tab</kbd>}
        </li>
      ))}
    </ul>
  );
}
