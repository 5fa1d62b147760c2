// Generated from connector.mojom by mojoscope mojom generate. Do not edit.
//
// How a service reaches other services. The messages are those of Chromium's
// services/service_manager/public/mojom/connector.mojom and service_filter.mojom.
import * as mojo from "../../bindings/gen-v1.ts";
import {
  type ProcessId,
  type Token,
  cloneToken,
  decodeProcessId,
  decodeToken,
  encodeProcessId,
  encodeToken,
  equalsToken,
} from "./base_types.mojom.ts";

export const ConnectResult = {
  SUCCEEDED: 0,
  /** What was asked for makes no sense. */
  INVALID_ARGUMENT: 1,
  /** No such service, or not for the one who asks. */
  ACCESS_DENIED: 2,
} as const;
export type ConnectResult = (typeof ConnectResult)[keyof typeof ConnectResult];

/** Whether a number is a known ConnectResult. */
export function isConnectResult(value: number): value is ConnectResult {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeConnectResult(
  e: mojo.Encoder,
  at: number,
  value: ConnectResult,
  field?: string,
): void {
  if (typeof value !== "number" || !isConnectResult(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeConnectResult(d: mojo.Decoder, at: number): ConnectResult {
  const value = d.view.getInt32(at, true);
  if (isConnectResult(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a ConnectResult. */
export const ConnectResultScalar: mojo.Scalar<ConnectResult> = {
  size: 4,
  read: decodeConnectResult,
  write: encodeConnectResult,
};

export const BindInterfacePriority = {
  /** The target is not let go before it has got the request. */
  IMPORTANT: 0,
  /** The request may be lost with a target that goes. */
  BEST_EFFORT: 1,
} as const;
export type BindInterfacePriority =
  (typeof BindInterfacePriority)[keyof typeof BindInterfacePriority];

/** Whether a number is a known BindInterfacePriority. */
export function isBindInterfacePriority(value: number): value is BindInterfacePriority {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeBindInterfacePriority(
  e: mojo.Encoder,
  at: number,
  value: BindInterfacePriority,
  field?: string,
): void {
  if (typeof value !== "number" || !isBindInterfacePriority(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodeBindInterfacePriority(d: mojo.Decoder, at: number): BindInterfacePriority {
  const value = d.view.getInt32(at, true);
  if (isBindInterfacePriority(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a BindInterfacePriority. */
export const BindInterfacePriorityScalar: mojo.Scalar<BindInterfacePriority> = {
  size: 4,
  read: decodeBindInterfacePriority,
  write: encodeBindInterfacePriority,
};

/**
 * Names one instance of a service. At any time one instance at most has the same name, group and
 * id; the globally unique id is never used again.
 */
export interface Identity {
  name: string;
  /** Never zero. Most services reach the instances of their own group only. */
  instanceGroup: Token;
  /** Zero unless somebody asked for more than one instance in a group. */
  instanceId: Token;
  globallyUniqueId: Token;
}

/** Makes an Identity of its defaults and `init`. */
export function createIdentity(
  init: Partial<Identity> & Pick<Identity, "instanceGroup" | "instanceId" | "globallyUniqueId">,
): Identity {
  return {
    name: "",
    ...init,
  };
}

/** Writes an Identity and returns its position. */
export function encodeIdentity(e: mojo.Encoder, v: Identity): number {
  const at = e.struct(40, 0);
  e.string(at + 8, v.name, "Identity.name");
  e.pointer(at + 16, encodeToken(e, e.presentObject(v.instanceGroup, "Identity.instance_group")));
  e.pointer(at + 24, encodeToken(e, e.presentObject(v.instanceId, "Identity.instance_id")));
  e.pointer(
    at + 32,
    encodeToken(e, e.presentObject(v.globallyUniqueId, "Identity.globally_unique_id")),
  );
  return e.endStruct(at);
}

/** Reads and validates the Identity at `at`. */
export function decodeIdentity(d: mojo.Decoder, at = d.payloadStart): Identity {
  d.struct(at, 40);
  const name = d.string(at + 8);
  const instanceGroup = decodeToken(d, d.pointer(at + 16));
  const instanceId = decodeToken(d, d.pointer(at + 24));
  const globallyUniqueId = decodeToken(d, d.pointer(at + 32));
  d.endStruct();
  return { name, instanceGroup, instanceId, globallyUniqueId };
}

/** A deep copy of `v`. */
export function cloneIdentity(v: Identity): Identity {
  return {
    name: v.name,
    instanceGroup: cloneToken(v.instanceGroup),
    instanceId: cloneToken(v.instanceId),
    globallyUniqueId: cloneToken(v.globallyUniqueId),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsIdentity(a: Identity, b: Identity): boolean {
  return (
    a.name === b.name &&
    equalsToken(a.instanceGroup, b.instanceGroup) &&
    equalsToken(a.instanceId, b.instanceId) &&
    equalsToken(a.globallyUniqueId, b.globallyUniqueId)
  );
}

/** Which instance is meant. What is left out is chosen by the service manager. */
export interface ServiceFilter {
  serviceName: string;
  instanceGroup: Token | null;
  instanceId: Token | null;
  /** Needs the two others, and matches only an instance that runs already. */
  globallyUniqueId: Token | null;
}

/** Makes a ServiceFilter of its defaults and `init`. */
export function createServiceFilter(init: Partial<ServiceFilter> = {}): ServiceFilter {
  return {
    serviceName: "",
    instanceGroup: null,
    instanceId: null,
    globallyUniqueId: null,
    ...init,
  };
}

/** Writes a ServiceFilter and returns its position. */
export function encodeServiceFilter(e: mojo.Encoder, v: ServiceFilter): number {
  const at = e.struct(40, 0);
  e.string(at + 8, v.serviceName, "ServiceFilter.service_name");
  if (v.instanceGroup != null) {
    e.pointer(
      at + 16,
      encodeToken(e, e.presentObject(v.instanceGroup, "ServiceFilter.instance_group")),
    );
  }
  if (v.instanceId != null) {
    e.pointer(at + 24, encodeToken(e, e.presentObject(v.instanceId, "ServiceFilter.instance_id")));
  }
  if (v.globallyUniqueId != null) {
    e.pointer(
      at + 32,
      encodeToken(e, e.presentObject(v.globallyUniqueId, "ServiceFilter.globally_unique_id")),
    );
  }
  return e.endStruct(at);
}

/** Reads and validates the ServiceFilter at `at`. */
export function decodeServiceFilter(d: mojo.Decoder, at = d.payloadStart): ServiceFilter {
  d.struct(at, 40);
  const serviceName = d.string(at + 8);
  const instanceGroup = d.isNull(at + 16) ? null : decodeToken(d, d.pointer(at + 16));
  const instanceId = d.isNull(at + 24) ? null : decodeToken(d, d.pointer(at + 24));
  const globallyUniqueId = d.isNull(at + 32) ? null : decodeToken(d, d.pointer(at + 32));
  d.endStruct();
  return { serviceName, instanceGroup, instanceId, globallyUniqueId };
}

/** A deep copy of `v`. */
export function cloneServiceFilter(v: ServiceFilter): ServiceFilter {
  return {
    serviceName: v.serviceName,
    instanceGroup: cloneNullableToken(v.instanceGroup),
    instanceId: cloneNullableToken(v.instanceId),
    globallyUniqueId: cloneNullableToken(v.globallyUniqueId),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsServiceFilter(a: ServiceFilter, b: ServiceFilter): boolean {
  return (
    a.serviceName === b.serviceName &&
    equalsNullableToken(a.instanceGroup, b.instanceGroup) &&
    equalsNullableToken(a.instanceId, b.instanceId) &&
    equalsNullableToken(a.globallyUniqueId, b.globallyUniqueId)
  );
}

export interface ServiceInfo {
  sandboxType: string;
}

/** Makes a ServiceInfo of its defaults and `init`. */
export function createServiceInfo(init: Partial<ServiceInfo> = {}): ServiceInfo {
  return {
    sandboxType: "",
    ...init,
  };
}

/** Writes a ServiceInfo and returns its position. */
export function encodeServiceInfo(e: mojo.Encoder, v: ServiceInfo): number {
  const at = e.struct(16, 0);
  e.string(at + 8, v.sandboxType, "ServiceInfo.sandbox_type");
  return e.endStruct(at);
}

/** Reads and validates the ServiceInfo at `at`. */
export function decodeServiceInfo(d: mojo.Decoder, at = d.payloadStart): ServiceInfo {
  d.struct(at, 16);
  const sandboxType = d.string(at + 8);
  d.endStruct();
  return { sandboxType };
}

/** A deep copy of `v`. */
export function cloneServiceInfo(v: ServiceInfo): ServiceInfo {
  return {
    sandboxType: v.sandboxType,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsServiceInfo(a: ServiceInfo, b: ServiceInfo): boolean {
  return a.sandboxType === b.sandboxType;
}

/** For whoever hosts an instance that the service manager has not started itself. */
export interface ProcessMetadata {
  setPID(pid: ProcessId): void;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.ProcessMetadata. */
export const ProcessMetadata: mojo.InterfaceDefinition<ProcessMetadata> = {
  name: "service_manager.mojom.ProcessMetadata",
  version: 0,
  methods: [{ name: "SetPID", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ProcessMetadataCaller(endpoint),
  dispatch: dispatchProcessMetadata,
};

class ProcessMetadataCaller implements ProcessMetadata {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setPID(pid: ProcessId): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeProcessMetadataSetPIDParams(e, pid);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchProcessMetadata(
  implementation: ProcessMetadata,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeProcessMetadataSetPIDParams(call.decoder);
      return call.accept() ? implementation.setPID(p.pid) : undefined;
    }
    default:
      return undefined;
  }
}

interface ProcessMetadataSetPIDParams {
  pid: ProcessId;
}

function encodeProcessMetadataSetPIDParams(e: mojo.Encoder, pid: ProcessId): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeProcessId(e, e.presentObject(pid, "ProcessMetadata.SetPID.pid")));
  e.endStruct(at);
}

function decodeProcessMetadataSetPIDParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ProcessMetadataSetPIDParams {
  d.struct(at, 16);
  const pid = decodeProcessId(d, d.pointer(at + 8));
  d.endStruct();
  return { pid };
}

/** One instance's way to the others. What it may reach stands in its manifest. */
export interface Connector {
  /**
   * Passes a pipe to the instance that `filter` matches, which is started if need be. The identity
   * is that of the instance, and null unless the result is SUCCEEDED.
   */
  bindInterface(
    filter: ServiceFilter,
    interfaceName: string,
    interfacePipe: mojo.MessagePipeHandle,
    priority: BindInterfacePriority,
  ): Promise<ConnectorBindInterfaceResponse>;
  /** Null for a service that is not known. Starts nothing. */
  queryService(serviceName: string): Promise<ConnectorQueryServiceResponse>;
  /** As BindInterface, without a pipe: the instance runs from then on. */
  warmService(filter: ServiceFilter): Promise<ConnectorWarmServiceResponse>;
  /**
   * Adds an instance that the caller runs. `service` is the calling end of a Service, whose
   * definition needs this one.
   */
  registerServiceInstance(
    identity: Identity,
    service: mojo.MessagePipeHandle,
    metadataReceiver: mojo.PendingReceiver<ProcessMetadata> | null,
  ): Promise<ConnectorRegisterServiceInstanceResponse>;
  /** A further Connector of the same instance, for another thread or process. */
  clone(receiver: mojo.PendingReceiver<Connector>): void;
}

export interface ConnectorBindInterfaceResponse {
  result: ConnectResult;
  identity: Identity | null;
}

export interface ConnectorQueryServiceResponse {
  info: ServiceInfo | null;
}

export interface ConnectorWarmServiceResponse {
  result: ConnectResult;
  identity: Identity | null;
}

export interface ConnectorRegisterServiceInstanceResponse {
  result: ConnectResult;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.Connector. */
export const Connector: mojo.InterfaceDefinition<Connector> = {
  name: "service_manager.mojom.Connector",
  version: 0,
  methods: [
    { name: "BindInterface", ordinal: 0, hasResponse: true, sync: false },
    { name: "QueryService", ordinal: 1, hasResponse: true, sync: false },
    { name: "WarmService", ordinal: 2, hasResponse: true, sync: false },
    { name: "RegisterServiceInstance", ordinal: 3, hasResponse: true, sync: false },
    { name: "Clone", ordinal: 4, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ConnectorCaller(endpoint),
  dispatch: dispatchConnector,
};

class ConnectorCaller implements Connector {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindInterface(
    filter: ServiceFilter,
    interfaceName: string,
    interfacePipe: mojo.MessagePipeHandle,
    priority: BindInterfacePriority,
  ): Promise<ConnectorBindInterfaceResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeConnectorBindInterfaceParams(e, filter, interfaceName, interfacePipe, priority);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeConnectorBindInterfaceResponse);
  }

  queryService(serviceName: string): Promise<ConnectorQueryServiceResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeConnectorQueryServiceParams(e, serviceName);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeConnectorQueryServiceResponse);
  }

  warmService(filter: ServiceFilter): Promise<ConnectorWarmServiceResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeConnectorWarmServiceParams(e, filter);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeConnectorWarmServiceResponse);
  }

  registerServiceInstance(
    identity: Identity,
    service: mojo.MessagePipeHandle,
    metadataReceiver: mojo.PendingReceiver<ProcessMetadata> | null,
  ): Promise<ConnectorRegisterServiceInstanceResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeConnectorRegisterServiceInstanceParams(e, identity, service, metadataReceiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeConnectorRegisterServiceInstanceResponse);
  }

  clone(receiver: mojo.PendingReceiver<Connector>): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeConnectorCloneParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchConnector(implementation: Connector, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeConnectorBindInterfaceParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.bindInterface(p.filter, p.interfaceName, p.interfacePipe, p.priority),
          encodeConnectorBindInterfaceResponse,
        );
      }
      return undefined;
    }
    case 1: {
      const p = decodeConnectorQueryServiceParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.queryService(p.serviceName), encodeConnectorQueryServiceResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeConnectorWarmServiceParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.warmService(p.filter), encodeConnectorWarmServiceResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeConnectorRegisterServiceInstanceParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.registerServiceInstance(p.identity, p.service, p.metadataReceiver),
          encodeConnectorRegisterServiceInstanceResponse,
        );
      }
      return undefined;
    }
    case 4: {
      const p = decodeConnectorCloneParams(call.decoder);
      return call.accept() ? implementation.clone(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface ConnectorBindInterfaceParams {
  filter: ServiceFilter;
  interfaceName: string;
  interfacePipe: mojo.MessagePipeHandle;
  priority: BindInterfacePriority;
}

function encodeConnectorBindInterfaceParams(
  e: mojo.Encoder,
  filter: ServiceFilter,
  interfaceName: string,
  interfacePipe: mojo.MessagePipeHandle,
  priority: BindInterfacePriority,
): void {
  const at = e.struct(32, 0);
  e.pointer(
    at + 8,
    encodeServiceFilter(e, e.presentObject(filter, "Connector.BindInterface.filter")),
  );
  e.string(at + 16, interfaceName, "Connector.BindInterface.interface_name");
  e.handle(at + 24, interfacePipe, "Connector.BindInterface.interface_pipe");
  encodeBindInterfacePriority(e, at + 28, priority, "Connector.BindInterface.priority");
  e.endStruct(at);
}

function decodeConnectorBindInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorBindInterfaceParams {
  d.struct(at, 32);
  const filter = decodeServiceFilter(d, d.pointer(at + 8));
  const interfaceName = d.string(at + 16);
  const interfacePipe = mojo.toMessagePipe(d.handle(at + 24));
  const priority = decodeBindInterfacePriority(d, at + 28);
  d.endStruct();
  return { filter, interfaceName, interfacePipe, priority };
}

function encodeConnectorBindInterfaceResponse(
  e: mojo.Encoder,
  v: ConnectorBindInterfaceResponse,
): void {
  const at = e.struct(24, 0);
  encodeConnectResult(e, at + 8, v.result, "Connector.BindInterface.result");
  if (v.identity != null) {
    e.pointer(
      at + 16,
      encodeIdentity(e, e.presentObject(v.identity, "Connector.BindInterface.identity")),
    );
  }
  e.endStruct(at);
}

function decodeConnectorBindInterfaceResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorBindInterfaceResponse {
  d.struct(at, 24);
  const result = decodeConnectResult(d, at + 8);
  const identity = d.isNull(at + 16) ? null : decodeIdentity(d, d.pointer(at + 16));
  d.endStruct();
  return { result, identity };
}

interface ConnectorQueryServiceParams {
  serviceName: string;
}

function encodeConnectorQueryServiceParams(e: mojo.Encoder, serviceName: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, serviceName, "Connector.QueryService.service_name");
  e.endStruct(at);
}

function decodeConnectorQueryServiceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorQueryServiceParams {
  d.struct(at, 16);
  const serviceName = d.string(at + 8);
  d.endStruct();
  return { serviceName };
}

function encodeConnectorQueryServiceResponse(
  e: mojo.Encoder,
  v: ConnectorQueryServiceResponse,
): void {
  const at = e.struct(16, 0);
  if (v.info != null) {
    e.pointer(at + 8, encodeServiceInfo(e, e.presentObject(v.info, "Connector.QueryService.info")));
  }
  e.endStruct(at);
}

function decodeConnectorQueryServiceResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorQueryServiceResponse {
  d.struct(at, 16);
  const info = d.isNull(at + 8) ? null : decodeServiceInfo(d, d.pointer(at + 8));
  d.endStruct();
  return { info };
}

interface ConnectorWarmServiceParams {
  filter: ServiceFilter;
}

function encodeConnectorWarmServiceParams(e: mojo.Encoder, filter: ServiceFilter): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeServiceFilter(e, e.presentObject(filter, "Connector.WarmService.filter")),
  );
  e.endStruct(at);
}

function decodeConnectorWarmServiceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorWarmServiceParams {
  d.struct(at, 16);
  const filter = decodeServiceFilter(d, d.pointer(at + 8));
  d.endStruct();
  return { filter };
}

function encodeConnectorWarmServiceResponse(
  e: mojo.Encoder,
  v: ConnectorWarmServiceResponse,
): void {
  const at = e.struct(24, 0);
  encodeConnectResult(e, at + 8, v.result, "Connector.WarmService.result");
  if (v.identity != null) {
    e.pointer(
      at + 16,
      encodeIdentity(e, e.presentObject(v.identity, "Connector.WarmService.identity")),
    );
  }
  e.endStruct(at);
}

function decodeConnectorWarmServiceResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorWarmServiceResponse {
  d.struct(at, 24);
  const result = decodeConnectResult(d, at + 8);
  const identity = d.isNull(at + 16) ? null : decodeIdentity(d, d.pointer(at + 16));
  d.endStruct();
  return { result, identity };
}

interface ConnectorRegisterServiceInstanceParams {
  identity: Identity;
  service: mojo.MessagePipeHandle;
  metadataReceiver: mojo.PendingReceiver<ProcessMetadata> | null;
}

function encodeConnectorRegisterServiceInstanceParams(
  e: mojo.Encoder,
  identity: Identity,
  service: mojo.MessagePipeHandle,
  metadataReceiver: mojo.PendingReceiver<ProcessMetadata> | null,
): void {
  const at = e.struct(24, 0);
  e.pointer(
    at + 8,
    encodeIdentity(e, e.presentObject(identity, "Connector.RegisterServiceInstance.identity")),
  );
  e.handle(at + 16, service, "Connector.RegisterServiceInstance.service");
  e.nullablePendingReceiver(at + 20, metadataReceiver);
  e.endStruct(at);
}

function decodeConnectorRegisterServiceInstanceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorRegisterServiceInstanceParams {
  d.struct(at, 24);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  const service = mojo.toMessagePipe(d.handle(at + 16));
  const metadataReceiver = decodeNullablePendingReceiver<ProcessMetadata>(d, at + 20);
  d.endStruct();
  return { identity, service, metadataReceiver };
}

function encodeConnectorRegisterServiceInstanceResponse(
  e: mojo.Encoder,
  v: ConnectorRegisterServiceInstanceResponse,
): void {
  const at = e.struct(16, 0);
  encodeConnectResult(e, at + 8, v.result, "Connector.RegisterServiceInstance.result");
  e.endStruct(at);
}

function decodeConnectorRegisterServiceInstanceResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConnectorRegisterServiceInstanceResponse {
  d.struct(at, 16);
  const result = decodeConnectResult(d, at + 8);
  d.endStruct();
  return { result };
}

interface ConnectorCloneParams {
  receiver: mojo.PendingReceiver<Connector>;
}

function encodeConnectorCloneParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Connector>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "Connector.Clone.receiver");
  e.endStruct(at);
}

function decodeConnectorCloneParams(d: mojo.Decoder, at = d.payloadStart): ConnectorCloneParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Connector>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

function cloneNullableToken(value: Token | null): Token | null {
  if (value === null) return null;
  return cloneToken(value);
}

function equalsNullableToken(a: Token | null, b: Token | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsToken(a, b);
}

function decodeNullablePendingReceiver<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingReceiver<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingReceiver<T>(handle, d);
}
