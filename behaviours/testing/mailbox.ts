/** Values by topic, in order, for whoever asks for the next one. */
export class Mailbox {
  readonly #values = new Map<string, unknown[]>();
  readonly #waiting = new Map<string, Waiter[]>();
  #end: Error | undefined;

  put(topic: string, value: unknown): void {
    if (this.#end !== undefined) return;
    const waiting = this.#waiting.get(topic)?.shift();
    if (waiting === undefined) listAt(this.#values, topic).push(value);
    else waiting.resolve(value);
  }

  /** The next value of `topic`. Rejects if the mailbox ends before there is one. */
  next(topic: string): Promise<unknown> {
    const values = listAt(this.#values, topic);
    if (values.length > 0) return Promise.resolve(values.shift());
    if (this.#end !== undefined) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      listAt(this.#waiting, topic).push({ resolve, reject });
    });
  }

  /** What has come for `topic` and nobody has asked for. */
  unread(topic: string): readonly unknown[] {
    return [...(this.#values.get(topic) ?? [])];
  }

  /** Nothing comes any more. */
  end(why: string): void {
    if (this.#end !== undefined) return;
    for (const [topic, waiting] of this.#waiting) {
      for (const { reject } of waiting) reject(new Error(`${why} while "${topic}" was awaited`));
    }
    this.#waiting.clear();
    this.#end = new Error(why);
  }
}

/** Who waits for a value. */
interface Waiter {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function listAt<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (list === undefined) {
    list = [];
    map.set(key, list);
  }
  return list;
}
