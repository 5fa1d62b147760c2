// The host: one broker node with a named server for workers, the lab that starts them, the recording
// of what they say, and a second node, untapped, through which views look at it.
import { randomBytes } from "node:crypto";
import { PendingReceiver, Receiver, setUncaughtErrorHandler } from "../../shared/bindings/index.ts";
import {
  type HostInfo,
  Inspector,
  INSPECTOR_PIPE,
  LAB_PIPE as LAB_CONTROL_PIPE,
  LabControl,
  type Scenario as ScenarioInfo,
  Severity,
} from "../../shared/contract/index.ts";
import type { CompileOptions } from "../../shared/mojom/index.ts";
import {
  Node,
  type NodeLimits,
  setDefaultNode,
  type Transport,
} from "../../shared/system/index.ts";
import type { TapRecorder } from "../../shared/trace/index.ts";
import type { BrokerName } from "../broker/index.ts";
import { EndpointScope } from "../lab/endpoint-scope.ts";
import { Lab, type LabOptions } from "../lab/lab.ts";
import { LabError, UnknownNameError } from "../lab/lab-error.ts";
import type { ProcessLauncher } from "../lab/process-launcher.ts";
import { type Scenario, TOPICS } from "../lab/scenario.ts";
import { SCENARIOS, WORKER_KINDS } from "../lab/scenarios/index.ts";
import type { LabSettings } from "../lab/supervisor.ts";
import type { LoadOptions } from "../mojom/load.ts";
import { packageVersion } from "../page/index.ts";
import { createHostTap, monotonicClock, TapServer } from "../recorder/index.ts";
import type { ConnectionInfo, EndedConnection } from "../server/index.ts";
import { InspectorImpl } from "./inspector.ts";
import { LabControlImpl } from "./lab-control.ts";
import { linkFault } from "./link-faults.ts";
import { MessageReader } from "./message-reader.ts";
import { loadDescriptor } from "./mojoms.ts";
import { NoticeBoard } from "./notice-board.ts";
import { OwnProcesses } from "./own-processes.ts";
import { Session } from "./session.ts";

/** Where the host runs and with what. */
export interface HostOptions {
  readonly kind: "electron" | "web" | "headless";
  readonly launcher: ProcessLauncher;
  /** Further .mojom files or folders, to read the messages of their interfaces. */
  readonly mojoms?: {
    readonly paths: readonly string[];
    readonly options: LoadOptions & CompileOptions;
  };
  /** What its nodes enforce on peers, where it is not the usual. */
  readonly limits?: Partial<NodeLimits>;
  readonly lab?: LabSettings;
  /** How the user's own processes find the host; without it they cannot. */
  readonly ownProcesses?: BrokerName;
}

/**
 * Starts the named servers and the recording. No worker runs yet.
 * @throws MojomError for a bad .mojom, and what a server throws when its name cannot be had
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const host = new Host(options);
  try {
    await host.start();
    return host;
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** A running host. */
export class Host {
  readonly session: Session;
  readonly lab: Lab;
  readonly notices = new NoticeBoard();
  readonly #options: HostOptions;
  readonly #tap: TapRecorder;
  readonly #tapServer: TapServer;
  readonly #ownProcesses: OwnProcesses | undefined;
  readonly #views: Node;

  /** For {@link startHost}. */
  constructor(options: HostOptions) {
    this.#options = options;
    const { mojoms } = options;
    const descriptor = loadDescriptor(mojoms?.paths, mojoms?.options);
    this.session = new Session(new MessageReader(descriptor), monotonicClock);
    const { session } = this;
    const self = session.addProcess({ pid: process.pid, name: "host", role: "host" });
    this.#tap = createHostTap(session.merger, self, monotonicClock);
    const { limits } = options;
    const node = new Node({ name: "host", role: "broker", tap: this.#tap, limits });
    setDefaultNode(node);
    this.#views = new Node({ name: "host", role: "broker", limits });
    // Several hosts may run on one machine.
    const suffix = randomBytes(4).toString("hex");
    this.#tapServer = new TapServer(`mojoscope-tap-${suffix}`, {
      merger: session.merger,
      clock: monotonicClock,
      findProcess: (pid, name) => session.addProcess({ pid, name, role: "worker" }),
      limits,
      onRefused: (info, reason) => this.#refused(info, reason),
      onClosed: (ended) => this.#connectionEnded(ended),
    });
    this.#ownProcesses =
      options.ownProcesses && this.#createOwnProcesses(options.ownProcesses, node);
    this.lab = new Lab({
      ...options.lab,
      launcher: options.launcher,
      serverName: `mojoscope-${suffix}`,
      tap: this.#tapServer.name,
      node,
      clock: monotonicClock,
      evidence: {
        trace: session.trace,
        postMortems: session.postMortems,
        describe: (interfaceName, bytes) => session.reader.info(interfaceName, bytes),
      },
      events: this.#labEvents(),
    });
    setUncaughtErrorHandler((error, { interfaceName, methodName }) => {
      this.notices.post(Severity.ERROR, `${interfaceName}.${methodName} failed`, String(error));
    });
  }

