import { eventText } from "../../model/labels.ts";
import { durationText } from "../../model/number-text.ts";
import type { CallArc } from "../../model/sequence-layout.ts";
import { RowKind } from "../../state/contract.ts";
import { fitText } from "./fit-text.ts";
import type { Palette } from "./palette.ts";
import { isInSight } from "./scene.ts";
import type { Scene } from "./scene.ts";

const ARC_FIRST = 9;
const ARC_STEP = 6;
const ARC_MAX_DEPTH = 4;
const EVENT_ROOM = 240;

/** Paints the brackets from a request to its response, with the latency at the lower end. */
export function drawCalls(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  let free = Number.NEGATIVE_INFINITY;
  for (const arc of scene.layout.calls) {
    if (!isInSight(scene, arc.y1, arc.y2)) continue;
    const strong = isMarked(scene, arc);
    // Deeper nests would run into the next lane; hovering one shows it.
    if (arc.depth > ARC_MAX_DEPTH && !strong) continue;
    ink.globalAlpha = scene.hovered.size > 0 && !strong ? 0.3 : 1;
    drawBracket(ink, palette, arc, strong);
    // Between two rails there is no room beside the bracket: there the response's label says it.
    if (scene.lanes.mode === "pipe" || (!strong && arc.y2 < free)) continue;
    free = arc.y2 + 13;
    drawLatency(ink, palette, arc, strong);
  }
  ink.globalAlpha = 1;
}

function isMarked({ hovered, selected }: Scene, { request, response }: CallArc): boolean {
  return [request, response].some((no) => hovered.has(no) || selected.has(no));
}

function reach({ depth, direction }: CallArc): number {
  return direction * (ARC_FIRST + Math.min(depth, ARC_MAX_DEPTH + 1) * ARC_STEP);
}

function drawBracket(
  ink: CanvasRenderingContext2D,
  { color }: Palette,
  arc: CallArc,
  strong: boolean,
): void {
  const { x, y1, y2, direction } = arc;
  const out = x + reach(arc);
  const bend = Math.min(5, (y2 - y1) / 2);
  ink.strokeStyle = strong ? color.accent : color.muted;
  ink.lineWidth = strong ? 2 : 1;
  ink.beginPath();
  ink.moveTo(x + direction * 3, y1);
  ink.lineTo(out - direction * bend, y1);
  ink.quadraticCurveTo(out, y1, out, y1 + bend);
  ink.lineTo(out, y2 - bend);
  ink.quadraticCurveTo(out, y2, out - direction * bend, y2);
  ink.lineTo(x + direction * 3, y2);
  ink.stroke();
}

function drawLatency(
  ink: CanvasRenderingContext2D,
  { color, monoFont }: Palette,
  arc: CallArc,
  strong: boolean,
): void {
  ink.font = `${strong ? "600 " : ""}10px ${monoFont}`;
  ink.textAlign = arc.direction > 0 ? "left" : "right";
  ink.textBaseline = "middle";
  const at = arc.x + reach(arc) + arc.direction * 5;
  const text = durationText(arc.latency);
  ink.lineWidth = 3;
  ink.strokeStyle = color.surface;
  ink.strokeText(text, at, arc.y2);
  ink.fillStyle = strong ? color.text : color.secondary;
  ink.fillText(text, at, arc.y2);
}

/** Paints lifecycle events: a diamond on the rail and what happened. */
export function drawEvents(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const { color, uiFont } = palette;
  ink.textBaseline = "middle";
  for (const { row, x, y } of scene.layout.events) {
    if (!isInSight(scene, y, y)) continue;
    const loss = row.kind === RowKind.PROCESS_EXITED || row.kind === RowKind.DISCONNECTED;
    ink.globalAlpha = scene.hovered.size === 0 || scene.hovered.has(row.no) ? 1 : 0.3;
    diamond(ink, x, y, 4.5, color.surface, loss ? color.error : color.secondary);
    ink.font = `italic 11px ${uiFont}`;
    const text = row.info === "" ? eventText(row.kind) : `${eventText(row.kind)}: ${row.info}`;
    const shown = fitText(ink, text, EVENT_ROOM);
    const fits = x + 12 + ink.measureText(shown).width <= scene.lanes.width;
    ink.textAlign = fits ? "left" : "right";
    const at = fits ? x + 12 : x - 12;
    ink.lineWidth = 3;
    ink.strokeStyle = scene.selectedRow === row.no ? color.selected : color.surface;
    ink.strokeText(shown, at, y);
    ink.fillStyle = loss ? color.error : color.secondary;
    ink.fillText(shown, at, y);
  }
  ink.globalAlpha = 1;
}

/** Paints a diamond where a message was overtaken; a filled one with a cross if FIFO was broken. */
export function drawReorderings(
  ink: CanvasRenderingContext2D,
  scene: Scene,
  { color }: Palette,
): void {
  for (const { reordering, x, y } of scene.marks) {
    if (!isInSight(scene, y, y)) continue;
    const marked = [reordering.overtaken, ...reordering.overtakers].some((no) =>
      scene.hovered.has(no),
    );
    ink.globalAlpha = scene.hovered.size > 0 && !marked ? 0.3 : 1;
    const isBroken = reordering.guarantee === "broken";
    const hue = isBroken ? color.error : color.warning;
    diamond(ink, x, y, 6.5, isBroken ? hue : color.surface, hue);
    diamond(ink, x, y, 1.5, hue, hue);
  }
  ink.globalAlpha = 1;
}

function diamond(
  ink: CanvasRenderingContext2D,
  x: number,
  y: number,
  size: number,
  fill: string,
  line: string,
): void {
  ink.beginPath();
  ink.moveTo(x, y - size);
  ink.lineTo(x + size, y);
  ink.lineTo(x, y + size);
  ink.lineTo(x - size, y);
  ink.closePath();
  ink.fillStyle = fill;
  ink.fill();
  ink.strokeStyle = line;
  ink.lineWidth = 1.5;
  ink.stroke();
}
