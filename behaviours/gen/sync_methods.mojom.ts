// Generated from sync_methods.mojom by mojoscope mojom generate. Do not edit.
//
// Calls that may block, for the behaviours of sync methods.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/** Echoes that callers may block on. */
export interface Echoes {
  ping(): Promise<void>;
  echo(value: number): Promise<EchoesEchoResponse>;
  asyncEcho(value: number): Promise<EchoesAsyncEchoResponse>;
  /** Ways back to the caller, over a pipe of their own and over this one. */
  lendPonger(ponger: mojo.PendingRemote<Ponger>): void;
  lendAssociatedPonger(ponger: mojo.PendingAssociatedRemote<Ponger>): void;
  bindAssociated(echoes: mojo.PendingAssociatedReceiver<Echoes>): void;
}

export interface EchoesEchoResponse {
  result: number;
}

export interface EchoesAsyncEchoResponse {
  result: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Echoes. */
export const Echoes: mojo.SyncInterfaceDefinition<Echoes, "ping" | "echo"> = {
  name: "mojoscope.behaviours.mojom.Echoes",
  version: 0,
  methods: [
    { name: "Ping", ordinal: 0, hasResponse: true, sync: true },
    { name: "Echo", ordinal: 1, hasResponse: true, sync: true },
    { name: "AsyncEcho", ordinal: 2, hasResponse: true, sync: false },
    { name: "LendPonger", ordinal: 3, hasResponse: false, sync: false },
    {
      name: "LendAssociatedPonger",
      ordinal: 4,
      hasResponse: false,
      sync: false,
      carriesEndpoints: true,
    },
    { name: "BindAssociated", ordinal: 5, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  syncMethods: ["ping", "echo"],
  createCaller: (endpoint) => new EchoesCaller(endpoint),
  dispatch: dispatchEchoes,
};

class EchoesCaller implements Echoes {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoesPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoesPingResponse);
  }

  echo(value: number): Promise<EchoesEchoResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoesEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoesEchoResponse);
  }

  asyncEcho(value: number): Promise<EchoesAsyncEchoResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoesAsyncEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoesAsyncEchoResponse);
  }

  lendPonger(ponger: mojo.PendingRemote<Ponger>): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeEchoesLendPongerParams(e, ponger);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  lendAssociatedPonger(ponger: mojo.PendingAssociatedRemote<Ponger>): void {
    const e = this.#endpoint.begin(4, 0, 2);
    try {
      encodeEchoesLendAssociatedPongerParams(e, ponger);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindAssociated(echoes: mojo.PendingAssociatedReceiver<Echoes>): void {
    const e = this.#endpoint.begin(5, 0, 2);
    try {
      encodeEchoesBindAssociatedParams(e, echoes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchEchoes(implementation: Echoes, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeEchoesPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodeEchoesPingResponse);
      return undefined;
    }
    case 1: {
      const p = decodeEchoesEchoParams(call.decoder);
      if (call.accept()) call.reply(implementation.echo(p.value), encodeEchoesEchoResponse);
      return undefined;
    }
    case 2: {
      const p = decodeEchoesAsyncEchoParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.asyncEcho(p.value), encodeEchoesAsyncEchoResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeEchoesLendPongerParams(call.decoder);
      return call.accept() ? implementation.lendPonger(p.ponger) : undefined;
    }
    case 4: {
      const p = decodeEchoesLendAssociatedPongerParams(call.decoder);
      return call.accept() ? implementation.lendAssociatedPonger(p.ponger) : undefined;
    }
    case 5: {
      const p = decodeEchoesBindAssociatedParams(call.decoder);
      return call.accept() ? implementation.bindAssociated(p.echoes) : undefined;
    }
    default:
      return undefined;
  }
}

function encodeEchoesPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeEchoesPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeEchoesPingResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeEchoesPingResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface EchoesEchoParams {
  value: number;
}

function encodeEchoesEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Echoes.Echo.value");
  e.endStruct(at);
}

function decodeEchoesEchoParams(d: mojo.Decoder, at = d.payloadStart): EchoesEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeEchoesEchoResponse(e: mojo.Encoder, v: EchoesEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "Echoes.Echo.result");
  e.endStruct(at);
}

function decodeEchoesEchoResponse(d: mojo.Decoder, at = d.payloadStart): EchoesEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}

interface EchoesAsyncEchoParams {
  value: number;
}

function encodeEchoesAsyncEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Echoes.AsyncEcho.value");
  e.endStruct(at);
}

function decodeEchoesAsyncEchoParams(d: mojo.Decoder, at = d.payloadStart): EchoesAsyncEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeEchoesAsyncEchoResponse(e: mojo.Encoder, v: EchoesAsyncEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "Echoes.AsyncEcho.result");
  e.endStruct(at);
}

function decodeEchoesAsyncEchoResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoesAsyncEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}

interface EchoesLendPongerParams {
  ponger: mojo.PendingRemote<Ponger>;
}

function encodeEchoesLendPongerParams(e: mojo.Encoder, ponger: mojo.PendingRemote<Ponger>): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, ponger, "Echoes.LendPonger.ponger");
  e.endStruct(at);
}

function decodeEchoesLendPongerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoesLendPongerParams {
  d.struct(at, 16);
  const ponger = mojo.toPendingRemote<Ponger>(d.handle(at + 8), d.view.getUint32(at + 12, true));
  d.endStruct();
  return { ponger };
}

interface EchoesLendAssociatedPongerParams {
  ponger: mojo.PendingAssociatedRemote<Ponger>;
}

function encodeEchoesLendAssociatedPongerParams(
  e: mojo.Encoder,
  ponger: mojo.PendingAssociatedRemote<Ponger>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, ponger, "Echoes.LendAssociatedPonger.ponger");
  e.endStruct(at);
}

function decodeEchoesLendAssociatedPongerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoesLendAssociatedPongerParams {
  d.struct(at, 16);
  const ponger = mojo.toPendingAssociatedRemote<Ponger>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { ponger };
}

interface EchoesBindAssociatedParams {
  echoes: mojo.PendingAssociatedReceiver<Echoes>;
}

function encodeEchoesBindAssociatedParams(
  e: mojo.Encoder,
  echoes: mojo.PendingAssociatedReceiver<Echoes>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, echoes, "Echoes.BindAssociated.echoes");
  e.endStruct(at);
}

function decodeEchoesBindAssociatedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoesBindAssociatedParams {
  d.struct(at, 16);
  const echoes = mojo.toPendingAssociatedReceiver<Echoes>(d.endpoint(at + 8));
  d.endStruct();
  return { echoes };
}

/** As Echoes, for callers that are not to be interrupted. */
export interface InsistentEchoes {
  echo(value: number): Promise<InsistentEchoesEchoResponse>;
  asyncEcho(value: number): Promise<InsistentEchoesAsyncEchoResponse>;
  lendPonger(ponger: mojo.PendingRemote<Ponger>): void;
  lendAssociatedPonger(ponger: mojo.PendingAssociatedRemote<Ponger>): void;
}

export interface InsistentEchoesEchoResponse {
  result: number;
}

export interface InsistentEchoesAsyncEchoResponse {
  result: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.InsistentEchoes. */
export const InsistentEchoes: mojo.SyncInterfaceDefinition<InsistentEchoes, "echo"> = {
  name: "mojoscope.behaviours.mojom.InsistentEchoes",
  version: 0,
  methods: [
    { name: "Echo", ordinal: 0, hasResponse: true, sync: true, noInterrupt: true },
    { name: "AsyncEcho", ordinal: 1, hasResponse: true, sync: false },
    { name: "LendPonger", ordinal: 2, hasResponse: false, sync: false },
    {
      name: "LendAssociatedPonger",
      ordinal: 3,
      hasResponse: false,
      sync: false,
      carriesEndpoints: true,
    },
  ],
  syncMethods: ["echo"],
  createCaller: (endpoint) => new InsistentEchoesCaller(endpoint),
  dispatch: dispatchInsistentEchoes,
};

class InsistentEchoesCaller implements InsistentEchoes {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  echo(value: number): Promise<InsistentEchoesEchoResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInsistentEchoesEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInsistentEchoesEchoResponse);
  }

  asyncEcho(value: number): Promise<InsistentEchoesAsyncEchoResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInsistentEchoesAsyncEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInsistentEchoesAsyncEchoResponse);
  }

  lendPonger(ponger: mojo.PendingRemote<Ponger>): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeInsistentEchoesLendPongerParams(e, ponger);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  lendAssociatedPonger(ponger: mojo.PendingAssociatedRemote<Ponger>): void {
    const e = this.#endpoint.begin(3, 0, 2);
    try {
      encodeInsistentEchoesLendAssociatedPongerParams(e, ponger);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchInsistentEchoes(
  implementation: InsistentEchoes,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeInsistentEchoesEchoParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echo(p.value), encodeInsistentEchoesEchoResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeInsistentEchoesAsyncEchoParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.asyncEcho(p.value), encodeInsistentEchoesAsyncEchoResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeInsistentEchoesLendPongerParams(call.decoder);
      return call.accept() ? implementation.lendPonger(p.ponger) : undefined;
    }
    case 3: {
      const p = decodeInsistentEchoesLendAssociatedPongerParams(call.decoder);
      return call.accept() ? implementation.lendAssociatedPonger(p.ponger) : undefined;
    }
    default:
      return undefined;
  }
}

