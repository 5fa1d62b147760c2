// Generated from service.mojom by mojoscope mojom generate. Do not edit.
//
// What the service manager says to an instance of a service. The messages are those of Chromium's
// services/service_manager/public/mojom/service.mojom and service_control.mojom.
import * as mojo from "../../bindings/gen-v1.ts";
import {
  type Connector,
  type Identity,
  type ProcessMetadata,
  cloneIdentity,
  decodeIdentity,
  encodeIdentity,
  equalsIdentity,
} from "./connector.mojom.ts";

export interface CapabilitySet {
  capabilities: string[];
}

/** Makes a CapabilitySet of its defaults and `init`. */
export function createCapabilitySet(init: Partial<CapabilitySet> = {}): CapabilitySet {
  return {
    capabilities: [],
    ...init,
  };
}

/** Writes a CapabilitySet and returns its position. */
export function encodeCapabilitySet(e: mojo.Encoder, v: CapabilitySet): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.stringArray(v.capabilities, "CapabilitySet.capabilities"));
  return e.endStruct(at);
}

/** Reads and validates the CapabilitySet at `at`. */
export function decodeCapabilitySet(d: mojo.Decoder, at = d.payloadStart): CapabilitySet {
  d.struct(at, 16);
  const capabilities = d.stringArray(d.pointer(at + 8));
  d.endStruct();
  return { capabilities };
}

/** A deep copy of `v`. */
export function cloneCapabilitySet(v: CapabilitySet): CapabilitySet {
  return {
    capabilities: v.capabilities.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsCapabilitySet(a: CapabilitySet, b: CapabilitySet): boolean {
  return mojo.equalLists(a.capabilities, b.capabilities, mojo.sameValue);
}

/** Who asks for an interface, and by what right. */
export interface BindSourceInfo {
  identity: Identity;
  /** Capabilities that the source requires of the service that is asked. */
  requiredCapabilities: CapabilitySet;
}

/** Makes a BindSourceInfo of its defaults and `init`. */
export function createBindSourceInfo(init: BindSourceInfo): BindSourceInfo {
  return { ...init };
}

/** Writes a BindSourceInfo and returns its position. */
export function encodeBindSourceInfo(e: mojo.Encoder, v: BindSourceInfo): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeIdentity(e, e.presentObject(v.identity, "BindSourceInfo.identity")));
  e.pointer(
    at + 16,
    encodeCapabilitySet(
      e,
      e.presentObject(v.requiredCapabilities, "BindSourceInfo.required_capabilities"),
    ),
  );
  return e.endStruct(at);
}

/** Reads and validates the BindSourceInfo at `at`. */
export function decodeBindSourceInfo(d: mojo.Decoder, at = d.payloadStart): BindSourceInfo {
  d.struct(at, 24);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  const requiredCapabilities = decodeCapabilitySet(d, d.pointer(at + 16));
  d.endStruct();
  return { identity, requiredCapabilities };
}

/** A deep copy of `v`. */
export function cloneBindSourceInfo(v: BindSourceInfo): BindSourceInfo {
  return {
    identity: cloneIdentity(v.identity),
    requiredCapabilities: cloneCapabilitySet(v.requiredCapabilities),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBindSourceInfo(a: BindSourceInfo, b: BindSourceInfo): boolean {
  return (
    equalsIdentity(a.identity, b.identity) &&
    equalsCapabilitySet(a.requiredCapabilities, b.requiredCapabilities)
  );
}

/** What an instance may ask of the service manager. */
export interface ServiceControl {
  /**
   * The instance has nothing left to do. Ignored while it has important requests to acknowledge;
   * otherwise the pipe of its Service is closed.
   */
  requestQuit(): void;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.ServiceControl. */
export const ServiceControl: mojo.InterfaceDefinition<ServiceControl> = {
  name: "service_manager.mojom.ServiceControl",
  version: 0,
  methods: [{ name: "RequestQuit", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ServiceControlCaller(endpoint),
  dispatch: dispatchServiceControl,
};

class ServiceControlCaller implements ServiceControl {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  requestQuit(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeServiceControlRequestQuitParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchServiceControl(implementation: ServiceControl, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeServiceControlRequestQuitParams(call.decoder);
      return call.accept() ? implementation.requestQuit() : undefined;
    }
    default:
      return undefined;
  }
}

function encodeServiceControlRequestQuitParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeServiceControlRequestQuitParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/** An instance of a service. */
export interface Service {
  /** The first message, and sent once. */
  onStart(identity: Identity): Promise<ServiceOnStartResponse>;
  /** Somebody who may have it wants an interface. The reply says that the request has come. */
  onBindInterface(
    source: BindSourceInfo,
    interfaceName: string,
    interfacePipe: mojo.MessagePipeHandle,
  ): Promise<void>;
  /** Runs an instance of a service that is packaged in this one. */
  createPackagedServiceInstance(
    identity: Identity,
    receiver: mojo.PendingReceiver<Service>,
    metadata: mojo.PendingRemote<ProcessMetadata>,
  ): void;
}

export interface ServiceOnStartResponse {
  connectorReceiver: mojo.PendingReceiver<Connector>;
  controlReceiver: mojo.PendingAssociatedReceiver<ServiceControl>;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.Service. */
export const Service: mojo.InterfaceDefinition<Service> = {
  name: "service_manager.mojom.Service",
  version: 0,
  methods: [
    { name: "OnStart", ordinal: 0, hasResponse: true, sync: false, carriesEndpoints: true },
    { name: "OnBindInterface", ordinal: 1, hasResponse: true, sync: false },
    { name: "CreatePackagedServiceInstance", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ServiceCaller(endpoint),
  dispatch: dispatchService,
};

class ServiceCaller implements Service {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onStart(identity: Identity): Promise<ServiceOnStartResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeServiceOnStartParams(e, identity);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeServiceOnStartResponse);
  }

  onBindInterface(
    source: BindSourceInfo,
    interfaceName: string,
    interfacePipe: mojo.MessagePipeHandle,
  ): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeServiceOnBindInterfaceParams(e, source, interfaceName, interfacePipe);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeServiceOnBindInterfaceResponse);
  }

  createPackagedServiceInstance(
    identity: Identity,
    receiver: mojo.PendingReceiver<Service>,
    metadata: mojo.PendingRemote<ProcessMetadata>,
  ): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeServiceCreatePackagedServiceInstanceParams(e, identity, receiver, metadata);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchService(implementation: Service, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeServiceOnStartParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.onStart(p.identity), encodeServiceOnStartResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeServiceOnBindInterfaceParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.onBindInterface(p.source, p.interfaceName, p.interfacePipe),
          encodeServiceOnBindInterfaceResponse,
        );
      }
      return undefined;
    }
    case 2: {
      const p = decodeServiceCreatePackagedServiceInstanceParams(call.decoder);
      return call.accept()
        ? implementation.createPackagedServiceInstance(p.identity, p.receiver, p.metadata)
        : undefined;
    }
    default:
      return undefined;
  }
}

interface ServiceOnStartParams {
  identity: Identity;
}

function encodeServiceOnStartParams(e: mojo.Encoder, identity: Identity): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeIdentity(e, e.presentObject(identity, "Service.OnStart.identity")));
  e.endStruct(at);
}

