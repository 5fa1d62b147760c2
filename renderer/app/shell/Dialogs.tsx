import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog } from "@base-ui/react/dialog";
import type { ReactElement } from "react";
import { countText } from "../../model/number-text.ts";
import { useSession, useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../widgets/Button.tsx";
import controls from "../../widgets/controls.module.css";
import { DIRECTIONS } from "../../views/messages/cell-text.ts";
import { SHORTCUT_SHEET } from "../keymap.ts";
import styles from "./shell.module.css";

/** Asks before the trace is emptied. */
export function ClearDialog(): ReactElement {
  const workspace = useWorkspace();
  const open = useWindow((state) => state.clearOpen);
  const captured = useSession((state) => state.counters?.captured ?? 0);
  return (
    <AlertDialog.Root
      open={open}
      onOpenChange={(next) => workspace.window.setState({ clearOpen: next })}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={controls["backdrop"]} />
        <AlertDialog.Popup className={controls["dialog"]}>
          <AlertDialog.Title>Clear the trace?</AlertDialog.Title>
          <AlertDialog.Description>
            {countText(captured)} captured rows and their bytes are thrown away. Processes and pipes
            go on; recording continues as it is.
          </AlertDialog.Description>
          <div className={controls["dialogActions"]}>
            <AlertDialog.Close render={<Button look="outlined" />}>Keep it</AlertDialog.Close>
            <Button look="primary" onClick={() => void workspace.clear()}>
              Clear
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** All keys, and what the arrows mean. */
export function ShortcutSheet(): ReactElement {
  const { window } = useWorkspace();
  const open = useWindow((state) => state.shortcutsOpen);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => window.setState({ shortcutsOpen: next })}>
      <Dialog.Portal>
        <Dialog.Backdrop className={controls["backdrop"]} />
        <Dialog.Popup className={`${controls["dialog"]} ${controls["dialogWide"]}`}>
          <Dialog.Title>Shortcuts</Dialog.Title>
          <div className={styles["sheet"]}>
            {SHORTCUT_SHEET.map((group) => (
              <section key={group.title}>
                <h3>{group.title}</h3>
                <dl>
                  {group.rows.map((row) => (
                    <div key={row.text}>
                      <dt>{row.text}</dt>
                      <dd>
                        {row.keys.map((key) => (
                          <kbd key={key} className={controls["key"]}>
                            {key}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
            <section>
              <h3>Direction</h3>
              <dl>
                {Object.values(DIRECTIONS).map(({ glyph, text }) => (
                  <div key={text}>
                    <dt>{text}</dt>
                    <dd className={styles["glyph"]}>{glyph}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
          <div className={controls["dialogActions"]}>
            <Dialog.Close render={<Button look="outlined" />}>Close</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
