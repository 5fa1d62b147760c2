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
  // Declared, as are all fields of what is made for each message: else they are set twice.
  declare readonly message: IncomingMessage;
  declare readonly method: MethodDefinition;
  declare readonly decoder: Decoder;
  /** Whether the method may run; false until that is decided. */
  declare isAccepted: boolean;
  declare private readonly host: CallHost;
  declare private readonly controller: EndpointController | undefined;

  /** @param controller the router that delivered the message */
  constructor(
    host: CallHost,
    message: IncomingMessage,
    method: MethodDefinition,
    decoder: Decoder,
    controller: EndpointController | undefined,
  ) {
    this.message = message;
    this.method = method;
    this.decoder = decoder;
    this.isAccepted = false;
    this.host = host;
    this.controller = controller;
  }

  get name(): number {
    return this.method.ordinal;
  }

  get interfaceName(): string {
    return this.host.interfaceName;
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
    this.isAccepted = this.host.acceptCall(this);
    return this.isAccepted;
  }

  reply<R>(result: R | Promise<R>, encode: (encoder: Encoder, value: R) => void): void {
    this.host.answerCall(this, result, encode);
  }

  reportBadMessage(text: string): void {
    const error = new ProtocolError("BAD_MESSAGE", text);
    this.controller?.reject(this.message.sequence, error, this.interfaceName);
  }
}
