import {
  AssociatedReceiverSet,
  type Implementation,
  type InterfaceDefinition,
  type PendingAssociatedReceiver,
  type ReceiverId,
} from "../bindings/index.ts";

/**
 * Receivers of one interface that share the pipes of frames, all with one implementation, which may
 * ask whose call it is working on (Chromium: content::RenderFrameHostReceiverSet, and before that
 * WebContentsFrameBindingSet). `F` is whatever identifies a frame; a frame may have several receivers.
 */
export class RenderFrameHostReceiverSet<T, F> implements Disposable {
  readonly #receivers: AssociatedReceiverSet<T, F>;
  readonly #byFrame = new Map<F, Set<ReceiverId>>();
  #implementation: Implementation<T>;

  constructor(definition: InterfaceDefinition<T>, implementation: Implementation<NoInfer<T>>) {
    this.#implementation = implementation;
    this.#receivers = new AssociatedReceiverSet<T, F>(definition);
    this.#receivers.setDisconnectHandler((id, frame) => {
      if (frame !== undefined) this.#forget(frame, id);
    });
  }

  /** Number of receivers. */
  get size(): number {
    return this.#receivers.size;
  }

  /** The frame that the call comes from which is being dispatched. @throws BindingsError NOT_IN_DISPATCH */
  get currentTargetFrame(): F {
    // Every receiver here was added with its frame.
    return this.#receivers.currentContext as F;
  }

  /**
   * Binds a receiver that came from `frame`, and belongs to it.
   * @throws BindingsError INVALID_PENDING if it is empty
   */
  bind(frame: F, pending: PendingAssociatedReceiver<T>): void {
    const id: ReceiverId | undefined = this.#receivers.add(this.#implementation, pending, frame);
    if (id === undefined) return;
    const ids = this.#byFrame.get(frame) ?? new Set();
    this.#byFrame.set(frame, ids.add(id));
  }

  /** The frame is gone: closes its receivers. Others, and frames without receivers, are left alone. */
  frameDeleted(frame: F): void {
    const ids = this.#byFrame.get(frame) ?? [];
    this.#byFrame.delete(frame);
    for (const id of ids) this.#receivers.remove(id);
  }

  /** Replaces the implementation for all frames and returns the one that was there. */
  swapImplForTesting(implementation: Implementation<T>): Implementation<T> {
    const previous = this.#implementation;
    this.#implementation = implementation;
    for (const ids of this.#byFrame.values()) {
      for (const id of ids) this.#receivers.swapImplForTesting(id, implementation);
    }
    return previous;
  }

  /** Closes all receivers. */
  [Symbol.dispose](): void {
    this.#receivers.clear();
    this.#byFrame.clear();
  }

  #forget(frame: F, id: ReceiverId): void {
    const ids = this.#byFrame.get(frame);
    ids?.delete(id);
    if (ids?.size === 0) this.#byFrame.delete(frame);
  }
}
