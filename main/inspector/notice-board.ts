import type { Notice, Severity } from "../../shared/contract/index.ts";

/** Notices kept for views that open later. */
const MAX_NOTICES = 50;

/** What the user has to be told, for the views that are open and those to come. */
export class NoticeBoard {
  readonly #notices: Notice[] = [];
  readonly #listeners = new Set<(notice: Notice) => void>();

  /** What has been posted, oldest first; the newest {@link MAX_NOTICES}. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** Tells every view. */
  post(severity: Severity, text: string, detail = ""): void {
    const notice = { severity, text, detail };
    this.#notices.push(notice);
    if (this.#notices.length > MAX_NOTICES) {
      this.#notices.shift();
    }
    for (const listener of this.#listeners) {
      listener(notice);
    }
  }

  /** Calls `listener` with each new notice; returns how to stop that. */
  subscribe(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
