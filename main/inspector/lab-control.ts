import type {
  LabControl,
  LabControlKillWorkerResponse,
  LabControlStartScenarioResponse,
  LabControlStartWorkerResponse,
  LabControlStopWorkerResponse,
} from "../../shared/contract/index.ts";
import { LabError, type Supervisor } from "../lab/supervisor.ts";

/** The lab's controls for one view. What cannot be done comes back as a text for the user. */
export class LabControlImpl implements LabControl {
  readonly #supervisor: Supervisor;
  readonly #startScenario: (name: string) => Promise<unknown>;

  /** @param startScenario how the host starts one, so that it knows what runs */
  constructor(supervisor: Supervisor, startScenario: (name: string) => Promise<unknown>) {
    this.#supervisor = supervisor;
    this.#startScenario = startScenario;
  }

  async startScenario(name: string): Promise<LabControlStartScenarioResponse> {
    return { error: await refusal(() => this.#startScenario(name)) };
  }

  async startWorker(kind: string): Promise<LabControlStartWorkerResponse> {
    let pid = 0;
    const error = await refusal(async () => {
      pid = await this.#supervisor.startWorker(kind);
    });
    return { pid, error };
  }

  async stopWorker(pid: number): Promise<LabControlStopWorkerResponse> {
    return { error: await refusal(() => this.#supervisor.stopWorker(pid)) };
  }

  async killWorker(pid: number): Promise<LabControlKillWorkerResponse> {
    return { error: await refusal(() => this.#supervisor.killWorker(pid)) };
  }
}

/** Why the lab refused, or null. Anything but a LabError is a fault of ours and goes on up. */
async function refusal(action: () => Promise<unknown>): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (error) {
    if (error instanceof LabError) {
      return error.message;
    }
    throw error;
  }
}
