import type { ReactElement } from "react";
import { plural } from "../../model/number-text.ts";
import { Severity } from "../../state/contract.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { NoticeLine, SEVERITIES } from "./NoticeLine.tsx";
import styles from "./notices.module.css";

/** Notices in sight at once; the rest is in the list that the status bar opens. */
const MOST = 3;

/** Warnings and errors that the user has not dismissed, the newest at the bottom. */
export function NoticeStack(): ReactElement | null {
  const { session } = useWorkspace();
  const notices = useSession((state) => state.notices);
  const open = notices.filter((notice) => notice.open);
  if (open.length === 0) return null;
  return (
    <section className={styles["stack"]} aria-label="Notices">
      {open.length > MOST && (
        <div className={styles["more"]}>
          {plural(open.length - MOST, "earlier notice")}
          <Button onClick={() => session.dismissNotice(null)}>Dismiss all</Button>
        </div>
      )}
      {open.slice(-MOST).map((notice) => (
        <div
          key={notice.number}
          role={notice.severity === Severity.ERROR ? "alert" : "status"}
          className={styles["notice"]}
          data-tone={SEVERITIES[notice.severity].tone}
        >
          <NoticeLine notice={notice} />
          <IconButton
            icon="close"
            label="Dismiss"
            onClick={() => session.dismissNotice(notice.number)}
          />
        </div>
      ))}
    </section>
  );
}
