import type { TypeTraits } from "../../../bindings/gen-v1.ts";
import { Paint } from "./paint.ts";
import { Rect } from "./rect.ts";

/** What is generated for codegen.gfx.Paint, with the rectangle mapped as well. */
type WirePaint =
  | { tag: "color"; value: number }
  | { tag: "pattern"; value: Uint8Array }
  | { tag: "clip"; value: Rect };

/** Refuses empty patterns; makes and compares copies itself. */
export const PaintTraits: TypeTraits<WirePaint, Paint> = {
  read(wire) {
    switch (wire.tag) {
      case "color":
        return new Paint(wire.value);
      case "pattern":
        return wire.value.length === 0 ? undefined : new Paint(undefined, wire.value);
      case "clip":
        return new Paint(undefined, undefined, wire.value);
    }
  },
  write({ clip, color, pattern }) {
    if (clip !== undefined) return { tag: "clip", value: clip };
    if (pattern !== undefined) return { tag: "pattern", value: pattern };
    return { tag: "color", value: color ?? 0 };
  },
  clone({ clip, color, pattern }) {
    Paint.copies++;
    return new Paint(
      color,
      pattern?.slice(),
      clip && new Rect(clip.x, clip.y, clip.width, clip.height),
    );
  },
  equals(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
  },
};
