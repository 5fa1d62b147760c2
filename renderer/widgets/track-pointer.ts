import type { PointerEvent } from "react";

export interface PointerTrack {
  /** The pointer is at this clientX, in px. */
  readonly moved: (x: number) => void;
  /** It was let go here; not called when the gesture was cancelled. */
  readonly released?: (x: number) => void;
}

/** Follows a pressed pointer until it is released, wherever it goes. */
export function trackPointer(event: PointerEvent<HTMLElement>, track: PointerTrack): void {
  const element: HTMLElement = event.currentTarget;
  const stop = new AbortController();
  const { signal } = stop;
  element.setPointerCapture(event.pointerId);
  element.addEventListener("pointermove", (move) => track.moved(move.clientX), { signal });
  element.addEventListener("pointercancel", () => stop.abort(), { signal });
  element.addEventListener(
    "pointerup",
    (up) => {
      stop.abort();
      track.released?.(up.clientX);
    },
    { signal },
  );
}
