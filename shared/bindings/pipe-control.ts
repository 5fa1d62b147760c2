// Pipe control messages: what the routers at the two ends of a pipe say to each other (Mojo
// bindings: pipe control messages).
import { headerVersionFor } from "./header-version.ts";
import type { MessagePipeHandle } from "../system/index.ts";
import {
  Decoder,
  Encoder,
  INVALID_INTERFACE_ID,
  type MessageBytes,
  MessageFlags,
  type MessageHeader,
  ValidationError,
} from "../wire/index.ts";
import { type DisconnectReason, NO_REASON } from "./disconnect-reason.ts";
import {
  decodeRunOrClosePipeMessageParams,
  encodeRunOrClosePipeMessageParams,
  type RunOrClosePipeInput,
} from "./gen/pipe_control.mojom.ts";
import type { IncomingMessage } from "./incoming-message.ts";
import type { PipeTap } from "./pipe-tap.ts";
import { ProtocolError } from "./protocol-error.ts";

/** Name of the only pipe control message, and of an interface's message without a response. */
export const RUN_OR_CLOSE_PIPE = 0xfffffffe;

/** What a router does on the word of the other end. */
export interface PipeControlClient {
  /** The other end of interface `id` is closed. */
  peerEndpointClosed(id: number, reason: DisconnectReason): void;
  /** Nothing may be dispatched until the other end of `flushPipe` is closed. */
  pauseUntilClosed(flushPipe: MessagePipeHandle): void;
  /** Hears that a message is well-formed, and about to be handled. */
  readonly tap: PipeTap;
}

/** The message that says that the sender's end of interface `id` is closed. */
export function peerClosedMessage(id: number, reason: DisconnectReason): Encoder {
  const disconnectReason = reason === NO_REASON ? null : reason;
  return controlMessage({
    tag: "peerAssociatedEndpointClosedEvent",
    value: { id, disconnectReason },
  });
}

/** The message that stops dispatch at the other end until `flushPipe`'s other end is closed. */
export function pauseMessage(flushPipe: MessagePipeHandle): Encoder {
  return controlMessage({ tag: "pauseUntilFlushCompletes", value: { flushPipe } });
}

/** The message whose arrival closes `flusherPipe`. */
export function flushMessage(flusherPipe: MessagePipeHandle): Encoder {
  return controlMessage({ tag: "flushAsync", value: { flusherPipe } });
}

/** Closes an end that no router owns, leaving the other end a reason. */
export function resetPipeWithReason(pipe: MessagePipeHandle, reason: DisconnectReason): void {
  pipe.write(peerClosedMessage(0, reason).finish());
  pipe.close();
}

/**
 * The endpoint of which a waiting pipe control message says that the sender has closed it; undefined
 * if it says something else, or is malformed.
 */
export function closedEndpointOf(bytes: MessageBytes, header: MessageHeader): number | undefined {
  try {
    const { input } = decodeRunOrClosePipeMessageParams(Decoder.forMessage(bytes, header));
    return input.tag === "peerAssociatedEndpointClosedEvent" ? input.value.id : undefined;
  } catch {
    // What comes with a handle cannot be decoded without it, and is no such event.
    return undefined;
  }
}

/**
 * Does what a pipe control message says.
 * @throws ValidationError or ProtocolError if it cannot be done; the pipe has to close then
 */
export function acceptPipeControlMessage(
  message: IncomingMessage,
  client: PipeControlClient,
): void {
  const { name, flags } = message.header;
  if (name !== RUN_OR_CLOSE_PIPE) {
    throw new ValidationError("MESSAGE_HEADER_UNKNOWN_METHOD", 12, `${name}`);
  }
  if ((flags & (MessageFlags.ExpectsResponse | MessageFlags.IsResponse)) !== 0) {
    throw new ValidationError("MESSAGE_HEADER_INVALID_FLAGS", 16, `${flags}`);
  }
  const decoder = message.decode();
  const { input } = decodeRunOrClosePipeMessageParams(decoder);
  if (input.tag === "unknown") {
    throw new ProtocolError("UNSUPPORTED_CONTROL_MESSAGE", "unknown pipe control message");
  }
  message.endDecoding(decoder);
  client.tap.messageDispatched(message.sequence);
  run(input, client);
}

type KnownInput = Exclude<RunOrClosePipeInput, { tag: "unknown" }>;

function run(input: KnownInput, client: PipeControlClient): void {
  switch (input.tag) {
    case "peerAssociatedEndpointClosedEvent":
      client.peerEndpointClosed(input.value.id, input.value.disconnectReason ?? NO_REASON);
      return;
    case "pauseUntilFlushCompletes":
      client.pauseUntilClosed(input.value.flushPipe);
      return;
    case "flushAsync":
      input.value.flusherPipe.close();
  }
}

function controlMessage(input: RunOrClosePipeInput): Encoder {
  const message = Encoder.begin({
    interfaceId: INVALID_INTERFACE_ID,
    name: RUN_OR_CLOSE_PIPE,
    flags: 0,
    headerVersion: headerVersionFor(0),
  });
  encodeRunOrClosePipeMessageParams(message, { input });
  return message;
}
