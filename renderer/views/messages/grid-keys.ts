/** The part of a key event that is looked at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key takes the cursor of the grid: rows to move by, an end of the list, or nowhere. `page` is in rows. */
export function gridStep(press: KeyPress, page: number): number | "first" | "last" | null {
  if (press.altKey || press.metaKey) return null;
  const screen = Math.max(1, page - 2);
  switch (press.key) {
    case "ArrowDown":
      return press.ctrlKey ? null : 1;
    case "ArrowUp":
      return press.ctrlKey ? null : -1;
    case "PageDown":
      return screen;
    case "PageUp":
      return -screen;
    case "Home":
      return "first";
    case "End":
      return "last";
    default:
      return null;
  }
}
