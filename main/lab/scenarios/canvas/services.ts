import { Receiver } from "../../../../shared/bindings/index.ts";
import type { LabServices } from "../../scenario.ts";
import { Canvas, type CanvasGetBoundsResponse } from "./gen/canvas.mojom.ts";
import { Rect } from "./rect.ts";

/** The size of the canvas, in pixels. */
const AREA = new Rect(0, 0, 640, 480);

/** What one painter sees of the canvas: what it has painted itself. No rectangle needs a check here. */
class CanvasImpl implements Canvas {
  #bounds: Rect | null = null;

  paint(rect: Rect): void {
    const visible = rect.intersection(AREA);
    if (!visible.isEmpty) this.#bounds = this.#bounds?.union(visible) ?? visible;
  }

  async getBounds(): Promise<CanvasGetBoundsResponse> {
    return { bounds: this.#bounds };
  }
}

/** A canvas for all painters, with a layer for each connection. */
export function canvasServices(): LabServices {
  return {
    offer(broker, { scope }) {
      broker.add(Canvas, (pending) => {
        scope.add(new Receiver<Canvas>(Canvas, new CanvasImpl(), pending));
      });
    },
  };
}
