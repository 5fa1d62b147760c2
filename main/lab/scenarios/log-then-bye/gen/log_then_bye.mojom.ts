// Generated from log_then_bye.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Keeps the lines of one client, for as long as it has one. */
export interface Logger {
  log(message: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.log_then_bye.mojom.Logger. */
export const Logger: mojo.InterfaceDefinition<Logger> = {
  name: "mojoscope.lab.log_then_bye.mojom.Logger",
  version: 0,
  methods: [{ name: "Log", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new LoggerCaller(endpoint),
  dispatch: dispatchLogger,
};

class LoggerCaller implements Logger {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  log(message: string): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLoggerLogParams(e, message);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchLogger(implementation: Logger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLoggerLogParams(call.decoder);
      return call.accept() ? implementation.log(p.message) : undefined;
    }
    default:
      return undefined;
  }
}

interface LoggerLogParams {
  message: string;
}

function encodeLoggerLogParams(e: mojo.Encoder, message: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, message, "Logger.Log.message");
  e.endStruct(at);
}

function decodeLoggerLogParams(d: mojo.Decoder, at = d.payloadStart): LoggerLogParams {
  d.struct(at, 16);
  const message = d.string(at + 8);
  d.endStruct();
  return { message };
}

/** Gives out loggers. */
export interface LogBook {
  /** Where is told of loggers that have lost their client. Comes before the first of them. */
  setWatcher(watcher: mojo.PendingRemote<ByeWatcher>): void;
  open(number_: number, logger: mojo.PendingReceiver<Logger>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.log_then_bye.mojom.LogBook. */
export const LogBook: mojo.InterfaceDefinition<LogBook> = {
  name: "mojoscope.lab.log_then_bye.mojom.LogBook",
  version: 0,
  methods: [
    { name: "SetWatcher", ordinal: 0, hasResponse: false, sync: false },
    { name: "Open", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new LogBookCaller(endpoint),
  dispatch: dispatchLogBook,
};

class LogBookCaller implements LogBook {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  setWatcher(watcher: mojo.PendingRemote<ByeWatcher>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLogBookSetWatcherParams(e, watcher);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  open(number_: number, logger: mojo.PendingReceiver<Logger>): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeLogBookOpenParams(e, number_, logger);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchLogBook(implementation: LogBook, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLogBookSetWatcherParams(call.decoder);
      return call.accept() ? implementation.setWatcher(p.watcher) : undefined;
    }
    case 1: {
      const p = decodeLogBookOpenParams(call.decoder);
      return call.accept() ? implementation.open(p.number, p.logger) : undefined;
    }
    default:
      return undefined;
  }
}

interface LogBookSetWatcherParams {
  watcher: mojo.PendingRemote<ByeWatcher>;
}

function encodeLogBookSetWatcherParams(
  e: mojo.Encoder,
  watcher: mojo.PendingRemote<ByeWatcher>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, watcher, "LogBook.SetWatcher.watcher");
  e.endStruct(at);
}

function decodeLogBookSetWatcherParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LogBookSetWatcherParams {
  d.struct(at, 16);
  const watcher = mojo.toPendingRemote<ByeWatcher>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { watcher };
}

interface LogBookOpenParams {
  number: number;
  logger: mojo.PendingReceiver<Logger>;
}

function encodeLogBookOpenParams(
  e: mojo.Encoder,
  number_: number,
  logger: mojo.PendingReceiver<Logger>,
): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, number_, "LogBook.Open.number");
  e.pendingReceiver(at + 12, logger, "LogBook.Open.logger");
  e.endStruct(at);
}

function decodeLogBookOpenParams(d: mojo.Decoder, at = d.payloadStart): LogBookOpenParams {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  const logger = mojo.toPendingReceiver<Logger>(d.handle(at + 12), d);
  d.endStruct();
  return { number: number_, logger };
}

/** Is told what a logger had when its disconnect handler ran. */
export interface ByeWatcher {
  onBye(number_: number, lines: string[]): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.log_then_bye.mojom.ByeWatcher. */
export const ByeWatcher: mojo.InterfaceDefinition<ByeWatcher> = {
  name: "mojoscope.lab.log_then_bye.mojom.ByeWatcher",
  version: 0,
  methods: [{ name: "OnBye", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ByeWatcherCaller(endpoint),
  dispatch: dispatchByeWatcher,
};

class ByeWatcherCaller implements ByeWatcher {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  onBye(number_: number, lines: string[]): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeByeWatcherOnByeParams(e, number_, lines);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchByeWatcher(implementation: ByeWatcher, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeByeWatcherOnByeParams(call.decoder);
      return call.accept() ? implementation.onBye(p.number, p.lines) : undefined;
    }
    default:
      return undefined;
  }
}

interface ByeWatcherOnByeParams {
  number: number;
  lines: string[];
}

function encodeByeWatcherOnByeParams(e: mojo.Encoder, number_: number, lines: string[]): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, number_, "ByeWatcher.OnBye.number");
  e.pointer(at + 16, e.stringArray(lines, "ByeWatcher.OnBye.lines"));
  e.endStruct(at);
}

function decodeByeWatcherOnByeParams(d: mojo.Decoder, at = d.payloadStart): ByeWatcherOnByeParams {
  d.struct(at, 24);
  const number_ = d.view.getUint32(at + 8, true);
  const lines = d.stringArray(d.pointer(at + 16));
  d.endStruct();
  return { number: number_, lines };
}
