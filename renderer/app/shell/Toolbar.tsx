import type { ReactElement } from "react";
import type { Settings } from "../../state/settings.ts";
import { useSession, useSettings, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton, Tip } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { ScenarioPicker, WorkerPicker } from "./LabPickers.tsx";
import styles from "./shell.module.css";

/** Recording, scenarios, and what the window shows. */
export function Toolbar(): ReactElement {
  return (
    <div className={styles["toolbar"]} role="toolbar" aria-label="Trace">
      <RecordButtons />
      <span className={styles["divider"]} />
      <ScenarioPicker />
      <WorkerPicker />
      <span className={styles["spring"]} />
      <FollowButton />
      <span className={styles["divider"]} />
      <WindowButtons />
    </div>
  );
}

function RecordButtons(): ReactElement {
  const { session, window } = useWorkspace();
  const recording = useSession((state) => state.counters?.recording);
  return (
    <>
      <Tip text={recording === true ? "Recording" : "Record messages"} keys="Space">
        <Button
          className={styles["record"]}
          aria-pressed={recording === true}
          disabled={recording === undefined}
          onClick={() => session.setRecording(true)}
        >
          <span className={styles["dot"]} aria-hidden="true" />
          Record
        </Button>
      </Tip>
      <Tip text="Stop keeping messages; they are still counted" keys="Space">
        <Button
          aria-pressed={recording === false}
          disabled={recording === undefined}
          onClick={() => session.setRecording(false)}
        >
          <Icon name="pause" />
          Pause
        </Button>
      </Tip>
      <IconButton
        icon="clear"
        label="Clear the trace"
        keys="Ctrl+L"
        onClick={() => window.setState({ clearOpen: true })}
      />
    </>
  );
}

function FollowButton(): ReactElement {
  const { window } = useWorkspace();
  const follow = useWindow((state) => state.follow);
  return (
    <Tip text="Keep the newest message in sight" keys="g">
      <Button aria-pressed={follow} onClick={() => window.setState({ follow: !follow })}>
        <Icon name="follow" />
        Follow
      </Button>
    </Tip>
  );
}

const NEXT_THEME = { system: "light", light: "dark", dark: "system" } as const;
const THEME_ICON = { system: "system", light: "sun", dark: "moon" } as const;
const THEME_TEXT: Readonly<Record<Settings["theme"], string>> = {
  system: "Theme: as the system",
  light: "Theme: light",
  dark: "Theme: dark",
};

function WindowButtons(): ReactElement {
  const { settings, window } = useWorkspace();
  const hasLab = useSession((state) => state.info?.scenarios.length !== 0);
  const { theme, treeOpen, detailsOpen, labOpen, dock } = useSettings((state) => state);
  return (
    <>
      <IconButton
        icon="sidebar"
        label="Topology"
        aria-pressed={treeOpen}
        onClick={() => settings.setState({ treeOpen: !treeOpen })}
      />
      <IconButton
        icon={dock === "bottom" ? "dockBottom" : "dockRight"}
        label="Details"
        aria-pressed={detailsOpen}
        onClick={() => settings.setState({ detailsOpen: !detailsOpen })}
      />
      {hasLab && (
        <IconButton
          icon="lab"
          label="Scenario page"
          keys="l"
          aria-pressed={labOpen}
          onClick={() => settings.setState({ labOpen: !labOpen })}
        />
      )}
      <IconButton
        icon={THEME_ICON[theme]}
        label={THEME_TEXT[theme]}
        onClick={() => settings.setState({ theme: NEXT_THEME[theme] })}
      />
      <IconButton
        icon="keyboard"
        label="Shortcuts"
        keys="?"
        onClick={() => window.setState({ shortcutsOpen: true })}
      />
    </>
  );
}
