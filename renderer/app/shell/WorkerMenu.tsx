import type { ReactElement } from "react";
import type { Fault, RunningWorker } from "../../state/contract.ts";
import { FaultKind } from "../../state/contract.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { MenuAction, MenuGroup, MenuRadios, MenuSubmenu } from "../../widgets/MenuParts.tsx";
import { useWorker } from "./WorkerBadges.tsx";

const DELAYS: readonly (readonly [value: string, label: string])[] = [
  ["0", "None"],
  ["50", "50 ms"],
  ["200", "200 ms"],
  ["1000", "1 s"],
  ["5000", "5 s"],
];

/** What can be done to a worker, for a menu of either kind. */
export function WorkerMenu({ pid }: { readonly pid: number }): ReactElement {
  const { session } = useWorkspace();
  const worker = useWorker(pid);
  const inject = (what: string, fault: Partial<Fault>): void =>
    void session.injectFault(pid, what, fault);
  // What it would have to do itself has to wait.
  const cannot = worker?.frozen === true;
  return (
    <>
      <MenuGroup label={`Process ${pid}${cannot ? ", frozen: thaw it first" : ""}`}>
        {cannot ? (
          <MenuAction icon="thaw" onClick={() => inject("Thaw", { kind: FaultKind.THAW })}>
            Thaw
          </MenuAction>
        ) : (
          <MenuAction
            icon="freeze"
            detail="Stops it where it stands (SIGSTOP)"
            onClick={() => inject("Freeze", { kind: FaultKind.FREEZE })}
          >
            Freeze
          </MenuAction>
        )}
        <MenuAction
          icon="stop"
          detail="Asks it to end by itself"
          onClick={() => void session.stopWorker(pid)}
        >
          Stop
        </MenuAction>
        <MenuAction
          icon="kill"
          tone="danger"
          detail="Ends it at once; what it had not sent is lost"
          onClick={() => void session.killWorker(pid)}
        >
          Kill -9
        </MenuAction>
      </MenuGroup>
      <MenuGroup label="Messages">
        <DelayMenu worker={worker} disabled={cannot} inject={inject} />
        <MenuAction
          icon="noReply"
          disabled={worker?.dropsReply === true}
          detail="The host does not answer its next call"
          onClick={() => inject("Drop a reply", { kind: FaultKind.DROP_REPLY })}
        >
          Drop a reply
        </MenuAction>
      </MenuGroup>
      <BreakingFaults pid={pid} disabled={cannot} inject={inject} />
    </>
  );
}

type Inject = (what: string, fault: Partial<Fault>) => void;

function DelayMenu(props: {
  readonly worker: RunningWorker | undefined;
  readonly disabled: boolean;
  readonly inject: Inject;
}): ReactElement {
  return (
    <MenuSubmenu icon="delay" label="Delay what it sends" disabled={props.disabled}>
      <MenuRadios
        value={String(props.worker?.delayMs ?? 0)}
        options={DELAYS}
        onPick={(value) => {
          props.inject("Delay", { kind: FaultKind.DELAY, delayMs: Number(value) });
        }}
      />
    </MenuSubmenu>
  );
}

function BreakingFaults(props: {
  readonly pid: number;
  readonly disabled: boolean;
  readonly inject: Inject;
}): ReactElement {
  const { window } = useWorkspace();
  const { pid, disabled, inject } = props;
  return (
    <MenuGroup label="Break a connection">
      <MenuAction
        icon="close"
        tone="danger"
        disabled={disabled}
        detail="With a number and a text for the host's handler"
        onClick={() => window.setState({ closePipeOf: pid })}
      >
        Close a pipe…
      </MenuAction>
      <MenuAction
        icon="garbage"
        tone="danger"
        disabled={disabled}
        detail="The host has to cut it off, and no other"
        onClick={() => inject("Send garbage", { kind: FaultKind.GARBAGE })}
      >
        Send garbage
      </MenuAction>
      <MenuAction
        icon="oversize"
        tone="danger"
        disabled={disabled}
        detail="Announces more than the limit for a frame"
        onClick={() => inject("Send an oversized frame", { kind: FaultKind.OVERSIZE })}
      >
        Send an oversized frame
      </MenuAction>
    </MenuGroup>
  );
}
