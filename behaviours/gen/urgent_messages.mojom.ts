// Generated from urgent_messages.mojom by mojoscope mojom generate. Do not edit.
//
// Messages some of which may be urgent.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface UrgentMessages {
  maybeUrgent(): void;
  maybeUrgentRequest(): Promise<void>;
  nonUrgent(): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.UrgentMessages. */
export const UrgentMessages: mojo.InterfaceDefinition<UrgentMessages> = {
  name: "mojoscope.behaviours.mojom.UrgentMessages",
  version: 0,
  methods: [
    { name: "MaybeUrgent", ordinal: 0, hasResponse: false, sync: false },
    { name: "MaybeUrgentRequest", ordinal: 1, hasResponse: true, sync: false },
    { name: "NonUrgent", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new UrgentMessagesCaller(endpoint),
  dispatch: dispatchUrgentMessages,
};

class UrgentMessagesCaller implements UrgentMessages {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  maybeUrgent(): void {
    const e = this.#endpoint.begin(0, mojo.urgentFlag(), 0);
    try {
      encodeUrgentMessagesMaybeUrgentParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  maybeUrgentRequest(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse | mojo.urgentFlag(), 1);
    try {
      encodeUrgentMessagesMaybeUrgentRequestParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeUrgentMessagesMaybeUrgentRequestResponse);
  }

  nonUrgent(): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeUrgentMessagesNonUrgentParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchUrgentMessages(implementation: UrgentMessages, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeUrgentMessagesMaybeUrgentParams(call.decoder);
      return call.accept() ? implementation.maybeUrgent() : undefined;
    }
    case 1: {
      decodeUrgentMessagesMaybeUrgentRequestParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.maybeUrgentRequest(),
          encodeUrgentMessagesMaybeUrgentRequestResponse,
        );
      }
      return undefined;
    }
    case 2: {
      decodeUrgentMessagesNonUrgentParams(call.decoder);
      return call.accept() ? implementation.nonUrgent() : undefined;
    }
    default:
      return undefined;
  }
}

function encodeUrgentMessagesMaybeUrgentParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeUrgentMessagesMaybeUrgentParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeUrgentMessagesMaybeUrgentRequestParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeUrgentMessagesMaybeUrgentRequestParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeUrgentMessagesMaybeUrgentRequestResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeUrgentMessagesMaybeUrgentRequestResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeUrgentMessagesNonUrgentParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeUrgentMessagesNonUrgentParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}
