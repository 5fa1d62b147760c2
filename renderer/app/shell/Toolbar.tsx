import { Menu } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import type { Settings } from "../../state/settings.ts";
import { useSession, useSettings, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton, Tip } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { MenuAction, MenuList, MenuRadio } from "../../widgets/MenuParts.tsx";
import styles from "./shell.module.css";

/** Recording, scenarios, and what the window shows. */
export function Toolbar(): ReactElement {
  return (
    <div className={styles["toolbar"]} role="toolbar" aria-label="Trace">
      <RecordButtons />
      <span className={styles["divider"]} />
      <ScenarioMenu />
      <WorkerMenu />
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

function ScenarioMenu(): ReactElement | null {
  const { session } = useWorkspace();
  const info = useSession((state) => state.info);
  const running = useSession((state) => state.scenario);
  if (info === null || info.scenarios.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button look="outlined" />}>
        <span className={styles["unit"]}>Scenario</span>
        {running === "" ? "none" : running}
        <Icon name="down" />
      </Menu.Trigger>
      <MenuList>
        <Menu.RadioGroup
          value={running}
          onValueChange={(name: string) => void session.startScenario(name)}
        >
          {info.scenarios.map((scenario) => (
            <MenuRadio
              key={scenario.name}
              value={scenario.name}
              label={scenario.name}
              detail={scenario.summary}
            />
          ))}
        </Menu.RadioGroup>
      </MenuList>
    </Menu.Root>
  );
}

function WorkerMenu(): ReactElement | null {
  const { session } = useWorkspace();
  const kinds = useSession((state) => state.info?.workerKinds);
  if (kinds === undefined || kinds.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button look="outlined" />}>
        <Icon name="plus" />
        Start worker
      </Menu.Trigger>
      <MenuList>
        {kinds.map((kind) => (
          <MenuAction
            key={kind.name}
            detail={kind.description}
            onClick={() => void session.startWorker(kind.name)}
          >
            {kind.name}
          </MenuAction>
        ))}
      </MenuList>
    </Menu.Root>
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
  const { theme, treeOpen, detailsOpen, dock } = useSettings((state) => state);
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
