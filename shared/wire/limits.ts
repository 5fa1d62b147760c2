/** Structs may nest this deep (Mojo wire format: validation context); deeper messages are rejected. */
export const MAX_STRUCT_DEPTH = 200;

/**
 * Unions may nest this deep. Mojo counts structs only, so that unions which hold themselves are
 * bounded by nothing but the receiver's stack. Ours has a limit of its own, the same in every
 * decoder, well before the stack is full.
 */
export const MAX_UNION_DEPTH = 300;

/**
 * Arrays of objects may nest this deep; the two halves of a map are such arrays as well, and arrays
 * of numbers, strings or handles are none. Types nest up to 200 deep between two structs, so that
 * Mojo's own limit would let a message fill the stack. Any tree of structs or unions that holds one
 * array per level meets one of their limits first.
 */
export const MAX_ARRAY_DEPTH = 300;

/**
 * The reflective decoder's tree shows this many elements of an array and fields of a struct; the
 * others are validated and counted only.
 */
export const MAX_SHOWN_ELEMENTS = 1000;

/**
 * The reflective decoder's tree has about this many nodes: further elements and fields are validated
 * and counted, but have none. A node takes some hundred bytes, where its value may be a single bit.
 */
export const MAX_SHOWN_NODES = 20_000;

/** Largest request id that is read and written exactly. */
export const MAX_REQUEST_ID = Number.MAX_SAFE_INTEGER;

/** The largest message a sender may build, in bytes: the default of Mojo's core, 256 MiB. */
export const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

/** Largest element count of an array of bools, which are stored as bits. */
export const MAX_BOOLS = 0xffffffff - 7;

/** Largest element count of an array of nullable values of `size` bytes each (bits first). */
export function maxNullableElements(size: number): number {
  return Math.floor((8 * (0xffffffff - 8 - size) + 1) / (8 * size + 1));
}
