import type { TypeTraits } from "../../../bindings/gen-v1.ts";

/** A rectangle that cannot have a negative size. */
export class Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;

  /** @throws RangeError for a negative size */
  constructor(x: number, y: number, width: number, height: number) {
    if (width < 0 || height < 0) throw new RangeError("a size is negative");
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  get area(): number {
    return this.width * this.height;
  }
}

/** What is generated for codegen.gfx.Rect. */
interface WireRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const RectTraits: TypeTraits<WireRect, Rect> = {
  read({ x, y, width, height }) {
    return width < 0 || height < 0 ? undefined : new Rect(x, y, width, height);
  },
  write: ({ x, y, width, height }) => ({ x, y, width, height }),
};
