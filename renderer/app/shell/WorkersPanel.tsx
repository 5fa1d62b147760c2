import { Menu } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import { plural } from "../../model/number-text.ts";
import { nextRate, type WorkerKindState, workerKinds } from "../../model/worker-kinds.ts";
import type { RunningWorker } from "../../state/contract.ts";
import { MAX_WORKER_RATE } from "../../state/contract.ts";
import { useSession, useSettings, useWorkspace } from "../../state/use-workspace.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import { MenuList } from "../../widgets/MenuParts.tsx";
import { NumberInput } from "../../widgets/NumberInput.tsx";
import { ClosePipeDialog } from "./ClosePipeDialog.tsx";
import { WorkerBadges } from "./WorkerBadges.tsx";
import { WorkerMenu } from "./WorkerMenu.tsx";
import styles from "./workers.module.css";

const NONE: readonly string[] = [];

/** How many workers of each kind there are and how fast they go, and what is done to each. */
export function WorkersPanel(): ReactElement | null {
  const { settings } = useWorkspace();
  const open = useSettings((state) => state.workersOpen);
  const workers = useSession((state) => state.workers);
  const started = useSession(
    ({ info, scenario }) => info?.scenarios.find(({ name }) => name === scenario)?.workers ?? NONE,
  );
  const kinds = useMemo(() => workerKinds(workers, started), [workers, started]);
  if (kinds.length === 0) return null;
  const total = kinds.reduce((sum, kind) => sum + kind.workers.length, 0);
  return (
    <section className={styles["panel"]} aria-label="Worker controls">
      <h2>
        <button
          type="button"
          className={styles["head"]}
          aria-expanded={open}
          onClick={() => settings.setState({ workersOpen: !open })}
        >
          <Icon name={open ? "down" : "right"} />
          Workers
          <span className={styles["total"]}>{total}</span>
          {open && <span className={styles["unit"]}>steps per second</span>}
        </button>
      </h2>
      {open && (
        <ul className={styles["kinds"]}>
          {kinds.map((kind) => (
            <WorkerKind key={kind.kind} {...kind} />
          ))}
        </ul>
      )}
      <ClosePipeDialog />
    </section>
  );
}

function WorkerKind({ kind, workers, rate }: WorkerKindState): ReactElement {
  const { session } = useWorkspace();
  const [open, setOpen] = useState(false);
  const isOpen = open && workers.length > 0;
  return (
    <li data-kind={kind}>
      <div className={styles["row"]}>
        <button
          type="button"
          className={styles["kind"]}
          title={kind}
          aria-expanded={isOpen}
          disabled={workers.length === 0}
          onClick={() => setOpen(!open)}
        >
          <Icon name={isOpen ? "down" : "right"} />
          <span>{kind}</span>
        </button>
        <CountStepper kind={kind} workers={workers} />
        <NumberInput
          label={`Steps per second of each ${kind}`}
          placeholder={workers.length > 1 ? "mixed" : "–"}
          value={rate}
          min={0}
          max={MAX_WORKER_RATE}
          next={nextRate}
          onCommit={(next) => void session.setKindRate(kind, next)}
        />
      </div>
      {isOpen && (
        <ul>
          {workers.map((worker) => (
            <WorkerRow key={worker.pid} worker={worker} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** How many there are; less stops the newest that nobody has asked to stop yet. */
function CountStepper(props: {
  readonly kind: string;
  readonly workers: readonly RunningWorker[];
}): ReactElement {
  const { session } = useWorkspace();
  const { kind, workers } = props;
  const [stopping, setStopping] = useState<ReadonlySet<number>>(new Set());
  const newest = workers.findLast(({ pid }) => !stopping.has(pid));
  return (
    <span className={styles["stepper"]} role="group" aria-label={`Number of ${kind} workers`}>
      <IconButton
        icon="minus"
        label={`Stop one ${kind}`}
        disabled={newest === undefined}
        onClick={() => {
          if (newest === undefined) return;
          setStopping(new Set([...stopping, newest.pid]));
          void session.stopWorker(newest.pid);
        }}
      />
      <output title={plural(workers.length, `${kind} worker`)}>{workers.length}</output>
      <IconButton
        icon="plus"
        label={`Start one more ${kind}`}
        onClick={() => void session.startWorker(kind)}
      />
    </span>
  );
}

function WorkerRow({ worker }: { readonly worker: RunningWorker }): ReactElement {
  const { session } = useWorkspace();
  const { pid, kind, rate } = worker;
  return (
    <li className={styles["row"]} data-pid={pid}>
      <span className={styles["pid"]}>{pid}</span>
      <span className={styles["badges"]}>
        <WorkerBadges pid={pid} />
      </span>
      <Menu.Root>
        <Menu.Trigger
          render={<Button aria-label={`What to do to ${kind} ${pid}`} title="Faults and more" />}
        >
          <Icon name="more" />
        </Menu.Trigger>
        <MenuList>
          <WorkerMenu pid={pid} />
        </MenuList>
      </Menu.Root>
      <NumberInput
        label={`Steps per second of ${kind} ${pid}`}
        value={rate}
        min={0}
        max={MAX_WORKER_RATE}
        next={nextRate}
        onCommit={(next) => void session.setWorkerRate(pid, next)}
      />
    </li>
  );
}