  /** For {@link startHost}. */
  async start(): Promise<void> {
    await Promise.all([this.lab.start(), this.#tapServer.start(), this.#ownProcesses?.start()]);
  }

  /** The name that processes of this machine connect to; see `connectToServer`. */
  get serverName(): string {
    return this.lab.serverName;
  }

  /** Starts a scenario's workers. What goes wrong is told to every view, now and later. */
  startScenario(name: string): void {
    this.lab.startScenario(name).catch((error: unknown) => {
      // The supervisor has reported the worker that did not start.
      if (!(error instanceof LabError) || error instanceof UnknownNameError) {
        const why = error instanceof Error ? error.message : String(error);
        this.notices.post(Severity.ERROR, `The scenario ${name} was not started`, why);
      }
    });
  }

  /** Takes a page in. It is let go when its transport ends. */
  attachView(transport: Transport): void {
    const invitation = this.#views.invite(transport);
    invitation.onClosed = ({ code, message }) => {
      const fault = linkFault(code);
      if (fault !== undefined) {
        this.notices.post(Severity.WARNING, `A view was cut off: ${fault}`, `${code}: ${message}`);
      }
    };
    const inspector = new InspectorImpl({
      session: this.session,
      notices: this.notices,
      hostInfo: () => this.#info(),
      scenario: () => this.lab.scenario.name,
      checks: () => this.lab.checks(),
      workers: () => this.lab.supervisor.states,
    });
    const lab = new LabControlImpl(this.lab);
    const scope = new EndpointScope();
    scope.add(
      new Receiver<Inspector>(
        Inspector,
        inspector,
        new PendingReceiver<Inspector>(invitation.attachMessagePipe(INSPECTOR_PIPE)),
      ),
      () => inspector.close(),
    );
    scope.add(
      new Receiver<LabControl>(
        LabControl,
        lab,
        new PendingReceiver<LabControl>(invitation.attachMessagePipe(LAB_CONTROL_PIPE)),
      ),
    );
  }

  /** Stops the workers and the servers, and merges all that was recorded. */
  async close(): Promise<void> {
    await this.lab.close();
    await Promise.all([this.#tapServer.stop(), this.#ownProcesses?.stop()]);
    this.#views.close();
    await this.#tap.close();
    this.session.close();
  }

  #info(): HostInfo {
    return {
      version: packageVersion(),
      serverName: this.serverName,
      ownProcessesName: this.#ownProcesses?.serverName ?? "",
      host: this.#options.kind,
      platform: process.platform,
      scenarios: SCENARIOS.map(describeScenario),
      topics: [...TOPICS],
      workerKinds: WORKER_KINDS.map(({ name, description }) => ({ name, description })),
    };
  }

  #createOwnProcesses(name: BrokerName, node: Node): OwnProcesses {
    return new OwnProcesses({
      ...name,
      node,
      session: this.session,
      notices: this.notices,
      limits: this.#options.limits,
      onRefused: (info, reason) => this.#refused(info, reason),
      onClosed: (ended) => this.#connectionEnded(ended),
    });
  }

  #refused({ pid }: ConnectionInfo, reason: string): void {
    this.session.merger.connectionRefused(pid ?? 0, monotonicClock(), reason);
    this.notices.post(Severity.WARNING, `${processText(pid)} was refused`, reason);
  }

  #connectionEnded({ info: { pid }, reason, wasGreeted }: EndedConnection): void {
    const fault = linkFault(reason.code);
    if (fault === undefined) {
      return;
    }
    // The tap sees the links that came about; one that did not is on record as refused.
    if (!wasGreeted) {
      this.session.merger.connectionRefused(pid ?? 0, monotonicClock(), reason.message);
    }
    this.notices.post(
      Severity.WARNING,
      `${processText(pid)} was cut off: ${fault}`,
      `${reason.code}: ${reason.message}`,
    );
  }

  #labEvents(): LabOptions["events"] {
    const { session, notices } = this;
    return {
      processStarted: (pid, kind) => session.addProcess({ pid, name: kind, role: "worker" }),
      processExited: (pid, _kind, exit) => session.processExited(pid, exit),
      workerFailed: (message, output) => notices.post(Severity.ERROR, message, output),
      workerRegistered: (info, kind) => session.addProcess({ ...info, name: kind, role: "worker" }),
      faultInjected: (pid, what) => session.faultInjected(pid, what),
      driveFailed: (name, error) =>
        notices.post(Severity.ERROR, `The scenario ${name} did not run on`, String(error)),
      onRefused: (info, reason) => this.#refused(info, reason),
      onClosed: (ended) => this.#connectionEnded(ended),
    };
  }
}

function describeScenario(scenario: Scenario): ScenarioInfo {
  const { name, title, summary, topic, story, workers } = scenario;
  const { shows, guarantee, tries } = story;
  return {
    name,
    title,
    summary,
    topic,
    story: { shows, guarantee, tries: [...tries] },
    workers: workers.map((kind) => kind.name),
  };
}

function processText(pid: number | undefined): string {
  return pid === undefined ? "A process" : `Process ${pid}`;
}
