import { DisconnectError } from "../../../shared/bindings/index.ts";
import {
  type Fault,
  FaultKind,
  MAX_DELAY_MS,
  MAX_DESCRIPTION_LENGTH,
} from "../../../shared/contract/index.ts";
import { LabError } from "../lab-error.ts";
import type { SupervisedWorker } from "../supervised-worker.ts";
import type { Supervisor } from "../supervisor.ts";
import { faultText } from "./fault-text.ts";
import type { WorkerScope } from "./worker-scope.ts";

/** What an injector works on. */
export interface FaultInjectorOptions {
  readonly supervisor: Supervisor;
  /** The ends that serve a worker; undefined before it has registered. */
  readonly scopeOf: (pid: number) => WorkerScope | undefined;
  /** Told of each fault, before its effects show. */
  readonly onInjected: (pid: number, what: string) => void;
}

/** Does to workers on purpose what goes wrong elsewhere by accident. */
export class FaultInjector {
  readonly #options: FaultInjectorOptions;

  constructor(options: FaultInjectorOptions) {
    this.#options = options;
  }

  /**
   * Injects a fault and waits until it is done, as far as it can be known.
   * @throws LabError in words for the user: no such worker, a value out of range, not in its state
   */
  async inject(pid: number, fault: Fault): Promise<void> {
    checkFault(fault);
    const worker = this.#options.supervisor.find(pid);
    this.#checkState(worker, fault.kind);
    this.#options.onInjected(pid, faultText(fault));
    await this.#act(worker, fault);
  }

  async #act(worker: SupervisedWorker, fault: Fault): Promise<void> {
    switch (fault.kind) {
      case FaultKind.KILL:
        await this.#options.supervisor.killWorker(worker.pid);
        break;
      case FaultKind.FREEZE:
        worker.freeze();
        break;
      case FaultKind.THAW:
        worker.thaw();
        break;
      case FaultKind.CLOSE:
        await closePipe(worker, fault);
        break;
      case FaultKind.DROP_REPLY:
        this.#dropReply(worker);
        break;
      case FaultKind.GARBAGE:
        worker.remote.get().sendGarbage();
        break;
      case FaultKind.OVERSIZE:
        worker.remote.get().sendOversize();
        break;
      case FaultKind.DELAY:
        worker.setDelay(fault.delayMs);
        break;
    }
  }

  #dropReply(worker: SupervisedWorker): void {
    worker.dropsReply = true;
    this.#options.scopeOf(worker.pid)?.withholdNextReply(() => {
      worker.dropsReply = false;
      worker.missesReplies = true;
    });
  }

  #checkState(worker: SupervisedWorker, kind: FaultKind): void {
    const { isFrozen, remote } = worker;
    if (kind === FaultKind.KILL) return;
    if (worker.isService) {
      if (kind !== FaultKind.FREEZE && kind !== FaultKind.THAW) {
        throw new LabError("A service can be killed, frozen and thawed, and nothing else.");
      }
    } else if (!remote.isBound) {
      throw new LabError("This worker is starting: wait until it has connected.");
    }
    if (kind === FaultKind.THAW) {
      if (!isFrozen) throw new LabError("This worker is not frozen.");
    } else if (kind === FaultKind.DROP_REPLY) {
      if (this.#options.scopeOf(worker.pid)?.answersCalls !== true) {
        throw new LabError("The host offers this worker nothing that answers calls.");
      }
    } else if (isFrozen) {
      const hint = kind === FaultKind.FREEZE ? " already." : ": thaw it first.";
      throw new LabError(`This worker is frozen${hint}`);
    }
  }
}

async function closePipe({ remote }: SupervisedWorker, fault: Fault): Promise<void> {
  const closing = remote.get().closePipe(fault.reason, fault.description);
  const { interfaceName } = await closing.catch((error: unknown) => {
    if (!(error instanceof DisconnectError)) throw error;
    throw new LabError("The worker ended before it had closed a pipe.");
  });
  if (interfaceName === null)
    throw new LabError("This worker has no pipe open that it could close.");
}

/** @throws LabError for a value out of range */
export function checkFault({ delayMs, description }: Fault): void {
  if (delayMs > MAX_DELAY_MS) {
    throw new LabError(`A delay is 0 (none) to ${MAX_DELAY_MS} ms, not ${delayMs} ms.`);
  }
  if (description.length > MAX_DESCRIPTION_LENGTH) {
    throw new LabError(`A description has at most ${MAX_DESCRIPTION_LENGTH} characters.`);
  }
}
