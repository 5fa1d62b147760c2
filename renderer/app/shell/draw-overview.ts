import { compactCount } from "../../model/number-text.ts";
import type { Overview } from "../../state/contract.ts";
import { readTokenColor } from "../../widgets/token-color.ts";
import { timeTicks } from "./time-ticks.ts";

const HEIGHT = 46;
const AXIS = 14;
const TOP = 5;

/** Draws the histogram of the session, `width` px wide: bars, time axis, the peak, and a red mark per disconnect. */
export function drawOverview(
  canvas: HTMLCanvasElement,
  overview: Overview | null,
  width: number,
): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(HEIGHT * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${HEIGHT}px`;
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.scale(ratio, ratio);
  if (overview === null || overview.end <= overview.start) return;
  context.font = `10px ${getComputedStyle(canvas).fontFamily}`;
  const peak = drawPeak(context, canvas, overview, width);
  drawAxis(context, canvas, overview, width - peak);
  drawBars(context, canvas, overview, width);
  drawDisconnects(context, canvas, overview, width);
}

/** Writes how high the highest bar is at the end of the axis; returns the width that takes. */
function drawPeak(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  { counts, start, end }: Overview,
  width: number,
): number {
  const seconds = (end - start) / 1000 / Math.max(1, counts.length);
  const text = `peak ${compactCount(Math.max(0, ...counts) / seconds)}/s`;
  context.fillStyle = readTokenColor(canvas, "--text-muted");
  context.textAlign = "right";
  context.fillText(text, width - 6, HEIGHT - 3);
  return context.measureText(text).width + 12;
}

type Drawer = (
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  overview: Overview,
  width: number,
) => void;

const drawBars: Drawer = (context, canvas, overview, width) => {
  const { counts } = overview;
  const peak = Math.max(1, ...counts);
  const floor = HEIGHT - AXIS;
  const room = floor - TOP;
  const barWidth = width / Math.max(1, counts.length);
  context.fillStyle = readTokenColor(canvas, "--chart-fill");
  context.beginPath();
  context.moveTo(0, floor);
  for (const [index, count] of counts.entries()) {
    // A root keeps quiet moments visible beside a burst.
    const height = count === 0 ? 0 : Math.max(1, Math.sqrt(count / peak) * room);
    context.lineTo(index * barWidth, floor - height);
    context.lineTo((index + 1) * barWidth, floor - height);
  }
  context.lineTo(width, floor);
  context.fill();
};

/** The axis; `room` is what its texts have of the width. */
const drawAxis: Drawer = (context, canvas, overview, room) => {
  const width = canvas.width / window.devicePixelRatio;
  const floor = HEIGHT - AXIS;
  const perMs = width / (overview.end - overview.start);
  context.textAlign = "left";
  const line = readTokenColor(canvas, "--chart-grid");
  const text = readTokenColor(canvas, "--text-muted");
  for (const tick of timeTicks(overview.start, overview.end, width / 90)) {
    const x = Math.round((tick.time - overview.start) * perMs) + 0.5;
    context.fillStyle = line;
    context.fillRect(x, 0, 1, floor + 4);
    context.fillStyle = text;
    const fits = x + 4 + context.measureText(tick.text).width < room;
    if (fits) context.fillText(tick.text, x + 4, HEIGHT - 3);
  }
  context.fillStyle = line;
  context.fillRect(0, floor, width, 1);
};

const drawDisconnects: Drawer = (context, canvas, overview, width) => {
  const perMs = width / (overview.end - overview.start);
  context.fillStyle = readTokenColor(canvas, "--error");
  for (const time of overview.disconnects) {
    const x = Math.min(Math.max((time - overview.start) * perMs, 3), width - 3);
    context.fillRect(x - 0.5, 0, 1, HEIGHT - AXIS);
    context.beginPath();
    context.moveTo(x - 3.5, 0);
    context.lineTo(x + 3.5, 0);
    context.lineTo(x, 5);
    context.fill();
  }
};
