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
  type RunOrClosePipeInput,
  type RunOutput,
} from "./gen/control.mojom.ts";
import { RUN_OR_CLOSE_PIPE } from "./pipe-control.ts";

export type { RunInput, RunOrClosePipeInput } from "./gen/control.mojom.ts";

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

/** Encodes what the other end is to do, or else to close the pipe. */
export function encodeRunOrClosePipe(message: Encoder, input: RunOrClosePipeInput): void {
  encodeRunOrClosePipeMessageParams(message, { input });
}

/** Reads what a Run message asks for. */
export function readRun(decoder: Decoder): RunInput {
  return decodeRunMessageParams(decoder).input;
}

/** Encodes the answer to a Run message, by an endpoint of that version. */
export function encodeRunAnswer(message: Encoder, input: RunInput, version: number): void {
  const output: RunOutput | null =
    input.tag === "queryVersion" ? { tag: "queryVersionResult", value: { version } } : null;
  encodeRunResponseMessageParams(message, { output });
}

/** Reads what a RunOrClosePipe message asks for. */
export function readRunOrClosePipe(decoder: Decoder): RunOrClosePipeInput {
  return decodeRunOrClosePipeMessageParams(decoder).input;
}
