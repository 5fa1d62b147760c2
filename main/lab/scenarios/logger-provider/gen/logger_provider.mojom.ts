// Generated from logger_provider.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** A line of the one book that all loggers write to. */
export interface Entry {
  /** Which receiver of the set it came over. */
  receiver: number;
  /** Who holds the other end: the pid is the kernel's word. */
  pid: number;
  logger: string;
  message: string;
}

/** Makes an Entry of its defaults and `init`. */
export function createEntry(init: Partial<Entry> = {}): Entry {
  return {
    receiver: 0,
    pid: 0,
    logger: "",
    message: "",
    ...init,
  };
}

/** Writes an Entry and returns its position. */
export function encodeEntry(e: mojo.Encoder, v: Entry): number {
  const at = e.struct(32, 0);
  e.uint32(at + 8, v.receiver, "Entry.receiver");
  e.uint32(at + 12, v.pid, "Entry.pid");
  e.string(at + 16, v.logger, "Entry.logger");
  e.string(at + 24, v.message, "Entry.message");
  return e.endStruct(at);
}

/** Reads and validates the Entry at `at`. */
export function decodeEntry(d: mojo.Decoder, at = d.payloadStart): Entry {
  d.struct(at, 32);
  const receiver = d.view.getUint32(at + 8, true);
  const pid = d.view.getUint32(at + 12, true);
  const logger = d.string(at + 16);
  const message = d.string(at + 24);
  d.endStruct();
  return { receiver, pid, logger, message };
}

/** A deep copy of `v`. */
export function cloneEntry(v: Entry): Entry {
  return {
    receiver: v.receiver,
    pid: v.pid,
    logger: v.logger,
    message: v.message,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEntry(a: Entry, b: Entry): boolean {
  return (
    a.receiver === b.receiver && a.pid === b.pid && a.logger === b.logger && a.message === b.message
  );
}

export interface Logger {
  log(message: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.logger_provider.mojom.Logger. */
export const Logger: mojo.InterfaceDefinition<Logger> = {
  name: "mojoscope.lab.logger_provider.mojom.Logger",
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

/** Adds loggers to its set. They have one implementation, and one book. */
export interface LoggerProvider {
  addLogger(name: string, logger: mojo.PendingReceiver<Logger>): void;
  /** The last entries, oldest first. */
  readBook(count: number): Promise<LoggerProviderReadBookResponse>;
}

export interface LoggerProviderReadBookResponse {
  entries: Entry[];
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.logger_provider.mojom.LoggerProvider. */
export const LoggerProvider: mojo.InterfaceDefinition<LoggerProvider> = {
  name: "mojoscope.lab.logger_provider.mojom.LoggerProvider",
  version: 0,
  methods: [
    { name: "AddLogger", ordinal: 0, hasResponse: false, sync: false },
    { name: "ReadBook", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new LoggerProviderCaller(endpoint),
  dispatch: dispatchLoggerProvider,
};

class LoggerProviderCaller implements LoggerProvider {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  addLogger(name: string, logger: mojo.PendingReceiver<Logger>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLoggerProviderAddLoggerParams(e, name, logger);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  readBook(count: number): Promise<LoggerProviderReadBookResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLoggerProviderReadBookParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLoggerProviderReadBookResponse);
  }
}

function dispatchLoggerProvider(implementation: LoggerProvider, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLoggerProviderAddLoggerParams(call.decoder);
      return call.accept() ? implementation.addLogger(p.name, p.logger) : undefined;
    }
    case 1: {
      const p = decodeLoggerProviderReadBookParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.readBook(p.count), encodeLoggerProviderReadBookResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface LoggerProviderAddLoggerParams {
  name: string;
  logger: mojo.PendingReceiver<Logger>;
}

function encodeLoggerProviderAddLoggerParams(
  e: mojo.Encoder,
  name: string,
  logger: mojo.PendingReceiver<Logger>,
): void {
  const at = e.struct(24, 0);
  e.string(at + 8, name, "LoggerProvider.AddLogger.name");
  e.pendingReceiver(at + 16, logger, "LoggerProvider.AddLogger.logger");
  e.endStruct(at);
}

function decodeLoggerProviderAddLoggerParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LoggerProviderAddLoggerParams {
  d.struct(at, 24);
  const name = d.string(at + 8);
  const logger = mojo.toPendingReceiver<Logger>(d.handle(at + 16), d);
  d.endStruct();
  return { name, logger };
}

interface LoggerProviderReadBookParams {
  count: number;
}

function encodeLoggerProviderReadBookParams(e: mojo.Encoder, count: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, count, "LoggerProvider.ReadBook.count");
  e.endStruct(at);
}

function decodeLoggerProviderReadBookParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LoggerProviderReadBookParams {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { count };
}

function encodeLoggerProviderReadBookResponse(
  e: mojo.Encoder,
  v: LoggerProviderReadBookResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfEntry(e, v.entries, "LoggerProvider.ReadBook.entries"));
  e.endStruct(at);
}

function decodeLoggerProviderReadBookResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): LoggerProviderReadBookResponse {
  d.struct(at, 16);
  const entries = decodeArrayOfEntry(d, d.pointer(at + 8));
  d.endStruct();
  return { entries };
}

function encodeArrayOfEntry(
  e: mojo.Encoder,
  values: readonly Entry[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeEntry(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfEntry(d: mojo.Decoder, at: number, length = -1): Entry[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Entry[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeEntry(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