function decodeServiceOnStartParams(d: mojo.Decoder, at = d.payloadStart): ServiceOnStartParams {
  d.struct(at, 16);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  d.endStruct();
  return { identity };
}

function encodeServiceOnStartResponse(e: mojo.Encoder, v: ServiceOnStartResponse): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, v.connectorReceiver, "Service.OnStart.connector_receiver");
  e.pendingAssociatedReceiver(at + 12, v.controlReceiver, "Service.OnStart.control_receiver");
  e.endStruct(at);
}

function decodeServiceOnStartResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceOnStartResponse {
  d.struct(at, 16);
  const connectorReceiver = mojo.toPendingReceiver<Connector>(d.handle(at + 8), d);
  const controlReceiver = mojo.toPendingAssociatedReceiver<ServiceControl>(d.endpoint(at + 12));
  d.endStruct();
  return { connectorReceiver, controlReceiver };
}

interface ServiceOnBindInterfaceParams {
  source: BindSourceInfo;
  interfaceName: string;
  interfacePipe: mojo.MessagePipeHandle;
}

function encodeServiceOnBindInterfaceParams(
  e: mojo.Encoder,
  source: BindSourceInfo,
  interfaceName: string,
  interfacePipe: mojo.MessagePipeHandle,
): void {
  const at = e.struct(32, 0);
  e.pointer(
    at + 8,
    encodeBindSourceInfo(e, e.presentObject(source, "Service.OnBindInterface.source")),
  );
  e.string(at + 16, interfaceName, "Service.OnBindInterface.interface_name");
  e.handle(at + 24, interfacePipe, "Service.OnBindInterface.interface_pipe");
  e.endStruct(at);
}

function decodeServiceOnBindInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceOnBindInterfaceParams {
  d.struct(at, 32);
  const source = decodeBindSourceInfo(d, d.pointer(at + 8));
  const interfaceName = d.string(at + 16);
  const interfacePipe = mojo.toMessagePipe(d.handle(at + 24));
  d.endStruct();
  return { source, interfaceName, interfacePipe };
}

function encodeServiceOnBindInterfaceResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeServiceOnBindInterfaceResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface ServiceCreatePackagedServiceInstanceParams {
  identity: Identity;
  receiver: mojo.PendingReceiver<Service>;
  metadata: mojo.PendingRemote<ProcessMetadata>;
}

function encodeServiceCreatePackagedServiceInstanceParams(
  e: mojo.Encoder,
  identity: Identity,
  receiver: mojo.PendingReceiver<Service>,
  metadata: mojo.PendingRemote<ProcessMetadata>,
): void {
  const at = e.struct(32, 0);
  e.pointer(
    at + 8,
    encodeIdentity(e, e.presentObject(identity, "Service.CreatePackagedServiceInstance.identity")),
  );
  e.pendingReceiver(at + 16, receiver, "Service.CreatePackagedServiceInstance.receiver");
  e.pendingRemote(at + 20, metadata, "Service.CreatePackagedServiceInstance.metadata");
  e.endStruct(at);
}

function decodeServiceCreatePackagedServiceInstanceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceCreatePackagedServiceInstanceParams {
  d.struct(at, 32);
  const identity = decodeIdentity(d, d.pointer(at + 8));
  const receiver = mojo.toPendingReceiver<Service>(d.handle(at + 16), d);
  const metadata = mojo.toPendingRemote<ProcessMetadata>(
    d.handle(at + 20),
    d.view.getUint32(at + 24, true),
  );
  d.endStruct();
  return { identity, receiver, metadata };
}
