/** A bound end of a pipe, as far as its lifetime goes: a Remote or a Receiver of any interface. */
export interface BoundEnd {
  reset(): void;
  setDisconnectHandler(handler: () => void): void;
}

/**
 * Ends that share a life. Each goes when its peer goes, behind the last message from there; all
 * that are left go together when the scope closes.
 */
export class EndpointScope {
  readonly #closers = new Set<() => void>();
  #isClosed = false;

  /** Ends that have not gone. */
  get size(): number {
    return this.#closers.size;
  }

  /**
   * Takes an end in, and sets its disconnect handler; `onClose` runs once, when it goes. In a scope
   * that has closed it goes at once.
   */
  add(end: BoundEnd, onClose?: () => void): void {
    const close = () => {
      this.#closers.delete(close);
      onClose?.();
      end.reset();
    };
    if (this.#isClosed) {
      close();
      return;
    }
    this.#closers.add(close);
    end.setDisconnectHandler(close);
  }

  /** Ends everything that is left, and what is still to come. */
  close(): void {
    this.#isClosed = true;
    for (const close of [...this.#closers]) {
      close();
    }
  }
}
