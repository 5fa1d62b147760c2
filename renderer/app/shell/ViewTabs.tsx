import { Tabs } from "@base-ui/react/tabs";
import type { ReactElement } from "react";
import { Suspense } from "react";
import { isOrderly } from "../../model/disconnect-cards.ts";
import type { Disconnect } from "../../state/contract.ts";
import { useSession, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import type { ViewId } from "../../state/workspace.ts";
import { VIEWS } from "../../state/workspace.ts";
import { MessagesView } from "../../views/messages/MessagesView.tsx";
import {
  ConnectedDisconnects,
  ConnectedGroups,
  ConnectedPipes,
  ConnectedSequence,
} from "./lazy-views.ts";
import { ViewBoundary } from "./ViewBoundary.tsx";
import styles from "./shell.module.css";

const TITLES: Readonly<Record<ViewId, string>> = {
  messages: "Messages",
  pipes: "Pipes",
  sequence: "Sequence",
  groups: "Groups",
  disconnects: "Disconnects",
};

/** The views of the trace, one at a time. */
export function ViewTabs(): ReactElement {
  const { window } = useWorkspace();
  const view = useWindow((state) => state.view);
  return (
    <Tabs.Root
      className={styles["tabs"]}
      value={view}
      onValueChange={(value: unknown) => {
        const next = VIEWS.find((known) => known === value);
        if (next !== undefined) window.setState({ view: next });
      }}
    >
      <Tabs.List className={styles["tabList"]} aria-label="Views">
        {VIEWS.map((id) => (
          <Tabs.Tab key={id} value={id} className={styles["tab"]}>
            {TITLES[id]}
            <Badge view={id} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {VIEWS.map((id) => (
        <Tabs.Panel key={id} value={id} className={styles["tabPanel"]}>
          <ViewBoundary title={TITLES[id]}>
            <Suspense fallback={<p className={styles["opening"]}>Opening {TITLES[id]}…</p>}>
              <View view={id} />
            </Suspense>
          </ViewBoundary>
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

function Badge({ view }: { readonly view: ViewId }): ReactElement | null {
  const disconnects = useSession((state) => lossesOf(state.disconnects));
  const groups = useSession((state) => state.groups.length);
  const count = view === "disconnects" ? disconnects : view === "groups" ? groups : 0;
  if (count === 0) return null;
  return (
    <span className={styles["badge"]} data-tone={view === "disconnects" ? "error" : undefined}>
      {count}
    </span>
  );
}

/** Losses that deserve a look: orderly closes are no news. */
function lossesOf(disconnects: readonly Disconnect[]): number {
  return disconnects.filter((each) => !isOrderly(each)).length;
}

function View({ view }: { readonly view: ViewId }): ReactElement {
  switch (view) {
    case "messages":
      return <MessagesView />;
    case "pipes":
      return <ConnectedPipes />;
    case "sequence":
      return <ConnectedSequence />;
    case "groups":
      return <ConnectedGroups />;
    case "disconnects":
      return <ConnectedDisconnects />;
  }
}
