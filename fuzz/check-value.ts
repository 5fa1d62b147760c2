// What must hold of a value: both encoders write the same canonical bytes, and both decoders read it
// back; or both encoders refuse it.
import { isDeepStrictEqual } from "node:util";
import { EncodeError, plainValue } from "../shared/wire/index.ts";
import { flawOfLayout } from "./canonical-layout.ts";
import { Finding, isPartial, type Judge, payloadRange } from "./judge.ts";
import type { Message, Payload, Subject } from "./subject.ts";
import { ValueMaker } from "./value-forms.ts";

type Plain = Readonly<Record<string, unknown>>;

/**
 * Sends a value that its type allows, and returns the message.
 * @throws Finding
 */
export function checkValue(
  subject: Subject,
  judge: Judge,
  payload: Payload,
  value: Plain,
): Message {
  const message = encodeWithBoth(subject, payload, value);
  if (message instanceof EncodeError) throw new Finding(`a good value is refused: ${message}`);
  const { code, decoded } = judge.judge(payload.direction, message);
  if (code !== "PASS") throw new Finding(`a good value is rejected: ${code}`);
  const { start, end } = payloadRange(message.bytes);
  const { descriptor } = subject.schema;
  const flaw = flawOfLayout(descriptor, payload.struct, message.bytes, start, end);
  if (flaw !== undefined) throw new Finding(`not canonical: ${flaw}`);
  if (decoded.payload === undefined || isPartial(decoded.payload)) return message;
  const maker = new ValueMaker(descriptor, "plain");
  const { fields } = payload.struct;
  const read = maker.record(fields, plainValue(decoded.payload) as Plain);
  if (!isDeepStrictEqual(read, maker.record(fields, value))) {
    throw new Finding("another value comes back");
  }
  const again = subject.encodeReflective(payload, read, message);
  if (!isSameMessage(again, message)) throw new Finding("what comes back is encoded differently");
  return message;
}

/**
 * Tries to send a value that its type may not allow.
 * @throws Finding unless both encoders refuse it with an EncodeError, or both decoders accept it
 */
export function checkJunk(subject: Subject, judge: Judge, payload: Payload, value: Plain): boolean {
  const message = encodeWithBoth(subject, payload, value);
  if (message instanceof EncodeError) return false;
  const { code } = judge.judge(payload.direction, message);
  if (code !== "PASS") throw new Finding(`sent, but rejected: ${code}`);
  return true;
}

function encodeWithBoth(subject: Subject, payload: Payload, value: Plain): Message | EncodeError {
  const generated = attempt("generated", () => subject.encodeGenerated(payload, value));
  const like = generated instanceof EncodeError ? undefined : generated;
  const reflective = attempt("reflective", () => subject.encodeReflective(payload, value, like));
  if (generated instanceof EncodeError || reflective instanceof EncodeError) {
    if (generated instanceof EncodeError && reflective instanceof EncodeError) return generated;
    throw new Finding(`generated encoder: ${told(generated)}, reflective: ${told(reflective)}`);
  }
  if (!isSameMessage(generated, reflective)) throw new Finding("the encoders write other bytes");
  return generated;
}

function attempt(encoder: string, run: () => Message): Message | EncodeError {
  try {
    return run();
  } catch (error) {
    if (error instanceof EncodeError) return error;
    throw new Finding(`${encoder} encoder: ${String(error)}`, { cause: error });
  }
}

function told(outcome: Message | EncodeError): string {
  return outcome instanceof EncodeError ? outcome.message : "sent";
}

function isSameMessage(a: Message, b: Message): boolean {
  return a.handleCount === b.handleCount && Buffer.compare(a.bytes, b.bytes) === 0;
}
