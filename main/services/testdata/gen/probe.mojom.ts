// Generated from probe.mojom by mojoscope mojom generate. Do not edit.
//
// What the tests' services offer.
import * as mojo from "../../../../shared/bindings/gen-v1.ts";
import {
  ConnectResult,
  type Connector,
  type ServiceFilter,
  decodeConnectResult,
  decodeServiceFilter,
  encodeConnectResult,
  encodeServiceFilter,
} from "../../../../shared/services/gen/connector.mojom.ts";

/** How an attempt to reach another service's probe came out. */
export interface Reached {
  result: ConnectResult;
  /** Process of the probe; 0 if it was not reached. */
  pid: number;
  /** What the pipe was closed with if it was not. */
  reason: string;
}

/** Makes a Reached of its defaults and `init`. */
export function createReached(init: Partial<Reached> = {}): Reached {
  return {
    result: ConnectResult.SUCCEEDED,
    pid: 0,
    reason: "",
    ...init,
  };
}

/** Writes a Reached and returns its position. */
export function encodeReached(e: mojo.Encoder, v: Reached): number {
  const at = e.struct(24, 0);
  encodeConnectResult(e, at + 8, v.result, "Reached.result");
  e.uint32(at + 12, v.pid, "Reached.pid");
  e.string(at + 16, v.reason, "Reached.reason");
  return e.endStruct(at);
}

/** Reads and validates the Reached at `at`. */
export function decodeReached(d: mojo.Decoder, at = d.payloadStart): Reached {
  d.struct(at, 24);
  const result = decodeConnectResult(d, at + 8);
  const pid = d.view.getUint32(at + 12, true);
  const reason = d.string(at + 16);
  d.endStruct();
  return { result, pid, reason };
}

/** A deep copy of `v`. */
export function cloneReached(v: Reached): Reached {
  return {
    result: v.result,
    pid: v.pid,
    reason: v.reason,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsReached(a: Reached, b: Reached): boolean {
  return a.result === b.result && a.pid === b.pid && a.reason === b.reason;
}

/** Looks about from inside of a service. */
export interface Probe {
  /** The process it is in, and who asked for the probe. */
  whereabouts(): Promise<ProbeWhereaboutsResponse>;
  /** Asks a service for its Probe, or for its Secret. */
  reach(filter: ServiceFilter, secret: boolean): Promise<ProbeReachResponse>;
  /** The same through a connector that somebody else has given. */
  reachThrough(
    connector: mojo.PendingRemote<Connector>,
    filter: ServiceFilter,
  ): Promise<ProbeReachThroughResponse>;
  /** Gives a connector of this service's instance. */
  giveConnector(receiver: mojo.PendingReceiver<Connector>): void;
  /** Has the service ask to be let go. */
  quit(): void;
  /** Has it fail. */
  fail(message: string): void;
}

export interface ProbeWhereaboutsResponse {
  pid: number;
  askedBy: string;
}

export interface ProbeReachResponse {
  reached: Reached;
}

export interface ProbeReachThroughResponse {
  reached: Reached;
}

/** What Remote, Receiver and their families need to know of mojoscope.services.test.mojom.Probe. */
export const Probe: mojo.InterfaceDefinition<Probe> = {
  name: "mojoscope.services.test.mojom.Probe",
  version: 0,
  methods: [
    { name: "Whereabouts", ordinal: 0, hasResponse: true, sync: false },
    { name: "Reach", ordinal: 1, hasResponse: true, sync: false },
    { name: "ReachThrough", ordinal: 2, hasResponse: true, sync: false },
    { name: "GiveConnector", ordinal: 3, hasResponse: false, sync: false },
    { name: "Quit", ordinal: 4, hasResponse: false, sync: false },
    { name: "Fail", ordinal: 5, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ProbeCaller(endpoint),
  dispatch: dispatchProbe,
};

class ProbeCaller implements Probe {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  whereabouts(): Promise<ProbeWhereaboutsResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeProbeWhereaboutsParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeProbeWhereaboutsResponse);
  }

  reach(filter: ServiceFilter, secret: boolean): Promise<ProbeReachResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeProbeReachParams(e, filter, secret);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeProbeReachResponse);
  }

  reachThrough(
    connector: mojo.PendingRemote<Connector>,
    filter: ServiceFilter,
  ): Promise<ProbeReachThroughResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeProbeReachThroughParams(e, connector, filter);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeProbeReachThroughResponse);
  }

  giveConnector(receiver: mojo.PendingReceiver<Connector>): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeProbeGiveConnectorParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  quit(): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeProbeQuitParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  fail(message: string): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeProbeFailParams(e, message);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchProbe(implementation: Probe, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeProbeWhereaboutsParams(call.decoder);
      if (call.accept()) call.reply(implementation.whereabouts(), encodeProbeWhereaboutsResponse);
      return undefined;
    }
    case 1: {
      const p = decodeProbeReachParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.reach(p.filter, p.secret), encodeProbeReachResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeProbeReachThroughParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.reachThrough(p.connector, p.filter),
          encodeProbeReachThroughResponse,
        );
      }
      return undefined;
    }
    case 3: {
      const p = decodeProbeGiveConnectorParams(call.decoder);
      return call.accept() ? implementation.giveConnector(p.receiver) : undefined;
    }
    case 4: {
      decodeProbeQuitParams(call.decoder);
      return call.accept() ? implementation.quit() : undefined;
    }
    case 5: {
      const p = decodeProbeFailParams(call.decoder);
      return call.accept() ? implementation.fail(p.message) : undefined;
    }
    default:
      return undefined;
  }
}

function encodeProbeWhereaboutsParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeProbeWhereaboutsParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeProbeWhereaboutsResponse(e: mojo.Encoder, v: ProbeWhereaboutsResponse): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, v.pid, "Probe.Whereabouts.pid");
  e.string(at + 16, v.askedBy, "Probe.Whereabouts.asked_by");
  e.endStruct(at);
}

function decodeProbeWhereaboutsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ProbeWhereaboutsResponse {
  d.struct(at, 24);
  const pid = d.view.getUint32(at + 8, true);
  const askedBy = d.string(at + 16);
  d.endStruct();
  return { pid, askedBy };
}

interface ProbeReachParams {
  filter: ServiceFilter;
  secret: boolean;
}

function encodeProbeReachParams(e: mojo.Encoder, filter: ServiceFilter, secret: boolean): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeServiceFilter(e, e.presentObject(filter, "Probe.Reach.filter")));
  e.bool(at + 16, 0, secret, "Probe.Reach.secret");
  e.endStruct(at);
}

function decodeProbeReachParams(d: mojo.Decoder, at = d.payloadStart): ProbeReachParams {
  d.struct(at, 24);
  const filter = decodeServiceFilter(d, d.pointer(at + 8));
  const secret = d.bool(at + 16, 0);
  d.endStruct();
  return { filter, secret };
}

function encodeProbeReachResponse(e: mojo.Encoder, v: ProbeReachResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReached(e, e.presentObject(v.reached, "Probe.Reach.reached")));
  e.endStruct(at);
}

function decodeProbeReachResponse(d: mojo.Decoder, at = d.payloadStart): ProbeReachResponse {
  d.struct(at, 16);
  const reached = decodeReached(d, d.pointer(at + 8));
  d.endStruct();
  return { reached };
}

interface ProbeReachThroughParams {
  connector: mojo.PendingRemote<Connector>;
  filter: ServiceFilter;
}

function encodeProbeReachThroughParams(
  e: mojo.Encoder,
  connector: mojo.PendingRemote<Connector>,
  filter: ServiceFilter,
): void {
  const at = e.struct(24, 0);
  e.pendingRemote(at + 8, connector, "Probe.ReachThrough.connector");
  e.pointer(at + 16, encodeServiceFilter(e, e.presentObject(filter, "Probe.ReachThrough.filter")));
  e.endStruct(at);
}

function decodeProbeReachThroughParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ProbeReachThroughParams {
  d.struct(at, 24);
  const connector = mojo.toPendingRemote<Connector>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  const filter = decodeServiceFilter(d, d.pointer(at + 16));
  d.endStruct();
  return { connector, filter };
}

function encodeProbeReachThroughResponse(e: mojo.Encoder, v: ProbeReachThroughResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReached(e, e.presentObject(v.reached, "Probe.ReachThrough.reached")));
  e.endStruct(at);
}

function decodeProbeReachThroughResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ProbeReachThroughResponse {
  d.struct(at, 16);
  const reached = decodeReached(d, d.pointer(at + 8));
  d.endStruct();
  return { reached };
}

interface ProbeGiveConnectorParams {
  receiver: mojo.PendingReceiver<Connector>;
}

function encodeProbeGiveConnectorParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Connector>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "Probe.GiveConnector.receiver");
  e.endStruct(at);
}

function decodeProbeGiveConnectorParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ProbeGiveConnectorParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Connector>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}

function encodeProbeQuitParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeProbeQuitParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface ProbeFailParams {
  message: string;
}

function encodeProbeFailParams(e: mojo.Encoder, message: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, message, "Probe.Fail.message");
  e.endStruct(at);
}

function decodeProbeFailParams(d: mojo.Decoder, at = d.payloadStart): ProbeFailParams {
  d.struct(at, 16);
  const message = d.string(at + 8);
  d.endStruct();
  return { message };
}

/** What not everybody may have. */
export interface Secret {
  reveal(): Promise<SecretRevealResponse>;
}

export interface SecretRevealResponse {
  pid: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.services.test.mojom.Secret. */
export const Secret: mojo.InterfaceDefinition<Secret> = {
  name: "mojoscope.services.test.mojom.Secret",
  version: 0,
  methods: [{ name: "Reveal", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new SecretCaller(endpoint),
  dispatch: dispatchSecret,
};

class SecretCaller implements Secret {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  reveal(): Promise<SecretRevealResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSecretRevealParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSecretRevealResponse);
  }
}

function dispatchSecret(implementation: Secret, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeSecretRevealParams(call.decoder);
      if (call.accept()) call.reply(implementation.reveal(), encodeSecretRevealResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeSecretRevealParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSecretRevealParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeSecretRevealResponse(e: mojo.Encoder, v: SecretRevealResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.pid, "Secret.Reveal.pid");
  e.endStruct(at);
}

function decodeSecretRevealResponse(d: mojo.Decoder, at = d.payloadStart): SecretRevealResponse {
  d.struct(at, 16);
  const pid = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { pid };
}
