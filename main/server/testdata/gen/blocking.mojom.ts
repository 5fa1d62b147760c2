// Generated from blocking.mojom by mojoscope mojom generate. Do not edit.
//
// Calls that a client process blocks on.
import * as mojo from "../../../../shared/bindings/gen-v1.ts";

/** Served by a host that never blocks itself. */
export interface Ledger {
  /** Where the host reaches the client. */
  setClient(client: mojo.PendingRemote<LedgerClient>): void;
  ping(): Promise<void>;
  echoBytes(bytes: Uint8Array): Promise<LedgerEchoBytesResponse>;
  /** Has the host ask the client `rounds` times before it answers with the sum. */
  sumAnswers(rounds: number): Promise<LedgerSumAnswersResponse>;
  /** As Ping, but uninterruptible; the host tries to interrupt it. */
  pingUninterrupted(): Promise<void>;
  /** One-way. */
  deposit(bytes: Uint8Array): void;
  /** Is never answered. */
  hang(): Promise<void>;
}

export interface LedgerEchoBytesResponse {
  bytes: Uint8Array;
}

export interface LedgerSumAnswersResponse {
  sum: number;
}

/** What Remote, Receiver and their families need to know of server.testing.Ledger. */
export const Ledger: mojo.SyncInterfaceDefinition<
  Ledger,
  "ping" | "echoBytes" | "sumAnswers" | "pingUninterrupted" | "hang"
> = {
  name: "server.testing.Ledger",
  version: 0,
  methods: [
    { name: "SetClient", ordinal: 0, hasResponse: false, sync: false },
    { name: "Ping", ordinal: 1, hasResponse: true, sync: true },
    { name: "EchoBytes", ordinal: 2, hasResponse: true, sync: true },
    { name: "SumAnswers", ordinal: 3, hasResponse: true, sync: true },
    { name: "PingUninterrupted", ordinal: 4, hasResponse: true, sync: true, noInterrupt: true },
    { name: "Deposit", ordinal: 5, hasResponse: false, sync: false },
    { name: "Hang", ordinal: 6, hasResponse: true, sync: true },
  ],
  syncMethods: ["ping", "echoBytes", "sumAnswers", "pingUninterrupted", "hang"],
  createCaller: (endpoint) => new LedgerCaller(endpoint),
  dispatch: dispatchLedger,
};

class LedgerCaller implements Ledger {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setClient(client: mojo.PendingRemote<LedgerClient>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLedgerSetClientParams(e, client);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  ping(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLedgerPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLedgerPingResponse);
  }

  echoBytes(bytes: Uint8Array): Promise<LedgerEchoBytesResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLedgerEchoBytesParams(e, bytes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLedgerEchoBytesResponse);
  }

  sumAnswers(rounds: number): Promise<LedgerSumAnswersResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLedgerSumAnswersParams(e, rounds);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLedgerSumAnswersResponse);
  }

  pingUninterrupted(): Promise<void> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLedgerPingUninterruptedParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLedgerPingUninterruptedResponse);
  }

  deposit(bytes: Uint8Array): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeLedgerDepositParams(e, bytes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  hang(): Promise<void> {
    const e = this.#endpoint.begin(6, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLedgerHangParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLedgerHangResponse);
  }
}

function dispatchLedger(implementation: Ledger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLedgerSetClientParams(call.decoder);
      return call.accept() ? implementation.setClient(p.client) : undefined;
    }
    case 1: {
      decodeLedgerPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodeLedgerPingResponse);
      return undefined;
    }
    case 2: {
      const p = decodeLedgerEchoBytesParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoBytes(p.bytes), encodeLedgerEchoBytesResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodeLedgerSumAnswersParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.sumAnswers(p.rounds), encodeLedgerSumAnswersResponse);
      }
      return undefined;
    }
    case 4: {
      decodeLedgerPingUninterruptedParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.pingUninterrupted(), encodeLedgerPingUninterruptedResponse);
      }
      return undefined;
    }
    case 5: {
      const p = decodeLedgerDepositParams(call.decoder);
      return call.accept() ? implementation.deposit(p.bytes) : undefined;
    }
    case 6: {
      decodeLedgerHangParams(call.decoder);
      if (call.accept()) call.reply(implementation.hang(), encodeLedgerHangResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface LedgerSetClientParams {
  client: mojo.PendingRemote<LedgerClient>;
}

function encodeLedgerSetClientParams(
  e: mojo.Encoder,
  client: mojo.PendingRemote<LedgerClient>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, client, "Ledger.SetClient.client");
  e.endStruct(at);
}

function decodeLedgerSetClientParams(d: mojo.Decoder, at = d.payloadStart): LedgerSetClientParams {
  d.struct(at, 16);
  const client = mojo.toPendingRemote<LedgerClient>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { client };
}

function encodeLedgerPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeLedgerPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeLedgerPingResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeLedgerPingResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface LedgerEchoBytesParams {
  bytes: Uint8Array;
}

function encodeLedgerEchoBytesParams(e: mojo.Encoder, bytes: Uint8Array): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(bytes, "Ledger.EchoBytes.bytes"));
  e.endStruct(at);
}

