import type { ReactElement } from "react";
import { countText } from "../../model/number-text.ts";
import { useSession, useWorkspace } from "../../state/use-workspace.ts";
import { IconButton } from "../../widgets/Button.tsx";
import styles from "./scenario.module.css";

/** The kinds of workers that the scenario starts, and how many of each run now. */
export function WorkerList({ kinds }: { readonly kinds: readonly string[] }): ReactElement {
  const { session } = useWorkspace();
  const known = useSession((state) => state.info?.workerKinds) ?? [];
  if (kinds.length === 0) {
    return <p className={styles["nothing"]}>It starts none: start some from the toolbar.</p>;
  }
  return (
    <ul className={styles["workers"]}>
      {known
        .filter(({ name }) => kinds.includes(name))
        .map(({ name, description }) => (
          <li key={name}>
            <code>{name}</code>
            <RunningCount kind={name} />
            <IconButton
              icon="plus"
              label={`Start one more ${name}`}
              onClick={() => void session.startWorker(name)}
            />
            <p>{description}</p>
          </li>
        ))}
    </ul>
  );
}

function RunningCount({ kind }: { readonly kind: string }): ReactElement {
  const count = useSession(
    (state) => state.workers.filter((worker) => worker.kind === kind).length,
  );
  return (
    <span className={styles["count"]} data-none={count === 0 || undefined}>
      {count === 0 ? "none running" : `${countText(count)} running`}
    </span>
  );
}
