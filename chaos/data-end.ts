import { DataPipeConsumerHandle, type DataPipeProducerHandle } from "../shared/system/index.ts";
import type { LooseEnd } from "./gen/chaos.mojom.ts";
import { type EndBooks, type EndHolder, HeldEnd, type Speaker } from "./held-end.ts";
import { NO_REASON } from "./records.ts";

/** Bytes of an element, which is its own number. */
export const ELEMENT_BYTES = 4;
/** A consumer takes no more elements at once, so that it may move with some that wait. */
const MAX_ELEMENTS = 3;

/** An end of a data pipe. What counts as messages is its elements. */
export class DataEnd extends HeldEnd {
  readonly #handle: DataPipeProducerHandle | DataPipeConsumerHandle;
  #isBound = false;

  constructor(
    handle: DataPipeProducerHandle | DataPipeConsumerHandle,
    books: EndBooks,
    holder: EndHolder,
  ) {
    super(books, holder, false);
    this.#handle = handle;
  }

  get isBound(): boolean {
    return this.#isBound;
  }

  bind(): void {
    if (this.#isBound || this.isOver) return;
    this.#isBound = true;
    const handle = this.#handle;
    void (handle instanceof DataPipeConsumerHandle ? this.#consume(handle) : this.#watch(handle));
  }

  /** Nothing but bytes goes over it. */
  speakers(): readonly Speaker[] {
    return [];
  }

  /** Writes up to `count` elements, as far as there is room; a consumer writes none. */
  write(count: number): void {
    const handle = this.#handle;
    if (handle instanceof DataPipeConsumerHandle || this.isOver) return;
    for (let i = 0; i < count; i += 1) {
      const bytes = new Uint8Array(ELEMENT_BYTES);
      new DataView(bytes.buffer).setUint32(0, this.sent + 1);
      if (handle.write(bytes).result !== "OK") return;
      this.nextStamp(0);
    }
  }

  release(): LooseEnd {
    this.isOver = true;
    const value = this.#handle;
    return value instanceof DataPipeConsumerHandle
      ? { tag: "consumer", value }
      : { tag: "producer", value };
  }

  close(): void {
    this.#end("closed");
  }

  async #consume(handle: DataPipeConsumerHandle): Promise<void> {
    while (!this.isOver) {
      const signal = await handle.wait("readable");
      if (this.isOver) return;
      if (signal !== "OK") {
        this.#end("gone");
        return;
      }
      const { bytes } = handle.read(ELEMENT_BYTES * MAX_ELEMENTS);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let at = 0; at < bytes.length; at += ELEMENT_BYTES) {
        this.took({ domain: this.domain, number: view.getUint32(at), branch: 0 }, 0);
      }
      this.holder.interrupted(this);
    }
  }

  async #watch(handle: DataPipeProducerHandle): Promise<void> {
    await handle.wait("peer-closed");
    if (!this.isOver) this.#end("gone");
  }

  #end(type: "closed" | "gone"): void {
    this.isOver = true;
    const { domain, holder, side } = this;
    if (type === "closed") holder.journal.write({ type, domain, side, reason: NO_REASON });
    else {
      const cause = this.#handle.peerClosedCause === "closed" ? "closed" : "lost";
      holder.journal.write({ type, domain, side, reason: NO_REASON, cause });
    }
    this.#handle.close();
    holder.ended(this);
  }
}