interface InsistentEchoesEchoParams {
  value: number;
}

function encodeInsistentEchoesEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "InsistentEchoes.Echo.value");
  e.endStruct(at);
}

function decodeInsistentEchoesEchoParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InsistentEchoesEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeInsistentEchoesEchoResponse(e: mojo.Encoder, v: InsistentEchoesEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "InsistentEchoes.Echo.result");
  e.endStruct(at);
}

function decodeInsistentEchoesEchoResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): InsistentEchoesEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}

interface InsistentEchoesAsyncEchoParams {
  value: number;
}

function encodeInsistentEchoesAsyncEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "InsistentEchoes.AsyncEcho.value");
  e.endStruct(at);
}

function decodeInsistentEchoesAsyncEchoParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InsistentEchoesAsyncEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeInsistentEchoesAsyncEchoResponse(
  e: mojo.Encoder,
  v: InsistentEchoesAsyncEchoResponse,
): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "InsistentEchoes.AsyncEcho.result");
  e.endStruct(at);
}

function decodeInsistentEchoesAsyncEchoResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): InsistentEchoesAsyncEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}

interface InsistentEchoesLendPongerParams {
  ponger: mojo.PendingRemote<Ponger>;
}

function encodeInsistentEchoesLendPongerParams(
  e: mojo.Encoder,
  ponger: mojo.PendingRemote<Ponger>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, ponger, "InsistentEchoes.LendPonger.ponger");
  e.endStruct(at);
}

function decodeInsistentEchoesLendPongerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InsistentEchoesLendPongerParams {
  d.struct(at, 16);
  const ponger = mojo.toPendingRemote<Ponger>(d.handle(at + 8), d.view.getUint32(at + 12, true));
  d.endStruct();
  return { ponger };
}

interface InsistentEchoesLendAssociatedPongerParams {
  ponger: mojo.PendingAssociatedRemote<Ponger>;
}

function encodeInsistentEchoesLendAssociatedPongerParams(
  e: mojo.Encoder,
  ponger: mojo.PendingAssociatedRemote<Ponger>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, ponger, "InsistentEchoes.LendAssociatedPonger.ponger");
  e.endStruct(at);
}

function decodeInsistentEchoesLendAssociatedPongerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InsistentEchoesLendAssociatedPongerParams {
  d.struct(at, 16);
  const ponger = mojo.toPendingAssociatedRemote<Ponger>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { ponger };
}

