/** Settles when the process is asked to end: Ctrl+C, or SIGTERM from whoever started it. */
export function terminated(): Promise<void> {
  return new Promise((resolve) => {
    // Once each: whoever asks twice does not want to wait.
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
