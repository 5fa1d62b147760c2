import { durationText, momentText } from "../../model/number-text.ts";
import type { Lane } from "../../model/sequence-lanes.ts";
import { offsetOfTime } from "../../model/sequence-scale.ts";
import { drawArrows } from "./draw-arrows.ts";
import { drawCalls, drawEvents, drawReorderings } from "./draw-marks.ts";
import type { Palette } from "./palette.ts";
import { GUTTER, ROW_HEIGHT, isInSight } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Space that a printed time needs where rows are closer than lines. */
const TIME_PITCH = 14;

/** Paints one frame. The context is scaled so that one unit is one CSS px. */
export function drawSequence(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  ink.fillStyle = palette.color.surface;
  ink.fillRect(0, 0, scene.width, scene.height);
  drawBands(ink, scene, palette);
  ink.save();
  ink.beginPath();
  ink.rect(GUTTER, 0, scene.width - GUTTER, scene.height);
  ink.clip();
  ink.translate(GUTTER - scene.left, -scene.top);
  for (const lane of scene.lanes.lanes) drawLane(ink, scene, palette, lane);
  drawBreaks(ink, scene, palette);
  drawCalls(ink, scene, palette);
  drawArrows(ink, scene, palette);
  drawEvents(ink, scene, palette);
  drawReorderings(ink, scene, palette);
  ink.restore();
  drawGutter(ink, scene, palette);
}

function drawBands(ink: CanvasRenderingContext2D, scene: Scene, { color }: Palette): void {
  for (const [at, { row }] of scene.scale.rows.entries()) {
    const chosen = scene.selectedRow === row.no;
    if (!chosen && !scene.selected.has(row.no) && !scene.hovered.has(row.no)) continue;
    const y = (scene.scale.offsets[at] ?? 0) - scene.top;
    ink.fillStyle = chosen ? color.selected : color.hover;
    ink.fillRect(0, y - ROW_HEIGHT / 2, scene.width, ROW_HEIGHT);
  }
}

function drawLane(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette, lane: Lane): void {
  const { color } = palette;
  const [from, until] = lifeSpan(scene, lane);
  const bottom = scene.top + scene.height;
  for (const x of new Set([lane.railA, lane.railB])) {
    stroke(ink, color.border, [2, 4], [x, scene.top, x, bottom]);
    stroke(ink, color.rail, [], [x, Math.max(from, scene.top), x, Math.min(until, bottom)]);
  }
  if (lane.mode === "pipe") {
    stroke(
      ink,
      color.border,
      [],
      [lane.left + lane.width, scene.top, lane.left + lane.width, bottom],
    );
  }
  const ended = scene.lives.get(lane.id);
  if (ended?.end === undefined || ended.end === null || !isInSight(scene, until, until)) return;
  for (const x of new Set([lane.railA, lane.railB])) drawEnd(ink, color.error, x, until);
}

/** Where a lane's life begins and ends; infinite where nobody has seen it begin or end. */
function lifeSpan({ scale, lives }: Scene, lane: Lane): [number, number] {
  const life = lives.get(lane.id);
  const first = scale.times[0] ?? 0;
  const last = scale.times.at(-1) ?? 0;
  const [start, end] = [life?.start ?? null, life?.end ?? null];
  const from =
    start === null || start < first ? Number.NEGATIVE_INFINITY : offsetOfTime(scale, start);
  if (end === null || end > last) return [from, Number.POSITIVE_INFINITY];
  return [from, end < first ? Number.NEGATIVE_INFINITY : offsetOfTime(scale, end)];
}

function drawEnd(ink: CanvasRenderingContext2D, color: string, x: number, y: number): void {
  stroke(ink, color, [], [x - 9, y, x + 9, y], 2);
  stroke(ink, color, [], [x - 5, y + 5, x + 5, y + 15], 2);
  stroke(ink, color, [], [x + 5, y + 5, x - 5, y + 15], 2);
}

function drawBreaks(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const { color, uiFont } = palette;
  ink.font = `11px ${uiFont}`;
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  for (const { offset, milliseconds } of scene.scale.breaks) {
    if (!isInSight(scene, offset, offset)) continue;
    const right = scene.left + scene.width;
    stroke(ink, color.border, [6, 4], [scene.left, offset, right, offset]);
    const text = `${durationText(milliseconds)} without a message`;
    ink.fillStyle = color.surface;
    ink.fillRect(scene.left + 8, offset - 8, ink.measureText(text).width + 8, 16);
    ink.fillStyle = color.muted;
    ink.fillText(text, scene.left + 12, offset);
  }
}

function drawGutter(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const { color, monoFont } = palette;
  ink.font = `11px ${monoFont}`;
  ink.textBaseline = "middle";
  ink.textAlign = "right";
  let free = Number.NEGATIVE_INFINITY;
  for (const [at, { row }] of scene.scale.rows.entries()) {
    const offset = scene.scale.offsets[at] ?? 0;
    if (!isInSight(scene, offset, offset)) continue;
    const marked = scene.selected.has(row.no) || scene.hovered.has(row.no);
    if (offset < free && !marked) continue;
    free = offset + TIME_PITCH;
    ink.fillStyle = marked ? color.text : color.muted;
    ink.fillText(String(row.no), 56, offset - scene.top);
    ink.fillStyle = marked ? color.text : color.secondary;
    ink.fillText(momentText(row.time), GUTTER - 10, offset - scene.top);
  }
  stroke(ink, color.border, [], [GUTTER, 0, GUTTER, scene.height]);
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function stroke(
  ink: CanvasRenderingContext2D,
  color: string,
  dash: readonly number[],
  [x1, y1, x2, y2]: Segment,
  width = 1,
): void {
  if (y2 < y1) return;
  ink.strokeStyle = color;
  ink.lineWidth = width;
  ink.setLineDash([...dash]);
  ink.beginPath();
  ink.moveTo(x1, y1);
  ink.lineTo(x2, y2);
  ink.stroke();
  ink.setLineDash([]);
}
