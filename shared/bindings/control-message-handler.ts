import { type Decoder, MessageFlags, type MessageHeader, ValidationError } from "../wire/index.ts";
import {
  encodeRunAnswer,
  readRun,
  readRunOrClosePipe,
  RUN,
  type RunInput,
  type RunOrClosePipeInput,
} from "./endpoint-control.ts";
import type { IncomingMessage } from "./incoming-message.ts";
import type { MessageSender } from "./message-sender.ts";
import { RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";
import { ProtocolError } from "./protocol-error.ts";

const REQUEST_OR_RESPONSE = MessageFlags.ExpectsResponse | MessageFlags.IsResponse;

/** Whose control messages these are; implemented by InterfaceEndpointClient. */
export interface ControlMessageClient {
  /** Version of the interface at this end. */
  readonly version: number;
  readonly sender: MessageSender;
  /** The message was decoded and is acceptable. */
  beginDispatch(message: IncomingMessage, decoder: Decoder): void;
  /** The message answers a control message sent from here. */
  acceptResponse(message: IncomingMessage): void;
  /** The other end wants to know when this one is idle. */
  enableIdleTracking(timeoutInMicroseconds: bigint): void;
  /** The other end has dispatched one more message. False if there is none left. */
  messageAcknowledged(): boolean;
  /** The other end is idle. False if nobody wanted to know. */
  peerIdle(): boolean;
}

/**
 * Does what a control message says.
 * @throws ValidationError or ProtocolError if it cannot be done; the pipe has to close then
 */
export function acceptControlMessage(message: IncomingMessage, client: ControlMessageClient): void {
  const { flags, name } = message.header;
  if ((flags & MessageFlags.IsSync) !== 0) {
    throw new ProtocolError("UNEXPECTED_SYNC_FLAG", "control messages are not sync");
  }
  const kind = flags & REQUEST_OR_RESPONSE;
  if (name === RUN && kind === MessageFlags.IsResponse) {
    client.acceptResponse(message);
  } else if (name === RUN && kind === MessageFlags.ExpectsResponse) {
    const decoder = message.decode();
    const input = readRun(decoder);
    client.beginDispatch(message, decoder);
    void answer(message.header, input, client);
  } else if (name === RUN_OR_CLOSE_PIPE && kind === 0) {
    const decoder = message.decode();
    const input = readRunOrClosePipe(decoder);
    check(input, client.version);
    client.beginDispatch(message, decoder);
    run(input, client);
  } else {
    throw new ValidationError("MESSAGE_HEADER_INVALID_FLAGS", 16, `${flags}`);
  }
}

async function answer(
  request: MessageHeader,
  input: RunInput,
  { sender, version }: ControlMessageClient,
): Promise<void> {
  if (input.tag === "flushForTesting") await promptAnswers();
  const response = sender.beginResponse(request, 1);
  encodeRunAnswer(response, input, version);
  sender.send(response);
}

function check(input: RunOrClosePipeInput, version: number): void {
  if (input.tag === "unknown") {
    throw new ProtocolError("UNSUPPORTED_CONTROL_MESSAGE", "unknown control message");
  }
  if (input.tag === "requireVersion" && input.value.version > version) {
    const text = `version ${input.value.version} required, ${version} is here`;
    throw new ProtocolError("VERSION_TOO_OLD", text);
  }
}

function run(input: RunOrClosePipeInput, client: ControlMessageClient): void {
  if (input.tag === "enableIdleTracking") {
    client.enableIdleTracking(input.value.timeoutInMicroseconds);
  } else if (input.tag === "messageAck" && !client.messageAcknowledged()) {
    throw unsolicited("an acknowledgement");
  } else if (input.tag === "notifyIdle" && !client.peerIdle()) {
    throw unsolicited("a notice of being idle");
  }
}

function unsolicited(what: string): ProtocolError {
  return new ProtocolError("UNSOLICITED_CONTROL_MESSAGE", `${what} that nobody waits for`);
}

/**
 * Microtasks that an implementation may take to answer "at once". A flush says that the messages
 * before it are done with; answers come through promises, and even those that wait for nothing take
 * some turns to be sent.
 */
const PROMPT_TURNS = 8;

async function promptAnswers(): Promise<void> {
  for (let turn = 0; turn < PROMPT_TURNS; turn++) await Promise.resolve();
}
