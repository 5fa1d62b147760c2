/** Puts text on the clipboard; does nothing where the browser forbids it. */
export function copyText(text: string): void {
  navigator.clipboard?.writeText(text).catch(() => undefined);
}
