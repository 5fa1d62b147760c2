// Generated from logger.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Keeps lines, in the order in which they were sent. */
export interface Logger {
  log(message: string): void;
  /** The last lines, oldest first. */
  getTail(count: number): Promise<LoggerGetTailResponse>;
}

export interface LoggerGetTailResponse {
  lines: string[];
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Logger. */
export const Logger: mojo.InterfaceDefinition<Logger> = {
  name: "mojoscope.lab.mojom.Logger",
  version: 0,
  methods: [
    { name: "Log", ordinal: 0, hasResponse: false, sync: false },
    { name: "GetTail", ordinal: 1, hasResponse: true, sync: false },
  ],
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

  getTail(count: number): Promise<LoggerGetTailResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeLoggerGetTailParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeLoggerGetTailResponse);
  }
}

function dispatchLogger(implementation: Logger, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLoggerLogParams(call.decoder);
      return call.accept() ? implementation.log(p.message) : undefined;
    }
    case 1: {
      const p = decodeLoggerGetTailParams(call.decoder);
      if (call.accept()) call.reply(implementation.getTail(p.count), encodeLoggerGetTailResponse);
      return undefined;
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

interface LoggerGetTailParams {
  count: number;
}

function encodeLoggerGetTailParams(e: mojo.Encoder, count: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, count, "Logger.GetTail.count");
  e.endStruct(at);
}

function decodeLoggerGetTailParams(d: mojo.Decoder, at = d.payloadStart): LoggerGetTailParams {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { count };
}

function encodeLoggerGetTailResponse(e: mojo.Encoder, v: LoggerGetTailResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.stringArray(v.lines, "Logger.GetTail.lines"));
  e.endStruct(at);
}

function decodeLoggerGetTailResponse(d: mojo.Decoder, at = d.payloadStart): LoggerGetTailResponse {
  d.struct(at, 16);
  const lines = d.stringArray(d.pointer(at + 8));
  d.endStruct();
  return { lines };
}
