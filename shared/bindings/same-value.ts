// What generated `equalsFoo` functions are made of.

/** A value without parts. */
type FlatValue = boolean | number | bigint | string | null;

type Equals<T> = (a: T, b: T) => boolean;

/**
 * Whether two values without parts are the same, as the keys of a Map are: NaN is the same as NaN,
 * so that a copy always equals its original, and -0 is the same as 0.
 */
export function sameValue(a: FlatValue, b: FlatValue): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

/** Whether two byte arrays have the same bytes. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return false;
  }
  return true;
}

/** Whether two arrays have the same elements in the same order. */
export function equalLists<T>(a: readonly T[], b: readonly T[], equals: Equals<T>): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  for (const value of a) {
    // As long as `a`, so there is one.
    if (!equals(value, b[i++] as T)) return false;
  }
  return true;
}

/** Whether two maps with keys without parts have the same pairs, in whatever order. */
export function equalMaps<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  equals: Equals<V>,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    if (!b.has(key) || !equals(value, b.get(key) as V)) return false;
  }
  return true;
}

/**
 * As {@link equalMaps} for keys that are objects, which a Map tells apart by identity: each pair must
 * have a partner of its own. Quick for maps in the same order, such as copies; else the time grows
 * with the square of the size.
 */
export function equalMapsByPairs<K, V>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
  equalKeys: Equals<K>,
  equalValues: Equals<V>,
): boolean {
  if (a.size !== b.size) return false;
  // From the back, as taking the last one out moves no other.
  const unpaired = [...b].reverse();
  for (const [key, value] of a) {
    const partner = unpaired.findLastIndex(([otherKey, otherValue]) => {
      return equalKeys(key, otherKey) && equalValues(value, otherValue);
    });
    if (partner < 0) return false;
    unpaired.splice(partner, 1);
  }
  return true;
}
