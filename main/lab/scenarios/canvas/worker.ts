import { DisconnectError } from "../../../../shared/bindings/index.ts";
import { claimOnce } from "../../claim-once.ts";
import { PendingReplies } from "../../pending-replies.ts";
import type { WorkerContext, WorkerProgram } from "../../worker-program.ts";
import { Canvas } from "./gen/canvas.mojom.ts";
import { Canvas as PlainCanvas } from "./gen/canvas.mojom-plain.ts";
import { Rect } from "./rect.ts";

const SIZE = 20;
/** Where rectangles may begin, so that all of them lie on the canvas. */
const COLUMNS = 620;
const ROWS = 460;
const PAINTED_PER_QUESTION = 5;

/** Every so many rectangles, some ten seconds, one has a negative size; */
const PAINTED_PER_MISTAKE = 50;
/** the first time with this one. */
const FIRST_MISTAKE = 4;

const RGB = 0x3366cc;

/** The place of the n-th rectangle. */
function placeOf(n: number): { x: number; y: number } {
  return { x: (n * 37) % COLUMNS, y: (n * 23) % ROWS };
}

/** Knows rectangles by their class only. */
export function painterProgram(context: WorkerContext): WorkerProgram {
  const canvas = context.bind(Canvas);
  const claim = claimOnce(context);
  const replies = new PendingReplies();
  let painted = 0;
  let drawn: Rect | undefined;
  async function compareBounds(expected: Rect): Promise<void> {
    const { bounds } = await canvas.get().getBounds();
    const isSame = bounds instanceof Rect && bounds.isEqual(expected);
    claim("drawn", isSame, `bounds of ${bounds?.width} by ${bounds?.height} pixels`);
  }
  return {
    step() {
      const { x, y } = placeOf(painted++);
      const rect = new Rect(x, y, SIZE, SIZE);
      canvas.get().paint(rect, RGB);
      drawn = drawn?.union(rect) ?? rect;
      if (painted % PAINTED_PER_QUESTION === 0) replies.add(compareBounds(drawn));
    },
    finish: () => replies.settle(),
    close: () => canvas.reset(),
  };
}

/** Was generated without the type map: for all it knows, a rectangle is any four numbers. */
export function carelessPainterProgram(context: WorkerContext): WorkerProgram {
  const claim = claimOnce(context);
  const replies = new PendingReplies();
  let canvas = context.bind(PlainCanvas);
  let painted = 0;
  let isCutOff = false;
  async function makeMistake(): Promise<void> {
    canvas.get().paint({ ...placeOf(painted), width: -SIZE, height: SIZE }, RGB);
    const answer = await canvas
      .get()
      .getBounds()
      .catch((error: unknown) => error);
    const text = answer instanceof DisconnectError ? answer.message : "the call was answered";
    claim("cut-off", answer instanceof DisconnectError, text);
    canvas.reset();
    canvas = context.bind(PlainCanvas);
    isCutOff = false;
  }
  return {
    step() {
      if (isCutOff) return;
      painted++;
      isCutOff = painted % PAINTED_PER_MISTAKE === FIRST_MISTAKE;
      if (isCutOff) replies.add(makeMistake());
      else canvas.get().paint({ ...placeOf(painted), width: SIZE, height: SIZE }, RGB);
    },
    finish: () => replies.settle(),
    close: () => canvas.reset(),
  };
}
