// Drives generated code as the bindings do, but without a pipe: for its verdict on one message.
import {
  type CallerEndpoint,
  type InterfaceDefinition,
  PendingAssociatedReceiver,
} from "../shared/bindings/index.ts";
import { createMessagePipe } from "../shared/system/index.ts";
import {
  Decoder,
  Encoder,
  type Handle,
  type MessageHeader,
  readMessageHeader,
  validateRequest,
  validateResponse,
} from "../shared/wire/index.ts";

/** What a call puts on the wire, and what will read its response. */
export interface CapturedCall {
  readonly bytes: Uint8Array;
  readonly handles: readonly Handle[];
  /** Reads the payload of a response; undefined for methods without one. */
  readonly decodeResponse: ((decoder: Decoder) => unknown) | undefined;
}

/**
 * Has a generated caller make one call, and keeps the message.
 * @param mintIds gives the interface ids of the associated endpoints in it
 * @throws EncodeError if the caller refuses the values
 */
export function captureCall<T>(
  definition: InterfaceDefinition<T>,
  run: (caller: T) => unknown,
  mintIds: (count: number) => readonly number[] = countFromOne,
): CapturedCall {
  const calls: CapturedCall[] = [];
  const take = (e: Encoder, decodeResponse?: (decoder: Decoder) => unknown): void => {
    const { handles } = e;
    calls.push({ bytes: e.finish(mintIds(e.endpoints.length)), handles, decodeResponse });
  };
  const endpoint: CallerEndpoint = {
    begin: (name, flags, headerVersion) =>
      Encoder.begin({ name, flags, headerVersion, requestId: 1 }),
    abandon: (e) => e.abandon(),
    send: (e) => take(e),
    sendForResponse: (e, decode) => {
      take(e, decode);
      return new Promise(() => {});
    },
  };
  void run(definition.createCaller(endpoint));
  const [call] = calls;
  if (call === undefined) throw new Error(`${definition.name} sent nothing`);
  return call;
}

function countFromOne(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** A message of which only the number of handles is known. */
export interface BareMessage {
  readonly bytes: Uint8Array;
  readonly handleCount: number;
}

/**
 * Reads a request with generated code and returns the arguments that the implementation would get;
 * undefined for control messages, which are not the concern of generated code.
 * @throws ValidationError
 */
export function readRequest<T>(
  definition: InterfaceDefinition<T>,
  message: BareMessage,
): readonly unknown[] | undefined {
  const header = readMessageHeader(message.bytes);
  if (acceptsControl(header, validateRequest)) return undefined;
  validateRequest(
    header,
    definition.methods.find(({ ordinal }) => ordinal === header.name),
  );
  let received: readonly unknown[] = [];
  const implementation = new Proxy(Object.create(null) as object, {
    get:
      () =>
      (...args: readonly unknown[]) => {
        received = args;
      },
  });
  definition.dispatch(implementation as T, {
    name: header.name,
    decoder: decoderOf(message, header),
    accept: () => true,
    reply: () => undefined,
  });
  return received;
}

/**
 * Reads a response with the function that generated code gave for it.
 * @param decoders by method ordinal
 * @throws ValidationError
 */
export function readResponse<T>(
  definition: InterfaceDefinition<T>,
  message: BareMessage,
  decoders: ReadonlyMap<number, (decoder: Decoder) => unknown>,
): unknown {
  const header = readMessageHeader(message.bytes);
  if (acceptsControl(header, validateResponse)) return undefined;
  const method = definition.methods.find(({ ordinal }) => ordinal === header.name);
  validateResponse(header, method);
  const decode = decoders.get(header.name);
  if (decode === undefined) throw new Error(`no decoder for response ${header.name}`);
  return decode(decoderOf(message, header));
}

/** Whether this is a control message; its flags are checked as the bindings would. */
function acceptsControl(header: MessageHeader, validate: typeof validateRequest): boolean {
  if (header.name < RUN_OR_CLOSE_PIPE) return false;
  validate(header, { hasResponse: header.name === RUN });
  return true;
}

const RUN = 0xffffffff;
const RUN_OR_CLOSE_PIPE = 0xfffffffe;

// Nothing is ever sent through these: they only have to be of the right classes.
const [HANDLE] = createMessagePipe();
const ENDPOINT = (() => {
  const receiver = new PendingAssociatedReceiver<unknown>();
  receiver.initWithNewEndpointAndPassRemote();
  const endpoint = receiver.takeEndpoint();
  if (endpoint === null) throw new Error("no endpoint");
  return endpoint;
})();

function decoderOf({ bytes, handleCount }: BareMessage, header: MessageHeader): Decoder {
  const handles = handleCount === 0 ? NO_HANDLES : tableOf(handleCount);
  const endpoints = header.interfaceIds.map(() => ENDPOINT);
  return Decoder.forMessage(bytes, header, handles, endpoints);
}

const NO_HANDLES: readonly Handle[] = [];
let lastTable: readonly Handle[] = NO_HANDLES;

/** A table of that many handles, all the same one. */
function tableOf(count: number): readonly Handle[] {
  if (lastTable.length !== count) lastTable = Array.from({ length: count }, () => HANDLE);
  return lastTable;
}
