// Generated from inspector.mojom by mojoscope mojom generate. Do not edit.
//
// The door between the host and a view of it. Pipe "inspector" of the invitation carries Inspector.
import * as mojo from "../../bindings/gen-v1.ts";
import { Severity, decodeSeverity, encodeSeverity } from "./severity.mojom.ts";
import {
  type Check,
  type Scenario,
  type WorkerKind,
  cloneScenario,
  cloneWorkerKind,
  decodeCheck,
  decodeScenario,
  decodeWorkerKind,
  encodeCheck,
  encodeScenario,
  encodeWorkerKind,
  equalsScenario,
  equalsWorkerKind,
} from "./scenario.mojom.ts";
import {
  type AssociatedGroup,
  type Disconnect,
  type Topology,
  decodeAssociatedGroup,
  decodeDisconnect,
  decodeTopology,
  encodeAssociatedGroup,
  encodeDisconnect,
  encodeTopology,
} from "./topology.mojom.ts";
import {
  type Fault,
  type RunningWorker,
  decodeFault,
  decodeRunningWorker,
  encodeFault,
  encodeRunningWorker,
} from "./worker.mojom.ts";
import { type TraceView, type TraceViewObserver } from "./rows.mojom.ts";

export interface Counters {
  captured: number;
  dropped: number;
  /** Payload bytes that were not kept, and messages they belong to. */
  clippedBytes: number;
  clipped: number;
  /** Payload bytes held now, and the limit. */
  payloadBytes: number;
  payloadLimit: number;
  rowLimit: number;
  recording: boolean;
  /** What a paused recording has seen and not kept. */
  passedBy: number;
}

/** Makes a Counters of its defaults and `init`. */
export function createCounters(init: Partial<Counters> = {}): Counters {
  return {
    captured: 0,
    dropped: 0,
    clippedBytes: 0,
    clipped: 0,
    payloadBytes: 0,
    payloadLimit: 0,
    rowLimit: 0,
    recording: false,
    passedBy: 0,
    ...init,
  };
}

/** Writes a Counters and returns its position. */
export function encodeCounters(e: mojo.Encoder, v: Counters): number {
  const at = e.struct(64, 0);
  e.uint32(at + 8, v.captured, "Counters.captured");
  e.double(at + 16, v.dropped, "Counters.dropped");
  e.double(at + 24, v.clippedBytes, "Counters.clipped_bytes");
  e.uint32(at + 12, v.clipped, "Counters.clipped");
  e.double(at + 32, v.payloadBytes, "Counters.payload_bytes");
  e.double(at + 40, v.payloadLimit, "Counters.payload_limit");
  e.uint32(at + 48, v.rowLimit, "Counters.row_limit");
  e.bool(at + 52, 0, v.recording, "Counters.recording");
  e.double(at + 56, v.passedBy, "Counters.passed_by");
  return e.endStruct(at);
}

/** Reads and validates the Counters at `at`. */
export function decodeCounters(d: mojo.Decoder, at = d.payloadStart): Counters {
  d.struct(at, 64);
  const captured = d.view.getUint32(at + 8, true);
  const dropped = d.view.getFloat64(at + 16, true);
  const clippedBytes = d.view.getFloat64(at + 24, true);
  const clipped = d.view.getUint32(at + 12, true);
  const payloadBytes = d.view.getFloat64(at + 32, true);
  const payloadLimit = d.view.getFloat64(at + 40, true);
  const rowLimit = d.view.getUint32(at + 48, true);
  const recording = d.bool(at + 52, 0);
  const passedBy = d.view.getFloat64(at + 56, true);
  d.endStruct();
  return {
    captured,
    dropped,
    clippedBytes,
    clipped,
    payloadBytes,
    payloadLimit,
    rowLimit,
    recording,
    passedBy,
  };
}

