import { describe, expect, it } from "vitest";
import { PendingReceiver, Receiver, Remote } from "../../shared/bindings/index.ts";
import type { Transport } from "../../shared/system/index.ts";
import { createInMemoryTransportPair, Node } from "../../shared/system/index.ts";
import { createFault } from "../state/contract.ts";
import type { HostInfo } from "../state/contract.ts";
import {
  Inspector,
  INSPECTOR_PIPE,
  LAB_PIPE,
  LabControl,
  TraceView,
  TraceViewObserver,
} from "../state/contract.ts";
import { linkOver } from "./link-over.ts";

const info: HostInfo = {
  version: "1",
  serverName: "lab",
  ownProcessesName: "mojoscope",
  host: "web",
  platform: "linux",
  scenarios: [],
  workerKinds: [],
  topics: [],
};

/** A host on the other side of a link, as small as a host can be. */
class TestHost implements Inspector, LabControl {
  readonly transport: Transport;
  readonly faulty: number[] = [];
  readonly #held: unknown[] = [];
  readonly #mine: Transport;

  constructor() {
    const [mine, theirs] = createInMemoryTransportPair();
    this.transport = theirs;
    this.#mine = mine;
    const invitation = new Node({ name: "host", role: "broker" }).invite(mine);
    const inspector = new PendingReceiver<Inspector>(invitation.attachMessagePipe(INSPECTOR_PIPE));
    const lab = new PendingReceiver<LabControl>(invitation.attachMessagePipe(LAB_PIPE));
    this.#held.push(new Receiver(Inspector, this, inspector), new Receiver(LabControl, this, lab));
  }

  end(): void {
    this.#mine.close();
  }

  getHostInfo() {
    return Promise.resolve({ info });
  }

  observe(): void {
    // Nothing happens in this host.
  }

  openTraceView(...[view, observer]: Parameters<Inspector["openTraceView"]>): void {
    const remote = new Remote(TraceViewObserver, observer);
    const receiver = new Receiver(
      TraceView,
      {
        setFilter: (text) => {
          remote.get().onGrown(text.length, 10);
          return Promise.resolve({ error: null, shown: text.length });
        },
        getRows: () => Promise.resolve({ rows: [], shown: 0 }),
        findRow: (no) => Promise.resolve({ index: no - 1 }),
        getDetails: () => Promise.resolve({ details: null }),
        getRowsByNumber: () => Promise.resolve({ rows: [] }),
        getMatchingPipes: () => Promise.resolve({ pipes: [] }),
      },
      view,
    );
    this.#held.push(remote, receiver);
  }

  getOverview() {
    return Promise.resolve({ overview: { start: 0, end: 0, counts: [], disconnects: [] } });
  }

  getDisconnects() {
    return Promise.resolve({ disconnects: [] });
  }

  getGroups() {
    return Promise.resolve({ groups: [] });
  }

  setRecording(): void {
    // There is no trace here.
  }

  async clear(): Promise<void> {
    await Promise.resolve();
  }

  startScenario() {
    return Promise.resolve({ error: null });
  }

  startWorker() {
    return Promise.resolve({ pid: 7, error: null });
  }

  stopWorker() {
    return Promise.resolve({ error: "no such worker" });
  }

  setWorkerRate() {
    return Promise.resolve({ error: null });
  }

  setKindRate() {
    return Promise.resolve({ error: null });
  }

  injectFault(pid: number) {
    this.faulty.push(pid);
    return Promise.resolve({ error: null });
  }
}

describe("linkOver", () => {
  it("reaches both interfaces of the invitation", async () => {
    const host = new TestHost();
    const link = linkOver(host.transport);
    expect(await link.inspector.getHostInfo()).toEqual({ info });
    expect(await link.lab.injectFault(42, createFault())).toEqual({ error: null });
    expect(host.faulty).toEqual([42]);
  });

  it("opens trace views, each with an observer of its own", async () => {
    const link = linkOver(new TestHost().transport);
    const grown = new Promise<number[]>((resolve) => {
      const view = link.openTraceView({ onGrown: (shown, captured) => resolve([shown, captured]) });
      void view.setFilter("four");
    });
    expect(await grown).toEqual([4, 10]);
  });

  it("says once that the host is gone", async () => {
    const host = new TestHost();
    const link = linkOver(host.transport);
    await link.inspector.getHostInfo();
    const reasons: string[] = [];
    const gone = new Promise<void>((resolve) => {
      link.onGone((reason) => {
        reasons.push(reason);
        resolve();
      });
    });
    const pending = link.inspector.getGroups();
    host.end();
    await gone;
    await pending.catch(() => undefined);
    expect(reasons).toHaveLength(1);
  });
});
