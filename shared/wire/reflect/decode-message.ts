import type { Descriptor, InterfaceDescriptor, StructDescriptor } from "../../codegen/index.ts";
import { ClaimCursor } from "../claim-cursor.ts";
import {
  HEADER_BYTES,
  HeaderOffset,
  INVALID_INTERFACE_ID,
  type MessageHeader,
  MessageFlags,
  readMessageHeader,
} from "../message-header.ts";
import { validateRequest, validateResponse } from "../request-validator.ts";
import { ValidationError, type ValidationErrorCode } from "../validation-error.ts";
import { own } from "./descriptor-access.ts";
import { addInterfaceIds, headerFieldAt, headerNode } from "./header-node.ts";
import { PayloadWalker } from "./payload-walker.ts";
import { type OpenNode, openNode, type ValueNode } from "./value-node.ts";

/** What the reflective decoder cannot learn from the bytes. */
export interface DecodeMessageOptions {
  /** Whether to judge the message as a response. Default: what its flags say. */
  readonly response?: boolean;
  /** Size of the handle table that came with the message. Default 0. */
  readonly handleCount?: number;
}

/** What the reflective decoder makes of a message. */
export interface DecodedMessage {
  /**
   * PASS exactly when generated code would accept the message, else the error it would report. The
   * handles themselves are not known here; they are taken to be of the right kinds.
   */
  readonly verdict: "PASS" | ValidationErrorCode;
  readonly error: ValidationError | undefined;
  /** The validated header; undefined if that is what is broken. */
  readonly messageHeader: MessageHeader | undefined;
  readonly header: ValueNode;
  /** Parameters, or response parameters; partial when they broke a rule; undefined if not reached. */
  readonly payload: ValueNode | undefined;
}

/**
 * Decodes one message of an interface from its description alone: same verdict as generated code,
 * and a tree that tells what each byte means.
 * @throws Error if the descriptor lacks the interface
 */
export function decodeMessage(
  descriptor: Descriptor,
  interfaceName: string,
  message: Uint8Array,
  options: DecodeMessageOptions = {},
): DecodedMessage {
  // In a buffer of its own, positions of the cursor are offsets in the message. The constructor
  // copies even what is a view by another name, such as Node's Buffer, whose slices share memory.
  const bytes = message.byteOffset === 0 ? message : new Uint8Array(message);
  const iface = own(descriptor.interfaces, interfaceName);
  if (iface === undefined) throw new Error(`the descriptor has no ${interfaceName}`);
  const header = headerNode(bytes, nameInHeader(iface, bytes));
  const decoded = { header, messageHeader: undefined, payload: undefined };
  let messageHeader: MessageHeader;
  let payload: StructDescriptor | undefined;
  try {
    messageHeader = readMessageHeader(bytes);
    if (messageHeader.payloadEnd < bytes.length) {
      addInterfaceIds(header, messageHeader.payloadEnd, messageHeader.interfaceIds);
    }
    payload = payloadOf(descriptor, iface, messageHeader, options.response);
  } catch (error) {
    return { ...decoded, ...failed(error, headerFieldAt(header, error)) };
  }
  if (payload === undefined)
    return { ...decoded, messageHeader, verdict: "PASS", error: undefined };
  const result = decodePayload(descriptor, payload, bytes, messageHeader, options.handleCount ?? 0);
  return { ...decoded, messageHeader, ...result };
}

/**
 * Whether a message is about the pipe, or one that every interface understands: then any interface
 * will do to decode it.
 */
export function isControlMessage(message: Uint8Array): boolean {
  if (message.length < HEADER_BYTES[0]) return false;
  const view = new DataView(message.buffer, message.byteOffset);
  const interfaceId = view.getUint32(HeaderOffset.InterfaceId, true);
  const name = view.getUint32(HeaderOffset.Name, true);
  return interfaceId === INVALID_INTERFACE_ID || name >= RUN_OR_CLOSE_PIPE;
}

/** The struct that the payload must be; undefined for control messages that are not described. */
function payloadOf(
  descriptor: Descriptor,
  iface: InterfaceDescriptor,
  header: MessageHeader,
  response = (header.flags & MessageFlags.IsResponse) !== 0,
): StructDescriptor | undefined {
  const control = controlPayload(header, response);
  if (control !== undefined) return own(descriptor.structs, control);
  const method = iface.methods.find(({ ordinal }) => ordinal === header.name);
  const shape = method && { hasResponse: method.response !== undefined };
  if (response) validateResponse(header, shape);
  else validateRequest(header, shape);
  return response ? method?.response : method?.params;
}

/** Names the struct of a control message, after checking its flags; undefined for other messages. */
function controlPayload(header: MessageHeader, response: boolean): string | undefined {
  const { interfaceId, name } = header;
  if (interfaceId === INVALID_INTERFACE_ID) {
    validateRequest(header, name === RUN_OR_CLOSE_PIPE ? { hasResponse: false } : undefined);
    return PIPE_CONTROL_PAYLOAD;
  }
  if (name < RUN_OR_CLOSE_PIPE) return undefined;
  const hasResponse = name === RUN;
  if (response) validateResponse(header, { hasResponse });
  else validateRequest(header, { hasResponse });
  if (!hasResponse) return RUN_OR_CLOSE_PIPE_PAYLOAD;
  return response ? RUN_RESPONSE_PAYLOAD : RUN_PAYLOAD;
}

const RUN = 0xffffffff;
const RUN_OR_CLOSE_PIPE = 0xfffffffe;
// As in the .mojom files of shared/bindings, which a descriptor may or may not hold.
const RUN_PAYLOAD = "mojoscope.bindings.mojom.RunMessageParams";
const RUN_RESPONSE_PAYLOAD = "mojoscope.bindings.mojom.RunResponseMessageParams";
const RUN_OR_CLOSE_PIPE_PAYLOAD = "mojoscope.bindings.mojom.RunOrClosePipeMessageParams";
const PIPE_CONTROL_PAYLOAD = "mojoscope.bindings.pipe_control.mojom.RunOrClosePipeMessageParams";

type Outcome = Pick<DecodedMessage, "verdict" | "error">;

function decodePayload(
  descriptor: Descriptor,
  struct: StructDescriptor,
  bytes: Uint8Array,
  header: MessageHeader,
  handleCount: number,
): Outcome & { payload: ValueNode } {
  const { payloadStart, payloadEnd, interfaceIds } = header;
  const cursor = new ClaimCursor(bytes, payloadStart, payloadEnd, handleCount, interfaceIds.length);
  const payload = openNode("payload", struct.name, { start: payloadStart, end: payloadEnd });
  const walker = new PayloadWalker(descriptor, cursor, interfaceIds, payload);
  try {
    walker.struct(payload, struct, payloadStart);
  } catch (error) {
    return { ...failed(error, walker.current), payload };
  }
  return { verdict: "PASS", error: undefined, payload };
}

/** Puts the error on the node it concerns; other errors than broken rules are not ours to handle. */
function failed(error: unknown, node: OpenNode): Outcome {
  if (!(error instanceof ValidationError)) throw error;
  const { code, offset, message } = error;
  node.error = { code, offset, text: message };
  return { verdict: code, error };
}

function nameInHeader(iface: InterfaceDescriptor, bytes: Uint8Array): string | undefined {
  if (bytes.length < 16) return undefined;
  const name = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  if (name === RUN) return "Run";
  if (name === RUN_OR_CLOSE_PIPE) return "RunOrClosePipe";
  return iface.methods.find(({ ordinal }) => ordinal === name)?.name;
}
