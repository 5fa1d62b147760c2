import type { ReactElement } from "react";
import { useSession } from "../../state/use-workspace.ts";
import { Button } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import styles from "./shell.module.css";

/** Says calmly that the host is gone; what was fetched stays on the screen. */
export function GoneBanner(): ReactElement | null {
  const gone = useSession((state) => state.gone);
  if (gone === null) return null;
  return (
    <div role="alert" className={styles["gone"]}>
      <Icon name="unplug" />
      <p>
        <strong>The host is gone.</strong> {gone === "" ? "" : `${gone}. `}What is on the screen
        stays here to read. Start <code>mojoscope</code> again, then open the address it prints.
      </p>
      <Button look="outlined" onClick={() => location.reload()}>
        Try again
      </Button>
    </div>
  );
}
