import { Popover } from "@base-ui/react/popover";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { countText } from "../../model/number-text.ts";
import type { Finding } from "../../state/findings.ts";
import { findingsOf } from "../../state/findings.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../widgets/Button.tsx";
import controls from "../../widgets/controls.module.css";
import { Icon } from "../../widgets/Icon.tsx";
import { NoticeLine, SEVERITIES } from "./NoticeLine.tsx";
import notices from "./notices.module.css";
import styles from "./shell.module.css";

/** The dot with the worst finding; it opens the list, and the list leads on. */
export function Findings(): ReactElement {
  const { session, window } = useWorkspace();
  const told = useSession((state) => state.notices);
  const disconnects = useSession((state) => state.disconnects);
  const findings = useMemo(() => findingsOf(told, disconnects), [told, disconnects]);
  const [open, setOpen] = useState(false);
  const [worst] = findings;
  const look = worst === undefined ? undefined : SEVERITIES[worst.severity];
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles["findings"]} data-tone={look?.tone ?? "ok"}>
        <Icon name={look?.icon ?? "check"} />
        <span className={styles["finding"]}>{worst?.text ?? "Nothing found"}</span>
        {findings.length > 1 && (
          <span className={styles["unit"]}>+{countText(findings.length - 1)}</span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner
          className={controls["positioner"]}
          side="top"
          align="start"
          sideOffset={6}
        >
          <Popover.Popup className={`${controls["menu"]} ${notices["popup"]}`}>
            <Popover.Title className={notices["title"]}>Findings</Popover.Title>
            {findings.length === 0 && (
              <p className={styles["unit"]}>Nothing needs your attention.</p>
            )}
            <ul className={notices["list"]}>
              {findings.map((finding) => (
                <li key={finding.key} data-tone={SEVERITIES[finding.severity].tone}>
                  <NoticeLine notice={finding} />
                  <CardButton
                    finding={finding}
                    onShow={(disconnect) => {
                      setOpen(false);
                      window.setState({ view: "disconnects", disconnect });
                    }}
                  />
                </li>
              ))}
            </ul>
            {told.length > 0 && (
              <Button look="outlined" onClick={() => session.forgetNotices()}>
                Forget the notices
              </Button>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function CardButton(props: {
  readonly finding: Finding;
  readonly onShow: (disconnect: number) => void;
}): ReactElement | null {
  const { disconnect, text } = props.finding;
  if (disconnect === null) return null;
  return (
    <Button aria-label={`Show the card: ${text}`} onClick={() => props.onShow(disconnect)}>
      Show
    </Button>
  );
}
