// Generated from widgets.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces for the behaviours of the endpoint types that are passed in messages.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface WidgetClient {
  onInitialized(): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.WidgetClient. */
export const WidgetClient: mojo.InterfaceDefinition<WidgetClient> = {
  name: "mojoscope.behaviours.mojom.WidgetClient",
  version: 0,
  methods: [{ name: "OnInitialized", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new WidgetClientCaller(endpoint),
  dispatch: dispatchWidgetClient,
};

class WidgetClientCaller implements WidgetClient {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onInitialized(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeWidgetClientOnInitializedParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchWidgetClient(implementation: WidgetClient, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeWidgetClientOnInitializedParams(call.decoder);
      return call.accept() ? implementation.onInitialized() : undefined;
    }
    default:
      return undefined;
  }
}

function encodeWidgetClientOnInitializedParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWidgetClientOnInitializedParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

export interface WidgetObserver {
  onClick(): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.WidgetObserver. */
export const WidgetObserver: mojo.InterfaceDefinition<WidgetObserver> = {
  name: "mojoscope.behaviours.mojom.WidgetObserver",
  version: 0,
  methods: [{ name: "OnClick", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new WidgetObserverCaller(endpoint),
  dispatch: dispatchWidgetObserver,
};

class WidgetObserverCaller implements WidgetObserver {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onClick(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeWidgetObserverOnClickParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchWidgetObserver(implementation: WidgetObserver, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeWidgetObserverOnClickParams(call.decoder);
      return call.accept() ? implementation.onClick() : undefined;
    }
    default:
      return undefined;
  }
}

function encodeWidgetObserverOnClickParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWidgetObserverOnClickParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

export interface Widget {
  click(): void;
  addObserver(observer: mojo.PendingRemote<WidgetObserver>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Widget. */
export const Widget: mojo.InterfaceDefinition<Widget> = {
  name: "mojoscope.behaviours.mojom.Widget",
  version: 0,
  methods: [
    { name: "Click", ordinal: 0, hasResponse: false, sync: false },
    { name: "AddObserver", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new WidgetCaller(endpoint),
  dispatch: dispatchWidget,
};

class WidgetCaller implements Widget {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  click(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeWidgetClickParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  addObserver(observer: mojo.PendingRemote<WidgetObserver>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeWidgetAddObserverParams(e, observer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchWidget(implementation: Widget, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeWidgetClickParams(call.decoder);
      return call.accept() ? implementation.click() : undefined;
    }
    case 1: {
      const p = decodeWidgetAddObserverParams(call.decoder);
      return call.accept() ? implementation.addObserver(p.observer) : undefined;
    }
    default:
      return undefined;
  }
}

function encodeWidgetClickParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWidgetClickParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface WidgetAddObserverParams {
  observer: mojo.PendingRemote<WidgetObserver>;
}

function encodeWidgetAddObserverParams(
  e: mojo.Encoder,
  observer: mojo.PendingRemote<WidgetObserver>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, observer, "Widget.AddObserver.observer");
  e.endStruct(at);
}

function decodeWidgetAddObserverParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WidgetAddObserverParams {
  d.struct(at, 16);
  const observer = mojo.toPendingRemote<WidgetObserver>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { observer };
}

export interface WidgetFactory {
  createWidget(
    receiver: mojo.PendingReceiver<Widget>,
    client: mojo.PendingRemote<WidgetClient>,
  ): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.WidgetFactory. */
export const WidgetFactory: mojo.InterfaceDefinition<WidgetFactory> = {
  name: "mojoscope.behaviours.mojom.WidgetFactory",
  version: 0,
  methods: [{ name: "CreateWidget", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new WidgetFactoryCaller(endpoint),
  dispatch: dispatchWidgetFactory,
};

class WidgetFactoryCaller implements WidgetFactory {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  createWidget(
    receiver: mojo.PendingReceiver<Widget>,
    client: mojo.PendingRemote<WidgetClient>,
  ): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeWidgetFactoryCreateWidgetParams(e, receiver, client);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchWidgetFactory(implementation: WidgetFactory, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWidgetFactoryCreateWidgetParams(call.decoder);
      return call.accept() ? implementation.createWidget(p.receiver, p.client) : undefined;
    }
    default:
      return undefined;
  }
}

interface WidgetFactoryCreateWidgetParams {
  receiver: mojo.PendingReceiver<Widget>;
  client: mojo.PendingRemote<WidgetClient>;
}

function encodeWidgetFactoryCreateWidgetParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<Widget>,
  client: mojo.PendingRemote<WidgetClient>,
): void {
  const at = e.struct(24, 0);
  e.pendingReceiver(at + 8, receiver, "WidgetFactory.CreateWidget.receiver");
  e.pendingRemote(at + 12, client, "WidgetFactory.CreateWidget.client");
  e.endStruct(at);
}

function decodeWidgetFactoryCreateWidgetParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WidgetFactoryCreateWidgetParams {
  d.struct(at, 24);
  const receiver = mojo.toPendingReceiver<Widget>(d.handle(at + 8), d);
  const client = mojo.toPendingRemote<WidgetClient>(
    d.handle(at + 12),
    d.view.getUint32(at + 16, true),
  );
  d.endStruct();
  return { receiver, client };
}

export interface Pinger {
  ping(): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Pinger. */
export const Pinger: mojo.InterfaceDefinition<Pinger> = {
  name: "mojoscope.behaviours.mojom.Pinger",
  version: 0,
  methods: [{ name: "Ping", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new PingerCaller(endpoint),
  dispatch: dispatchPinger,
};

class PingerCaller implements Pinger {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodePingerPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchPinger(implementation: Pinger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodePingerPingParams(call.decoder);
      return call.accept() ? implementation.ping() : undefined;
    }
    default:
      return undefined;
  }
}

function encodePingerPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePingerPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

export interface PingerHost {
  addEndpoints(
    receiver: mojo.PendingAssociatedReceiver<Pinger>,
    remote: mojo.PendingAssociatedRemote<Pinger>,
  ): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.PingerHost. */
export const PingerHost: mojo.InterfaceDefinition<PingerHost> = {
  name: "mojoscope.behaviours.mojom.PingerHost",
  version: 0,
  methods: [
    { name: "AddEndpoints", ordinal: 0, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new PingerHostCaller(endpoint),
  dispatch: dispatchPingerHost,
};

class PingerHostCaller implements PingerHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addEndpoints(
    receiver: mojo.PendingAssociatedReceiver<Pinger>,
    remote: mojo.PendingAssociatedRemote<Pinger>,
  ): void {
    const e = this.#endpoint.begin(0, 0, 2);
    try {
      encodePingerHostAddEndpointsParams(e, receiver, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchPingerHost(implementation: PingerHost, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodePingerHostAddEndpointsParams(call.decoder);
      return call.accept() ? implementation.addEndpoints(p.receiver, p.remote) : undefined;
    }
    default:
      return undefined;
  }
}

interface PingerHostAddEndpointsParams {
  receiver: mojo.PendingAssociatedReceiver<Pinger>;
  remote: mojo.PendingAssociatedRemote<Pinger>;
}

function encodePingerHostAddEndpointsParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Pinger>,
  remote: mojo.PendingAssociatedRemote<Pinger>,
): void {
  const at = e.struct(24, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "PingerHost.AddEndpoints.receiver");
  e.pendingAssociatedRemote(at + 12, remote, "PingerHost.AddEndpoints.remote");
  e.endStruct(at);
}

function decodePingerHostAddEndpointsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PingerHostAddEndpointsParams {
  d.struct(at, 24);
  const receiver = mojo.toPendingAssociatedReceiver<Pinger>(d.endpoint(at + 8));
  const remote = mojo.toPendingAssociatedRemote<Pinger>(
    d.endpoint(at + 12),
    d.view.getUint32(at + 16, true),
  );
  d.endStruct();
  return { receiver, remote };
}