/** Reaches a caller that may be blocked. */
export interface Ponger {
  pong(): void;
  syncPong(): Promise<void>;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Ponger. */
export const Ponger: mojo.SyncInterfaceDefinition<Ponger, "syncPong"> = {
  name: "mojoscope.behaviours.mojom.Ponger",
  version: 0,
  methods: [
    { name: "Pong", ordinal: 0, hasResponse: false, sync: false },
    { name: "SyncPong", ordinal: 1, hasResponse: true, sync: true },
  ],
  syncMethods: ["syncPong"],
  createCaller: (endpoint) => new PongerCaller(endpoint),
  dispatch: dispatchPonger,
};

class PongerCaller implements Ponger {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  pong(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodePongerPongParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  syncPong(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePongerSyncPongParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePongerSyncPongResponse);
  }
}

function dispatchPonger(implementation: Ponger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodePongerPongParams(call.decoder);
      return call.accept() ? implementation.pong() : undefined;
    }
    case 1: {
      decodePongerSyncPongParams(call.decoder);
      if (call.accept()) call.reply(implementation.syncPong(), encodePongerSyncPongResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodePongerPongParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePongerPongParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodePongerSyncPongParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePongerSyncPongParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodePongerSyncPongResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePongerSyncPongResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/** Has no sync method. */
export interface NoSync {
  method(): Promise<void>;
  bindNoSync(receiver: mojo.PendingAssociatedReceiver<NoSync>): void;
  bindOneSync(receiver: mojo.PendingAssociatedReceiver<OneSync>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.NoSync. */
export const NoSync: mojo.InterfaceDefinition<NoSync> = {
  name: "mojoscope.behaviours.mojom.NoSync",
  version: 0,
  methods: [
    { name: "Method", ordinal: 0, hasResponse: true, sync: false },
    { name: "BindNoSync", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "BindOneSync", ordinal: 2, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new NoSyncCaller(endpoint),
  dispatch: dispatchNoSync,
};

class NoSyncCaller implements NoSync {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  method(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeNoSyncMethodParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeNoSyncMethodResponse);
  }

  bindNoSync(receiver: mojo.PendingAssociatedReceiver<NoSync>): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeNoSyncBindNoSyncParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindOneSync(receiver: mojo.PendingAssociatedReceiver<OneSync>): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeNoSyncBindOneSyncParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchNoSync(implementation: NoSync, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeNoSyncMethodParams(call.decoder);
      if (call.accept()) call.reply(implementation.method(), encodeNoSyncMethodResponse);
      return undefined;
    }
    case 1: {
      const p = decodeNoSyncBindNoSyncParams(call.decoder);
      return call.accept() ? implementation.bindNoSync(p.receiver) : undefined;
    }
    case 2: {
      const p = decodeNoSyncBindOneSyncParams(call.decoder);
      return call.accept() ? implementation.bindOneSync(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

function encodeNoSyncMethodParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeNoSyncMethodParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeNoSyncMethodResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeNoSyncMethodResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface NoSyncBindNoSyncParams {
  receiver: mojo.PendingAssociatedReceiver<NoSync>;
}

function encodeNoSyncBindNoSyncParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<NoSync>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "NoSync.BindNoSync.receiver");
  e.endStruct(at);
}

function decodeNoSyncBindNoSyncParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NoSyncBindNoSyncParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<NoSync>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface NoSyncBindOneSyncParams {
  receiver: mojo.PendingAssociatedReceiver<OneSync>;
}

function encodeNoSyncBindOneSyncParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<OneSync>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "NoSync.BindOneSync.receiver");
  e.endStruct(at);
}

function decodeNoSyncBindOneSyncParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NoSyncBindOneSyncParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<OneSync>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

/** Has a sync method, which is not the one that is called. */
export interface OneSync {
  method(): Promise<void>;
  bindNoSync(receiver: mojo.PendingAssociatedReceiver<NoSync>): void;
  bindOneSync(receiver: mojo.PendingAssociatedReceiver<OneSync>): void;
  syncMethod(): Promise<void>;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.OneSync. */
export const OneSync: mojo.SyncInterfaceDefinition<OneSync, "syncMethod"> = {
  name: "mojoscope.behaviours.mojom.OneSync",
  version: 0,
  methods: [
    { name: "Method", ordinal: 0, hasResponse: true, sync: false },
    { name: "BindNoSync", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "BindOneSync", ordinal: 2, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "SyncMethod", ordinal: 3, hasResponse: true, sync: true },
  ],
  syncMethods: ["syncMethod"],
  createCaller: (endpoint) => new OneSyncCaller(endpoint),
  dispatch: dispatchOneSync,
};

class OneSyncCaller implements OneSync {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  method(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOneSyncMethodParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOneSyncMethodResponse);
  }

  bindNoSync(receiver: mojo.PendingAssociatedReceiver<NoSync>): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeOneSyncBindNoSyncParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindOneSync(receiver: mojo.PendingAssociatedReceiver<OneSync>): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeOneSyncBindOneSyncParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  syncMethod(): Promise<void> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOneSyncSyncMethodParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOneSyncSyncMethodResponse);
  }
}

function dispatchOneSync(implementation: OneSync, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeOneSyncMethodParams(call.decoder);
      if (call.accept()) call.reply(implementation.method(), encodeOneSyncMethodResponse);
      return undefined;
    }
    case 1: {
      const p = decodeOneSyncBindNoSyncParams(call.decoder);
      return call.accept() ? implementation.bindNoSync(p.receiver) : undefined;
    }
    case 2: {
      const p = decodeOneSyncBindOneSyncParams(call.decoder);
      return call.accept() ? implementation.bindOneSync(p.receiver) : undefined;
    }
    case 3: {
      decodeOneSyncSyncMethodParams(call.decoder);
      if (call.accept()) call.reply(implementation.syncMethod(), encodeOneSyncSyncMethodResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeOneSyncMethodParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOneSyncMethodParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeOneSyncMethodResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOneSyncMethodResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface OneSyncBindNoSyncParams {
  receiver: mojo.PendingAssociatedReceiver<NoSync>;
}

function encodeOneSyncBindNoSyncParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<NoSync>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "OneSync.BindNoSync.receiver");
  e.endStruct(at);
}

function decodeOneSyncBindNoSyncParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): OneSyncBindNoSyncParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<NoSync>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface OneSyncBindOneSyncParams {
  receiver: mojo.PendingAssociatedReceiver<OneSync>;
}

function encodeOneSyncBindOneSyncParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<OneSync>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "OneSync.BindOneSync.receiver");
  e.endStruct(at);
}

function decodeOneSyncBindOneSyncParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): OneSyncBindOneSyncParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<OneSync>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

function encodeOneSyncSyncMethodParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOneSyncSyncMethodParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeOneSyncSyncMethodResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOneSyncSyncMethodResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}
