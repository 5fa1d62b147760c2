import { isDeepStrictEqual } from "node:util";
import type { Codec } from "./codec.ts";

/** What is timed. `both` is an encoding and the decoding of what it gave, message by message. */
export const OPERATIONS = ["encode", "decode", "both"] as const;

/** One of {@link OPERATIONS}. */
export type Operation = (typeof OPERATIONS)[number];

/** A codec with the values that it is measured with. */
export interface Entrant {
  readonly name: string;
  /** Size of an encoded message, on average. */
  readonly messageBytes: number;
  /** Messages that each of {@link run} goes through. */
  readonly messages: number;
  /** Does an operation once with each message. */
  readonly run: Readonly<Record<Operation, () => void>>;
}

/** Where every result goes, so that no engine can find out that nobody wants it. */
const kept: { result: unknown } = { result: undefined };

/**
 * Prepares a codec for measuring.
 * @throws Error if it does not give every value back as it was
 */
export function enter<Value, Native>(
  codec: Codec<Value, Native>,
  values: readonly Value[],
): Entrant {
  const natives = values.map((value) => codec.prepare(value));
  const messages = natives.map((native) => codec.encode(native));
  for (const [i, message] of messages.entries()) {
    if (!isDeepStrictEqual(codec.restore(codec.decode(message)), values[i])) {
      throw new Error(`${codec.name} does not give back what it was given`);
    }
  }
  return {
    name: codec.name,
    messages: messages.length,
    messageBytes: messages.reduce((sum, { length }) => sum + length, 0) / messages.length,
    run: {
      encode: () => {
        for (const native of natives) kept.result = codec.encode(native);
      },
      decode: () => {
        for (const message of messages) kept.result = codec.decode(message);
      },
      both: () => {
        for (const native of natives) kept.result = codec.decode(codec.encode(native));
      },
    },
  };
}
