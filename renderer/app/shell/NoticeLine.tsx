import type { ReactElement } from "react";
import { countText } from "../../model/number-text.ts";
import { Severity } from "../../state/contract.ts";
import type { IconName } from "../../widgets/Icon.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import styles from "./notices.module.css";

/** How each severity is called and looks. */
export const SEVERITIES: Readonly<
  Record<Severity, { readonly name: string; readonly icon: IconName; readonly tone: string }>
> = {
  [Severity.NOTE]: { name: "note", icon: "note", tone: "note" },
  [Severity.WARNING]: { name: "warning", icon: "warning", tone: "warning" },
  [Severity.ERROR]: { name: "error", icon: "error", tone: "error" },
};

export interface NoticeLineProps {
  readonly notice: {
    readonly severity: Severity;
    readonly text: string;
    readonly detail: string;
    readonly times: number;
  };
}

/** What a notice or a finding says: sign, text, how often, and the whole detail. */
export function NoticeLine({ notice }: NoticeLineProps): ReactElement {
  const { name, icon } = SEVERITIES[notice.severity];
  const { text, detail, times } = notice;
  return (
    <>
      <span role="img" aria-label={name}>
        <Icon name={icon} />
      </span>
      <div className={styles["what"]}>
        <strong>{text}</strong>
        {times > 1 && <span className={styles["times"]}>{countText(times)} times</span>}
        {detail !== "" && (
          <p className={styles["detail"]} data-lines={detail.includes("\n") || undefined}>
            {detail}
          </p>
        )}
      </div>
    </>
  );
}
