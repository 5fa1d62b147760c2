// Generated from features.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces and methods that features guard.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import { OtherFeatureOff, OtherFeatureOn } from "./other_features.mojom.ts";

export const TEST_FEATURE_ON_NAME = "TestFeatureOn";

export const TEST_FEATURE_ON_DEFAULT_STATE = true;

export const TEST_FEATURE_OFF_NAME = "TestFeatureOff";

export const TEST_FEATURE_OFF_DEFAULT_STATE = false;

export const TestFeatureOn = mojo.defineFeature("TestFeatureOn", true);

export const TestFeatureOff = mojo.defineFeature("TestFeatureOff", false);

export interface DefaultDenied extends mojo.RuntimeGuarded {
  getInt(): Promise<DefaultDeniedGetIntResponse>;
}

export interface DefaultDeniedGetIntResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.DefaultDenied. */
export const DefaultDenied: mojo.InterfaceDefinition<DefaultDenied> = {
  name: "mojoscope.behaviours.mojom.DefaultDenied",
  version: 0,
  feature: TestFeatureOff,
  methods: [{ name: "GetInt", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DefaultDeniedCaller(endpoint),
  dispatch: dispatchDefaultDenied,
};

class DefaultDeniedCaller implements DefaultDenied {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getInt(): Promise<DefaultDeniedGetIntResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDefaultDeniedGetIntParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDefaultDeniedGetIntResponse);
  }
}

function dispatchDefaultDenied(implementation: DefaultDenied, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeDefaultDeniedGetIntParams(call.decoder);
      if (call.accept()) call.reply(implementation.getInt(), encodeDefaultDeniedGetIntResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeDefaultDeniedGetIntParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeDefaultDeniedGetIntParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeDefaultDeniedGetIntResponse(e: mojo.Encoder, v: DefaultDeniedGetIntResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "DefaultDenied.GetInt.value");
  e.endStruct(at);
}

function decodeDefaultDeniedGetIntResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): DefaultDeniedGetIntResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

export interface DefaultAllowed extends mojo.RuntimeGuarded {
  getInt(): Promise<DefaultAllowedGetIntResponse>;
}

export interface DefaultAllowedGetIntResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.DefaultAllowed. */
export const DefaultAllowed: mojo.InterfaceDefinition<DefaultAllowed> = {
  name: "mojoscope.behaviours.mojom.DefaultAllowed",
  version: 0,
  feature: TestFeatureOn,
  methods: [{ name: "GetInt", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DefaultAllowedCaller(endpoint),
  dispatch: dispatchDefaultAllowed,
};

class DefaultAllowedCaller implements DefaultAllowed {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getInt(): Promise<DefaultAllowedGetIntResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDefaultAllowedGetIntParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDefaultAllowedGetIntResponse);
  }
}

function dispatchDefaultAllowed(implementation: DefaultAllowed, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeDefaultAllowedGetIntParams(call.decoder);
      if (call.accept()) call.reply(implementation.getInt(), encodeDefaultAllowedGetIntResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeDefaultAllowedGetIntParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeDefaultAllowedGetIntParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeDefaultAllowedGetIntResponse(
  e: mojo.Encoder,
  v: DefaultAllowedGetIntResponse,
): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "DefaultAllowed.GetInt.value");
  e.endStruct(at);
}

function decodeDefaultAllowedGetIntResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): DefaultAllowedGetIntResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

export interface OtherDenied extends mojo.RuntimeGuarded {
  getInt(): Promise<OtherDeniedGetIntResponse>;
}

export interface OtherDeniedGetIntResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.OtherDenied. */
export const OtherDenied: mojo.InterfaceDefinition<OtherDenied> = {
  name: "mojoscope.behaviours.mojom.OtherDenied",
  version: 0,
  feature: OtherFeatureOff,
  methods: [{ name: "GetInt", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new OtherDeniedCaller(endpoint),
  dispatch: dispatchOtherDenied,
};

class OtherDeniedCaller implements OtherDenied {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getInt(): Promise<OtherDeniedGetIntResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOtherDeniedGetIntParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOtherDeniedGetIntResponse);
  }
}