/** A deep copy of `v`. */
export function cloneCounters(v: Counters): Counters {
  return {
    captured: v.captured,
    dropped: v.dropped,
    clippedBytes: v.clippedBytes,
    clipped: v.clipped,
    payloadBytes: v.payloadBytes,
    payloadLimit: v.payloadLimit,
    rowLimit: v.rowLimit,
    recording: v.recording,
    passedBy: v.passedBy,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsCounters(a: Counters, b: Counters): boolean {
  return (
    a.captured === b.captured &&
    mojo.sameValue(a.dropped, b.dropped) &&
    mojo.sameValue(a.clippedBytes, b.clippedBytes) &&
    a.clipped === b.clipped &&
    mojo.sameValue(a.payloadBytes, b.payloadBytes) &&
    mojo.sameValue(a.payloadLimit, b.payloadLimit) &&
    a.rowLimit === b.rowLimit &&
    a.recording === b.recording &&
    mojo.sameValue(a.passedBy, b.passedBy)
  );
}

/** Something the user should know now. */
export interface Notice {
  severity: Severity;
  text: string;
  detail: string;
}

/** Makes a Notice of its defaults and `init`. */
export function createNotice(init: Partial<Notice> = {}): Notice {
  return {
    severity: Severity.NOTE,
    text: "",
    detail: "",
    ...init,
  };
}

/** Writes a Notice and returns its position. */
export function encodeNotice(e: mojo.Encoder, v: Notice): number {
  const at = e.struct(32, 0);
  encodeSeverity(e, at + 8, v.severity, "Notice.severity");
  e.string(at + 16, v.text, "Notice.text");
  e.string(at + 24, v.detail, "Notice.detail");
  return e.endStruct(at);
}

/** Reads and validates the Notice at `at`. */
export function decodeNotice(d: mojo.Decoder, at = d.payloadStart): Notice {
  d.struct(at, 32);
  const severity = decodeSeverity(d, at + 8);
  const text = d.string(at + 16);
  const detail = d.string(at + 24);
  d.endStruct();
  return { severity, text, detail };
}

/** A deep copy of `v`. */
export function cloneNotice(v: Notice): Notice {
  return {
    severity: v.severity,
    text: v.text,
    detail: v.detail,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNotice(a: Notice, b: Notice): boolean {
  return a.severity === b.severity && a.text === b.text && a.detail === b.detail;
}

/**
 * Messages per bucket over the whole trace, and when something was lost: the times of those
 * disconnects that are worse than a note.
 */
export interface Overview {
  start: number;
  end: number;
  counts: number[];
  disconnects: number[];
}

/** Makes an Overview of its defaults and `init`. */
export function createOverview(init: Partial<Overview> = {}): Overview {
  return {
    start: 0,
    end: 0,
    counts: [],
    disconnects: [],
    ...init,
  };
}

/** Writes an Overview and returns its position. */
export function encodeOverview(e: mojo.Encoder, v: Overview): number {
  const at = e.struct(40, 0);
  e.double(at + 8, v.start, "Overview.start");
  e.double(at + 16, v.end, "Overview.end");
  e.pointer(at + 24, e.uint32Array(v.counts, "Overview.counts"));
  e.pointer(at + 32, e.doubleArray(v.disconnects, "Overview.disconnects"));
  return e.endStruct(at);
}

/** Reads and validates the Overview at `at`. */
export function decodeOverview(d: mojo.Decoder, at = d.payloadStart): Overview {
  d.struct(at, 40);
  const start = d.view.getFloat64(at + 8, true);
  const end = d.view.getFloat64(at + 16, true);
  const counts = d.uint32Array(d.pointer(at + 24));
  const disconnects = d.doubleArray(d.pointer(at + 32));
  d.endStruct();
  return { start, end, counts, disconnects };
}

/** A deep copy of `v`. */
export function cloneOverview(v: Overview): Overview {
  return {
    start: v.start,
    end: v.end,
    counts: v.counts.slice(),
    disconnects: v.disconnects.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOverview(a: Overview, b: Overview): boolean {
  return (
    mojo.sameValue(a.start, b.start) &&
    mojo.sameValue(a.end, b.end) &&
    mojo.equalLists(a.counts, b.counts, mojo.sameValue) &&
    mojo.equalLists(a.disconnects, b.disconnects, mojo.sameValue)
  );
}

export interface HostInfo {
  version: string;
  serverName: string;
  /** What the user's own processes connect to; empty if they cannot. */
  ownProcessesName: string;
  /** "electron" or "web". */
  host: string;
  platform: string;
  scenarios: Scenario[];
  /** What scenarios are about, in the order in which lists have them. */
  topics: string[];
  workerKinds: WorkerKind[];
}

/** Makes a HostInfo of its defaults and `init`. */
export function createHostInfo(init: Partial<HostInfo> = {}): HostInfo {
  return {
    version: "",
    serverName: "",
    ownProcessesName: "",
    host: "",
    platform: "",
    scenarios: [],
    topics: [],
    workerKinds: [],
    ...init,
  };
}

/** Writes a HostInfo and returns its position. */
export function encodeHostInfo(e: mojo.Encoder, v: HostInfo): number {
  const at = e.struct(72, 0);
  e.string(at + 8, v.version, "HostInfo.version");
  e.string(at + 16, v.serverName, "HostInfo.server_name");
  e.string(at + 24, v.ownProcessesName, "HostInfo.own_processes_name");
  e.string(at + 32, v.host, "HostInfo.host");
  e.string(at + 40, v.platform, "HostInfo.platform");
  e.pointer(at + 48, encodeArrayOfScenario(e, v.scenarios, "HostInfo.scenarios"));
  e.pointer(at + 56, e.stringArray(v.topics, "HostInfo.topics"));
  e.pointer(at + 64, encodeArrayOfWorkerKind(e, v.workerKinds, "HostInfo.worker_kinds"));
  return e.endStruct(at);
}

/** Reads and validates the HostInfo at `at`. */
export function decodeHostInfo(d: mojo.Decoder, at = d.payloadStart): HostInfo {
  d.struct(at, 72);
  const version_ = d.string(at + 8);
  const serverName = d.string(at + 16);
  const ownProcessesName = d.string(at + 24);
  const host = d.string(at + 32);
  const platform = d.string(at + 40);
  const scenarios = decodeArrayOfScenario(d, d.pointer(at + 48));
  const topics = d.stringArray(d.pointer(at + 56));
  const workerKinds = decodeArrayOfWorkerKind(d, d.pointer(at + 64));
  d.endStruct();
  return {
    version: version_,
    serverName,
    ownProcessesName,
    host,
    platform,
    scenarios,
    topics,
    workerKinds,
  };
}

/** A deep copy of `v`. */
export function cloneHostInfo(v: HostInfo): HostInfo {
  return {
    version: v.version,
    serverName: v.serverName,
    ownProcessesName: v.ownProcessesName,
    host: v.host,
    platform: v.platform,
    scenarios: v.scenarios.map(cloneScenario),
    topics: v.topics.slice(),
    workerKinds: v.workerKinds.map(cloneWorkerKind),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsHostInfo(a: HostInfo, b: HostInfo): boolean {
  return (
    a.version === b.version &&
    a.serverName === b.serverName &&
    a.ownProcessesName === b.ownProcessesName &&
    a.host === b.host &&
    a.platform === b.platform &&
    mojo.equalLists(a.scenarios, b.scenarios, equalsScenario) &&
    mojo.equalLists(a.topics, b.topics, mojo.sameValue) &&
    mojo.equalLists(a.workerKinds, b.workerKinds, equalsWorkerKind)
  );
}

export interface Observer {
  onTopology(topology: Topology, counters: Counters): void;
  onNotice(notice: Notice): void;
  /** A disconnect card was added or has grown. */
  onDisconnects(count: number): void;
  /** The scenario that runs, "" before the first, and what it has shown so far. */
  onChecks(scenario: string, checks: Check[]): void;
  /** The workers of the lab, oldest first; again whenever one of them changes. */
  onWorkers(workers: RunningWorker[]): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.mojom.Observer. */
export const Observer: mojo.InterfaceDefinition<Observer> = {
  name: "mojoscope.mojom.Observer",
  version: 0,
  methods: [
    { name: "OnTopology", ordinal: 0, hasResponse: false, sync: false },
    { name: "OnNotice", ordinal: 1, hasResponse: false, sync: false },
    { name: "OnDisconnects", ordinal: 2, hasResponse: false, sync: false },
    { name: "OnChecks", ordinal: 3, hasResponse: false, sync: false },
    { name: "OnWorkers", ordinal: 4, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ObserverCaller(endpoint),
  dispatch: dispatchObserver,
};

class ObserverCaller implements Observer {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onTopology(topology: Topology, counters: Counters): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeObserverOnTopologyParams(e, topology, counters);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onNotice(notice: Notice): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeObserverOnNoticeParams(e, notice);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onDisconnects(count: number): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeObserverOnDisconnectsParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onChecks(scenario: string, checks: Check[]): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeObserverOnChecksParams(e, scenario, checks);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onWorkers(workers: RunningWorker[]): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeObserverOnWorkersParams(e, workers);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchObserver(implementation: Observer, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeObserverOnTopologyParams(call.decoder);
      return call.accept() ? implementation.onTopology(p.topology, p.counters) : undefined;
    }
    case 1: {
      const p = decodeObserverOnNoticeParams(call.decoder);
      return call.accept() ? implementation.onNotice(p.notice) : undefined;
    }
    case 2: {
      const p = decodeObserverOnDisconnectsParams(call.decoder);
      return call.accept() ? implementation.onDisconnects(p.count) : undefined;
    }
    case 3: {
      const p = decodeObserverOnChecksParams(call.decoder);
      return call.accept() ? implementation.onChecks(p.scenario, p.checks) : undefined;
    }
    case 4: {
      const p = decodeObserverOnWorkersParams(call.decoder);
      return call.accept() ? implementation.onWorkers(p.workers) : undefined;
    }
    default:
      return undefined;
  }
}

interface ObserverOnTopologyParams {
  topology: Topology;
  counters: Counters;
}

function encodeObserverOnTopologyParams(
  e: mojo.Encoder,
  topology: Topology,
  counters: Counters,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeTopology(e, e.presentObject(topology, "Observer.OnTopology.topology")));
  e.pointer(at + 16, encodeCounters(e, e.presentObject(counters, "Observer.OnTopology.counters")));
  e.endStruct(at);
}

function decodeObserverOnTopologyParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ObserverOnTopologyParams {
  d.struct(at, 24);
  const topology = decodeTopology(d, d.pointer(at + 8));
  const counters = decodeCounters(d, d.pointer(at + 16));
  d.endStruct();
  return { topology, counters };
}

interface ObserverOnNoticeParams {
  notice: Notice;
}

function encodeObserverOnNoticeParams(e: mojo.Encoder, notice: Notice): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeNotice(e, e.presentObject(notice, "Observer.OnNotice.notice")));
  e.endStruct(at);
}

function decodeObserverOnNoticeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ObserverOnNoticeParams {
  d.struct(at, 16);
  const notice = decodeNotice(d, d.pointer(at + 8));
  d.endStruct();
  return { notice };
}

interface ObserverOnDisconnectsParams {
  count: number;
}

function encodeObserverOnDisconnectsParams(e: mojo.Encoder, count: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, count, "Observer.OnDisconnects.count");
  e.endStruct(at);
}

function decodeObserverOnDisconnectsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ObserverOnDisconnectsParams {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { count };
}

interface ObserverOnChecksParams {
  scenario: string;
  checks: Check[];
}

function encodeObserverOnChecksParams(e: mojo.Encoder, scenario: string, checks: Check[]): void {
  const at = e.struct(24, 0);
  e.string(at + 8, scenario, "Observer.OnChecks.scenario");
  e.pointer(at + 16, encodeArrayOfCheck(e, checks, "Observer.OnChecks.checks"));
  e.endStruct(at);
}

function decodeObserverOnChecksParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ObserverOnChecksParams {
  d.struct(at, 24);
  const scenario = d.string(at + 8);
  const checks = decodeArrayOfCheck(d, d.pointer(at + 16));
  d.endStruct();
  return { scenario, checks };
}

interface ObserverOnWorkersParams {
  workers: RunningWorker[];
}

function encodeObserverOnWorkersParams(e: mojo.Encoder, workers: RunningWorker[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfRunningWorker(e, workers, "Observer.OnWorkers.workers"));
  e.endStruct(at);
}

function decodeObserverOnWorkersParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ObserverOnWorkersParams {
  d.struct(at, 16);
  const workers = decodeArrayOfRunningWorker(d, d.pointer(at + 8));
  d.endStruct();
  return { workers };
}

/** What the view may ask of the host. */
export interface Inspector {
  getHostInfo(): Promise<InspectorGetHostInfoResponse>;
  observe(observer: mojo.PendingRemote<Observer>): void;
  openTraceView(
    view_: mojo.PendingReceiver<TraceView>,
    observer: mojo.PendingRemote<TraceViewObserver>,
  ): void;
  getOverview(buckets: number): Promise<InspectorGetOverviewResponse>;
  getDisconnects(): Promise<InspectorGetDisconnectsResponse>;
  getGroups(): Promise<InspectorGetGroupsResponse>;
  setRecording(recording: boolean): void;
  clear(): Promise<void>;
}

export interface InspectorGetHostInfoResponse {
  info: HostInfo;
}

export interface InspectorGetOverviewResponse {
  overview: Overview;
}

export interface InspectorGetDisconnectsResponse {
  disconnects: Disconnect[];
}

export interface InspectorGetGroupsResponse {
  groups: AssociatedGroup[];
}

/** What Remote, Receiver and their families need to know of mojoscope.mojom.Inspector. */
export const Inspector: mojo.InterfaceDefinition<Inspector> = {
  name: "mojoscope.mojom.Inspector",
  version: 0,
  methods: [
    { name: "GetHostInfo", ordinal: 0, hasResponse: true, sync: false },
    { name: "Observe", ordinal: 1, hasResponse: false, sync: false },
    { name: "OpenTraceView", ordinal: 2, hasResponse: false, sync: false },
    { name: "GetOverview", ordinal: 3, hasResponse: true, sync: false },
    { name: "GetDisconnects", ordinal: 4, hasResponse: true, sync: false },
    { name: "GetGroups", ordinal: 5, hasResponse: true, sync: false },
    { name: "SetRecording", ordinal: 6, hasResponse: false, sync: false },
    { name: "Clear", ordinal: 7, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new InspectorCaller(endpoint),
  dispatch: dispatchInspector,
};

class InspectorCaller implements Inspector {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getHostInfo(): Promise<InspectorGetHostInfoResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInspectorGetHostInfoParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInspectorGetHostInfoResponse);
  }

  observe(observer: mojo.PendingRemote<Observer>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeInspectorObserveParams(e, observer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openTraceView(
    view_: mojo.PendingReceiver<TraceView>,
    observer: mojo.PendingRemote<TraceViewObserver>,
  ): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeInspectorOpenTraceViewParams(e, view_, observer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getOverview(buckets: number): Promise<InspectorGetOverviewResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInspectorGetOverviewParams(e, buckets);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInspectorGetOverviewResponse);
  }

  getDisconnects(): Promise<InspectorGetDisconnectsResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInspectorGetDisconnectsParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInspectorGetDisconnectsResponse);
  }

  getGroups(): Promise<InspectorGetGroupsResponse> {
    const e = this.#endpoint.begin(5, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInspectorGetGroupsParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInspectorGetGroupsResponse);
  }

  setRecording(recording: boolean): void {
    const e = this.#endpoint.begin(6, 0, 0);
    try {
      encodeInspectorSetRecordingParams(e, recording);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  clear(): Promise<void> {
    const e = this.#endpoint.begin(7, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInspectorClearParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInspectorClearResponse);
  }
}

function dispatchInspector(implementation: Inspector, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeInspectorGetHostInfoParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getHostInfo(), encodeInspectorGetHostInfoResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeInspectorObserveParams(call.decoder);
      return call.accept() ? implementation.observe(p.observer) : undefined;
    }
    case 2: {
      const p = decodeInspectorOpenTraceViewParams(call.decoder);
      return call.accept() ? implementation.openTraceView(p.view, p.observer) : undefined;
    }
    case 3: {
      const p = decodeInspectorGetOverviewParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getOverview(p.buckets), encodeInspectorGetOverviewResponse);
      }
      return undefined;
    }
    case 4: {
      decodeInspectorGetDisconnectsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getDisconnects(), encodeInspectorGetDisconnectsResponse);
      }
      return undefined;
    }
    case 5: {
      decodeInspectorGetGroupsParams(call.decoder);
      if (call.accept()) call.reply(implementation.getGroups(), encodeInspectorGetGroupsResponse);
      return undefined;
    }
    case 6: {
      const p = decodeInspectorSetRecordingParams(call.decoder);
      return call.accept() ? implementation.setRecording(p.recording) : undefined;
    }
    case 7: {
      decodeInspectorClearParams(call.decoder);
      if (call.accept()) call.reply(implementation.clear(), encodeInspectorClearResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeInspectorGetHostInfoParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeInspectorGetHostInfoParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeInspectorGetHostInfoResponse(
  e: mojo.Encoder,
  v: InspectorGetHostInfoResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeHostInfo(e, e.presentObject(v.info, "Inspector.GetHostInfo.info")));
  e.endStruct(at);
}

function decodeInspectorGetHostInfoResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorGetHostInfoResponse {
  d.struct(at, 16);
  const info = decodeHostInfo(d, d.pointer(at + 8));
  d.endStruct();
  return { info };
}

interface InspectorObserveParams {
  observer: mojo.PendingRemote<Observer>;
}

function encodeInspectorObserveParams(
  e: mojo.Encoder,
  observer: mojo.PendingRemote<Observer>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, observer, "Inspector.Observe.observer");
  e.endStruct(at);
}

function decodeInspectorObserveParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorObserveParams {
  d.struct(at, 16);
  const observer = mojo.toPendingRemote<Observer>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { observer };
}

interface InspectorOpenTraceViewParams {
  view: mojo.PendingReceiver<TraceView>;
  observer: mojo.PendingRemote<TraceViewObserver>;
}

function encodeInspectorOpenTraceViewParams(
  e: mojo.Encoder,
  view_: mojo.PendingReceiver<TraceView>,
  observer: mojo.PendingRemote<TraceViewObserver>,
): void {
  const at = e.struct(24, 0);
  e.pendingReceiver(at + 8, view_, "Inspector.OpenTraceView.view");
  e.pendingRemote(at + 12, observer, "Inspector.OpenTraceView.observer");
  e.endStruct(at);
}

function decodeInspectorOpenTraceViewParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorOpenTraceViewParams {
  d.struct(at, 24);
  const view_ = mojo.toPendingReceiver<TraceView>(d.handle(at + 8), d);
  const observer = mojo.toPendingRemote<TraceViewObserver>(
    d.handle(at + 12),
    d.view.getUint32(at + 16, true),
  );
  d.endStruct();
  return { view: view_, observer };
}

interface InspectorGetOverviewParams {
  buckets: number;
}

function encodeInspectorGetOverviewParams(e: mojo.Encoder, buckets: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, buckets, "Inspector.GetOverview.buckets");
  e.endStruct(at);
}

function decodeInspectorGetOverviewParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorGetOverviewParams {
  d.struct(at, 16);
  const buckets = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { buckets };
}

function encodeInspectorGetOverviewResponse(
  e: mojo.Encoder,
  v: InspectorGetOverviewResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeOverview(e, e.presentObject(v.overview, "Inspector.GetOverview.overview")),
  );
  e.endStruct(at);
}

function decodeInspectorGetOverviewResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorGetOverviewResponse {
  d.struct(at, 16);
  const overview = decodeOverview(d, d.pointer(at + 8));
  d.endStruct();
  return { overview };
}

function encodeInspectorGetDisconnectsParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeInspectorGetDisconnectsParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeInspectorGetDisconnectsResponse(
  e: mojo.Encoder,
  v: InspectorGetDisconnectsResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeArrayOfDisconnect(e, v.disconnects, "Inspector.GetDisconnects.disconnects"),
  );
  e.endStruct(at);
}

function decodeInspectorGetDisconnectsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorGetDisconnectsResponse {
  d.struct(at, 16);
  const disconnects = decodeArrayOfDisconnect(d, d.pointer(at + 8));
  d.endStruct();
  return { disconnects };
}

function encodeInspectorGetGroupsParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeInspectorGetGroupsParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeInspectorGetGroupsResponse(e: mojo.Encoder, v: InspectorGetGroupsResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfAssociatedGroup(e, v.groups, "Inspector.GetGroups.groups"));
  e.endStruct(at);
}

function decodeInspectorGetGroupsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorGetGroupsResponse {
  d.struct(at, 16);
  const groups = decodeArrayOfAssociatedGroup(d, d.pointer(at + 8));
  d.endStruct();
  return { groups };
}

interface InspectorSetRecordingParams {
  recording: boolean;
}

function encodeInspectorSetRecordingParams(e: mojo.Encoder, recording: boolean): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, recording, "Inspector.SetRecording.recording");
  e.endStruct(at);
}

function decodeInspectorSetRecordingParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InspectorSetRecordingParams {
  d.struct(at, 16);
  const recording = d.bool(at + 8, 0);
  d.endStruct();
  return { recording };
}

function encodeInspectorClearParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeInspectorClearParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeInspectorClearResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeInspectorClearResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/** The lab: processes that the host may start and end. Pipe "lab" of the invitation. */
export interface LabControl {
  /** Ends the workers that run, in good order, and starts those of the scenario. */
  startScenario(name: string): Promise<LabControlStartScenarioResponse>;
  startWorker(kind: string): Promise<LabControlStartWorkerResponse>;
  /** Asks it to end by itself. */
  stopWorker(pid: number): Promise<LabControlStopWorkerResponse>;
  /** Operations per second, of one worker or of all of a kind, those to come included; 0 pauses them. */
  setWorkerRate(pid: number, rate: number): Promise<LabControlSetWorkerRateResponse>;
  setKindRate(kind: string, rate: number): Promise<LabControlSetKindRateResponse>;
  injectFault(pid: number, fault: Fault): Promise<LabControlInjectFaultResponse>;
}