function decodeLedgerEchoBytesParams(d: mojo.Decoder, at = d.payloadStart): LedgerEchoBytesParams {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

function encodeLedgerEchoBytesResponse(e: mojo.Encoder, v: LedgerEchoBytesResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(v.bytes, "Ledger.EchoBytes.bytes"));
  e.endStruct(at);
}

function decodeLedgerEchoBytesResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LedgerEchoBytesResponse {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

interface LedgerSumAnswersParams {
  rounds: number;
}

function encodeLedgerSumAnswersParams(e: mojo.Encoder, rounds: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, rounds, "Ledger.SumAnswers.rounds");
  e.endStruct(at);
}

function decodeLedgerSumAnswersParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LedgerSumAnswersParams {
  d.struct(at, 16);
  const rounds = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { rounds };
}

function encodeLedgerSumAnswersResponse(e: mojo.Encoder, v: LedgerSumAnswersResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.sum, "Ledger.SumAnswers.sum");
  e.endStruct(at);
}

function decodeLedgerSumAnswersResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LedgerSumAnswersResponse {
  d.struct(at, 16);
  const sum = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { sum };
}

function encodeLedgerPingUninterruptedParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeLedgerPingUninterruptedParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeLedgerPingUninterruptedResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeLedgerPingUninterruptedResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface LedgerDepositParams {
  bytes: Uint8Array;
}

function encodeLedgerDepositParams(e: mojo.Encoder, bytes: Uint8Array): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(bytes, "Ledger.Deposit.bytes"));
  e.endStruct(at);
}

function decodeLedgerDepositParams(d: mojo.Decoder, at = d.payloadStart): LedgerDepositParams {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

function encodeLedgerHangParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeLedgerHangParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeLedgerHangResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeLedgerHangResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/** Served by the client, also while it is blocked. */
export interface LedgerClient {
  ask(value: number): Promise<LedgerClientAskResponse>;
  /** One-way; waits until the client is not blocked. */
  note(text: string): void;
}

export interface LedgerClientAskResponse {
  answer: number;
}

/** What Remote, Receiver and their families need to know of server.testing.LedgerClient. */
export const LedgerClient: mojo.SyncInterfaceDefinition<LedgerClient, "ask"> = {
  name: "server.testing.LedgerClient",
  version: 0,
  methods: [
    { name: "Ask", ordinal: 0, hasResponse: true, sync: true },
    { name: "Note", ordinal: 1, hasResponse: false, sync: false },
  ],
  syncMethods: ["ask"],
  createCaller: (endpoint) => new LedgerClientCaller(endpoint),
  dispatch: dispatchLedgerClient,
};

class LedgerClientCaller implements LedgerClient {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ask(value: number): Promise<LedgerClientAskResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLedgerClientAskParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLedgerClientAskResponse);
  }

  note(text: string): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeLedgerClientNoteParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchLedgerClient(implementation: LedgerClient, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLedgerClientAskParams(call.decoder);
      if (call.accept()) call.reply(implementation.ask(p.value), encodeLedgerClientAskResponse);
      return undefined;
    }
    case 1: {
      const p = decodeLedgerClientNoteParams(call.decoder);
      return call.accept() ? implementation.note(p.text) : undefined;
    }
    default:
      return undefined;
  }
}

interface LedgerClientAskParams {
  value: number;
}

function encodeLedgerClientAskParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "LedgerClient.Ask.value");
  e.endStruct(at);
}

function decodeLedgerClientAskParams(d: mojo.Decoder, at = d.payloadStart): LedgerClientAskParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeLedgerClientAskResponse(e: mojo.Encoder, v: LedgerClientAskResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.answer, "LedgerClient.Ask.answer");
  e.endStruct(at);
}

function decodeLedgerClientAskResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LedgerClientAskResponse {
  d.struct(at, 16);
  const answer = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { answer };
}

interface LedgerClientNoteParams {
  text: string;
}

function encodeLedgerClientNoteParams(e: mojo.Encoder, text: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, text, "LedgerClient.Note.text");
  e.endStruct(at);
}

function decodeLedgerClientNoteParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LedgerClientNoteParams {
  d.struct(at, 16);
  const text = d.string(at + 8);
  d.endStruct();
  return { text };
}
