// Generated from unverified_peer.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Where guests ask for the vault. */
export interface Reception {
  /** Puts the caller's process on the guest list. Offered to guests only. */
  signIn(): Promise<ReceptionSignInResponse>;
}

export interface ReceptionSignInResponse {
  vault: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.unverified_peer.mojom.Reception. */
export const Reception: mojo.InterfaceDefinition<Reception> = {
  name: "mojoscope.lab.unverified_peer.mojom.Reception",
  version: 0,
  methods: [{ name: "SignIn", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ReceptionCaller(endpoint),
  dispatch: dispatchReception,
};

class ReceptionCaller implements Reception {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  signIn(): Promise<ReceptionSignInResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeReceptionSignInParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeReceptionSignInResponse);
  }
}

function dispatchReception(implementation: Reception, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeReceptionSignInParams(call.decoder);
      if (call.accept()) call.reply(implementation.signIn(), encodeReceptionSignInResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeReceptionSignInParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeReceptionSignInParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeReceptionSignInResponse(e: mojo.Encoder, v: ReceptionSignInResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.vault, "Reception.SignIn.vault");
  e.endStruct(at);
}

function decodeReceptionSignInResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ReceptionSignInResponse {
  d.struct(at, 16);
  const vault = d.string(at + 8);
  d.endStruct();
  return { vault };
}

/** What the verifier guards. */
export interface Vault {
  look(): Promise<VaultLookResponse>;
}

export interface VaultLookResponse {
  content: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.unverified_peer.mojom.Vault. */
export const Vault: mojo.InterfaceDefinition<Vault> = {
  name: "mojoscope.lab.unverified_peer.mojom.Vault",
  version: 0,
  methods: [{ name: "Look", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new VaultCaller(endpoint),
  dispatch: dispatchVault,
};

class VaultCaller implements Vault {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  look(): Promise<VaultLookResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeVaultLookParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeVaultLookResponse);
  }
}

function dispatchVault(implementation: Vault, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeVaultLookParams(call.decoder);
      if (call.accept()) call.reply(implementation.look(), encodeVaultLookResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeVaultLookParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeVaultLookParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeVaultLookResponse(e: mojo.Encoder, v: VaultLookResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.content, "Vault.Look.content");
  e.endStruct(at);
}

function decodeVaultLookResponse(d: mojo.Decoder, at = d.payloadStart): VaultLookResponse {
  d.struct(at, 16);
  const content = d.string(at + 8);
  d.endStruct();
  return { content };
}
