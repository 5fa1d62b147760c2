/** Requests that wait for their replies, by number. Numbers are used again, so that a list will do. */
export class Replies {
  readonly #waiting: (((value: never) => void) | undefined)[] = [];
  readonly #free: number[] = [];

  /** Takes a number, has `send` send the request under it, and promises the reply. */
  request<T>(send: (id: number) => void): Promise<T> {
    return new Promise<T>((resolve) => {
      const id = this.#free.pop() ?? this.#waiting.length;
      this.#waiting[id] = resolve;
      send(id);
    });
  }

  /** The reply to a request has come. @throws Error if nobody waits for it */
  settle(id: number, value: unknown): void {
    const resolve = this.#waiting[id];
    if (resolve === undefined) throw new Error(`a reply to request ${id}, which is not waiting`);
    this.#waiting[id] = undefined;
    this.#free.push(id);
    resolve(value as never);
  }
}
