import type { ChangeEvent, KeyboardEvent, ReactElement, UIEvent } from "react";
import { useMemo, useRef, useState } from "react";
import { countText, plural } from "../../model/number-text.ts";
import type { FilterError } from "../../state/contract.ts";
import type { Completion, CompletionItem } from "../../state/filter-completion.ts";
import { complete, completionAt } from "../../state/filter-completion.ts";
import { useFilter, useRows, useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { FILTER_INPUT_ID } from "../use-shortcuts.ts";
import { FilterSuggestions, OPTION_ID } from "./FilterSuggestions.tsx";
import styles from "./filter.module.css";
import { useKnownValues } from "./use-known-values.ts";

const NONE: Completion = { start: 0, end: 0, items: [] };

/** The filter of the trace: checked while typing, completing fields and values, showing where it is wrong. */
export function FilterBox(): ReactElement {
  const { filter } = useWorkspace();
  const { text, error, pending, applied } = useFilter((state) => state);
  const { shown, captured } = useRows();
  const input = useSuggestingInput(text);
  const state = error !== null ? "error" : applied === "" ? "empty" : "ok";
  return (
    <div className={styles["filterBar"]} role="search" aria-label="Filter" aria-busy={pending}>
      <div className={styles["filter"]} data-state={state}>
        <span className={styles["filterIcon"]}>
          <Icon name={state === "error" ? "error" : state === "ok" ? "check" : "filter"} />
        </span>
        <div className={styles["filterField"]}>
          <Underline text={text} error={error} scrollLeft={input.scrollLeft} />
          <input {...input.props} aria-invalid={error !== null} />
          {input.open && (
            <FilterSuggestions
              completion={input.completion}
              active={input.active}
              onTake={input.take}
            />
          )}
        </div>
        <span className={styles["filterCount"]} data-pending={pending || undefined}>
          {applied === ""
            ? plural(captured, "row")
            : `${countText(shown)} of ${plural(captured, "row")}`}
        </span>
        {text !== "" && (
          <IconButton icon="close" label="Clear the filter" onClick={() => void filter.apply("")} />
        )}
      </div>
      {error !== null && !input.open && (
        <p id="filter-error" role="alert" className={styles["filterError"]}>
          <Icon name="error" />
          <span>
            {error.message}
            <span className={styles["unit"]}> at column {error.start + 1}; </span>
            {applied === "" ? "nothing is filtered" : "the filter before stays in force"}
          </span>
        </p>
      )}
    </div>
  );
}

/** The input's text again, invisible but for the wavy line below what is wrong. */
function Underline(props: {
  readonly text: string;
  readonly error: FilterError | null;
  readonly scrollLeft: number;
}): ReactElement | null {
  const { text, error } = props;
  if (error === null) return null;
  const wrong = text.slice(error.start, error.end);
  return (
    <div className={styles["underline"]} aria-hidden="true">
      <span style={{ transform: `translateX(${-props.scrollLeft}px)` }}>
        {text.slice(0, error.start)}
        <mark>{wrong === "" ? " " : wrong}</mark>
      </span>
    </div>
  );
}

/** The input with its suggestions: what it holds, which one is active, and taking one. */
function useSuggestingInput(text: string) {
  const { filter } = useWorkspace();
  const known = useKnownValues();
  const element = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(0);
  const [listening, setListening] = useState(false);
  const [active, setActive] = useState(0);
  const [scrollLeft, setScrollLeft] = useState(0);
  const completion = useMemo(
    () => (listening ? completionAt(text, Math.min(caret, text.length), known) : NONE),
    [listening, text, caret, known],
  );
  const open = completion.items.length > 0;

  const take = (item: CompletionItem): void => {
    const next = complete(text, completion, item);
    filter.type(next.text);
    setCaret(next.caret);
    setActive(0);
    requestAnimationFrame(() => {
      element.current?.focus();
      element.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    filter.type(event.target.value);
    setCaret(event.target.selectionStart ?? event.target.value.length);
    setListening(true);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = completion.items[active];
    const count = completion.items.length;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      setActive((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (open && event.key === "Tab" && item !== undefined) {
      take(item);
    } else if (open && event.key === "Escape") {
      setListening(false);
    } else if (event.key === "Enter") {
      setListening(false);
      void filter.apply(text);
    } else if (event.key === " " && event.ctrlKey) {
      setCaret(element.current?.selectionStart ?? text.length);
      setListening(true);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const props = {
    ref: element,
    id: FILTER_INPUT_ID,
    type: "text",
    role: "combobox",
    value: text,
    spellCheck: false,
    autoComplete: "off",
    autoCapitalize: "off",
    placeholder: 'Filter, such as interface contains "Table" and latency > 5ms',
    "aria-label": "Filter",
    "aria-expanded": open,
    "aria-controls": "filter-suggestions",
    "aria-autocomplete": "list" as const,
    "aria-activedescendant": open ? `${OPTION_ID}${active}` : undefined,
    "aria-describedby": "filter-error",
    onChange,
    onKeyDown,
    onBlur: () => setListening(false),
    onScroll: (event: UIEvent<HTMLInputElement>) => setScrollLeft(event.currentTarget.scrollLeft),
  };
  return { props, open, completion, active, take, scrollLeft };
}
