// Of validation_unittest: messages written byte by byte, to bound endpoints at the other end of a pipe.
import { strict as assert } from "node:assert";
import { isBindingsError } from "../../shared/bindings/index.ts";
import type { MessagePipeHandle } from "../../shared/system/index.ts";
import {
  readMessageHeader,
  ValidationError,
  type ValidationErrorCode,
} from "../../shared/wire/index.ts";
import { parseVector } from "../../conformance/parse-vector.ts";
import { BoxSide, Probe } from "../gen/probes.mojom.ts";
import type { TwoSidedBehaviour } from "../testing/behaviour.ts";
import { Mailbox } from "../testing/mailbox.ts";
import { bindReceiver, bindRemote } from "./ends.ts";

/** A message as text, and the error that it has to meet; none if it is to be accepted. */
interface Case {
  readonly text: string;
  readonly error?: ValidationErrorCode;
}

const ASK = 0;
const UNKNOWN_METHOD = 5;
const REQUEST = 1;
const RESPONSE = 2;
/** The id of the first request on a pipe. */
const FIRST = 1;

const header = (name: number, flags: number): string =>
  `[u4]32 [u4]1 [u4]0 [u4]${name} [u4]${flags} [u4]0 [u8]${FIRST}`;
const HEADER_WITHOUT_ID = `[u4]24 [u4]0 [u4]0 [u4]${ASK} [u4]${REQUEST} [u4]0`;
const askFor = (side: number): string =>
  `[u4]16 [u4]0 [dist8]box [anchr]box [u4]16 [u4]0 [s4]${side} [u4]0`;
const ANSWER = "[u4]16 [u4]0 [dist8]list [anchr]list [u4]11 [u4]3 7 8 9 0 0 0 0 0";
const NULL_FIELD = "[u4]16 [u4]0 [u8]0";

const REQUESTS: readonly Case[] = [
  { text: `${header(ASK, REQUEST)} ${askFor(BoxSide.LEFT)}` },
  { text: `${header(ASK, REQUEST)} ${askFor(4)}`, error: "UNKNOWN_ENUM_VALUE" },
  { text: `${header(ASK, REQUEST)} ${NULL_FIELD}`, error: "UNEXPECTED_NULL_POINTER" },
  { text: `${header(ASK, REQUEST)} [u4]8 [u4]0`, error: "UNEXPECTED_STRUCT_HEADER" },
  { text: `${header(ASK, RESPONSE)} ${ANSWER}`, error: "MESSAGE_HEADER_INVALID_FLAGS" },
  { text: header(ASK, REQUEST + RESPONSE), error: "MESSAGE_HEADER_INVALID_FLAGS" },
  { text: header(UNKNOWN_METHOD, REQUEST), error: "MESSAGE_HEADER_UNKNOWN_METHOD" },
  { text: HEADER_WITHOUT_ID, error: "MESSAGE_HEADER_MISSING_REQUEST_ID" },
  { text: "", error: "ILLEGAL_MEMORY_RANGE" },
];

const RESPONSES: readonly Case[] = [
  { text: `${header(ASK, RESPONSE)} ${ANSWER}` },
  { text: `${header(ASK, RESPONSE)} ${NULL_FIELD}`, error: "UNEXPECTED_NULL_POINTER" },
  { text: `${header(ASK, RESPONSE)} [u4]8 [u4]0`, error: "UNEXPECTED_STRUCT_HEADER" },
  { text: `${header(ASK, REQUEST)} ${askFor(0)}`, error: "MESSAGE_HEADER_INVALID_FLAGS" },
  { text: `${header(UNKNOWN_METHOD, RESPONSE)} ${ANSWER}`, error: "MESSAGE_HEADER_UNKNOWN_METHOD" },
  { text: "[u4]32", error: "ILLEGAL_MEMORY_RANGE" },
];

const pipeOf = (index: number): string => `case ${index}`;

function send(pipe: MessagePipeHandle, { text }: Case): void {
  pipe.write(parseVector(text).bytes, []);
}

/** What comes out of a pipe, one after the other: the flags of a message, or that it was closed. */
function listen(pipe: MessagePipeHandle): () => Promise<unknown> {
  const mailbox = new Mailbox();
  pipe.setReader({
    onMessage: (bytes) => mailbox.put("flags", readMessageHeader(bytes).flags),
    onPeerClosed: () => mailbox.put("flags", "closed"),
  });
  return () => mailbox.next("flags");
}

/** The name that a rejected call gives as its cause. */
function causeOf(error: unknown): string {
  const cause = isBindingsError(error) ? error.cause : undefined;
  return cause instanceof ValidationError ? cause.code : String(error);
}

/** Each request meets a receiver of its own. */
export const probesReceiver: TwoSidedBehaviour = {
  far: async (side) => {
    for (const [index, { error }] of REQUESTS.entries()) {
      const ask = (): { answer: Uint8Array } => ({ answer: new Uint8Array() });
      bindReceiver<Probe>(side, Probe, { ask }, pipeOf(index));
      if (error !== undefined) side.tell("verdict", await side.badMessage());
    }
  },
  near: async (side) => {
    for (const [index, one] of REQUESTS.entries()) {
      const pipe = side.pipe(pipeOf(index));
      const next = listen(pipe);
      send(pipe, one);
      assert.equal(await next(), one.error === undefined ? RESPONSE : "closed", one.text);
      if (one.error === undefined) continue;
      const [code] = String(await side.hear("verdict")).split(" ");
      assert.equal(code, one.error, one.text);
    }
  },
};

/** Each response is the answer to a remote of its own. */
export const probesRemote: TwoSidedBehaviour = {
  far: async (side) => {
    for (const index of RESPONSES.keys()) {
      const remote = bindRemote(side, Probe, pipeOf(index));
      const outcome = remote.get().ask({ side: BoxSide.TOP });
      side.tell("outcome", await outcome.catch((error: unknown) => causeOf(error)));
    }
  },
  near: async (side) => {
    for (const [index, one] of RESPONSES.entries()) {
      const pipe = side.pipe(pipeOf(index));
      const next = listen(pipe);
      assert.equal(await next(), REQUEST);
      send(pipe, one);
      const expected = one.error ?? { answer: Uint8Array.of(7, 8, 9) };
      assert.deepEqual(await side.hear("outcome"), expected, one.text);
      if (one.error !== undefined) assert.equal(await next(), "closed", one.text);
    }
  },
};
