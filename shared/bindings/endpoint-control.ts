// Interface control messages: what the two ends of one interface say to each other besides its own
// methods (Mojo bindings: control messages).
import type { Decoder, Encoder } from "../wire/index.ts";
import {
  decodeRunMessageParams,
  decodeRunOrClosePipeMessageParams,
  decodeRunResponseMessageParams,
  encodeRunMessageParams,
  encodeRunOrClosePipeMessageParams,
  encodeRunResponseMessageParams,
  type RunInput,
  type RunOutput,
} from "./gen/control.mojom.ts";
import { RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";
import { ProtocolError } from "./protocol-error.ts";

/** Name of the control message with a response. */
export const RUN = 0xffffffff;

/** Whether a message name is not a method's ordinal but one of the two reserved names. */
export function isControlName(name: number): boolean {
  return name >= RUN_OR_CLOSE_PIPE;
}

/** Encodes "which version are you?". */
export function encodeQueryVersion(message: Encoder): void {
  encodeRunMessageParams(message, { input: { tag: "queryVersion", value: {} } });
}

/** The version in the answer; 0 if there is none. */
export function decodeVersion(decoder: Decoder): number {
  const { output } = decodeRunResponseMessageParams(decoder);
  return output?.tag === "queryVersionResult" ? output.value.version : 0;
}

/** Encodes "say when you have come this far". */
export function encodeFlush(message: Encoder): void {
  encodeRunMessageParams(message, { input: { tag: "flushForTesting", value: {} } });
}

/** Reads the answer to a flush, which says nothing. */
export function decodeFlushed(decoder: Decoder): void {
  decodeRunResponseMessageParams(decoder);
}

/** Encodes "close the pipe if you are older than this". */
export function encodeRequireVersion(message: Encoder, version: number): void {
  encodeRunOrClosePipeMessageParams(message, { input: { tag: "requireVersion", value: { version } } });
}

/** Answers a Run message of the other end: reads it from `decoder`, writes the answer. */
export function answerRun(decoder: Decoder, makeReply: () => Encoder, version: number): Encoder {
  const { input } = decodeRunMessageParams(decoder);
  const reply = makeReply();
  encodeRunResponseMessageParams(reply, { output: outputFor(input, version) });
  return reply;
}

function outputFor(input: RunInput, version: number): RunOutput | null {
  return input.tag === "queryVersion" ? { tag: "queryVersionResult", value: { version } } : null;
}

/** Checks a RunOrClosePipe message. @throws ProtocolError if the pipe has to close */
export function acceptRunOrClosePipe(decoder: Decoder, version: number): void {
  const { input } = decodeRunOrClosePipeMessageParams(decoder);
  if (input.tag !== "requireVersion") {
    throw new ProtocolError("UNSUPPORTED_CONTROL_MESSAGE", `control message "${input.tag}"`);
  }
  if (input.value.version > version) {
    const text = `version ${input.value.version} required, ${version} is here`;
    throw new ProtocolError("VERSION_TOO_OLD", text);
  }
}
