/** A bound end of a pipe, as far as its lifetime goes: a Remote or a Receiver of any interface. */
interface BoundEnd {
  reset(): void;
  setDisconnectHandler(handler: () => void): void;
}

/**
 * The ends that live no longer than one connection. Each goes when its peer goes; all that are
 * left go together when the scope closes.
 */
export class EndpointScope {
  readonly #closers = new Set<() => void>();

  /** Takes an end in; `onClose` runs once, when it goes. Sets the end's disconnect handler. */
  add(end: BoundEnd, onClose?: () => void): void {
    const close = () => {
      this.#closers.delete(close);
      onClose?.();
      end.reset();
    };
    this.#closers.add(close);
    end.setDisconnectHandler(close);
  }

  /** Ends everything that is left. */
  close(): void {
    for (const close of [...this.#closers]) {
      close();
    }
  }
}
