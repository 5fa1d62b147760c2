import { callText, statusText } from "../../model/labels.ts";
import { durationText } from "../../model/number-text.ts";
import { placeLabels } from "../../model/sequence-labels.ts";
import type { LabelSpot } from "../../model/sequence-labels.ts";
import type { Arrow } from "../../model/sequence-layout.ts";
import { RowKind, RowStatus } from "../../state/contract.ts";
import type { Row } from "../../state/contract.ts";
import { fitText } from "./fit-text.ts";
import type { Palette } from "./palette.ts";
import { isInSight } from "./scene.ts";
import type { Scene } from "./scene.ts";

const LOOP = 22;

/** Paints messages: a line, a head that says how it ended, and a label beside it. */
export function drawArrows(ink: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const visible = scene.layout.arrows.filter((arrow) => isInSight(scene, arrow.y1, arrow.y2));
  for (const arrow of visible) {
    ink.globalAlpha = alphaOf(scene, arrow.row);
    drawLine(ink, scene, palette, arrow);
  }
  const isFirst = (arrow: Arrow): boolean => isMarked(scene, arrow.row);
  const ordered = [...visible.filter(isFirst), ...visible.filter((arrow) => !isFirst(arrow))];
  const labels = ordered.map((arrow) => labelOf(ink, scene, palette, arrow));
  for (const [at, spot] of placeLabels(labels, visible).entries()) {
    const label = labels[at];
    if (spot === null || label === undefined) continue;
    ink.globalAlpha = alphaOf(scene, label.arrow.row);
    drawLabel(ink, scene, palette, label, spot);
  }
  ink.globalAlpha = 1;
}

function isMarked({ hovered, selected }: Scene, row: Row): boolean {
  return hovered.has(row.no) || selected.has(row.no);
}

function alphaOf({ hovered }: Scene, row: Row): number {
  return hovered.size === 0 || hovered.has(row.no) ? 1 : 0.3;
}

function drawLine(
  ink: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  arrow: Arrow,
): void {
  const color = colorOf(scene, palette, arrow);
  const strong = isMarked(scene, arrow.row);
  ink.strokeStyle = color;
  ink.fillStyle = color;
  ink.lineWidth = strong ? 2.25 : 1.25;
  ink.setLineDash(dashOf(arrow));
  ink.beginPath();
  ink.moveTo(arrow.x1, arrow.y1);
  if (arrow.loop) {
    const out = arrow.x1 + LOOP;
    ink.bezierCurveTo(out, arrow.y1, out, arrow.y2 + 8, arrow.x2, arrow.y2 + 8);
  } else {
    ink.lineTo(arrow.x2, arrow.y2);
  }
  ink.stroke();
  ink.setLineDash([]);
  dot(ink, arrow.x1, arrow.y1, 2.25);
  drawHead(ink, palette, arrow);
}

function dashOf({ row, end }: Arrow): number[] {
  if (end === "flying") return [2, 3];
  if (row.kind === RowKind.CONTROL) return [1.5, 3];
  return row.kind === RowKind.RESPONSE ? [6, 3] : [];
}

function colorOf({ host }: Scene, { color }: Palette, { row, end }: Arrow): string {
  if (end === "failed") return color.error;
  if (row.from === host) return color.out;
  return row.to === host ? color.in : color.peer;
}

function drawHead(ink: CanvasRenderingContext2D, { color }: Palette, arrow: Arrow): void {
  const { x1, y1, x2, end } = arrow;
  const y2 = arrow.loop ? arrow.y2 + 8 : arrow.y2;
  if (end === "failed") {
    ink.lineWidth = 2;
    ink.beginPath();
    ink.moveTo(x2 - 4, y2 - 4);
    ink.lineTo(x2 + 4, y2 + 4);
    ink.moveTo(x2 + 4, y2 - 4);
    ink.lineTo(x2 - 4, y2 + 4);
    ink.stroke();
    return;
  }
  const angle = arrow.loop ? Math.PI : Math.atan2(y2 - y1, x2 - x1);
  const wing = (turn: number): [number, number] => [
    x2 - 8 * Math.cos(angle + turn),
    y2 - 8 * Math.sin(angle + turn),
  ];
  ink.beginPath();
  ink.moveTo(...wing(0.42));
  ink.lineTo(x2, y2);
  ink.lineTo(...wing(-0.42));
  if (end === "dispatched") {
    ink.closePath();
    ink.fill();
    return;
  }
  ink.stroke();
  if (end !== "waiting") return;
  // Arrived and not yet dispatched: an empty ring on the rail.
  ink.beginPath();
  ink.arc(x2, y2, 3.5, 0, Math.PI * 2);
  ink.fillStyle = color.surface;
  ink.fill();
  ink.stroke();
}

interface Label {
  readonly arrow: Arrow;
  readonly text: string;
  readonly font: string;
  readonly width: number;
}

function labelOf(
  ink: CanvasRenderingContext2D,
  scene: Scene,
  { uiFont }: Palette,
  arrow: Arrow,
): Label {
  const { row, x1, x2 } = arrow;
  const room = Math.max(88, Math.abs(x2 - x1) - 24);
  const font = `${isMarked(scene, row) ? "600 " : ""}11px ${uiFont}`;
  ink.font = font;
  const text = fitText(ink, labelText(scene, arrow), room);
  return { arrow, text, font, width: ink.measureText(text).width };
}

function drawLabel(
  ink: CanvasRenderingContext2D,
  scene: Scene,
  { color }: Palette,
  { arrow, text, font }: Label,
  { left, bottom }: LabelSpot,
): void {
  ink.font = font;
  ink.textAlign = "left";
  ink.textBaseline = "alphabetic";
  ink.lineJoin = "round";
  ink.lineWidth = 3;
  ink.strokeStyle = scene.selectedRow === arrow.row.no ? color.selected : color.surface;
  ink.strokeText(text, left, bottom - 1);
  ink.fillStyle = arrow.end === "failed" ? color.error : color.text;
  ink.fillText(text, left, bottom - 1);
}

function labelText({ lanes }: Scene, { row, end }: Arrow): string {
  const isPipeLane = lanes.mode === "pipe";
  // A pipe's lane is named after its primary interface.
  const call =
    isPipeLane && row.interfaceId === 0 && row.method !== "" ? row.method : callText(row);
  const name = row.kind === RowKind.RESPONSE ? `↩ ${call}` : call;
  if (end === "failed") {
    const why = row.status === RowStatus.REJECTED && row.error !== null ? row.error : "";
    return `${name} — ${statusText(row.status)} ${why}`.trimEnd();
  }
  if (!isPipeLane || row.kind !== RowKind.RESPONSE || row.latency === null) return name;
  return `${name} ${durationText(row.latency)}`;
}

function dot(ink: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  ink.beginPath();
  ink.arc(x, y, radius, 0, Math.PI * 2);
  ink.fill();
}
