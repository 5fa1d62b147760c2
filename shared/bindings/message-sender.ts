import { type Decoder, Encoder, MessageFlags, type MessageHeader } from "../wire/index.ts";
import { BindingsError, type DisconnectError } from "./bindings-error.ts";
import { isControlName } from "./endpoint-control.ts";
import { headerVersionFor } from "./header-version.ts";
import type { IdleWatcher } from "./idle-watcher.ts";
import { closeAll } from "./incoming-message.ts";
import type { CallerEndpoint } from "./interface-definition.ts";
import { InterfaceEndpointHandle } from "./interface-endpoint-handle.ts";
import { PendingResponses, PromisedResponse, type SentRequest } from "./pending-responses.ts";

/** The sending half of an endpoint client: builds and sends messages, and minds their responses. */
export class MessageSender implements CallerEndpoint {
  readonly responses = new PendingResponses();
  /** There if this end wants to know when the other one is idle. */
  idle: IdleWatcher | undefined;
  readonly interfaceName: string;
  #endpoint: InterfaceEndpointHandle | undefined;
  #error: DisconnectError | undefined;
  #lastRequestId = 0;
  #name = 0;
  #flags = 0;

  constructor(interfaceName: string, endpoint: InterfaceEndpointHandle) {
    this.interfaceName = interfaceName;
    this.#endpoint = endpoint;
  }

  /** Where messages go; undefined once this was detached. */
  get endpoint(): InterfaceEndpointHandle | undefined {
    return this.#endpoint;
  }

  /** Why messages vanish, if they do. */
  get error(): DisconnectError | undefined {
    return this.#error;
  }

  /** The message begun last, if it is a request. */
  get lastRequest(): SentRequest {
    return { requestId: this.#lastRequestId, name: this.#name, flags: this.#flags };
  }

  begin(ordinal: number, flags: number, headerVersion: 0 | 1 | 2): Encoder {
    const endpoint = this.#endpoint;
    if (endpoint === undefined) {
      throw new BindingsError("NOT_BOUND", `this ${this.interfaceName} was reset or unbound`);
    }
    if (endpoint.isPendingAssociation) {
      const text = `the other half of this ${this.interfaceName} has to be sent first`;
      throw new BindingsError("NOT_ASSOCIATED", text);
    }
    this.#name = ordinal;
    this.#flags = flags;
    const requestId = (flags & MessageFlags.ExpectsResponse) === 0 ? 0 : ++this.#lastRequestId;
    return Encoder.begin({
      interfaceId: endpoint.id,
      name: ordinal,
      flags,
      headerVersion: headerVersionFor(headerVersion),
      requestId,
    });
  }

  abandon(message: Encoder): void {
    closeAll(message.handles);
    for (const endpoint of message.endpoints) {
      if (endpoint instanceof InterfaceEndpointHandle) endpoint.close();
    }
    message.abandon();
  }

  send(message: Encoder): void {
    const controller = this.#endpoint?.controller;
    if (controller === undefined || this.#error !== undefined) {
      this.abandon(message);
      return;
    }
    controller.send(message);
    if (this.idle !== undefined && !isControlName(this.#name)) this.idle.messageSent();
  }

  sendForResponse<R>(message: Encoder, decode: (decoder: Decoder) => R): Promise<R> {
    const request = this.lastRequest;
    return new Promise<R>((resolve, reject) => {
      this.send(message);
      if (this.#error !== undefined) reject(this.#error);
      else
        this.responses.add(
          request.requestId,
          new PromisedResponse(request, decode, resolve, reject),
        );
    });
  }

  /** Sends a response, whose header repeats what identifies `request`. */
  beginResponse(request: MessageHeader, headerVersion: 1 | 2): Encoder {
    const message = Encoder.begin({
      interfaceId: request.interfaceId,
      name: request.name,
      flags: MessageFlags.IsResponse | (request.flags & MessageFlags.IsSync),
      headerVersion: headerVersionFor(headerVersion),
    });
    message.answer(request);
    return message;
  }

  /** From now on messages vanish; what waits for responses, or asks for one later, gets `error`. */
  disconnect(error: DisconnectError): void {
    this.#error = error;
    this.responses.rejectAll(error);
  }

  /** Lets go of the endpoint: sending is an error from now on. */
  detach(error: DisconnectError): void {
    this.#endpoint = undefined;
    this.disconnect(error);
  }
}
