import {
  type PendingReceiver,
  type PendingRemote,
  Receiver,
  Remote,
} from "../../shared/bindings/index.ts";
import {
  type Check,
  equalsCheck,
  equalsRunningWorker,
  type HostInfo,
  type Inspector,
  type InspectorGetDisconnectsResponse,
  type InspectorGetGroupsResponse,
  type InspectorGetHostInfoResponse,
  type InspectorGetOverviewResponse,
  Observer,
  type RunningWorker,
  TraceView,
  TraceViewObserver,
} from "../../shared/contract/index.ts";
import { associatedGroups, overviewSnapshot, topologySnapshot } from "../../shared/trace/index.ts";
import { EndpointScope } from "../lab/endpoint-scope.ts";
import { readCounters } from "./counters.ts";
import type { NoticeBoard } from "./notice-board.ts";
import type { Session } from "./session.ts";
import { TraceViewImpl } from "./trace-view.ts";

/** How often a view is told what is alive and how much there is. */
const PUSH_INTERVAL_MS = 250;

/** What an inspector tells about. */
export interface InspectorSource {
  readonly session: Session;
  readonly notices: NoticeBoard;
  readonly hostInfo: () => HostInfo;
  /** The scenario that runs, and what it has shown so far. */
  readonly scenario: () => string;
  readonly checks: () => Check[];
  readonly workers: () => RunningWorker[];
}

/** The Inspector of one view. It lives as long as the view's pipe. */
export class InspectorImpl implements Inspector {
  readonly #source: InspectorSource;
  readonly #scope = new EndpointScope();

  constructor(source: InspectorSource) {
    this.#source = source;
  }

  async getHostInfo(): Promise<InspectorGetHostInfoResponse> {
    return { info: this.#source.hostInfo() };
  }

  observe(pending: PendingRemote<Observer>): void {
    const { session, notices, scenario, checks, workers } = this.#source;
    const remote = new Remote(Observer, pending);
    const observer = remote.get();
    let changes = -1;
    let told: { name: string; checks: Check[] } | undefined;
    let toldWorkers: RunningWorker[] = [];
    const push = () => {
      const topology = topologySnapshot(session.trace, session.clock(), session.postMortems);
      observer.onTopology(topology, readCounters(session.trace));
      if (session.postMortems.changes !== changes) {
        changes = session.postMortems.changes;
        observer.onDisconnects(session.postMortems.count);
      }
      const current = { name: scenario(), checks: checks() };
      if (told?.name !== current.name || !isSame(told.checks, current.checks, equalsCheck)) {
        told = current;
        observer.onChecks(current.name, current.checks);
      }
      const running = workers();
      if (!isSame(toldWorkers, running, equalsRunningWorker)) {
        toldWorkers = running;
        observer.onWorkers(running);
      }
    };
    for (const notice of notices.notices) {
      observer.onNotice(notice);
    }
    push();
    const timer = setInterval(push, PUSH_INTERVAL_MS);
    const unsubscribe = notices.subscribe((notice) => observer.onNotice(notice));
    this.#scope.add(remote, () => {
      clearInterval(timer);
      unsubscribe();
    });
  }

  openTraceView(
    pendingView: PendingReceiver<TraceView>,
    pendingObserver: PendingRemote<TraceViewObserver>,
  ): void {
    const { session } = this.#source;
    const view = new TraceViewImpl(session);
    const remote = new Remote(TraceViewObserver, pendingObserver);
    let told = "";
    const timer = setInterval(() => {
      const { shown } = view;
      const captured = session.trace.rowCount;
      const state = `${shown} ${captured} ${session.trace.journal.position}`;
      if (state !== told) {
        told = state;
        remote.get().onGrown(shown, captured);
      }
    }, PUSH_INTERVAL_MS);
    this.#scope.add(remote, () => clearInterval(timer));
    this.#scope.add(new Receiver<TraceView>(TraceView, view, pendingView));
  }

  async getOverview(buckets: number): Promise<InspectorGetOverviewResponse> {
    const { trace, postMortems } = this.#source.session;
    return { overview: overviewSnapshot(trace, postMortems, buckets) };
  }

  async getDisconnects(): Promise<InspectorGetDisconnectsResponse> {
    return { disconnects: this.#source.session.postMortems.cards() };
  }

  async getGroups(): Promise<InspectorGetGroupsResponse> {
    return { groups: associatedGroups(this.#source.session.trace) };
  }

  setRecording(recording: boolean): void {
    this.#source.session.trace.recording = recording;
  }

  async clear(): Promise<void> {
    this.#source.session.trace.clear();
  }

  /** Ends everything that this view has opened. */
  close(): void {
    this.#scope.close();
  }
}

function isSame<T>(a: readonly T[], b: readonly T[], equals: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && equals(one, other);
    })
  );
}
