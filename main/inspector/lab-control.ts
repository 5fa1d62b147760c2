import type {
  Fault,
  LabControl,
  LabControlInjectFaultResponse,
  LabControlSetKindRateResponse,
  LabControlSetWorkerRateResponse,
  LabControlStartScenarioResponse,
  LabControlStartWorkerResponse,
  LabControlStopWorkerResponse,
} from "../../shared/contract/index.ts";
import type { Lab } from "../lab/lab.ts";
import { LabError } from "../lab/lab-error.ts";

/** The lab's controls for one view. What cannot be done comes back as a text for the user. */
export class LabControlImpl implements LabControl {
  readonly #lab: Lab;

  constructor(lab: Lab) {
    this.#lab = lab;
  }

  async startScenario(name: string): Promise<LabControlStartScenarioResponse> {
    return { error: await refusal(() => this.#lab.startScenario(name)) };
  }

  async startWorker(kind: string): Promise<LabControlStartWorkerResponse> {
    let pid = 0;
    const error = await refusal(async () => {
      pid = await this.#lab.startWorker(kind);
    });
    return { pid, error };
  }

  async stopWorker(pid: number): Promise<LabControlStopWorkerResponse> {
    return { error: await refusal(() => this.#lab.supervisor.stopWorker(pid)) };
  }

  async setWorkerRate(pid: number, rate: number): Promise<LabControlSetWorkerRateResponse> {
    return { error: await refusal(() => this.#lab.supervisor.setRate(pid, rate)) };
  }

  async setKindRate(kind: string, rate: number): Promise<LabControlSetKindRateResponse> {
    return { error: await refusal(() => this.#lab.setKindRate(kind, rate)) };
  }

  async injectFault(pid: number, fault: Fault): Promise<LabControlInjectFaultResponse> {
    return { error: await refusal(() => this.#lab.injectFault(pid, fault)) };
  }
}

/** Why the lab refused, or null. Anything but a LabError is a fault of ours and goes on up. */
async function refusal(action: () => unknown): Promise<string | null> {
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
