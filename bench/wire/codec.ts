/**
 * What one library does with one shape of message. `Native` is the form in which the library takes
 * and gives values; getting values into and out of it is not timed.
 */
export interface Codec<Value = unknown, Native = unknown> {
  /** As the table names it. */
  readonly name: string;
  prepare(value: Value): Native;
  encode(native: Native): Uint8Array;
  decode(bytes: Uint8Array): Native;
  restore(native: Native): Value;
}

/** A kind of message: the values to measure with, and what differs between the libraries. */
export interface Shape<Value> {
  readonly name: string;
  /** Its name in shapes.proto. */
  readonly message: string;
  readonly values: readonly Value[];
  /** The value for libraries whose maps are objects, and back. */
  toObjects(value: Value): Record<string, unknown>;
  fromObjects(objects: object): Value;
}
