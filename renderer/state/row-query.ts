import type { Row } from "./contract.ts";
import type { HostLink } from "./host-link.ts";

/**
 * A second window onto the trace, for views that look at other rows than the filter shows. Its questions are asked one
 * after the other, because each sets the filter that its rows are read under.
 */
export class RowQuery {
  readonly #view: ReturnType<HostLink["openTraceView"]>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(link: HostLink) {
    this.#view = link.openTraceView({ onGrown: () => undefined });
  }

  /** The newest `count` rows that a filter lets through, oldest first. */
  newest(filter: string, count: number): Promise<readonly Row[]> {
    return this.#inTurn(async () => {
      const { error, shown } = await this.#view.setFilter(filter);
      if (error !== null) return [];
      return (await this.#view.getRows(Math.max(0, shown - count), count)).rows;
    });
  }

  /** The rows with these numbers, in this order; missing ones are left out. */
  byNumber(numbers: readonly number[]): Promise<readonly Row[]> {
    const details = numbers.map((no) => this.#view.getDetails(no));
    return Promise.all(details).then((found) =>
      found.flatMap(({ details: one }) => (one === null ? [] : [one.row])),
    );
  }

  #inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answer = this.#last.then(ask, ask);
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
