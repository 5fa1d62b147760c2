import type { ReactElement } from "react";
import { checksState, checksText, checkWord } from "../../model/lab-checks.ts";
import { useSession } from "../../state/use-workspace.ts";
import { CheckGlyph } from "./CheckGlyph.tsx";
import styles from "./scenario.module.css";

/** All checks of the scenario in a word; told to screen readers when it changes, unlike each figure. */
export function ChecksChip({ starting }: { readonly starting: boolean }): ReactElement {
  const checks = useSession((state) => state.checks);
  const state = checksState(checks);
  const hidden = starting || state === null;
  return (
    <span role="status" aria-label="Checks" className={styles["chipPlace"]}>
      {starting && <span className={styles["chip"]}>starting…</span>}
      {!hidden && (
        <span className={styles["chip"]} data-state={checkWord(state)}>
          <CheckGlyph state={state} />
          {checksText(checks)}
        </span>
      )}
    </span>
  );
}
