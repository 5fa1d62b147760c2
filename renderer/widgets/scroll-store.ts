import type { ScrollPosition } from "./scaled-scroll.ts";

const TOP: ScrollPosition = { content: 0, scroll: 0 };

/**
 * A scroll position outside of React's state: what a scroll event moves and what it makes others decide (to follow no
 * longer) are then drawn together.
 */
export class ScrollStore {
  readonly #listeners = new Set<() => void>();
  #position = TOP;

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** For useSyncExternalStore. */
  readonly position = (): ScrollPosition => this.#position;

  /** Moves the list. */
  move(position: ScrollPosition): void {
    if (this.settle(position)) for (const listener of this.#listeners) listener();
  }

  /** Takes over what was drawn; false if it was there already. */
  settle(position: ScrollPosition): boolean {
    const { content, scroll } = this.#position;
    if (content === position.content && scroll === position.scroll) return false;
    this.#position = position;
    return true;
  }
}
