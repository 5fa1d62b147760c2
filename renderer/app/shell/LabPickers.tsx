import type { ReactElement } from "react";
import { useMemo } from "react";
import { scenarioGroups, workerGroups } from "../../model/lab-lists.ts";
import { useScenario, useSession, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Picker } from "../../widgets/Picker.tsx";
import styles from "./shell.module.css";

/** Chooses the scenario that runs, and opens its page. */
export function ScenarioPicker(): ReactElement | null {
  const workspace = useWorkspace();
  const info = useSession((state) => state.info);
  const running = useSession((state) => state.scenario);
  const starting = useSession((state) => state.starting);
  const open = useWindow((state) => state.scenariosOpen);
  const groups = useMemo(() => (info === null ? [] : scenarioGroups(info)), [info]);
  if (groups.length === 0) return null;
  const shown = starting ?? running;
  return (
    <Picker
      label="Scenario"
      placeholder="Find a scenario"
      groups={groups}
      value={shown}
      open={open}
      onOpenChange={(scenariosOpen) => workspace.window.setState({ scenariosOpen })}
      onPick={(name) => workspace.openScenario(name)}
    >
      <span className={styles["unit"]}>{starting === null ? "Scenario" : "Starting"}</span>
      <span className={styles["scenarioName"]}>{shown === "" ? "none" : shown}</span>
      <Icon name="down" />
    </Picker>
  );
}

/** Starts one more worker of any kind. */
export function WorkerPicker(): ReactElement | null {
  const { session } = useWorkspace();
  const info = useSession((state) => state.info);
  const scenario = useScenario();
  const groups = useMemo(
    () => (info === null ? [] : workerGroups(info, scenario)),
    [info, scenario],
  );
  if (groups.length === 0) return null;
  return (
    <Picker
      label="Start worker"
      placeholder="Find a kind of worker"
      groups={groups}
      value={null}
      onPick={(kind) => void session.startWorker(kind)}
    >
      <Icon name="plus" />
      Start worker
    </Picker>
  );
}
