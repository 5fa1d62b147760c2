import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Lifetimes } from "../model/graph-lifetimes.ts";
import { NO_LIFETIMES, noteLifetimes } from "../model/graph-lifetimes.ts";
import { withHeldRows } from "../model/lab-checks.ts";
import { coalesce, pause } from "./coalesce.ts";
import type {
  AssociatedGroup,
  Check,
  Counters,
  Disconnect,
  Fault,
  HostInfo,
  Notice,
  Overview,
  RunningWorker,
  Topology,
} from "./contract.ts";
import { createFault, FaultKind, Severity } from "./contract.ts";
import { describeFault } from "./faults.ts";
import type { HostLink } from "./host-link.ts";
import type { NumberedNotice } from "./notices.ts";
import { overviewBuckets } from "./overview-buckets.ts";
import { withDismissed, withNotice } from "./notices.ts";

const SLOW_REFRESH_MS = 500;

/** What the host has told so far. */
export interface SessionState {
  readonly info: HostInfo | null;
  readonly topology: Topology;
  readonly counters: Counters | null;
  readonly notices: readonly NumberedNotice[];
  readonly disconnects: readonly Disconnect[];
  /** The scenario that runs, and what it has shown so far. */
  readonly scenario: string;
  readonly checks: readonly Check[];
  /** The workers of the lab, oldest first. */
  readonly workers: readonly RunningWorker[];
  /** The scenario that is being started; null while none is. */
  readonly starting: string | null;
  readonly groups: readonly AssociatedGroup[];
  readonly overview: Overview | null;
  /** When this page saw pipes and processes go. */
  readonly lifetimes: Lifetimes;
  /** Why the host is gone; null while it is there. */
  readonly gone: string | null;
}

const EMPTY: SessionState = {
  info: null,
  topology: { processes: [], connections: [], pipes: [] },
  counters: null,
  notices: [],
  disconnects: [],
  scenario: "",
  checks: [],
  workers: [],
  starting: null,
  groups: [],
  overview: null,
  lifetimes: NO_LIFETIMES,
  gone: null,
};

