import { MessageFlags } from "../wire/index.ts";

/** Scopes that are open. */
let depth = 0;

/**
 * While one is open, messages of methods marked [SupportsUrgent] carry the urgent flag, which says
 * that their receiver should not put them off. Make it with `using`, around calls without an
 * `await` between them: it is open for everything that this thread sends.
 */
export class UrgentMessageScope implements Disposable {
  #isOpen = true;

  constructor() {
    depth += 1;
  }

  /** Closes the scope. Harmless when repeated. */
  [Symbol.dispose](): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    depth -= 1;
  }
}

/** The flag of a message that may be urgent. */
export function urgentFlag(): number {
  return depth === 0 ? 0 : MessageFlags.IsUrgent;
}
