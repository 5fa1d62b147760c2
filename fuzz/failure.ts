// What is kept of a failure: enough to see it again.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { fromHex, toHex } from "../shared/base/index.ts";
import type { SchemaSource } from "./load-schema.ts";
import type { Direction, Message } from "./subject.ts";

/** A message or a value that did not behave, with what is needed to try it again. */
export interface Failure {
  readonly seed: number;
  /** What was wrong. */
  readonly what: string;
  readonly schema: SchemaSource;
  readonly interfaceName: string;
  readonly direction: Direction;
  /** The method whose message it is, or was before it was damaged. */
  readonly method: number;
  /** What the decoders were given. */
  readonly message?: Message;
  /** What the encoders were given, and whether its type allows it. */
  readonly value?: { readonly plain: unknown; readonly isGood: boolean };
}

/** Where failures go unless told otherwise; not under version control. */
export const FAILURES_FOLDER = fileURLToPath(new URL("failures/", import.meta.url));

/** Writes a failure into a file of its own and returns the file's path. */
export function keepFailure(failure: Failure, number: number, folder = FAILURES_FOLDER): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${failure.schema.name}-${failure.seed}-${number}.json`);
  const { message, value, ...rest } = failure;
  const text = {
    ...rest,
    ...(message && { bytes: toHex(message.bytes), handleCount: message.handleCount }),
    ...(value && {
      isGood: value.isGood,
      plain: serialize(value.plain).toString("base64"),
    }),
  };
  writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`);
  return file;
}

/** Reads what {@link keepFailure} wrote. */
export function readFailure(file: string): Failure {
  const { bytes, handleCount, isGood, plain, ...rest } = JSON.parse(
    readFileSync(file, "utf8"),
  ) as Omit<Failure, "message" | "value"> & FileFields;
  return {
    ...rest,
    ...(bytes !== undefined && { message: { bytes: fromHex(bytes), handleCount } }),
    ...(plain !== undefined && {
      value: { plain: deserialize(Buffer.from(plain, "base64")) as unknown, isGood },
    }),
  };
}

interface FileFields {
  readonly bytes?: string;
  readonly handleCount: number;
  readonly plain?: string;
  readonly isGood: boolean;
}
