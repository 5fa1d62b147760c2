// Generated from frames.mojom by mojoscope mojom generate. Do not edit.
//
// The frames of a browser, asked for over the legacy channel and over pipes.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";
import { type ChannelBootstrap } from "../../../../../shared/legacy/gen/ipc.mojom.ts";

/** What has come from one worker. */
export interface FrameReport {
  messages: number;
  /** Those about a frame that was not there yet. */
  orphans: number;
}

/** Makes a FrameReport of its defaults and `init`. */
export function createFrameReport(init: Partial<FrameReport> = {}): FrameReport {
  return {
    messages: 0,
    orphans: 0,
    ...init,
  };
}

/** Writes a FrameReport and returns its position. */
export function encodeFrameReport(e: mojo.Encoder, v: FrameReport): number {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.messages, "FrameReport.messages");
  e.uint32(at + 12, v.orphans, "FrameReport.orphans");
  return e.endStruct(at);
}

/** Reads and validates the FrameReport at `at`. */
export function decodeFrameReport(d: mojo.Decoder, at = d.payloadStart): FrameReport {
  d.struct(at, 16);
  const messages = d.view.getUint32(at + 8, true);
  const orphans = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { messages, orphans };
}

/** A deep copy of `v`. */
export function cloneFrameReport(v: FrameReport): FrameReport {
  return {
    messages: v.messages,
    orphans: v.orphans,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFrameReport(a: FrameReport, b: FrameReport): boolean {
  return a.messages === b.messages && a.orphans === b.orphans;
}

/** One interface per message, for pipes of their own. */
export interface FrameFactory {
  create(frame: number): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frames.mojom.FrameFactory. */
export const FrameFactory: mojo.InterfaceDefinition<FrameFactory> = {
  name: "mojoscope.lab.frames.mojom.FrameFactory",
  version: 0,
  methods: [{ name: "Create", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new FrameFactoryCaller(endpoint),
  dispatch: dispatchFrameFactory,
};

class FrameFactoryCaller implements FrameFactory {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  create(frame: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeFrameFactoryCreateParams(e, frame);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchFrameFactory(implementation: FrameFactory, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeFrameFactoryCreateParams(call.decoder);
      return call.accept() ? implementation.create(p.frame) : undefined;
    }
    default:
      return undefined;
  }
}

interface FrameFactoryCreateParams {
  frame: number;
}

function encodeFrameFactoryCreateParams(e: mojo.Encoder, frame: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, frame, "FrameFactory.Create.frame");
  e.endStruct(at);
}

function decodeFrameFactoryCreateParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameFactoryCreateParams {
  d.struct(at, 16);
  const frame = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { frame };
}

export interface Navigator {
  navigate(frame: number, url: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frames.mojom.Navigator. */
export const Navigator: mojo.InterfaceDefinition<Navigator> = {
  name: "mojoscope.lab.frames.mojom.Navigator",
  version: 0,
  methods: [{ name: "Navigate", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new NavigatorCaller(endpoint),
  dispatch: dispatchNavigator,
};

class NavigatorCaller implements Navigator {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  navigate(frame: number, url: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeNavigatorNavigateParams(e, frame, url);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchNavigator(implementation: Navigator, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeNavigatorNavigateParams(call.decoder);
      return call.accept() ? implementation.navigate(p.frame, p.url) : undefined;
    }
    default:
      return undefined;
  }
}

interface NavigatorNavigateParams {
  frame: number;
  url: string;
}

function encodeNavigatorNavigateParams(e: mojo.Encoder, frame: number, url: string): void {
  const at = e.struct(24, 0);
  e.int32(at + 8, frame, "Navigator.Navigate.frame");
  e.string(at + 16, url, "Navigator.Navigate.url");
  e.endStruct(at);
}

function decodeNavigatorNavigateParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NavigatorNavigateParams {
  d.struct(at, 24);
  const frame = d.view.getInt32(at + 8, true);
  const url = d.string(at + 16);
  d.endStruct();
  return { frame, url };
}

export interface TitleBar {
  setTitle(frame: number, title: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frames.mojom.TitleBar. */
export const TitleBar: mojo.InterfaceDefinition<TitleBar> = {
  name: "mojoscope.lab.frames.mojom.TitleBar",
  version: 0,
  methods: [{ name: "SetTitle", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new TitleBarCaller(endpoint),
  dispatch: dispatchTitleBar,
};

class TitleBarCaller implements TitleBar {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setTitle(frame: number, title: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeTitleBarSetTitleParams(e, frame, title);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchTitleBar(implementation: TitleBar, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeTitleBarSetTitleParams(call.decoder);
      return call.accept() ? implementation.setTitle(p.frame, p.title) : undefined;
    }
    default:
      return undefined;
  }
}

interface TitleBarSetTitleParams {
  frame: number;
  title: string;
}

function encodeTitleBarSetTitleParams(e: mojo.Encoder, frame: number, title: string): void {
  const at = e.struct(24, 0);
  e.int32(at + 8, frame, "TitleBar.SetTitle.frame");
  e.string(at + 16, title, "TitleBar.SetTitle.title");
  e.endStruct(at);
}

function decodeTitleBarSetTitleParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): TitleBarSetTitleParams {
  d.struct(at, 24);
  const frame = d.view.getInt32(at + 8, true);
  const title = d.string(at + 16);
  d.endStruct();
  return { frame, title };
}

/** All three in one: what the messages of the channel are converted to. */
export interface Frames {
  create(frame: number): void;
  navigate(frame: number, url: string): void;
  setTitle(frame: number, title: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frames.mojom.Frames. */
export const Frames: mojo.InterfaceDefinition<Frames> = {
  name: "mojoscope.lab.frames.mojom.Frames",
  version: 0,
  methods: [
    { name: "Create", ordinal: 0, hasResponse: false, sync: false },
    { name: "Navigate", ordinal: 1, hasResponse: false, sync: false },
    { name: "SetTitle", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new FramesCaller(endpoint),
  dispatch: dispatchFrames,
};

class FramesCaller implements Frames {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  create(frame: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeFramesCreateParams(e, frame);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  navigate(frame: number, url: string): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeFramesNavigateParams(e, frame, url);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  setTitle(frame: number, title: string): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeFramesSetTitleParams(e, frame, title);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchFrames(implementation: Frames, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeFramesCreateParams(call.decoder);
      return call.accept() ? implementation.create(p.frame) : undefined;
    }
    case 1: {
      const p = decodeFramesNavigateParams(call.decoder);
      return call.accept() ? implementation.navigate(p.frame, p.url) : undefined;
    }
    case 2: {
      const p = decodeFramesSetTitleParams(call.decoder);
      return call.accept() ? implementation.setTitle(p.frame, p.title) : undefined;
    }
    default:
      return undefined;
  }
}

interface FramesCreateParams {
  frame: number;
}

function encodeFramesCreateParams(e: mojo.Encoder, frame: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, frame, "Frames.Create.frame");
  e.endStruct(at);
}

function decodeFramesCreateParams(d: mojo.Decoder, at = d.payloadStart): FramesCreateParams {
  d.struct(at, 16);
  const frame = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { frame };
}

interface FramesNavigateParams {
  frame: number;
  url: string;
}

function encodeFramesNavigateParams(e: mojo.Encoder, frame: number, url: string): void {
  const at = e.struct(24, 0);
  e.int32(at + 8, frame, "Frames.Navigate.frame");
  e.string(at + 16, url, "Frames.Navigate.url");
  e.endStruct(at);
}

function decodeFramesNavigateParams(d: mojo.Decoder, at = d.payloadStart): FramesNavigateParams {
  d.struct(at, 24);
  const frame = d.view.getInt32(at + 8, true);
  const url = d.string(at + 16);
  d.endStruct();
  return { frame, url };
}

interface FramesSetTitleParams {
  frame: number;
  title: string;
}

function encodeFramesSetTitleParams(e: mojo.Encoder, frame: number, title: string): void {
  const at = e.struct(24, 0);
  e.int32(at + 8, frame, "Frames.SetTitle.frame");
  e.string(at + 16, title, "Frames.SetTitle.title");
  e.endStruct(at);
}

function decodeFramesSetTitleParams(d: mojo.Decoder, at = d.payloadStart): FramesSetTitleParams {
  d.struct(at, 24);
  const frame = d.view.getInt32(at + 8, true);
  const title = d.string(at + 16);
  d.endStruct();
  return { frame, title };
}

/**
 * The host's side of one worker. What makes frames has to be started, which takes a moment, unless
 * it is reached over the channel: that serves all or nothing.
 */
export interface FrameHost {
  openChannel(channel: mojo.PendingReceiver<ChannelBootstrap>): void;
  openFactory(factory: mojo.PendingReceiver<FrameFactory>): void;
  openNavigator(navigator: mojo.PendingReceiver<Navigator>): void;
  openTitleBar(titleBar: mojo.PendingReceiver<TitleBar>): void;
  openFrames(frames: mojo.PendingReceiver<Frames>): void;
  /** Comes when all that is being opened is open. */
  getReport(): Promise<FrameHostGetReportResponse>;
}

export interface FrameHostGetReportResponse {
  report: FrameReport;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.frames.mojom.FrameHost. */
export const FrameHost: mojo.InterfaceDefinition<FrameHost> = {
  name: "mojoscope.lab.frames.mojom.FrameHost",
  version: 0,
  methods: [
    { name: "OpenChannel", ordinal: 0, hasResponse: false, sync: false },
    { name: "OpenFactory", ordinal: 1, hasResponse: false, sync: false },
    { name: "OpenNavigator", ordinal: 2, hasResponse: false, sync: false },
    { name: "OpenTitleBar", ordinal: 3, hasResponse: false, sync: false },
    { name: "OpenFrames", ordinal: 4, hasResponse: false, sync: false },
    { name: "GetReport", ordinal: 5, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new FrameHostCaller(endpoint),
  dispatch: dispatchFrameHost,
};

class FrameHostCaller implements FrameHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  openChannel(channel: mojo.PendingReceiver<ChannelBootstrap>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeFrameHostOpenChannelParams(e, channel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openFactory(factory: mojo.PendingReceiver<FrameFactory>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeFrameHostOpenFactoryParams(e, factory);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openNavigator(navigator: mojo.PendingReceiver<Navigator>): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeFrameHostOpenNavigatorParams(e, navigator);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openTitleBar(titleBar: mojo.PendingReceiver<TitleBar>): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeFrameHostOpenTitleBarParams(e, titleBar);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openFrames(frames: mojo.PendingReceiver<Frames>): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeFrameHostOpenFramesParams(e, frames);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  getReport(): Promise<FrameHostGetReportResponse> {
    const e = this.#endpoint.begin(5, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFrameHostGetReportParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFrameHostGetReportResponse);
  }
}

function dispatchFrameHost(implementation: FrameHost, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeFrameHostOpenChannelParams(call.decoder);
      return call.accept() ? implementation.openChannel(p.channel) : undefined;
    }
    case 1: {
      const p = decodeFrameHostOpenFactoryParams(call.decoder);
      return call.accept() ? implementation.openFactory(p.factory) : undefined;
    }
    case 2: {
      const p = decodeFrameHostOpenNavigatorParams(call.decoder);
      return call.accept() ? implementation.openNavigator(p.navigator) : undefined;
    }
    case 3: {
      const p = decodeFrameHostOpenTitleBarParams(call.decoder);
      return call.accept() ? implementation.openTitleBar(p.titleBar) : undefined;
    }
    case 4: {
      const p = decodeFrameHostOpenFramesParams(call.decoder);
      return call.accept() ? implementation.openFrames(p.frames) : undefined;
    }
    case 5: {
      decodeFrameHostGetReportParams(call.decoder);
      if (call.accept()) call.reply(implementation.getReport(), encodeFrameHostGetReportResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface FrameHostOpenChannelParams {
  channel: mojo.PendingReceiver<ChannelBootstrap>;
}

function encodeFrameHostOpenChannelParams(
  e: mojo.Encoder,
  channel: mojo.PendingReceiver<ChannelBootstrap>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, channel, "FrameHost.OpenChannel.channel");
  e.endStruct(at);
}

function decodeFrameHostOpenChannelParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameHostOpenChannelParams {
  d.struct(at, 16);
  const channel = mojo.toPendingReceiver<ChannelBootstrap>(d.handle(at + 8), d);
  d.endStruct();
  return { channel };
}

interface FrameHostOpenFactoryParams {
  factory: mojo.PendingReceiver<FrameFactory>;
}

function encodeFrameHostOpenFactoryParams(
  e: mojo.Encoder,
  factory: mojo.PendingReceiver<FrameFactory>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, factory, "FrameHost.OpenFactory.factory");
  e.endStruct(at);
}

function decodeFrameHostOpenFactoryParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameHostOpenFactoryParams {
  d.struct(at, 16);
  const factory = mojo.toPendingReceiver<FrameFactory>(d.handle(at + 8), d);
  d.endStruct();
  return { factory };
}

interface FrameHostOpenNavigatorParams {
  navigator: mojo.PendingReceiver<Navigator>;
}

function encodeFrameHostOpenNavigatorParams(
  e: mojo.Encoder,
  navigator: mojo.PendingReceiver<Navigator>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, navigator, "FrameHost.OpenNavigator.navigator");
  e.endStruct(at);
}

function decodeFrameHostOpenNavigatorParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameHostOpenNavigatorParams {
  d.struct(at, 16);
  const navigator = mojo.toPendingReceiver<Navigator>(d.handle(at + 8), d);
  d.endStruct();
  return { navigator };
}

interface FrameHostOpenTitleBarParams {
  titleBar: mojo.PendingReceiver<TitleBar>;
}

function encodeFrameHostOpenTitleBarParams(
  e: mojo.Encoder,
  titleBar: mojo.PendingReceiver<TitleBar>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, titleBar, "FrameHost.OpenTitleBar.title_bar");
  e.endStruct(at);
}

function decodeFrameHostOpenTitleBarParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameHostOpenTitleBarParams {
  d.struct(at, 16);
  const titleBar = mojo.toPendingReceiver<TitleBar>(d.handle(at + 8), d);
  d.endStruct();
  return { titleBar };
}

interface FrameHostOpenFramesParams {
  frames: mojo.PendingReceiver<Frames>;
}

function encodeFrameHostOpenFramesParams(
  e: mojo.Encoder,
  frames: mojo.PendingReceiver<Frames>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, frames, "FrameHost.OpenFrames.frames");
  e.endStruct(at);
}

function decodeFrameHostOpenFramesParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameHostOpenFramesParams {
  d.struct(at, 16);
  const frames = mojo.toPendingReceiver<Frames>(d.handle(at + 8), d);
  d.endStruct();
  return { frames };
}

function encodeFrameHostGetReportParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeFrameHostGetReportParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeFrameHostGetReportResponse(e: mojo.Encoder, v: FrameHostGetReportResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeFrameReport(e, e.presentObject(v.report, "FrameHost.GetReport.report")));
  e.endStruct(at);
}

function decodeFrameHostGetReportResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FrameHostGetReportResponse {
  d.struct(at, 16);
  const report = decodeFrameReport(d, d.pointer(at + 8));
  d.endStruct();
  return { report };
}
