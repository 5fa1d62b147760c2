import type { Life } from "../../model/sequence-lives.ts";
import type { LaneSet } from "../../model/sequence-lanes.ts";
import type { SequenceLayout } from "../../model/sequence-layout.ts";
import type { ReorderingMark } from "../../model/sequence-order.ts";
import type { RowScale } from "../../model/sequence-scale.ts";

/** Width of the column with numbers and times, and height of one line. */
export const GUTTER = 148;
export const ROW_HEIGHT = 24;

/** All that one frame of the chart shows. Lane x counts from the gutter's right edge, y from `top`. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Offset of the scale at the upper edge, and how far the lanes are scrolled sideways. */
  readonly top: number;
  readonly left: number;
  readonly scale: RowScale;
  readonly lanes: LaneSet;
  readonly lives: ReadonlyMap<number, Life>;
  readonly layout: SequenceLayout;
  readonly marks: readonly ReorderingMark[];
  /** Index of the host, by which directions are coloured; null where there is none. */
  readonly host: number | null;
  readonly selectedRow: number | null;
  /** Row numbers: the selected one and the hovered one, each with the other half of its call. */
  readonly selected: ReadonlySet<number>;
  readonly hovered: ReadonlySet<number>;
}

/** The part of a scene between two offsets, with a margin for what reaches into it. */
export function isInSight(scene: Scene, y1: number, y2: number): boolean {
  const [low, high] = y1 < y2 ? [y1, y2] : [y2, y1];
  return high >= scene.top - ROW_HEIGHT && low <= scene.top + scene.height + ROW_HEIGHT;
}
