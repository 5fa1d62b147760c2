// What generated code does with types that a type map replaces by native ones.
import type { Decoder } from "../wire/index.ts";

/**
 * How a native type stands for a mojom type: `Wire` is what is generated for the mojom type, and
 * `Native` what all other generated code uses in its place.
 *
 * `read` and `write` should do nothing but convert. `read` gets values that follow the rules of the
 * wire format but may come from a hostile peer. One that throws is a mistake of its own: the message
 * is rejected as if `read` had refused it, and the error, which is the rejection's cause, goes to the
 * uncaught error handler, if one is set, besides the bad message handler. What `write` throws reaches
 * the caller of the method, or closes the pipe as any answer does that cannot be sent.
 */
export interface TypeTraits<Wire, Native> {
  /** The native value; undefined refuses the message, and the pipe is closed. */
  read(wire: Wire): Native | undefined;
  /** The wire form, which the encoder checks like any other. */
  write(native: Native): Wire;
  /** Whether the native value is one for "none", which nullable places write as null. */
  isNull?(native: Native): boolean;
  /** A deep copy; without it the copy is made by way of the wire form. */
  clone?(native: Native): Native;
  /** Whether two have the same content; without it their wire forms are compared. */
  equals?(a: Native, b: Native): boolean;
}

/**
 * Has the traits read what was decoded at `at`. What they refuse spoils the message, but the rest of
 * it is validated first, as Mojo does; nothing more is read then, and the values do not count.
 */
export function readNative<Wire, Native>(
  d: Decoder,
  at: number,
  traits: TypeTraits<Wire, Native>,
  wire: Wire,
  name: string,
): Native {
  // Never seen by anyone, as the message is rejected.
  let native: Native | undefined;
  if (d.isRefused) return native as Native;
  let failure: { readonly cause: unknown } | undefined;
  try {
    native = traits.read(wire);
  } catch (error) {
    failure = { cause: error };
  }
  if (failure !== undefined) {
    d.refuse(at, `the traits of ${name} failed: ${String(failure.cause)}`, failure);
  } else if (native === undefined) {
    d.refuse(at, `the traits of ${name} refuse it`);
  }
  return native as Native;
}

/** Whether there is something to write in a nullable place. */
export function hasNative<Native>(
  traits: Pick<TypeTraits<unknown, Native>, "isNull">,
  native: Native | null | undefined,
): native is Native {
  return native !== null && native !== undefined && traits.isNull?.(native) !== true;
}

/** What the traits make of a value that came from no message. @throws TypeError if they refuse it */
export function toNative<Wire, Native>(
  traits: TypeTraits<Wire, Native>,
  wire: Wire,
  name: string,
): Native {
  const native = traits.read(wire);
  if (native === undefined) throw new TypeError(`the traits of ${name} refuse this value`);
  return native;
}

/**
 * Copies a native value. Without `cloneWire` the wire form is a number.
 * @throws TypeError if the traits do not read what they write
 */
export function cloneNative<Wire, Native>(
  traits: TypeTraits<Wire, Native>,
  native: Native,
  name: string,
  cloneWire?: (wire: Wire) => Wire,
): Native {
  if (traits.clone !== undefined) return traits.clone(native);
  const wire = traits.write(native);
  // Traits may well keep, and hand out, what the wire form is made of.
  return toNative(traits, cloneWire === undefined ? wire : cloneWire(wire), name);
}

/** Compares native values. Without `equalWires` the wire form is a number. */
export function equalNatives<Wire, Native>(
  traits: TypeTraits<Wire, Native>,
  a: Native,
  b: Native,
  equalWires: (a: Wire, b: Wire) => boolean = Object.is,
): boolean {
  if (traits.equals !== undefined) return traits.equals(a, b);
  return equalWires(traits.write(a), traits.write(b));
}
