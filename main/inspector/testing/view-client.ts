import { Receiver, Remote } from "../../../shared/bindings/index.ts";
import {
  type Check,
  Inspector,
  INSPECTOR_PIPE,
  LAB_PIPE,
  LabControl,
  type Notice,
  Observer,
  type RunningWorker,
} from "../../../shared/contract/index.ts";
import { PendingRemote } from "../../../shared/bindings/index.ts";
import { createInMemoryTransportPair, Node } from "../../../shared/system/index.ts";
import type { Host } from "../host.ts";

/** What a page has of its host, over the contract, without a page. */
export class ViewClient {
  readonly lab: Remote<LabControl>;
  readonly inspector: Remote<Inspector>;
  /** What the page would show, in the order in which it was told. */
  readonly notices: Notice[] = [];
  /** The scenario that runs, and what it has shown so far. */
  scenario = "";
  checks: readonly Check[] = [];
  workers: readonly RunningWorker[] = [];

  constructor(host: Host) {
    const [toView, toHost] = createInMemoryTransportPair();
    host.attachView(toView);
    const invitation = new Node({ name: "view", role: "leaf" }).acceptInvitation(toHost);
    this.inspector = new Remote(
      Inspector,
      new PendingRemote<Inspector>(invitation.extractMessagePipe(INSPECTOR_PIPE), 0),
    );
    this.lab = new Remote(
      LabControl,
      new PendingRemote<LabControl>(invitation.extractMessagePipe(LAB_PIPE), 0),
    );
    const observer = new Receiver<Observer>(Observer, {
      onTopology: () => undefined,
      onNotice: (notice) => void this.notices.push(notice),
      onDisconnects: () => undefined,
      onChecks: (scenario, checks) => {
        this.scenario = scenario;
        this.checks = checks;
      },
      onWorkers: (workers) => {
        this.workers = workers;
      },
    });
    this.inspector.get().observe(observer.bindNewPipeAndPassRemote());
  }
}
