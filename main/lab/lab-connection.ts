import {
  type GenericPendingReceiver,
  PendingReceiver,
  type PendingRemote,
} from "../../shared/bindings/index.ts";
import { BinderMap } from "../../shared/services/index.ts";
import type { Claim } from "./checks/index.ts";
import type { LabHost, Worker } from "./gen/lab.mojom.ts";

/** What a connection tells its host. */
export interface LabConnectionEvents {
  /**
   * The worker has said who it is: once, ahead of all else. What the host offers to such a worker
   * is added to `broker`.
   */
  registered(
    kind: string,
    claimedPid: number,
    worker: PendingRemote<Worker>,
    broker: BinderMap,
  ): void;
  claimed(claim: Claim): void;
}

/** Reason code of a receiver that nobody binds. */
const NOT_OFFERED = 1;

/** The host's side of one worker: implementations that no other connection shares. */
export class LabConnection implements LabHost {
  readonly #events: LabConnectionEvents;
  readonly #broker = new BinderMap();

  constructor(events: LabConnectionEvents) {
    this.#events = events;
  }

  register(kind: string, claimedPid: number, worker: PendingRemote<Worker>): void {
    this.#events.registered(kind, claimedPid, worker, this.#broker);
  }

  bindInterface(receiver: GenericPendingReceiver): void {
    if (this.#broker.tryBind(receiver)) return;
    const why = `${receiver.interfaceName} is not offered to this worker`;
    new PendingReceiver(receiver.passPipe()).resetWithReason(NOT_OFFERED, why);
  }

  claim(check: string, holds: boolean, detail: string): void {
    this.#events.claimed({ check, holds, detail });
  }
}