function dispatchOtherDenied(implementation: OtherDenied, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeOtherDeniedGetIntParams(call.decoder);
      if (call.accept()) call.reply(implementation.getInt(), encodeOtherDeniedGetIntResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeOtherDeniedGetIntParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOtherDeniedGetIntParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeOtherDeniedGetIntResponse(e: mojo.Encoder, v: OtherDeniedGetIntResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "OtherDenied.GetInt.value");
  e.endStruct(at);
}

function decodeOtherDeniedGetIntResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): OtherDeniedGetIntResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

export interface OtherAllowed extends mojo.RuntimeGuarded {
  getInt(): Promise<OtherAllowedGetIntResponse>;
}

export interface OtherAllowedGetIntResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.OtherAllowed. */
export const OtherAllowed: mojo.InterfaceDefinition<OtherAllowed> = {
  name: "mojoscope.behaviours.mojom.OtherAllowed",
  version: 0,
  feature: OtherFeatureOn,
  methods: [{ name: "GetInt", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new OtherAllowedCaller(endpoint),
  dispatch: dispatchOtherAllowed,
};

class OtherAllowedCaller implements OtherAllowed {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getInt(): Promise<OtherAllowedGetIntResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOtherAllowedGetIntParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOtherAllowedGetIntResponse);
  }
}

function dispatchOtherAllowed(implementation: OtherAllowed, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeOtherAllowedGetIntParams(call.decoder);
      if (call.accept()) call.reply(implementation.getInt(), encodeOtherAllowedGetIntResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeOtherAllowedGetIntParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOtherAllowedGetIntParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeOtherAllowedGetIntResponse(e: mojo.Encoder, v: OtherAllowedGetIntResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "OtherAllowed.GetInt.value");
  e.endStruct(at);
}

function decodeOtherAllowedGetIntResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): OtherAllowedGetIntResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

export interface FeaturesOnMethods {
  denied(): Promise<FeaturesOnMethodsDeniedResponse>;
  deniedSync(): Promise<FeaturesOnMethodsDeniedSyncResponse>;
  allowed(): Promise<FeaturesOnMethodsAllowedResponse>;
  normal(): Promise<FeaturesOnMethodsNormalResponse>;
}

export interface FeaturesOnMethodsDeniedResponse {
  value: number;
}

export interface FeaturesOnMethodsDeniedSyncResponse {
  value: number;
}

export interface FeaturesOnMethodsAllowedResponse {
  value: number;
}

export interface FeaturesOnMethodsNormalResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.FeaturesOnMethods. */
export const FeaturesOnMethods: mojo.SyncInterfaceDefinition<FeaturesOnMethods, "deniedSync"> = {
  name: "mojoscope.behaviours.mojom.FeaturesOnMethods",
  version: 0,
  methods: [
    { name: "Denied", ordinal: 0, hasResponse: true, sync: false, feature: TestFeatureOff },
    { name: "DeniedSync", ordinal: 1, hasResponse: true, sync: true, feature: TestFeatureOff },
    { name: "Allowed", ordinal: 2, hasResponse: true, sync: false, feature: TestFeatureOn },
    { name: "Normal", ordinal: 3, hasResponse: true, sync: false },
  ],
  syncMethods: ["deniedSync"],
  createCaller: (endpoint) => new FeaturesOnMethodsCaller(endpoint),
  dispatch: dispatchFeaturesOnMethods,
};

