import type { ReactElement, ReactNode } from "react";
import { durationText } from "../../model/number-text.ts";
import type { RunningWorker } from "../../state/contract.ts";
import { useSession } from "../../state/use-workspace.ts";
import type { IconName } from "../../widgets/Icon.tsx";
import { Icon } from "../../widgets/Icon.tsx";
import styles from "./workers.module.css";

/** The worker with that process id, while it runs. */
export function useWorker(pid: number): RunningWorker | undefined {
  return useSession(({ workers }) => workers.find((worker) => worker.pid === pid));
}

/** What is done to a worker right now: each with a sign and a word. */
export function WorkerBadges({ pid }: { readonly pid: number }): ReactElement | null {
  const worker = useWorker(pid);
  if (worker === undefined) return null;
  return (
    <>
      {worker.frozen && (
        <Badge icon="freeze" title="Stopped by SIGSTOP until it is thawed">
          frozen
        </Badge>
      )}
      {worker.delayMs > 0 && (
        <Badge icon="delay" title={`All that it sends is held back for ${worker.delayMs} ms`}>
          {durationText(worker.delayMs)}
        </Badge>
      )}
      {worker.dropsReply && (
        <Badge icon="noReply" title="Its next call will get no reply">
          no reply
        </Badge>
      )}
      {worker.rate === 0 && !worker.service && (
        <Badge icon="pause" title="Its rate is 0">
          paused
        </Badge>
      )}
    </>
  );
}

function Badge(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span className={styles["badge"]} title={props.title}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}
