import type { AstMethod } from "./ast.ts";

/** How the ordinals of methods without `@n` are made hard to guess. */
export interface Scrambling {
  /** Both ends of a connection need the same bytes. */
  readonly salt: Uint8Array;
  /** SHA-256 of the platform, which shared code does not have: 32 bytes for any input. */
  readonly sha256: (data: Uint8Array) => Uint8Array;
}

/** After so many attempts the generator of Chromium gives an interface up. */
const MAX_ATTEMPTS = 1_000_000;
const LOW_31_BITS = 0x7fffffff;
const encoder = new TextEncoder();

/**
 * The ordinals of an interface's methods, in their order: those written down as they are, the others
 * scrambled. Undefined if no free ones were found ("Mojo: scrambled message ids").
 * @param name the interface's name without its module
 */
export function scrambleOrdinals(
  name: string,
  methods: readonly AstMethod[],
  { salt, sha256 }: Scrambling,
): number[] | undefined {
  const ordinals: number[] = [];
  const taken = new Set(methods.map(({ ordinal }) => ordinal?.value));
  let attempt = 0;
  for (const { ordinal } of methods) {
    let candidate = ordinal?.value;
    while (candidate === undefined) {
      if (++attempt >= MAX_ATTEMPTS) return undefined;
      const hash = sha256(concat(salt, encoder.encode(`${name}${attempt}`)));
      const scrambled = ordinalOf(hash);
      if (!taken.has(scrambled)) candidate = scrambled;
    }
    taken.add(candidate);
    ordinals.push(candidate);
  }
  return ordinals;
}

/** The ordinals as the text of the interface gives them: each one more than the one before. */
export function sourceOrdinals(methods: readonly AstMethod[]): number[] {
  let next = 0;
  return methods.map(({ ordinal }) => {
    const value = ordinal?.value ?? next;
    next = value + 1;
    return value;
  });
}

function ordinalOf(hash: Uint8Array): number {
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0, true) & LOW_31_BITS;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
