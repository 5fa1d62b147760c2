/** Requests that wait for their replies, by number. */
export class Replies {
  readonly #waiting = new Map<number, (value: never) => void>();
  #last = 0;

  /** Takes a number, has `send` send the request under it, and promises the reply. */
  request<T>(send: (id: number) => void): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<T>((resolve) => {
      this.#waiting.set(id, resolve);
      send(id);
    });
  }

  /** The reply to a request has come. @throws Error if nobody waits for it */
  settle(id: number, value: unknown): void {
    const resolve = this.#waiting.get(id);
    if (resolve === undefined) throw new Error(`a reply to request ${id}, which is not waiting`);
    this.#waiting.delete(id);
    resolve(value as never);
  }
}
