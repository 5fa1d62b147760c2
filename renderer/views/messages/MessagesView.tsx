import type { ReactElement } from "react";
import { useFilter, useRows, useSession, useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../widgets/Button.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { GridMenu } from "./GridMenu.tsx";
import { MessageGrid } from "./MessageGrid.tsx";
import styles from "./messages.module.css";

/** The list of everything that happened, under the current filter. */
export function MessagesView(): ReactElement {
  const { shown, loading } = useRows();
  return (
    <div className={styles["view"]}>
      <GridMenu>
        <MessageGrid />
      </GridMenu>
      {shown === 0 && !loading && (
        <div className={styles["overlay"]}>
          <NothingShown />
        </div>
      )}
    </div>
  );
}

function NothingShown(): ReactElement {
  const workspace = useWorkspace();
  const { captured } = useRows();
  const applied = useFilter((state) => state.applied);
  const recording = useSession((state) => state.counters?.recording ?? true);
  const scenario = useSession((state) => state.scenario);
  if (captured > 0) {
    return (
      <EmptyState
        title="No message matches the filter"
        action={
          <Button look="outlined" onClick={() => void workspace.filter.apply("")}>
            Clear the filter
          </Button>
        }
      >
        {captured.toLocaleString("en-US")} rows are captured; <code>{applied}</code> lets none of
        them through.
      </EmptyState>
    );
  }
  if (!recording) {
    return (
      <EmptyState
        title="Recording is paused"
        action={
          <Button look="primary" onClick={() => workspace.session.setRecording(true)}>
            Record
          </Button>
        }
      >
        Messages are counted but not kept until you record again.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No messages yet"
      action={
        scenario === "" ? undefined : (
          <Button look="primary" onClick={() => void workspace.session.startScenario(scenario)}>
            Start the scenario “{scenario}”
          </Button>
        )
      }
    >
      Every message between the server and its workers shows up here as soon as they talk. Start a
      scenario or a worker to see some.
    </EmptyState>
  );
}
