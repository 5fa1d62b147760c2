import type { TypeTraits } from "../../../../shared/bindings/gen-v1.ts";

/** A rectangle, which never has a negative size. */
export class Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;

  /** @throws RangeError for a negative size */
  constructor(x: number, y: number, width: number, height: number) {
    if (width < 0 || height < 0) throw new RangeError(`a rectangle of ${width} by ${height}`);
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  get isEmpty(): boolean {
    return this.width === 0 || this.height === 0;
  }

  get right(): number {
    return this.x + this.width;
  }

  get bottom(): number {
    return this.y + this.height;
  }

  /** Whether the two are at one place and of one size. */
  isEqual({ x, y, width, height }: Rect): boolean {
    return x === this.x && y === this.y && width === this.width && height === this.height;
  }

  /** What the two have in common; empty if that is nothing. */
  intersection(other: Rect): Rect {
    const x = Math.max(this.x, other.x);
    const y = Math.max(this.y, other.y);
    const width = Math.min(this.right, other.right) - x;
    const height = Math.min(this.bottom, other.bottom) - y;
    return new Rect(x, y, Math.max(width, 0), Math.max(height, 0));
  }

  /** The smallest one that has both inside. */
  union(other: Rect): Rect {
    const x = Math.min(this.x, other.x);
    const y = Math.min(this.y, other.y);
    const right = Math.max(this.right, other.right);
    return new Rect(x, y, right - x, Math.max(this.bottom, other.bottom) - y);
  }
}

/** What is generated for the struct. */
interface WireRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the type map names: `read` refuses a negative size, and the message with it. */
export const RectTraits: TypeTraits<WireRect, Rect> = {
  read({ x, y, width, height }) {
    return width < 0 || height < 0 ? undefined : new Rect(x, y, width, height);
  },
  write: ({ x, y, width, height }) => ({ x, y, width, height }),
};
