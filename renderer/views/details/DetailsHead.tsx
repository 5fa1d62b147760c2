import type { ReactElement } from "react";
import { callText } from "../../model/labels.ts";
import type { RowDetails } from "../../state/contract.ts";
import { RowStatus } from "../../state/contract.ts";
import { useSettings, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton, Tip } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { kindText, toneOf } from "../messages/cell-text.ts";
import styles from "./details.module.css";

/** Title of the selection, its verdict and the ways to its neighbours. */
export function DetailsHead({ details }: { readonly details: RowDetails }): ReactElement {
  const { row } = details;
  return (
    <header className={styles["head"]}>
      <span className={styles["number"]}>{row.no}</span>
      <h2 className={styles["title"]}>{callText(row)}</h2>
      {row.status !== RowStatus.EVENT && <span className={styles["chip"]}>{kindText(row)}</span>}
      <VerdictChip details={details} />
      <span className={styles["spring"]} />
      <Neighbours details={details} />
      <DockButtons />
    </header>
  );
}

function VerdictChip({ details }: { readonly details: RowDetails }): ReactElement | null {
  const { verdict, row } = details;
  if (verdict === "" && row.error === null) return null;
  const failed = verdict === "" || verdict !== "PASS" || toneOf(row) === "error";
  const text = row.error ?? (verdict === "PASS" ? "valid" : verdict);
  return (
    <span className={styles["chip"]} data-verdict={failed ? "error" : "ok"}>
      <Icon name={failed ? "error" : "check"} />
      {text}
    </span>
  );
}

function Neighbours({ details }: { readonly details: RowDetails }): ReactElement {
  const workspace = useWorkspace();
  const { row, previousInPipe, nextInPipe } = details;
  const other = row.linkedRow;
  return (
    <nav className={styles["links"]} aria-label="Related messages">
      {other !== null && (
        <Tip text="The other half of the call" keys={other > row.no ? "]" : "["}>
          <Button onClick={() => workspace.selectRow(other)}>
            {other > row.no ? "Reply" : "Request"} {other}
          </Button>
        </Tip>
      )}
      {row.pipe !== 0 && (
        <span className={styles["stepper"]} role="group" aria-label={`Pipe ${row.pipe}`}>
          <IconButton
            icon="previous"
            label="Previous in the same pipe"
            keys="Ctrl+,"
            disabled={previousInPipe === null}
            onClick={() => previousInPipe !== null && workspace.selectRow(previousInPipe)}
          />
          <span className={styles["stepperText"]}>pipe {row.pipe}</span>
          <IconButton
            icon="right"
            label="Next in the same pipe"
            keys="Ctrl+."
            disabled={nextInPipe === null}
            onClick={() => nextInPipe !== null && workspace.selectRow(nextInPipe)}
          />
        </span>
      )}
    </nav>
  );
}

function DockButtons(): ReactElement {
  const { settings } = useWorkspace();
  const dock = useSettings((state) => state.dock);
  return (
    <span className={styles["links"]}>
      <IconButton
        icon={dock === "bottom" ? "dockRight" : "dockBottom"}
        label={dock === "bottom" ? "Dock to the right" : "Dock to the bottom"}
        onClick={() => settings.setState({ dock: dock === "bottom" ? "right" : "bottom" })}
      />
      <IconButton
        icon="close"
        label="Close the details"
        onClick={() => settings.setState({ detailsOpen: false })}
      />
    </span>
  );
}