class FeaturesOnMethodsCaller implements FeaturesOnMethods {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  denied(): Promise<FeaturesOnMethodsDeniedResponse> {
    mojo.requireToCall(TestFeatureOff, "FeaturesOnMethods.Denied");
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFeaturesOnMethodsDeniedParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFeaturesOnMethodsDeniedResponse);
  }

  deniedSync(): Promise<FeaturesOnMethodsDeniedSyncResponse> {
    mojo.requireToCall(TestFeatureOff, "FeaturesOnMethods.DeniedSync");
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFeaturesOnMethodsDeniedSyncParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFeaturesOnMethodsDeniedSyncResponse);
  }

  allowed(): Promise<FeaturesOnMethodsAllowedResponse> {
    mojo.requireToCall(TestFeatureOn, "FeaturesOnMethods.Allowed");
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFeaturesOnMethodsAllowedParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFeaturesOnMethodsAllowedResponse);
  }

  normal(): Promise<FeaturesOnMethodsNormalResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFeaturesOnMethodsNormalParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFeaturesOnMethodsNormalResponse);
  }
}

function dispatchFeaturesOnMethods(
  implementation: FeaturesOnMethods,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      mojo.requireToRun(TestFeatureOff, "FeaturesOnMethods.Denied");
      decodeFeaturesOnMethodsDeniedParams(call.decoder);
      if (call.accept()) call.reply(implementation.denied(), encodeFeaturesOnMethodsDeniedResponse);
      return undefined;
    }
    case 1: {
      mojo.requireToRun(TestFeatureOff, "FeaturesOnMethods.DeniedSync");
      decodeFeaturesOnMethodsDeniedSyncParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.deniedSync(), encodeFeaturesOnMethodsDeniedSyncResponse);
      }
      return undefined;
    }
    case 2: {
      mojo.requireToRun(TestFeatureOn, "FeaturesOnMethods.Allowed");
      decodeFeaturesOnMethodsAllowedParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.allowed(), encodeFeaturesOnMethodsAllowedResponse);
      }
      return undefined;
    }
    case 3: {
      decodeFeaturesOnMethodsNormalParams(call.decoder);
      if (call.accept()) call.reply(implementation.normal(), encodeFeaturesOnMethodsNormalResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeFeaturesOnMethodsDeniedParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeFeaturesOnMethodsDeniedParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeFeaturesOnMethodsDeniedResponse(
  e: mojo.Encoder,
  v: FeaturesOnMethodsDeniedResponse,
): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "FeaturesOnMethods.Denied.value");
  e.endStruct(at);
}

function decodeFeaturesOnMethodsDeniedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FeaturesOnMethodsDeniedResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeFeaturesOnMethodsDeniedSyncParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeFeaturesOnMethodsDeniedSyncParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeFeaturesOnMethodsDeniedSyncResponse(
  e: mojo.Encoder,
  v: FeaturesOnMethodsDeniedSyncResponse,
): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "FeaturesOnMethods.DeniedSync.value");
  e.endStruct(at);
}

function decodeFeaturesOnMethodsDeniedSyncResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FeaturesOnMethodsDeniedSyncResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeFeaturesOnMethodsAllowedParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeFeaturesOnMethodsAllowedParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeFeaturesOnMethodsAllowedResponse(
  e: mojo.Encoder,
  v: FeaturesOnMethodsAllowedResponse,
): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "FeaturesOnMethods.Allowed.value");
  e.endStruct(at);
}

function decodeFeaturesOnMethodsAllowedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FeaturesOnMethodsAllowedResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeFeaturesOnMethodsNormalParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeFeaturesOnMethodsNormalParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeFeaturesOnMethodsNormalResponse(
  e: mojo.Encoder,
  v: FeaturesOnMethodsNormalResponse,
): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "FeaturesOnMethods.Normal.value");
  e.endStruct(at);
}

function decodeFeaturesOnMethodsNormalResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FeaturesOnMethodsNormalResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

