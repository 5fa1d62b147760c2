import { Dialog } from "@base-ui/react/dialog";
import type { ReactElement, SubmitEvent } from "react";
import { useState } from "react";
import { FaultKind, MAX_DESCRIPTION_LENGTH } from "../../state/contract.ts";
import { useWindow, useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../widgets/Button.tsx";
import controls from "../../widgets/controls.module.css";
import styles from "./workers.module.css";

const MAX_REASON = 0xffff_ffff;

/** Asks for the reason with which a worker is to close one of its pipes. */
export function ClosePipeDialog(): ReactElement {
  const { window } = useWorkspace();
  const pid = useWindow((state) => state.closePipeOf);
  const close = (): void => window.setState({ closePipeOf: null });
  return (
    <Dialog.Root open={pid !== null} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={controls["backdrop"]} />
        <Dialog.Popup className={controls["dialog"]}>
          <Dialog.Title>Close a pipe of process {pid}</Dialog.Title>
          <Dialog.Description>
            The worker closes the first pipe of its program that is open, and then idles. The host’s
            disconnect handler gets both values.
          </Dialog.Description>
          {pid !== null && <ReasonForm pid={pid} onDone={close} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ReasonForm(props: { readonly pid: number; readonly onDone: () => void }): ReactElement {
  const { session } = useWorkspace();
  const [reason, setReason] = useState("1");
  const [description, setDescription] = useState("closed on purpose");
  const code = /^\d{1,10}$/.test(reason) ? Number(reason) : Number.NaN;
  const isValid = code <= MAX_REASON;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isValid) return;
    void session.injectFault(props.pid, "Close a pipe", {
      kind: FaultKind.CLOSE,
      reason: code,
      description,
    });
    props.onDone();
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <label>
        Reason
        <input
          inputMode="numeric"
          value={reason}
          aria-invalid={!isValid}
          aria-describedby="close-pipe-reason"
          onChange={(event) => setReason(event.target.value)}
        />
        <span id="close-pipe-reason">A whole number from 0 to {MAX_REASON}</span>
      </label>
      <label>
        Description
        <input
          value={description}
          maxLength={MAX_DESCRIPTION_LENGTH}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      <div className={controls["dialogActions"]}>
        <Dialog.Close render={<Button look="outlined" />}>Cancel</Dialog.Close>
        <Button type="submit" look="primary" disabled={!isValid}>
          Close the pipe
        </Button>
      </div>
    </form>
  );
}