export interface LabControlStartScenarioResponse {
  error: string | null;
}

export interface LabControlStartWorkerResponse {
  pid: number;
  error: string | null;
}

export interface LabControlStopWorkerResponse {
  error: string | null;
}

export interface LabControlSetWorkerRateResponse {
  error: string | null;
}

export interface LabControlSetKindRateResponse {
  error: string | null;
}

export interface LabControlInjectFaultResponse {
  error: string | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.mojom.LabControl. */
export const LabControl: mojo.InterfaceDefinition<LabControl> = {
  name: "mojoscope.mojom.LabControl",
  version: 0,
  methods: [
    { name: "StartScenario", ordinal: 0, hasResponse: true, sync: false },
    { name: "StartWorker", ordinal: 1, hasResponse: true, sync: false },
    { name: "StopWorker", ordinal: 2, hasResponse: true, sync: false },
    { name: "SetWorkerRate", ordinal: 3, hasResponse: true, sync: false },
    { name: "SetKindRate", ordinal: 4, hasResponse: true, sync: false },
    { name: "InjectFault", ordinal: 5, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new LabControlCaller(endpoint),
  dispatch: dispatchLabControl,
};

class LabControlCaller implements LabControl {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  startScenario(name: string): Promise<LabControlStartScenarioResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLabControlStartScenarioParams(e, name);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLabControlStartScenarioResponse);
  }

  startWorker(kind: string): Promise<LabControlStartWorkerResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLabControlStartWorkerParams(e, kind);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLabControlStartWorkerResponse);
  }

  stopWorker(pid: number): Promise<LabControlStopWorkerResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLabControlStopWorkerParams(e, pid);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLabControlStopWorkerResponse);
  }

  setWorkerRate(pid: number, rate: number): Promise<LabControlSetWorkerRateResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLabControlSetWorkerRateParams(e, pid, rate);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLabControlSetWorkerRateResponse);
  }

  setKindRate(kind: string, rate: number): Promise<LabControlSetKindRateResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLabControlSetKindRateParams(e, kind, rate);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLabControlSetKindRateResponse);
  }

  injectFault(pid: number, fault: Fault): Promise<LabControlInjectFaultResponse> {
    const e = this.#endpoint.begin(5, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLabControlInjectFaultParams(e, pid, fault);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLabControlInjectFaultResponse);
  }
}

