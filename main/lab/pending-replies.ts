/** Replies that a program waits for before it ends. The first failure is kept and thrown then. */
export class PendingReplies {
  readonly #pending = new Set<Promise<unknown>>();
  #failure: { readonly error: unknown } | undefined;

  /** Watches one reply. */
  add(reply: Promise<unknown>): void {
    const settled: Promise<unknown> = reply.then(
      () => this.#pending.delete(settled),
      (error: unknown) => {
        this.#pending.delete(settled);
        this.#failure ??= { error };
      },
    );
    this.#pending.add(settled);
  }

  /** Settles when every reply has come; rejects with the first failure. */
  async settle(): Promise<void> {
    while (this.#pending.size > 0) {
      await Promise.all(this.#pending);
    }
    if (this.#failure !== undefined) {
      throw this.#failure.error;
    }
  }
}
