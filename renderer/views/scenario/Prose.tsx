import type { ReactElement } from "react";
import styles from "./scenario.module.css";

/** A text of a story, in which `backticks` stand around what is code. */
export function Prose({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split("`").map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <code key={at} className={styles["code"]}>
            {part}
          </code>
        ),
      )}
    </>
  );
}
