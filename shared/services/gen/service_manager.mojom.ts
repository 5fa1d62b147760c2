// Generated from service_manager.mojom by mojoscope mojom generate. Do not edit.
//
// What the service manager tells of the instances. The messages are those of Chromium's
// services/service_manager/public/mojom/service_manager.mojom.
import * as mojo from "../../bindings/gen-v1.ts";
import {
  type Identity,
  cloneIdentity,
  decodeIdentity,
  encodeIdentity,
  equalsIdentity,
} from "./connector.mojom.ts";

export const InstanceState = {
  CREATED: 0,
  STARTED: 1,
  /** Still there, but nobody is connected to it any more. */
  UNREACHABLE: 2,
} as const;
export type InstanceState = (typeof InstanceState)[keyof typeof InstanceState];

/** Whether a number is a known InstanceState. */
export function isInstanceState(value: number): value is InstanceState {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeInstanceState(
  e: mojo.Encoder,
  at: number,
  value: InstanceState,
  field?: string,
): void {
  if (typeof value !== "number" || !isInstanceState(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeInstanceState(d: mojo.Decoder, at: number): InstanceState {
  const value = d.view.getInt32(at, true);
  if (isInstanceState(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store an InstanceState. */
export const InstanceStateScalar: mojo.Scalar<InstanceState> = {
  size: 4,
  read: decodeInstanceState,
  write: encodeInstanceState,
};

export interface RunningServiceInfo {
  identity: Identity;
  /** Zero while it is not known. */
  pid: number;
  state: InstanceState;
}

/** Makes a RunningServiceInfo of its defaults and `init`. */
export function createRunningServiceInfo(
  init: Partial<RunningServiceInfo> & Pick<RunningServiceInfo, "identity">,
): RunningServiceInfo {
  return {
    pid: 0,
    state: InstanceState.CREATED,
    ...init,
  };
}

/** Writes a RunningServiceInfo and returns its position. */
export function encodeRunningServiceInfo(e: mojo.Encoder, v: RunningServiceInfo): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeIdentity(e, e.presentObject(v.identity, "RunningServiceInfo.identity")));
  e.uint32(at + 16, v.pid, "RunningServiceInfo.pid");
  encodeInstanceState(e, at + 20, v.state, "RunningServiceInfo.state");
  return e.endStruct(at);
}

/** Reads and validates the RunningServiceInfo at `at`. */
export function decodeRunningServiceInfo(d: mojo.Decoder, at = d.payloadStart): RunningServiceInfo {
  d.struct(at, 24);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  const pid = d.view.getUint32(at + 16, true);
  const state = decodeInstanceState(d, at + 20);
  d.endStruct();
  return { identity, pid, state };
}

/** A deep copy of `v`. */
export function cloneRunningServiceInfo(v: RunningServiceInfo): RunningServiceInfo {
  return {
    identity: cloneIdentity(v.identity),
    pid: v.pid,
    state: v.state,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunningServiceInfo(a: RunningServiceInfo, b: RunningServiceInfo): boolean {
  return equalsIdentity(a.identity, b.identity) && a.pid === b.pid && a.state === b.state;
}

export interface ServiceManagerListener {
  /** First of all: what runs already. */
  onInit(runningServices: RunningServiceInfo[]): void;
  onServiceCreated(service: RunningServiceInfo): void;
  /** `pid_deprecated` may be zero; OnServicePIDReceived tells for certain. */
  onServiceStarted(identity: Identity, pidDeprecated: number): void;
  onServicePIDReceived(identity: Identity, pid: number): void;
  /** It was gone before it had started. */
  onServiceFailedToStart(identity: Identity): void;
  onServiceStopped(identity: Identity): void;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.ServiceManagerListener. */
export const ServiceManagerListener: mojo.InterfaceDefinition<ServiceManagerListener> = {
  name: "service_manager.mojom.ServiceManagerListener",
  version: 0,
  methods: [
    { name: "OnInit", ordinal: 0, hasResponse: false, sync: false },
    { name: "OnServiceCreated", ordinal: 1, hasResponse: false, sync: false },
    { name: "OnServiceStarted", ordinal: 2, hasResponse: false, sync: false },
    { name: "OnServicePIDReceived", ordinal: 3, hasResponse: false, sync: false },
    { name: "OnServiceFailedToStart", ordinal: 4, hasResponse: false, sync: false },
    { name: "OnServiceStopped", ordinal: 5, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ServiceManagerListenerCaller(endpoint),
  dispatch: dispatchServiceManagerListener,
};

class ServiceManagerListenerCaller implements ServiceManagerListener {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onInit(runningServices: RunningServiceInfo[]): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeServiceManagerListenerOnInitParams(e, runningServices);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onServiceCreated(service: RunningServiceInfo): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeServiceManagerListenerOnServiceCreatedParams(e, service);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onServiceStarted(identity: Identity, pidDeprecated: number): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeServiceManagerListenerOnServiceStartedParams(e, identity, pidDeprecated);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onServicePIDReceived(identity: Identity, pid: number): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeServiceManagerListenerOnServicePIDReceivedParams(e, identity, pid);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onServiceFailedToStart(identity: Identity): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeServiceManagerListenerOnServiceFailedToStartParams(e, identity);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onServiceStopped(identity: Identity): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeServiceManagerListenerOnServiceStoppedParams(e, identity);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchServiceManagerListener(
  implementation: ServiceManagerListener,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeServiceManagerListenerOnInitParams(call.decoder);
      return call.accept() ? implementation.onInit(p.runningServices) : undefined;
    }
    case 1: {
      const p = decodeServiceManagerListenerOnServiceCreatedParams(call.decoder);
      return call.accept() ? implementation.onServiceCreated(p.service) : undefined;
    }
    case 2: {
      const p = decodeServiceManagerListenerOnServiceStartedParams(call.decoder);
      return call.accept()
        ? implementation.onServiceStarted(p.identity, p.pidDeprecated)
        : undefined;
    }
    case 3: {
      const p = decodeServiceManagerListenerOnServicePIDReceivedParams(call.decoder);
      return call.accept() ? implementation.onServicePIDReceived(p.identity, p.pid) : undefined;
    }
    case 4: {
      const p = decodeServiceManagerListenerOnServiceFailedToStartParams(call.decoder);
      return call.accept() ? implementation.onServiceFailedToStart(p.identity) : undefined;
    }
    case 5: {
      const p = decodeServiceManagerListenerOnServiceStoppedParams(call.decoder);
      return call.accept() ? implementation.onServiceStopped(p.identity) : undefined;
    }
    default:
      return undefined;
  }
}

interface ServiceManagerListenerOnInitParams {
  runningServices: RunningServiceInfo[];
}

function encodeServiceManagerListenerOnInitParams(
  e: mojo.Encoder,
  runningServices: RunningServiceInfo[],
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeArrayOfRunningServiceInfo(
      e,
      runningServices,
      "ServiceManagerListener.OnInit.running_services",
    ),
  );
  e.endStruct(at);
}

function decodeServiceManagerListenerOnInitParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerListenerOnInitParams {
  d.struct(at, 16);
  const runningServices = decodeArrayOfRunningServiceInfo(d, d.pointer(at + 8));
  d.endStruct();
  return { runningServices };
}

interface ServiceManagerListenerOnServiceCreatedParams {
  service: RunningServiceInfo;
}

function encodeServiceManagerListenerOnServiceCreatedParams(
  e: mojo.Encoder,
  service: RunningServiceInfo,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeRunningServiceInfo(
      e,
      e.presentObject(service, "ServiceManagerListener.OnServiceCreated.service"),
    ),
  );
  e.endStruct(at);
}

function decodeServiceManagerListenerOnServiceCreatedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerListenerOnServiceCreatedParams {
  d.struct(at, 16);
  const service = decodeRunningServiceInfo(d, d.pointer(at + 8));
  d.endStruct();
  return { service };
}

interface ServiceManagerListenerOnServiceStartedParams {
  identity: Identity;
  pidDeprecated: number;
}

function encodeServiceManagerListenerOnServiceStartedParams(
  e: mojo.Encoder,
  identity: Identity,
  pidDeprecated: number,
): void {
  const at = e.struct(24, 0);
  e.pointer(
    at + 8,
    encodeIdentity(
      e,
      e.presentObject(identity, "ServiceManagerListener.OnServiceStarted.identity"),
    ),
  );
  e.uint32(at + 16, pidDeprecated, "ServiceManagerListener.OnServiceStarted.pid_deprecated");
  e.endStruct(at);
}

function decodeServiceManagerListenerOnServiceStartedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerListenerOnServiceStartedParams {
  d.struct(at, 24);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  const pidDeprecated = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { identity, pidDeprecated };
}

interface ServiceManagerListenerOnServicePIDReceivedParams {
  identity: Identity;
  pid: number;
}

function encodeServiceManagerListenerOnServicePIDReceivedParams(
  e: mojo.Encoder,
  identity: Identity,
  pid: number,
): void {
  const at = e.struct(24, 0);
  e.pointer(
    at + 8,
    encodeIdentity(
      e,
      e.presentObject(identity, "ServiceManagerListener.OnServicePIDReceived.identity"),
    ),
  );
  e.uint32(at + 16, pid, "ServiceManagerListener.OnServicePIDReceived.pid");
  e.endStruct(at);
}

function decodeServiceManagerListenerOnServicePIDReceivedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerListenerOnServicePIDReceivedParams {
  d.struct(at, 24);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  const pid = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { identity, pid };
}

interface ServiceManagerListenerOnServiceFailedToStartParams {
  identity: Identity;
}

function encodeServiceManagerListenerOnServiceFailedToStartParams(
  e: mojo.Encoder,
  identity: Identity,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeIdentity(
      e,
      e.presentObject(identity, "ServiceManagerListener.OnServiceFailedToStart.identity"),
    ),
  );
  e.endStruct(at);
}

function decodeServiceManagerListenerOnServiceFailedToStartParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerListenerOnServiceFailedToStartParams {
  d.struct(at, 16);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  d.endStruct();
  return { identity };
}

interface ServiceManagerListenerOnServiceStoppedParams {
  identity: Identity;
}

function encodeServiceManagerListenerOnServiceStoppedParams(
  e: mojo.Encoder,
  identity: Identity,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeIdentity(
      e,
      e.presentObject(identity, "ServiceManagerListener.OnServiceStopped.identity"),
    ),
  );
  e.endStruct(at);
}

function decodeServiceManagerListenerOnServiceStoppedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerListenerOnServiceStoppedParams {
  d.struct(at, 16);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  d.endStruct();
  return { identity };
}

/**
 * Offered by the service "service_manager" to those with its capability
 * "service_manager:service_manager".
 */
export interface ServiceManager {
  addListener(listener: mojo.PendingRemote<ServiceManagerListener>): void;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.ServiceManager. */
export const ServiceManager: mojo.InterfaceDefinition<ServiceManager> = {
  name: "service_manager.mojom.ServiceManager",
  version: 0,
  methods: [{ name: "AddListener", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ServiceManagerCaller(endpoint),
  dispatch: dispatchServiceManager,
};

class ServiceManagerCaller implements ServiceManager {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addListener(listener: mojo.PendingRemote<ServiceManagerListener>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeServiceManagerAddListenerParams(e, listener);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchServiceManager(implementation: ServiceManager, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeServiceManagerAddListenerParams(call.decoder);
      return call.accept() ? implementation.addListener(p.listener) : undefined;
    }
    default:
      return undefined;
  }
}

interface ServiceManagerAddListenerParams {
  listener: mojo.PendingRemote<ServiceManagerListener>;
}

function encodeServiceManagerAddListenerParams(
  e: mojo.Encoder,
  listener: mojo.PendingRemote<ServiceManagerListener>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, listener, "ServiceManager.AddListener.listener");
  e.endStruct(at);
}

function decodeServiceManagerAddListenerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceManagerAddListenerParams {
  d.struct(at, 16);
  const listener = mojo.toPendingRemote<ServiceManagerListener>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { listener };
}

function encodeArrayOfRunningServiceInfo(
  e: mojo.Encoder,
  values: readonly RunningServiceInfo[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeRunningServiceInfo(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfRunningServiceInfo(
  d: mojo.Decoder,
  at: number,
  length = -1,
): RunningServiceInfo[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: RunningServiceInfo[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeRunningServiceInfo(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
