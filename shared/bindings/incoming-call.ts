import type { Decoder, Encoder } from "../wire/index.ts";
import type { DispatchContext } from "./dispatch-context.ts";
import type { FilteredMessage } from "./message-filter.ts";
import type { IncomingMessage } from "./incoming-message.ts";
import type { IncomingCall, MethodDefinition } from "./interface-definition.ts";
import type { EndpointController } from "./interface-endpoint-handle.ts";
import { ProtocolError } from "./protocol-error.ts";

/** Who runs calls; implemented by InterfaceEndpointClient. */
export interface CallHost {
  readonly interfaceName: string;
  /** Whether the method may run; called once per call, just before it does. */
  acceptCall(call: RequestCall): boolean;
  answerCall<R>(
    call: RequestCall,
    result: R | Promise<R>,
    encode: (encoder: Encoder, value: R) => void,
  ): void;
}

/** A request while its method runs, and as long as its response is due. */
export class RequestCall implements IncomingCall, DispatchContext, FilteredMessage {
  readonly message: IncomingMessage;
  readonly method: MethodDefinition;
  readonly decoder: Decoder;
  /** Undefined until it is decided. */
  verdict: "accepted" | "refused" | undefined;
  readonly #host: CallHost;
  readonly #controller: EndpointController | undefined;

  /** @param controller the router that delivered the message */
  constructor(
    host: CallHost,
    message: IncomingMessage,
    method: MethodDefinition,
    controller: EndpointController | undefined,
  ) {
    this.#host = host;
    this.#controller = controller;
    this.message = message;
    this.method = method;
    this.decoder = message.decode();
  }

  get name(): number {
    return this.method.ordinal;
  }

  get interfaceName(): string {
    return this.#host.interfaceName;
  }

  get methodName(): string {
    return this.method.name;
  }

  get ordinal(): number {
    return this.method.ordinal;
  }

  get flags(): number {
    return this.message.header.flags;
  }

  get numBytes(): number {
    return this.message.bytes.length;
  }

  accept(): boolean {
    const accepted = this.#host.acceptCall(this);
    this.verdict = accepted ? "accepted" : "refused";
    return accepted;
  }

  reply<R>(result: R | Promise<R>, encode: (encoder: Encoder, value: R) => void): void {
    this.#host.answerCall(this, result, encode);
  }

  reportBadMessage(text: string): void {
    const error = new ProtocolError("BAD_MESSAGE", text);
    this.#controller?.reject(this.message.sequence, error, this.interfaceName);
  }
}
