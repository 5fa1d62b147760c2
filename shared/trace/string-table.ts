/** Distinct strings by number. Id 0 is always the empty string. */
export class StringTable {
  readonly #strings: string[] = [""];
  readonly #ids = new Map<string, number>([["", 0]]);

  /** Number of strings; ids are below it. */
  get size(): number {
    return this.#strings.length;
  }

  /** The id of a text, a new one if it has none yet. */
  intern(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) {
      return known;
    }
    const id = this.#strings.length;
    this.#strings.push(text);
    this.#ids.set(text, id);
    return id;
  }

  /** The text of an id; empty for an id never given out. */
  get(id: number): string {
    return this.#strings[id] ?? "";
  }
}
