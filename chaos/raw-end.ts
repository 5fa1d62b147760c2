import type { MessagePipeHandle, PeerClosedCause } from "../shared/system/index.ts";
import type { Handle } from "../shared/wire/index.ts";
import {
  toDataPipeConsumer,
  toDataPipeProducer,
  toMessagePipe,
  toPendingReceiver,
  toPendingRemote,
} from "../shared/bindings/gen-v1.ts";
import type { LooseEnd, MovingEnd, Stamp } from "./gen/chaos.mojom.ts";
import { type EndBooks, type EndHolder, HeldEnd, type Speaker } from "./held-end.ts";
import { NO_REASON } from "./records.ts";

const HEAD_BYTES = 4;

/** What a message over a raw pipe begins with; the handles are in the order of the ends. */
interface RawHead {
  readonly stamp: Stamp;
  readonly ends: readonly (Omit<MovingEnd, "end"> & { readonly tag: LooseEnd["tag"] })[];
}

/** An end of a message pipe without bindings. */
export class RawEnd extends HeldEnd implements Speaker {
  readonly end = this;
  readonly #pipe: MessagePipeHandle;
  #isBound = false;

  constructor(pipe: MessagePipeHandle, books: EndBooks, holder: EndHolder) {
    super(books, holder, false);
    this.#pipe = pipe;
  }

  get isBound(): boolean {
    return this.#isBound;
  }

  bind(): void {
    this.#isBound = true;
    this.#pipe.setReader({
      onMessage: (bytes, handles) => this.#onMessage(bytes, handles),
      onPeerClosed: (cause) => this.#onPeerClosed(cause),
    });
  }

  /** Stops to take messages until it is bound again. */
  loosen(): void {
    this.#isBound = false;
    this.#pipe.setReader(null);
  }

  speakers(): readonly Speaker[] {
    return [this];
  }

  speak(ends: MovingEnd[], makeFiller: (number: number) => Uint8Array): void {
    const stamp = this.nextStamp(0);
    const filler = makeFiller(stamp.number);
    const head: RawHead = {
      stamp,
      ends: ends.map(({ end, ...books }) => ({ ...books, tag: end.tag })),
    };
    const handles = ends.map(({ end }) =>
      "passPipe" in end.value ? end.value.passPipe() : end.value,
    );
    const text = new TextEncoder().encode(JSON.stringify(head));
    const bytes = new Uint8Array(HEAD_BYTES + text.length + filler.length);
    new DataView(bytes.buffer).setUint32(0, text.length, true);
    bytes.set(text, HEAD_BYTES);
    bytes.set(filler, HEAD_BYTES + text.length);
    this.#pipe.write(
      bytes,
      handles.filter((handle) => handle !== null),
    );
  }

  release(): LooseEnd {
    this.isOver = true;
    return { tag: "raw", value: this.#pipe };
  }

  close(): void {
    this.isOver = true;
    const { domain, side } = this;
    this.holder.journal.write({ type: "closed", domain, side, reason: NO_REASON });
    this.#pipe.close();
    this.holder.ended(this);
  }

  #onMessage(bytes: Uint8Array, handles: readonly Handle[]): void {
    const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const text = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, HEAD_BYTES + headBytes));
    const head = JSON.parse(text) as RawHead;
    this.took(head.stamp, 0, bytes.subarray(HEAD_BYTES + headBytes));
    const ends = head.ends.map(({ tag, ...books }, index) => {
      return { ...books, end: looseEnd(tag, handles[index]) };
    });
    this.holder.arrived(ends);
    this.holder.interrupted(this);
  }

  #onPeerClosed(cause: PeerClosedCause): void {
    this.isOver = true;
    const { domain, side } = this;
    this.holder.journal.write({
      type: "gone",
      domain,
      side,
      reason: NO_REASON,
      cause: cause === "closed" ? "closed" : "lost",
    });
    this.#pipe.close();
    this.holder.ended(this);
  }
}

function looseEnd(tag: LooseEnd["tag"], handle: Handle | undefined): LooseEnd {
  if (handle === undefined) throw new Error("a message brings fewer handles than it says");
  switch (tag) {
    case "remote":
      return { tag, value: toPendingRemote(handle, 0) };
    case "receiver":
      return { tag, value: toPendingReceiver(handle) };
    case "raw":
      return { tag, value: toMessagePipe(handle) };
    case "producer":
      return { tag, value: toDataPipeProducer(handle) };
    case "consumer":
      return { tag, value: toDataPipeConsumer(handle) };
  }
}
