/** The function with its results kept as long as what they are made of; messages ask again and again. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const results = new WeakMap<K, V>();
  return (of) => {
    const found = results.get(of);
    if (found !== undefined) return found;
    const made = make(of);
    results.set(of, made);
    return made;
  };
}
