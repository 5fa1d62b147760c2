import type { Rect } from "./rect.ts";

/** How an area is filled; counts how often it was copied. */
export class Paint {
  static copies = 0;
  readonly color: number | undefined;
  readonly pattern: Uint8Array | undefined;
  readonly clip: Rect | undefined;

  constructor(color?: number, pattern?: Uint8Array, clip?: Rect) {
    this.color = color;
    this.pattern = pattern;
    this.clip = clip;
  }
}
