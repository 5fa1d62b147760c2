// Generated from self_owned.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Counts how often it is pressed. There is one for every pipe, and nobody keeps it. */
export interface Clicker {
  press(): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.self_owned.mojom.Clicker. */
export const Clicker: mojo.InterfaceDefinition<Clicker> = {
  name: "mojoscope.lab.self_owned.mojom.Clicker",
  version: 0,
  methods: [{ name: "Press", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ClickerCaller(endpoint),
  dispatch: dispatchClicker,
};

class ClickerCaller implements Clicker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  press(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeClickerPressParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchClicker(implementation: Clicker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeClickerPressParams(call.decoder);
      return call.accept() ? implementation.press() : undefined;
    }
    default:
      return undefined;
  }
}

function encodeClickerPressParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeClickerPressParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

export interface ClickerMaker {
  /** Who hears of the lives of clickers. Comes before the first of them. */
  setWatcher(watcher: mojo.PendingRemote<ClickerWatcher>): void;
  make(number_: number, clicker: mojo.PendingReceiver<Clicker>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.self_owned.mojom.ClickerMaker. */
export const ClickerMaker: mojo.InterfaceDefinition<ClickerMaker> = {
  name: "mojoscope.lab.self_owned.mojom.ClickerMaker",
  version: 0,
  methods: [
    { name: "SetWatcher", ordinal: 0, hasResponse: false, sync: false },
    { name: "Make", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ClickerMakerCaller(endpoint),
  dispatch: dispatchClickerMaker,
};

class ClickerMakerCaller implements ClickerMaker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setWatcher(watcher: mojo.PendingRemote<ClickerWatcher>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeClickerMakerSetWatcherParams(e, watcher);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  make(number_: number, clicker: mojo.PendingReceiver<Clicker>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeClickerMakerMakeParams(e, number_, clicker);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchClickerMaker(implementation: ClickerMaker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeClickerMakerSetWatcherParams(call.decoder);
      return call.accept() ? implementation.setWatcher(p.watcher) : undefined;
    }
    case 1: {
      const p = decodeClickerMakerMakeParams(call.decoder);
      return call.accept() ? implementation.make(p.number, p.clicker) : undefined;
    }
    default:
      return undefined;
  }
}

interface ClickerMakerSetWatcherParams {
  watcher: mojo.PendingRemote<ClickerWatcher>;
}

function encodeClickerMakerSetWatcherParams(
  e: mojo.Encoder,
  watcher: mojo.PendingRemote<ClickerWatcher>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, watcher, "ClickerMaker.SetWatcher.watcher");
  e.endStruct(at);
}

function decodeClickerMakerSetWatcherParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ClickerMakerSetWatcherParams {
  d.struct(at, 16);
  const watcher = mojo.toPendingRemote<ClickerWatcher>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { watcher };
}

interface ClickerMakerMakeParams {
  number: number;
  clicker: mojo.PendingReceiver<Clicker>;
}

function encodeClickerMakerMakeParams(
  e: mojo.Encoder,
  number_: number,
  clicker: mojo.PendingReceiver<Clicker>,
): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, number_, "ClickerMaker.Make.number");
  e.pendingReceiver(at + 12, clicker, "ClickerMaker.Make.clicker");
  e.endStruct(at);
}

function decodeClickerMakerMakeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ClickerMakerMakeParams {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  const clicker = mojo.toPendingReceiver<Clicker>(d.handle(at + 12), d);
  d.endStruct();
  return { number: number_, clicker };
}

export interface ClickerWatcher {
  onMade(number_: number, alive: number): void;
  /** It was pressed so often in its life; so many others still live. */
  onGone(number_: number, presses: number, alive: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.self_owned.mojom.ClickerWatcher. */
export const ClickerWatcher: mojo.InterfaceDefinition<ClickerWatcher> = {
  name: "mojoscope.lab.self_owned.mojom.ClickerWatcher",
  version: 0,
  methods: [
    { name: "OnMade", ordinal: 0, hasResponse: false, sync: false },
    { name: "OnGone", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ClickerWatcherCaller(endpoint),
  dispatch: dispatchClickerWatcher,
};

class ClickerWatcherCaller implements ClickerWatcher {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onMade(number_: number, alive: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeClickerWatcherOnMadeParams(e, number_, alive);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  onGone(number_: number, presses: number, alive: number): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeClickerWatcherOnGoneParams(e, number_, presses, alive);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchClickerWatcher(implementation: ClickerWatcher, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeClickerWatcherOnMadeParams(call.decoder);
      return call.accept() ? implementation.onMade(p.number, p.alive) : undefined;
    }
    case 1: {
      const p = decodeClickerWatcherOnGoneParams(call.decoder);
      return call.accept() ? implementation.onGone(p.number, p.presses, p.alive) : undefined;
    }
    default:
      return undefined;
  }
}

interface ClickerWatcherOnMadeParams {
  number: number;
  alive: number;
}

function encodeClickerWatcherOnMadeParams(e: mojo.Encoder, number_: number, alive: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, number_, "ClickerWatcher.OnMade.number");
  e.uint32(at + 12, alive, "ClickerWatcher.OnMade.alive");
  e.endStruct(at);
}

function decodeClickerWatcherOnMadeParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ClickerWatcherOnMadeParams {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  const alive = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { number: number_, alive };
}

interface ClickerWatcherOnGoneParams {
  number: number;
  presses: number;
  alive: number;
}

function encodeClickerWatcherOnGoneParams(
  e: mojo.Encoder,
  number_: number,
  presses: number,
  alive: number,
): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, number_, "ClickerWatcher.OnGone.number");
  e.uint32(at + 12, presses, "ClickerWatcher.OnGone.presses");
  e.uint32(at + 16, alive, "ClickerWatcher.OnGone.alive");
  e.endStruct(at);
}

function decodeClickerWatcherOnGoneParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ClickerWatcherOnGoneParams {
  d.struct(at, 24);
  const number_ = d.view.getUint32(at + 8, true);
  const presses = d.view.getUint32(at + 12, true);
  const alive = d.view.getUint32(at + 16, true);
  d.endStruct();
  return { number: number_, presses, alive };
}