/** The host's side of the page: what is pushed is stored, what must be asked for is asked again when it may have changed. */
export class Session {
  readonly store: StoreApi<SessionState> = createStore<SessionState>(() => EMPTY);
  readonly #link: HostLink;
  #told = 0;
  readonly #refreshInfo = coalesce(async () => {
    const { info } = await this.#link.inspector.getHostInfo();
    this.store.setState({ info });
  });
  readonly #refreshDisconnects = coalesce(async () => {
    const { disconnects } = await this.#link.inspector.getDisconnects();
    this.store.setState({ disconnects });
  });
  readonly #refreshGroups = coalesce(async () => {
    const { groups } = await this.#link.inspector.getGroups();
    this.store.setState({ groups });
    await pause(SLOW_REFRESH_MS);
  });
  readonly #refreshOverview = coalesce(async () => {
    const known = this.store.getState().overview;
    const { overview } = await this.#link.inspector.getOverview(overviewBuckets(known));
    this.store.setState({ overview });
    await pause(SLOW_REFRESH_MS);
  });

  constructor(link: HostLink) {
    this.#link = link;
    link.onGone((reason) => this.store.setState({ gone: reason }));
    link.observe({
      onTopology: (topology, counters) => this.#pictured(topology, counters),
      onNotice: (notice) => this.#noticed(notice),
      onDisconnects: () => this.#refreshDisconnects(),
      onWorkers: (workers) => this.store.setState({ workers }),
      onChecks: (scenario, checks) => this.#checked(scenario, checks),
    });
    this.#refreshInfo();
    this.#refreshDisconnects();
    this.#refreshGroups();
    this.#refreshOverview();
  }

  /** Starts a scenario of the lab; a failure becomes a notice. */
  async startScenario(name: string): Promise<void> {
    this.store.setState({ starting: name });
    await this.#ask(`Start scenario “${name}”`, () => this.#link.lab.startScenario(name));
    // Another one may have been chosen meanwhile.
    if (this.store.getState().starting === name) this.store.setState({ starting: null });
  }

  /** Starts one more worker of a kind. */
  async startWorker(kind: string): Promise<void> {
    await this.#ask(`Start ${kind}`, () => this.#link.lab.startWorker(kind));
  }

  /** Asks a worker to end by itself. */
  async stopWorker(pid: number): Promise<void> {
    await this.#ask(`Stop ${pid}`, () => this.#link.lab.stopWorker(pid));
  }

  /** Ends a worker at once. */
  async killWorker(pid: number): Promise<void> {
    await this.injectFault(pid, "Kill", { kind: FaultKind.KILL });
  }

  /** Does something to a worker on purpose; `what` is said of a failure. */
  async injectFault(pid: number, what: string, fault: Partial<Fault>): Promise<void> {
    await this.#ask(`${what} ${pid}`, () => this.#link.lab.injectFault(pid, createFault(fault)));
  }

  /** Sets a worker's operations per second. */
  async setWorkerRate(pid: number, rate: number): Promise<void> {
    await this.#ask(`Rate of ${pid}`, () => this.#link.lab.setWorkerRate(pid, rate));
  }

  /** Sets that of all workers of a kind. */
  async setKindRate(kind: string, rate: number): Promise<void> {
    await this.#ask(`Rate of ${kind}`, () => this.#link.lab.setKindRate(kind, rate));
  }

  /** Starts or pauses recording. */
  setRecording(recording: boolean): void {
    this.#link.inspector.setRecording(recording);
    const { counters } = this.store.getState();
    // Shown at once; the next picture confirms it.
    if (counters !== null) this.store.setState({ counters: { ...counters, recording } });
  }

  /** The user has seen a notice, or all of them (null). */
  dismissNotice(number: number | null): void {
    const { notices } = this.store.getState();
    this.store.setState({ notices: withDismissed(notices, number) });
  }

  /** Forgets all notices. */
  forgetNotices(): void {
    this.store.setState({ notices: [] });
  }

  /** Something in this page failed that nobody had reckoned with. */
  async reportFault(detail: string): Promise<void> {
    // When the host goes, whatever waits for it fails as well; the banner that follows says enough.
    await pause(0);
    if (this.store.getState().gone !== null) return;
    this.#noticed({ severity: Severity.ERROR, text: "Something failed in this window", detail });
  }

  /** Empties the trace. */
  async clear(): Promise<void> {
    await this.#link.inspector.clear();
    // The rows that checks named are gone; the host tells what it sees from here on.
    const checks = this.store.getState().checks.map((check) => ({ ...check, rows: [] }));
    this.store.setState({ notices: [], disconnects: [], groups: [], overview: null, checks });
    this.#refreshDisconnects();
    this.#refreshGroups();
    this.#refreshOverview();
  }

  #pictured(topology: Topology, counters: Counters): void {
    const { counters: known, lifetimes } = this.store.getState();
    const before = known?.captured;
    const noted = noteLifetimes(lifetimes, topology, performance.now());
    this.store.setState({ topology, counters, lifetimes: noted });
    if (before === counters.captured) return;
    this.#refreshOverview();
    this.#refreshGroups();
  }

  #checked(scenario: string, told: readonly Check[]): void {
    const { scenario: before, checks } = this.store.getState();
    const known = scenario === before ? checks : [];
    this.store.setState({ scenario, checks: withHeldRows(known, told) });
  }

  #noticed(notice: Notice): void {
    const { notices } = this.store.getState();
    this.store.setState({ notices: withNotice(notices, notice, ++this.#told) });
  }

  async #ask(what: string, ask: () => Promise<{ error: string | null }>): Promise<void> {
    try {
      const { error } = await ask();
      if (error !== null) this.#failed(what, error);
    } catch (cause) {
      this.#failed(what, describeFault(cause));
    }
  }

  #failed(what: string, detail: string): void {
    this.#noticed({ severity: Severity.ERROR, text: `${what} failed`, detail });
  }
}
