// Values with mapped types in every place.
import type * as mapped from "./gen/scene.mojom.ts";
import { Paint } from "./paint.ts";
import { Rect } from "./rect.ts";

export const FRAME: mapped.Frame = {
  bounds: new Rect(1, 2, 3, 4),
  clip: null,
  unit: "px",
  borderUnit: "pt",
  fill: new Paint(7),
  stroke: new Paint(undefined, Uint8Array.of(1, 2)),
  at: new Date(1_700_000_000_000),
  fallbackUnit: "pt",
  lastUnit: null,
};
export const TREE: mapped.Tree = {
  frame: FRAME,
  children: [{ frame: FRAME, children: [], item: { tag: "rect", value: new Rect(0, 0, 0, 0) } }],
  item: { tag: "frame", value: FRAME },
};
export const LISTS: mapped.Lists = {
  rects: [new Rect(1, 1, 1, 1)],
  pair: [null, new Rect(-1, -1, 0, 0)],
  units: ["pt", "px"],
  maybeUnits: [null, "pt"],
  paints: [null, new Paint(undefined, undefined, new Rect(5, 6, 7, 8))],
  byRect: new Map([[new Rect(1, 2, 3, 4), new Paint(9)]]),
  byUnit: new Map([["pt", [new Rect(0, 0, 9, 9)]]]),
  times: new Map([
    ["never", null],
    ["then", new Date(0)],
  ]),
};
export const PLAIN_RECT = { x: 1, y: 2, width: 3, height: 4 };
