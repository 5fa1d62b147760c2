/**
 * Wraps a fetch so that it runs one at a time: calls during a run lead to exactly one more run after it.
 * A failed run ends quietly (the link is gone, which is shown elsewhere).
 */
export function coalesce(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const start = async (): Promise<void> => {
    running = true;
    try {
      do {
        again = false;
        await run();
      } while (again);
    } catch {
      again = false;
    } finally {
      running = false;
    }
  };
  return () => {
    if (running) again = true;
    else void start();
  };
}

/** Waits; of 0 ms: until everything has run that is under way. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
