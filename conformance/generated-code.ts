// Drives generated code as the bindings do, but without a pipe: for its verdict on one message.
import {
  type IncomingCall,
  type InterfaceDefinition,
  PendingAssociatedReceiver,
} from "../shared/bindings/index.ts";
import type { Descriptor } from "../shared/codegen/index.ts";
import {
  Decoder,
  type Encoder,
  INVALID_INTERFACE_ID,
  MessageFlags,
  type MessageHeader,
  readMessageHeader,
  validateRequest,
  validateResponse,
} from "../shared/wire/index.ts";
import { type BareMessage, fittingHandles } from "../shared/testing/index.ts";

/**
 * Reads a request with generated code and returns the arguments that the implementation would get;
 * undefined for control messages, which are not the concern of generated code.
 * @throws ValidationError
 */
export function readRequest<T>(
  definition: InterfaceDefinition<T>,
  descriptor: Descriptor,
  message: BareMessage,
): readonly unknown[] | undefined {
  const header = readMessageHeader(message.bytes);
  if (acceptsControl(header, validateRequest)) return undefined;
  validateRequest(
    header,
    definition.methods.find(({ ordinal }) => ordinal === header.name),
  );
  let received: readonly unknown[] = [];
  dispatch(definition, descriptor, message, (args) => {
    received = args;
  });
  return received;
}

/** What generated code writes the response to a request with. */
export function captureReply<T>(
  definition: InterfaceDefinition<T>,
  descriptor: Descriptor,
  request: BareMessage,
): (encoder: Encoder, value: unknown) => void {
  let found: ((encoder: Encoder, value: unknown) => void) | undefined;
  const reply: IncomingCall["reply"] = (_result, encode) => {
    found = encode as (encoder: Encoder, value: unknown) => void;
  };
  dispatch(definition, descriptor, request, () => undefined, reply);
  if (found === undefined) throw new Error(`${definition.name} did not reply`);
  return found;
}

/** Has generated code run a method of an implementation that only takes the arguments. */
function dispatch<T>(
  definition: InterfaceDefinition<T>,
  descriptor: Descriptor,
  message: BareMessage,
  take: (args: readonly unknown[]) => void,
  reply: IncomingCall["reply"] = () => undefined,
): void {
  const header = readMessageHeader(message.bytes);
  const implementation = new Proxy(Object.create(null) as object, {
    get:
      () =>
      (...args: readonly unknown[]) =>
        take(args),
  });
  definition.dispatch(implementation as T, {
    name: header.name,
    decoder: decoderOf(definition, descriptor, message, header),
    accept: () => true,
    reply,
  });
}

/**
 * Reads a response with the function that generated code gave for it.
 * @param decoders by method ordinal
 * @throws ValidationError
 */
export function readResponse<T>(
  definition: InterfaceDefinition<T>,
  descriptor: Descriptor,
  message: BareMessage,
  decoders: ReadonlyMap<number, (decoder: Decoder) => unknown>,
): unknown {
  const header = readMessageHeader(message.bytes);
  if (acceptsControl(header, validateResponse)) return undefined;
  const method = definition.methods.find(({ ordinal }) => ordinal === header.name);
  validateResponse(header, method);
  const decode = decoders.get(header.name);
  if (decode === undefined) throw new Error(`no decoder for response ${header.name}`);
  return decode(decoderOf(definition, descriptor, message, header));
}

/** Whether this is a control message; its name and flags are checked as the bindings would. */
function acceptsControl(header: MessageHeader, validate: typeof validateRequest): boolean {
  if (header.interfaceId === INVALID_INTERFACE_ID) {
    const isKnown = header.name === RUN_OR_CLOSE_PIPE;
    validateRequest(header, isKnown ? { hasResponse: false } : undefined);
    return true;
  }
  if (header.name < RUN_OR_CLOSE_PIPE) return false;
  validate(header, { hasResponse: header.name === RUN });
  return true;
}

const RUN = 0xffffffff;
const RUN_OR_CLOSE_PIPE = 0xfffffffe;

// Nothing is ever sent through it: it only has to be of the right class.
const ENDPOINT = (() => {
  const receiver = new PendingAssociatedReceiver<unknown>();
  receiver.initWithNewEndpointAndPassRemote();
  const endpoint = receiver.takeEndpoint();
  if (endpoint === null) throw new Error("no endpoint");
  return endpoint;
})();

function decoderOf<T>(
  { name }: InterfaceDefinition<T>,
  descriptor: Descriptor,
  message: BareMessage,
  header: MessageHeader,
): Decoder {
  const response = (header.flags & MessageFlags.IsResponse) !== 0;
  const handles = fittingHandles(descriptor, name, message, response);
  const endpoints = header.interfaceIds.map(() => ENDPOINT);
  return Decoder.forMessage(message.bytes, header, handles, endpoints);
}
