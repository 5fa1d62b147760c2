import { CSPProvider } from "@base-ui/react/csp-provider";
import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { useEffect } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { useSelection, useSession, useSettings, WorkspaceContext } from "../state/use-workspace.ts";
import type { Workspace } from "../state/workspace.ts";
import { DetailsHint, DetailsPanel } from "../views/details/DetailsPanel.tsx";
import { ScenarioPage } from "../views/scenario/ScenarioPage.tsx";
import { useStoredLayout } from "../state/use-stored-layout.ts";
import "./base.css";
import "./theme.css";
import "./app.css";
import { ClearDialog, ShortcutSheet } from "./shell/Dialogs.tsx";
import { FilterBox } from "./shell/FilterBox.tsx";
import { GoneBanner } from "./shell/GoneBanner.tsx";
import { NoticeStack } from "./shell/NoticeStack.tsx";
import { OverviewStrip } from "./shell/OverviewStrip.tsx";
import { StatusBar } from "./shell/StatusBar.tsx";
import { Toolbar } from "./shell/Toolbar.tsx";
import { TopologyTree } from "./shell/TopologyTree.tsx";
import { ViewTabs } from "./shell/ViewTabs.tsx";
import { applyTheme } from "./theme.ts";
import { useShortcuts } from "./use-shortcuts.ts";

/** The window. */
export function App({ workspace }: { readonly workspace: Workspace }): ReactElement {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <WorkspaceContext value={workspace}>
          <Shell />
        </WorkspaceContext>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Shell(): ReactElement {
  const theme = useSettings((state) => state.theme);
  useEffect(() => applyTheme(theme), [theme]);
  useShortcuts();
  return (
    <div className="shell">
      <GoneBanner />
      <Toolbar />
      <FilterBox />
      <OverviewStrip />
      <Panels />
      <StatusBar />
      <NoticeStack />
      <ClearDialog />
      <ShortcutSheet />
    </div>
  );
}

/** Of the topology, px; in a narrow window a fifth of it. */
const TREE_WIDTH = 284;
/** Of the scenario's page, px; in a narrow window a quarter of it. */
const PAGE_WIDTH = 348;

function Panels(): ReactElement {
  const treeOpen = useSettings((state) => state.treeOpen);
  const labOpen = useSettings((state) => state.labOpen);
  // Known once the host has said what it has; a page that went away again would make all else jump.
  const hasLab = useSession((state) => state.info?.scenarios.length !== 0);
  const pageOpen = labOpen && hasLab;
  const layout = useStoredLayout("window");
  return (
    <Group className="panels" {...layout}>
      {treeOpen && (
        <>
          <Panel
            id="topology"
            defaultSize={Math.min(TREE_WIDTH, Math.round(window.innerWidth / 5))}
            minSize={160}
            groupResizeBehavior="preserve-pixel-size"
          >
            <TopologyTree />
          </Panel>
          <Separator className="separator" />
        </>
      )}
      <Panel id="main" minSize={320}>
        <MainPanels />
      </Panel>
      {pageOpen && (
        <>
          <Separator className="separator" />
          <Panel
            id="scenario"
            defaultSize={Math.min(PAGE_WIDTH, Math.round(window.innerWidth / 4))}
            minSize={220}
            groupResizeBehavior="preserve-pixel-size"
          >
            <ScenarioPage />
          </Panel>
        </>
      )}
    </Group>
  );
}

function MainPanels(): ReactElement {
  const dock = useSettings((state) => state.dock);
  const detailsOpen = useSettings((state) => state.detailsOpen);
  const hasDetails = useSelection((state) => state.no !== null && state.details !== null);
  const layout = useStoredLayout(`main-${dock}`);
  return (
    <div className="column">
      <Group
        key={dock}
        className="panels"
        orientation={dock === "bottom" ? "vertical" : "horizontal"}
        {...layout}
      >
        <Panel id="view" minSize={140}>
          <ViewTabs />
        </Panel>
        {detailsOpen && hasDetails && (
          <>
            <Separator className="separator" />
            <Panel id="details" defaultSize={dock === "bottom" ? "36%" : "42%"} minSize={110}>
              <DetailsPanel />
            </Panel>
          </>
        )}
      </Group>
      {detailsOpen && !hasDetails && <DetailsHint />}
    </div>
  );
}
