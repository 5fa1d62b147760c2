import type { ReactElement } from "react";
import { useLayoutEffect, useRef } from "react";
import { checkWord } from "../../model/lab-checks.ts";
import type { Check } from "../../state/contract.ts";
import { useSession } from "../../state/use-workspace.ts";
import { CheckGlyph } from "./CheckGlyph.tsx";
import { CheckRows } from "./CheckRows.tsx";
import styles from "./scenario.module.css";

/** What the scenario is to show, and how far each of it has come. */
export function CheckList({ starting }: { readonly starting: boolean }): ReactElement {
  const checks = useSession((state) => state.checks);
  if (starting) return <p className={styles["nothing"]}>Its workers are starting…</p>;
  if (checks.length === 0) {
    return <p className={styles["nothing"]}>Nothing is checked here: look around.</p>;
  }
  return (
    <ul className={styles["checks"]}>
      {checks.map((check) => (
        <CheckItem key={check.name} check={check} />
      ))}
    </ul>
  );
}

function CheckItem({ check }: { readonly check: Check }): ReactElement {
  const { text, state, detail } = check;
  const word = checkWord(state);
  return (
    <li aria-label={text} data-check={check.name} data-state={word}>
      <span className={styles["glyph"]}>
        <CheckGlyph state={state} />
      </span>
      <p className={styles["statement"]}>{text}</p>
      <Detail word={word} detail={detail} />
      <CheckRows check={check} />
    </li>
  );
}

/** Keeps the height that it once had: its figures change several times a second, what is below stays. */
function Detail(props: { readonly word: string; readonly detail: string }): ReactElement {
  const { word, detail } = props;
  const element = useRef<HTMLParagraphElement>(null);
  const width = useRef(0);
  useLayoutEffect(() => {
    const line = element.current;
    if (line === null) return;
    if (line.offsetWidth !== width.current) line.style.minHeight = "";
    width.current = line.offsetWidth;
    line.style.minHeight = `${line.offsetHeight}px`;
  }, [word, detail]);
  return (
    <p ref={element} className={styles["detail"]}>
      <strong>{word}</strong>
      {detail === "" ? "" : `: ${detail}`}
    </p>
  );
}
