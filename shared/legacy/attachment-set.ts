import type { SerializedHandle } from "./gen/native_types.mojom.ts";
import { PickleError } from "./pickle-error.ts";

/** The handles that came beside a payload; each can be taken once, whoever reads the payload. */
export class AttachmentSet {
  readonly #handles: readonly SerializedHandle[];
  readonly #taken = new Set<number>();

  constructor(handles: readonly SerializedHandle[] = []) {
    this.#handles = handles;
  }

  get size(): number {
    return this.#handles.length;
  }

  /** Gives a handle away. @throws PickleError INVALID_ATTACHMENT if there is none, or it was taken */
  take(index: number): SerializedHandle {
    const handle = this.#handles[index];
    if (handle === undefined || this.#taken.has(index)) {
      throw new PickleError("INVALID_ATTACHMENT", `${index} of ${this.#handles.length}`);
    }
    this.#taken.add(index);
    return handle;
  }

  /** Gives away what is left. */
  takeRest(): SerializedHandle[] {
    const rest = this.#handles.filter((_, index) => !this.#taken.has(index));
    this.#handles.forEach((_, index) => this.#taken.add(index));
    return rest;
  }

  /** Closes what is left. */
  close(): void {
    for (const { theHandle } of this.takeRest()) theHandle.close();
  }
}
