import type { MessagePipeHandle, TypeTraits } from "../../../bindings/gen-v1.ts";
import type { Rect } from "./rect.ts";

/** Owns its pipe. */
export class Surface {
  readonly pipe: MessagePipeHandle;
  readonly bounds: Rect;

  constructor(pipe: MessagePipeHandle, bounds: Rect) {
    this.pipe = pipe;
    this.bounds = bounds;
  }
}

/** Refuses empty surfaces. */
export const SurfaceTraits: TypeTraits<{ pipe: MessagePipeHandle; bounds: Rect }, Surface> = {
  read: ({ pipe, bounds }) => (bounds.area === 0 ? undefined : new Surface(pipe, bounds)),
  write: ({ pipe, bounds }) => ({ pipe, bounds }),
};
