/**
 * Receivers that belong together because each came over another one of them (Mojo bindings:
 * ConnectionGroup). Whatever is received over a receiver that has a reference gets one as well, so
 * that the number of references tells whether any of them is left.
 *
 * The first reference, which `create` gives, does not count: it is that of whoever wants to know.
 */
export class ConnectionGroup {
  readonly #onZero: (() => void) | undefined;
  /** References that count. */
  #counted = 0;
  /** All references. */
  #all = 0;
  #parent: ConnectionGroupRef | undefined;

  private constructor(onZero: (() => void) | undefined) {
    this.#onZero = onZero;
  }

  /**
   * Makes a group and gives its first reference.
   * @param onZero runs, in a turn of its own, each time that the number of references has returned
   * to zero
   */
  static create(onZero?: () => void): ConnectionGroupRef {
    return new ConnectionGroupRef(new ConnectionGroup(onZero), false);
  }

  /** Number of references that count. */
  get numRefs(): number {
    return this.#counted;
  }

  /** For references: one more. */
  add(counts: boolean): void {
    this.#all += 1;
    if (counts) this.#counted += 1;
  }

  /** For references: one less. */
  remove(counts: boolean): void {
    this.#all -= 1;
    if (counts) {
      this.#counted -= 1;
      if (this.#counted === 0 && this.#onZero !== undefined) queueMicrotask(this.#onZero);
    }
    if (this.#all === 0) this.parent = undefined;
  }

  /** For references: has the group keep a reference of another one for as long as it has any itself. */
  set parent(parent: ConnectionGroupRef | undefined) {
    this.#parent?.release();
    this.#parent = parent;
  }
}

/** A reference to a ConnectionGroup, held until it is released or passed on. */
export class ConnectionGroupRef implements Disposable {
  readonly #counts: boolean;
  #group: ConnectionGroup | undefined;

  /** For this file; see {@link ConnectionGroup.create} and {@link copy}. */
  constructor(group: ConnectionGroup | undefined, counts: boolean) {
    this.#group = group;
    this.#counts = counts;
    group?.add(counts);
  }

  /** Whether this refers to a group still. */
  get isValid(): boolean {
    return this.#group !== undefined;
  }

  /** The group; undefined once this is released or passed on. */
  get group(): ConnectionGroup | undefined {
    return this.#group;
  }

  /** Another reference, which counts whatever this one does; invalid if this one is. */
  copy(): ConnectionGroupRef {
    return new ConnectionGroupRef(this.#group, true);
  }

  /** As {@link copy}, but one that does not count. */
  weakCopy(): ConnectionGroupRef {
    return new ConnectionGroupRef(this.#group, false);
  }

  /** A reference of the same kind in place of this one, which is left invalid. */
  pass(): ConnectionGroupRef {
    const passed = new ConnectionGroupRef(this.#group, this.#counts);
    this.release();
    return passed;
  }

  /** Has the group keep `parent` for as long as anything refers to it. */
  setParentGroup(parent: ConnectionGroupRef): void {
    if (this.#group === undefined) parent.release();
    else this.#group.parent = parent;
  }

  /** Gives the reference up. Harmless when repeated. */
  release(): void {
    const group = this.#group;
    this.#group = undefined;
    group?.remove(this.#counts);
  }

  /** Releases. */
  [Symbol.dispose](): void {
    this.release();
  }
}
