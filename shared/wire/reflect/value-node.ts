import type { ValidationErrorCode } from "../validation-error.ts";

/** What a node of the value tree stands for; `missing` is a field newer than the sender's struct. */
export type ValueNodeKind =
  | "struct"
  | "union"
  | "array"
  | "map"
  | "bytes"
  | "string"
  | "number"
  | "bool"
  | "enum"
  | "handle"
  | "endpoint"
  | "null"
  | "missing";

/** The value of a leaf, in the form that generated code would give it; bytes of an array<uint8>. */
export type LeafValue = number | bigint | boolean | string | Uint8Array | null;

/** Bytes `start` up to, not including, `end` of the message. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One value of a decoded message and where it stands. */
export interface ValueNode extends ByteRange {
  /** Field name as in the .mojom, `[i]` for elements, `keys` and `values` of a map. */
  readonly name: string;
  /** As written in the .mojom, e.g. `array<uint8>?`. */
  readonly type: string;
  readonly kind: ValueNodeKind;
  /** For people, one line; empty for structs. */
  readonly value: string;
  /** For programs; absent for objects with children. */
  readonly leaf?: LeafValue;
  /** Bit of the byte at `start`, for bools. */
  readonly bit?: number;
  /** The pointer that led here; `start` and `end` are the object's own bytes then. */
  readonly slot?: ByteRange;
  readonly children: readonly ValueNode[];
  /** How many further elements or fields were validated but have no node. */
  readonly omitted?: number;
  /** Set on the innermost node that was being read when a rule was found broken. */
  readonly error?: ValueError;
}

/** What is wrong, and at which byte of the message. */
export interface ValueError {
  readonly code: ValidationErrorCode;
  readonly offset: number;
  readonly text: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A node under construction. */
export type OpenNode = Mutable<Omit<ValueNode, "children">> & { children: OpenNode[] };

/** A node of no value yet. */
export function openNode(name: string, type: string, range: ByteRange): OpenNode {
  return { name, type, kind: "null", value: "", start: range.start, end: range.end, children: [] };
}
