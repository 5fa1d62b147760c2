// Asks both decoders about one message.
import {
  type DecodedMessage,
  decodeMessage,
  plainValue,
  readMessageHeader,
  ValidationError,
  type ValueNode,
} from "../shared/wire/index.ts";
import type { Random } from "../shared/base/index.ts";
import type { Direction, Message, Subject } from "./subject.ts";
import { ValueComparer } from "./value-forms.ts";

/** What both decoders say of a message. */
export interface Verdict {
  /** PASS, or the name of the error. */
  readonly code: string;
  readonly decoded: DecodedMessage;
}

/** Something that must not be. */
export class Finding extends Error {
  override readonly name = "Finding";
}

/** A message longer than this is not copied into surroundings of its own. */
const SURROUNDINGS_BYTES = 64 * 1024;

/** Compares the decoders of one interface. */
export class Judge {
  readonly #subject: Subject;
  readonly #comparer: ValueComparer;
  readonly #random: Random;
  /** What stands around a message in its buffer; all of it looks like something. */
  readonly #surroundings: Uint8Array;

  constructor(subject: Subject, random: Random) {
    this.#subject = subject;
    this.#comparer = new ValueComparer(subject.schema.descriptor);
    this.#random = random;
    this.#surroundings = Uint8Array.from({ length: SURROUNDINGS_BYTES }, (_, at) => (at % 8) * 8);
  }

  /**
   * Has both read a message, the reflective one from a buffer of its own and generated code from
   * the middle of another.
   * @throws Finding if they do not agree, or fail in another way than by a ValidationError
   */
  judge(direction: Direction, message: Message): Verdict {
    const decoded = this.#reflective(direction, message);
    const generated = this.#generated(direction, message);
    const error = decoded.error;
    if (generated instanceof ValidationError || error !== undefined) {
      const other = generated instanceof ValidationError ? generated : undefined;
      if (other?.code !== error?.code || other?.offset !== error?.offset) {
        throw new Finding(`reflective: ${told(error)}, generated: ${told(other)}`);
      }
      return { code: decoded.verdict, decoded };
    }
    this.#compareValues(direction, decoded, generated);
    return { code: "PASS", decoded };
  }

  #reflective(direction: Direction, { bytes, handleCount }: Message): DecodedMessage {
    const { definition, schema } = this.#subject;
    const options = { response: direction === "response", handleCount };
    try {
      return decodeMessage(schema.descriptor, definition.name, bytes, options);
    } catch (error) {
      throw new Finding(`reflective decoder: ${String(error)}`, { cause: error });
    }
  }

  #generated(direction: Direction, { bytes, handleCount }: Message): unknown {
    let at = bytes;
    if (bytes.length < SURROUNDINGS_BYTES / 2) {
      const start = this.#random.below(SURROUNDINGS_BYTES / 2);
      at = this.#surroundings.subarray(start, start + bytes.length);
      at.set(bytes);
    }
    try {
      return this.#subject.readGenerated(direction, { bytes: at, handleCount });
    } catch (error) {
      if (error instanceof ValidationError) return error;
      throw new Finding(`generated code: ${String(error)}`, { cause: error });
    }
  }

  #compareValues(direction: Direction, { messageHeader, payload }: DecodedMessage, value: unknown) {
    // Control messages are not described; what a tree omits cannot be compared.
    if (messageHeader === undefined || payload === undefined || isPartial(payload)) return;
    const { methods } = this.#subject.described;
    const method = methods.find(({ ordinal }) => ordinal === messageHeader.name);
    const fields = (direction === "request" ? method?.params : method?.response)?.fields ?? [];
    const plain = plainValue(payload) as Record<string, unknown>;
    const isSame =
      direction === "request"
        ? fields.every(({ kind, name }, index) => {
            return this.#comparer.same(kind, (value as unknown[])[index], plain[name]);
          })
        : fields.length === 0 || this.#comparer.sameRecord(fields, value, plain);
    if (!isSame) throw new Finding("both accept the message and read different values");
  }
}

function told(error: ValidationError | undefined): string {
  return error === undefined ? "PASS" : `${error.code} at ${error.offset}`;
}

/** Whether there is more to a tree than it shows. */
export function isPartial(node: ValueNode): boolean {
  return node.omitted !== undefined || node.children.some(isPartial);
}

/** Where the payload of a valid message lies. */
export function payloadRange(bytes: Uint8Array): { start: number; end: number } {
  const { payloadStart, payloadEnd } = readMessageHeader(bytes);
  return { start: payloadStart, end: payloadEnd };
}