function dispatchLabControl(implementation: LabControl, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLabControlStartScenarioParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.startScenario(p.name), encodeLabControlStartScenarioResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeLabControlStartWorkerParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.startWorker(p.kind), encodeLabControlStartWorkerResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeLabControlStopWorkerParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.stopWorker(p.pid), encodeLabControlStopWorkerResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeLabControlSetWorkerRateParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.setWorkerRate(p.pid, p.rate),
          encodeLabControlSetWorkerRateResponse,
        );
      }
      return undefined;
    }
    case 4: {
      const p = decodeLabControlSetKindRateParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.setKindRate(p.kind, p.rate), encodeLabControlSetKindRateResponse);
      }
      return undefined;
    }
    case 5: {
      const p = decodeLabControlInjectFaultParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.injectFault(p.pid, p.fault), encodeLabControlInjectFaultResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface LabControlStartScenarioParams {
  name: string;
}

function encodeLabControlStartScenarioParams(e: mojo.Encoder, name: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, name, "LabControl.StartScenario.name");
  e.endStruct(at);
}

function decodeLabControlStartScenarioParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlStartScenarioParams {
  d.struct(at, 16);
  const name = d.string(at + 8);
  d.endStruct();
  return { name };
}

function encodeLabControlStartScenarioResponse(
  e: mojo.Encoder,
  v: LabControlStartScenarioResponse,
): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.error, "LabControl.StartScenario.error");
  e.endStruct(at);
}

function decodeLabControlStartScenarioResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlStartScenarioResponse {
  d.struct(at, 16);
  const error_ = d.nullableString(at + 8);
  d.endStruct();
  return { error: error_ };
}

interface LabControlStartWorkerParams {
  kind: string;
}

function encodeLabControlStartWorkerParams(e: mojo.Encoder, kind: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, kind, "LabControl.StartWorker.kind");
  e.endStruct(at);
}

function decodeLabControlStartWorkerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlStartWorkerParams {
  d.struct(at, 16);
  const kind = d.string(at + 8);
  d.endStruct();
  return { kind };
}

function encodeLabControlStartWorkerResponse(
  e: mojo.Encoder,
  v: LabControlStartWorkerResponse,
): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.pid, "LabControl.StartWorker.pid");
  e.nullableString(at + 16, v.error, "LabControl.StartWorker.error");
  e.endStruct(at);
}

function decodeLabControlStartWorkerResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlStartWorkerResponse {
  d.struct(at, 24);
  const pid = d.view.getUint32(at + 8, true);
  const error_ = d.nullableString(at + 16);
  d.endStruct();
  return { pid, error: error_ };
}

interface LabControlStopWorkerParams {
  pid: number;
}

function encodeLabControlStopWorkerParams(e: mojo.Encoder, pid: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, pid, "LabControl.StopWorker.pid");
  e.endStruct(at);
}

function decodeLabControlStopWorkerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlStopWorkerParams {
  d.struct(at, 16);
  const pid = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { pid };
}

function encodeLabControlStopWorkerResponse(
  e: mojo.Encoder,
  v: LabControlStopWorkerResponse,
): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.error, "LabControl.StopWorker.error");
  e.endStruct(at);
}

function decodeLabControlStopWorkerResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlStopWorkerResponse {
  d.struct(at, 16);
  const error_ = d.nullableString(at + 8);
  d.endStruct();
  return { error: error_ };
}

interface LabControlSetWorkerRateParams {
  pid: number;
  rate: number;
}

function encodeLabControlSetWorkerRateParams(e: mojo.Encoder, pid: number, rate: number): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, pid, "LabControl.SetWorkerRate.pid");
  e.double(at + 16, rate, "LabControl.SetWorkerRate.rate");
  e.endStruct(at);
}

function decodeLabControlSetWorkerRateParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlSetWorkerRateParams {
  d.struct(at, 24);
  const pid = d.view.getUint32(at + 8, true);
  const rate = d.view.getFloat64(at + 16, true);
  d.endStruct();
  return { pid, rate };
}

function encodeLabControlSetWorkerRateResponse(
  e: mojo.Encoder,
  v: LabControlSetWorkerRateResponse,
): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.error, "LabControl.SetWorkerRate.error");
  e.endStruct(at);
}

function decodeLabControlSetWorkerRateResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlSetWorkerRateResponse {
  d.struct(at, 16);
  const error_ = d.nullableString(at + 8);
  d.endStruct();
  return { error: error_ };
}

interface LabControlSetKindRateParams {
  kind: string;
  rate: number;
}

function encodeLabControlSetKindRateParams(e: mojo.Encoder, kind: string, rate: number): void {
  const at = e.struct(24, 0);
  e.string(at + 8, kind, "LabControl.SetKindRate.kind");
  e.double(at + 16, rate, "LabControl.SetKindRate.rate");
  e.endStruct(at);
}

function decodeLabControlSetKindRateParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlSetKindRateParams {
  d.struct(at, 24);
  const kind = d.string(at + 8);
  const rate = d.view.getFloat64(at + 16, true);
  d.endStruct();
  return { kind, rate };
}

function encodeLabControlSetKindRateResponse(
  e: mojo.Encoder,
  v: LabControlSetKindRateResponse,
): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.error, "LabControl.SetKindRate.error");
  e.endStruct(at);
}

function decodeLabControlSetKindRateResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlSetKindRateResponse {
  d.struct(at, 16);
  const error_ = d.nullableString(at + 8);
  d.endStruct();
  return { error: error_ };
}

interface LabControlInjectFaultParams {
  pid: number;
  fault: Fault;
}

function encodeLabControlInjectFaultParams(e: mojo.Encoder, pid: number, fault: Fault): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, pid, "LabControl.InjectFault.pid");
  e.pointer(at + 16, encodeFault(e, e.presentObject(fault, "LabControl.InjectFault.fault")));
  e.endStruct(at);
}

function decodeLabControlInjectFaultParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlInjectFaultParams {
  d.struct(at, 24);
  const pid = d.view.getUint32(at + 8, true);
  const fault = decodeFault(d, d.pointer(at + 16));
  d.endStruct();
  return { pid, fault };
}

function encodeLabControlInjectFaultResponse(
  e: mojo.Encoder,
  v: LabControlInjectFaultResponse,
): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.error, "LabControl.InjectFault.error");
  e.endStruct(at);
}

function decodeLabControlInjectFaultResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabControlInjectFaultResponse {
  d.struct(at, 16);
  const error_ = d.nullableString(at + 8);
  d.endStruct();
  return { error: error_ };
}

function encodeArrayOfScenario(
  e: mojo.Encoder,
  values: readonly Scenario[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeScenario(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfWorkerKind(
  e: mojo.Encoder,
  values: readonly WorkerKind[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeWorkerKind(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfScenario(d: mojo.Decoder, at: number, length = -1): Scenario[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Scenario[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeScenario(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfWorkerKind(d: mojo.Decoder, at: number, length = -1): WorkerKind[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: WorkerKind[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeWorkerKind(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfCheck(
  e: mojo.Encoder,
  values: readonly Check[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeCheck(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfCheck(d: mojo.Decoder, at: number, length = -1): Check[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Check[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeCheck(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfRunningWorker(
  e: mojo.Encoder,
  values: readonly RunningWorker[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeRunningWorker(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfRunningWorker(d: mojo.Decoder, at: number, length = -1): RunningWorker[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: RunningWorker[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeRunningWorker(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfDisconnect(
  e: mojo.Encoder,
  values: readonly Disconnect[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeDisconnect(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfDisconnect(d: mojo.Decoder, at: number, length = -1): Disconnect[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Disconnect[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeDisconnect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfAssociatedGroup(
  e: mojo.Encoder,
  values: readonly AssociatedGroup[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeAssociatedGroup(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfAssociatedGroup(d: mojo.Decoder, at: number, length = -1): AssociatedGroup[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: AssociatedGroup[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeAssociatedGroup(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