/** Nothing guards it, but some of what it passes. That has to be nullable. */
export interface PassesInterfaces {
  passRemoteAllowed(
    remote: mojo.PendingRemote<DefaultAllowed> | null,
  ): Promise<PassesInterfacesPassRemoteAllowedResponse>;
  passReceiverAllowed(receiver: mojo.PendingReceiver<DefaultAllowed> | null): void;
  passRemoteDenied(
    remote: mojo.PendingRemote<DefaultDenied> | null,
  ): Promise<PassesInterfacesPassRemoteDeniedResponse>;
  passReceiverDenied(
    receiver: mojo.PendingReceiver<DefaultDenied> | null,
  ): Promise<PassesInterfacesPassReceiverDeniedResponse>;
}

export interface PassesInterfacesPassRemoteAllowedResponse {
  ok: boolean;
}

export interface PassesInterfacesPassRemoteDeniedResponse {
  isNull: boolean;
}

export interface PassesInterfacesPassReceiverDeniedResponse {
  isNull: boolean;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.PassesInterfaces. */
export const PassesInterfaces: mojo.InterfaceDefinition<PassesInterfaces> = {
  name: "mojoscope.behaviours.mojom.PassesInterfaces",
  version: 0,
  methods: [
    { name: "PassRemoteAllowed", ordinal: 0, hasResponse: true, sync: false },
    { name: "PassReceiverAllowed", ordinal: 1, hasResponse: false, sync: false },
    { name: "PassRemoteDenied", ordinal: 2, hasResponse: true, sync: false },
    { name: "PassReceiverDenied", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new PassesInterfacesCaller(endpoint),
  dispatch: dispatchPassesInterfaces,
};

class PassesInterfacesCaller implements PassesInterfaces {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  passRemoteAllowed(
    remote: mojo.PendingRemote<DefaultAllowed> | null,
  ): Promise<PassesInterfacesPassRemoteAllowedResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePassesInterfacesPassRemoteAllowedParams(e, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePassesInterfacesPassRemoteAllowedResponse);
  }

  passReceiverAllowed(receiver: mojo.PendingReceiver<DefaultAllowed> | null): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodePassesInterfacesPassReceiverAllowedParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  passRemoteDenied(
    remote: mojo.PendingRemote<DefaultDenied> | null,
  ): Promise<PassesInterfacesPassRemoteDeniedResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePassesInterfacesPassRemoteDeniedParams(e, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePassesInterfacesPassRemoteDeniedResponse);
  }

  passReceiverDenied(
    receiver: mojo.PendingReceiver<DefaultDenied> | null,
  ): Promise<PassesInterfacesPassReceiverDeniedResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePassesInterfacesPassReceiverDeniedParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePassesInterfacesPassReceiverDeniedResponse);
  }
}

function dispatchPassesInterfaces(
  implementation: PassesInterfaces,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodePassesInterfacesPassRemoteAllowedParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.passRemoteAllowed(p.remote),
          encodePassesInterfacesPassRemoteAllowedResponse,
        );
      }
      return undefined;
    }
    case 1: {
      const p = decodePassesInterfacesPassReceiverAllowedParams(call.decoder);
      return call.accept() ? implementation.passReceiverAllowed(p.receiver) : undefined;
    }
    case 2: {
      const p = decodePassesInterfacesPassRemoteDeniedParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.passRemoteDenied(p.remote),
          encodePassesInterfacesPassRemoteDeniedResponse,
        );
      }
      return undefined;
    }
    case 3: {
      const p = decodePassesInterfacesPassReceiverDeniedParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.passReceiverDenied(p.receiver),
          encodePassesInterfacesPassReceiverDeniedResponse,
        );
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface PassesInterfacesPassRemoteAllowedParams {
  remote: mojo.PendingRemote<DefaultAllowed> | null;
}

function encodePassesInterfacesPassRemoteAllowedParams(
  e: mojo.Encoder,
  remote: mojo.PendingRemote<DefaultAllowed> | null,
): void {
  const at = e.struct(16, 0);
  e.nullablePendingRemote(at + 8, mojo.onlyIfEnabled(DefaultAllowed, remote));
  e.endStruct(at);
}

function decodePassesInterfacesPassRemoteAllowedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassRemoteAllowedParams {
  d.struct(at, 16);
  const remote = decodeNullablePendingRemote<DefaultAllowed>(d, at + 8);
  d.endStruct();
  return { remote };
}

function encodePassesInterfacesPassRemoteAllowedResponse(
  e: mojo.Encoder,
  v: PassesInterfacesPassRemoteAllowedResponse,
): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.ok, "PassesInterfaces.PassRemoteAllowed.ok");
  e.endStruct(at);
}

function decodePassesInterfacesPassRemoteAllowedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassRemoteAllowedResponse {
  d.struct(at, 16);
  const ok = d.bool(at + 8, 0);
  d.endStruct();
  return { ok };
}

interface PassesInterfacesPassReceiverAllowedParams {
  receiver: mojo.PendingReceiver<DefaultAllowed> | null;
}

function encodePassesInterfacesPassReceiverAllowedParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<DefaultAllowed> | null,
): void {
  const at = e.struct(16, 0);
  e.nullablePendingReceiver(at + 8, mojo.onlyIfEnabled(DefaultAllowed, receiver));
  e.endStruct(at);
}

function decodePassesInterfacesPassReceiverAllowedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassReceiverAllowedParams {
  d.struct(at, 16);
  const receiver = decodeNullablePendingReceiver<DefaultAllowed>(d, at + 8);
  d.endStruct();
  return { receiver };
}

interface PassesInterfacesPassRemoteDeniedParams {
  remote: mojo.PendingRemote<DefaultDenied> | null;
}

function encodePassesInterfacesPassRemoteDeniedParams(
  e: mojo.Encoder,
  remote: mojo.PendingRemote<DefaultDenied> | null,
): void {
  const at = e.struct(16, 0);
  e.nullablePendingRemote(at + 8, mojo.onlyIfEnabled(DefaultDenied, remote));
  e.endStruct(at);
}

function decodePassesInterfacesPassRemoteDeniedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassRemoteDeniedParams {
  d.struct(at, 16);
  const remote = decodeNullablePendingRemote<DefaultDenied>(d, at + 8);
  d.endStruct();
  return { remote };
}

function encodePassesInterfacesPassRemoteDeniedResponse(
  e: mojo.Encoder,
  v: PassesInterfacesPassRemoteDeniedResponse,
): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.isNull, "PassesInterfaces.PassRemoteDenied.isNull");
  e.endStruct(at);
}

function decodePassesInterfacesPassRemoteDeniedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassRemoteDeniedResponse {
  d.struct(at, 16);
  const isNull = d.bool(at + 8, 0);
  d.endStruct();
  return { isNull };
}

interface PassesInterfacesPassReceiverDeniedParams {
  receiver: mojo.PendingReceiver<DefaultDenied> | null;
}

function encodePassesInterfacesPassReceiverDeniedParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<DefaultDenied> | null,
): void {
  const at = e.struct(16, 0);
  e.nullablePendingReceiver(at + 8, mojo.onlyIfEnabled(DefaultDenied, receiver));
  e.endStruct(at);
}

function decodePassesInterfacesPassReceiverDeniedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassReceiverDeniedParams {
  d.struct(at, 16);
  const receiver = decodeNullablePendingReceiver<DefaultDenied>(d, at + 8);
  d.endStruct();
  return { receiver };
}

function encodePassesInterfacesPassReceiverDeniedResponse(
  e: mojo.Encoder,
  v: PassesInterfacesPassReceiverDeniedResponse,
): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.isNull, "PassesInterfaces.PassReceiverDenied.isNull");
  e.endStruct(at);
}

function decodePassesInterfacesPassReceiverDeniedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PassesInterfacesPassReceiverDeniedResponse {
  d.struct(at, 16);
  const isNull = d.bool(at + 8, 0);
  d.endStruct();
  return { isNull };
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}

function decodeNullablePendingReceiver<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingReceiver<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingReceiver<T>(handle, d);
}
