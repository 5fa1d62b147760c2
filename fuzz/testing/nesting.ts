// For tests: values that nest in every way at once, and what both coders make of them.
import { readRequest } from "../../conformance/generated-code.ts";
import { captureCall } from "../../shared/testing/index.ts";
import {
  decodeMessage,
  EncodeError,
  Encoder,
  encodeStruct,
  ValidationError,
} from "../../shared/wire/index.ts";
import { loadSchema, type Schema } from "../load-schema.ts";

/** Arrays between two structs. */
const ROW = 150;

/** A schema whose values may hold themselves in structs, unions, arrays and maps. */
export const NESTING = `module nesting;
  struct Box { Box? box; Pick? pick; ${"array<".repeat(ROW)}Box?${">".repeat(ROW)}? rows; };
  union Pick { Other? other; map<int8, Pick> entries; bool end; };
  union Other { Pick pick; Pick? maybe; };
  interface Nest { Take(Box box); };`;

/** How many of each lie inside each other. */
export interface Depths {
  readonly structs: number;
  readonly unions: number;
  readonly arrays: number;
  readonly maps: number;
}

/**
 * A value of Box: structs outside, then rows of arrays between structs, then unions, of which there
 * is an odd number, then maps.
 */
export function nested({ structs, unions, arrays, maps }: Depths): unknown {
  let pick: unknown = { tag: "end", value: true };
  for (let i = 0; i < maps; i++) pick = { tag: "entries", value: new Map([[1, pick]]) };
  for (let i = 1 + maps; i + 1 < unions; i += 2) {
    pick = { tag: "other", value: { tag: "pick", value: pick } };
  }
  let box: unknown = { box: null, pick: unions === 0 ? null : pick, rows: null };
  const full = Math.floor(arrays / ROW);
  for (let row = 0; row < full; row++) {
    let rows: unknown = box;
    for (let i = 0; i < ROW; i++) rows = [rows];
    box = { box: null, pick: null, rows };
  }
  for (let i = 1 + full; i < structs; i++) box = { box, pick: null, rows: null };
  return box;
}

/** What became of a value: the code of the error, PASS, or the name of another exception. */
export interface Verdicts {
  readonly generatedEncoder: string;
  readonly reflectiveEncoder: string;
  readonly generatedDecoder: string;
  readonly reflectiveDecoder: string;
}

/** The schema, loaded. */
export const loadNesting = (): Promise<Schema> => loadSchema({ name: "nesting", text: NESTING });

/**
 * Sends a value through all four.
 * @param bytes the message, when it is not the value's own
 */
export function verdictsOn(schema: Schema, box: unknown, bytes?: Uint8Array): Verdicts {
  const [definition] = schema.interfaces;
  const params = schema.descriptor.interfaces["nesting.Nest"]?.methods[0]?.params;
  if (definition === undefined || params === undefined) throw new Error("no interface");
  let message = bytes;
  const generatedEncoder = outcome(() => {
    const call = captureCall(definition, (caller) =>
      (caller as { take(value: unknown): void }).take(box),
    );
    message ??= call.bytes;
  });
  const reflectiveEncoder = outcome(() => {
    const encoder = Encoder.begin({ name: 0, flags: 0, headerVersion: 0 });
    encodeStruct(encoder, schema.descriptor, params, { box });
    encoder.abandon();
  });
  const read = message ?? new Uint8Array();
  return {
    generatedEncoder,
    reflectiveEncoder,
    generatedDecoder: outcome(
      () => void readRequest(definition, schema.descriptor, { bytes: read, handleCount: 0 }),
    ),
    reflectiveDecoder: outcome(() => {
      const { error } = decodeMessage(schema.descriptor, "nesting.Nest", read);
      if (error !== undefined) throw error;
    }),
  };
}

function outcome(run: () => void): string {
  try {
    run();
    return "PASS";
  } catch (error) {
    if (error instanceof EncodeError || error instanceof ValidationError) return error.code;
    return error instanceof Error ? error.name : String(error);
  }
}
