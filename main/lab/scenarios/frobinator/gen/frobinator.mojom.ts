// Generated from frobinator.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** How a frobinator is set up. It works by whatever was chosen last. */
export interface Settings {
  choose(setting: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frobinator.mojom.Settings. */
export const Settings: mojo.InterfaceDefinition<Settings> = {
  name: "mojoscope.lab.frobinator.mojom.Settings",
  version: 0,
  methods: [{ name: "Choose", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new SettingsCaller(endpoint),
  dispatch: dispatchSettings,
};

class SettingsCaller implements Settings {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  choose(setting: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSettingsChooseParams(e, setting);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchSettings(implementation: Settings, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSettingsChooseParams(call.decoder);
      return call.accept() ? implementation.choose(p.setting) : undefined;
    }
    default:
      return undefined;
  }
}

interface SettingsChooseParams {
  setting: number;
}

function encodeSettingsChooseParams(e: mojo.Encoder, setting: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, setting, "Settings.Choose.setting");
  e.endStruct(at);
}

function decodeSettingsChooseParams(d: mojo.Decoder, at = d.payloadStart): SettingsChooseParams {
  d.struct(at, 16);
  const setting = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { setting };
}

/** Works, by its settings. These can be had on a pipe of their own, or on the frobinator's. */
export interface Frobinator {
  openSettings(settings: mojo.PendingReceiver<Settings>): void;
  addSettings(settings: mojo.PendingAssociatedReceiver<Settings>): void;
  /** `meant` is what the caller has just chosen; `used` is what the frobinator went by. */
  frobinate(meant: number): Promise<FrobinatorFrobinateResponse>;
}

export interface FrobinatorFrobinateResponse {
  used: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frobinator.mojom.Frobinator. */
export const Frobinator: mojo.InterfaceDefinition<Frobinator> = {
  name: "mojoscope.lab.frobinator.mojom.Frobinator",
  version: 0,
  methods: [
    { name: "OpenSettings", ordinal: 0, hasResponse: false, sync: false },
    { name: "AddSettings", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Frobinate", ordinal: 2, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new FrobinatorCaller(endpoint),
  dispatch: dispatchFrobinator,
};

class FrobinatorCaller implements Frobinator {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  openSettings(settings: mojo.PendingReceiver<Settings>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeFrobinatorOpenSettingsParams(e, settings);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  addSettings(settings: mojo.PendingAssociatedReceiver<Settings>): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeFrobinatorAddSettingsParams(e, settings);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  frobinate(meant: number): Promise<FrobinatorFrobinateResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFrobinatorFrobinateParams(e, meant);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFrobinatorFrobinateResponse);
  }
}

function dispatchFrobinator(implementation: Frobinator, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeFrobinatorOpenSettingsParams(call.decoder);
      return call.accept() ? implementation.openSettings(p.settings) : undefined;
    }
    case 1: {
      const p = decodeFrobinatorAddSettingsParams(call.decoder);
      return call.accept() ? implementation.addSettings(p.settings) : undefined;
    }
    case 2: {
      const p = decodeFrobinatorFrobinateParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.frobinate(p.meant), encodeFrobinatorFrobinateResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface FrobinatorOpenSettingsParams {
  settings: mojo.PendingReceiver<Settings>;
}

function encodeFrobinatorOpenSettingsParams(
  e: mojo.Encoder,
  settings: mojo.PendingReceiver<Settings>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, settings, "Frobinator.OpenSettings.settings");
  e.endStruct(at);
}

function decodeFrobinatorOpenSettingsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrobinatorOpenSettingsParams {
  d.struct(at, 16);
  const settings = mojo.toPendingReceiver<Settings>(d.handle(at + 8), d);
  d.endStruct();
  return { settings };
}

interface FrobinatorAddSettingsParams {
  settings: mojo.PendingAssociatedReceiver<Settings>;
}

function encodeFrobinatorAddSettingsParams(
  e: mojo.Encoder,
  settings: mojo.PendingAssociatedReceiver<Settings>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, settings, "Frobinator.AddSettings.settings");
  e.endStruct(at);
}

function decodeFrobinatorAddSettingsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrobinatorAddSettingsParams {
  d.struct(at, 16);
  const settings = mojo.toPendingAssociatedReceiver<Settings>(d.endpoint(at + 8));
  d.endStruct();
  return { settings };
}

interface FrobinatorFrobinateParams {
  meant: number;
}

function encodeFrobinatorFrobinateParams(e: mojo.Encoder, meant: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, meant, "Frobinator.Frobinate.meant");
  e.endStruct(at);
}

function decodeFrobinatorFrobinateParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrobinatorFrobinateParams {
  d.struct(at, 16);
  const meant = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { meant };
}

function encodeFrobinatorFrobinateResponse(e: mojo.Encoder, v: FrobinatorFrobinateResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.used, "Frobinator.Frobinate.used");
  e.endStruct(at);
}

function decodeFrobinatorFrobinateResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrobinatorFrobinateResponse {
  d.struct(at, 16);
  const used = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { used };
}
